package org.furore.report;

import org.furore.domain.event.Event;
import org.furore.domain.event.Link;

import java.util.List;

/// What happened when, with dates in words and as written, and what led to what.
record EventSection(Report report) implements Report.Section {
    @Override
    public void write(Html html) {
        Words words = report.words();
        report.head(html, ReportSection.EVENTS);
        if (report.names().events.isEmpty()) {
            html.element("p", "col", words.of("no-events"));
            return;
        }
        html.element("p", "col lead", words.of("events-lead"));
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text("", 5),
                        Table.Column.text(words.of("date"), 23),
                        Table.Column.text(words.of("event"), 37),
                        Table.Column.text(words.of("participants"), 22),
                        Table.Column.text(words.of("evidence"), 13));
        for (Event event : report.names().events) {
            String name = report.names().event(event.id());
            table.row("id", "event-" + name);
            table.cell(name);
            table.cell().text(report.dates().say(event.date()));
            html.empty("br");
            html.element("span", "written", event.date().text()).close();
            table.head().text(event.title());
            if (event.type() != null) {
                html.element("span", "soft", " (" + event.type() + ")");
            }
            if (event.description() != null) {
                html.empty("br");
                html.element("span", "soft", event.description());
            }
            html.close();
            table.cell(
                    String.join(
                            ", ",
                            event.participants().stream().map(report.names()::actor).toList()));
            table.cell();
            var numbers = report.sources().numbers(event.evidence(), event.sources());
            if (numbers.isEmpty()) {
                html.text("\u2013");
            }
            Sources.links(html, words, numbers);
            html.close();
            table.endRow();
        }
        table.end();
        List<Link> links = report.entries().all(Link.class);
        if (!links.isEmpty()) {
            html.element("h2", "", words.of("links"));
            links(html, links);
        }
    }

    private void links(Html html, List<Link> links) {
        Words words = report.words();
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text(words.of("from"), 34),
                        Table.Column.text("", 15),
                        Table.Column.text(words.of("to"), 38),
                        Table.Column.text(words.of("evidence"), 13));
        for (Link link : links) {
            table.row();
            table.head().text(name(link.from())).close();
            table.cell(words.of("link", link.type()));
            table.cell(name(link.to()));
            table.cell();
            var numbers = report.sources().numbers(link.evidence(), List.of());
            if (numbers.isEmpty()) {
                html.text("\u2013");
            }
            Sources.links(html, words, numbers);
            html.close();
            table.endRow();
        }
        table.end();
    }

    private String name(org.furore.domain.event.EventId id) {
        Event event = report.names().findEvent(id);
        return event == null
                ? report.words().of("nobody")
                : report.names().event(id) + "\u2002" + event.title();
    }
}
