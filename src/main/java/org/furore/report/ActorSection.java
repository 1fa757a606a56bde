package org.furore.report;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.event.Relation;

import java.util.ArrayList;
import java.util.List;

/// Who acts and is spoken of, and how they stand to each other.
record ActorSection(Report report) implements Report.Section {
    @Override
    public void write(Html html) {
        Words words = report.words();
        report.head(html, ReportSection.ACTORS);
        if (report.names().actors.isEmpty()) {
            html.element("p", "col", words.of("no-actors"));
        } else {
            actors(html);
        }
        List<Relation> relations = report.entries().all(Relation.class);
        if (!relations.isEmpty()) {
            html.element("h2", "", words.of("relations"));
            relations(html, relations);
        }
    }

    private void actors(Html html) {
        Words words = report.words();
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text(words.of("actor"), 24),
                        Table.Column.text(words.of("kind"), 13),
                        Table.Column.text(words.of("also-known-as"), 24),
                        Table.Column.text(words.of("roles"), 17),
                        Table.Column.number(words.of("mentions"), 10),
                        Table.Column.number(words.of("statements"), 12));
        for (Actor actor : report.names().actors.values()) {
            List<String> names = new ArrayList<>(actor.aliases());
            actor.handles().forEach(h -> names.add("@" + h.handle() + " (" + h.platform() + ")"));
            List<String> roles = new ArrayList<>();
            for (Actor.Role role : actor.roles()) {
                roles.add(
                        role.date() == null
                                ? role.role()
                                : role.role() + " (" + report.dates().say(role.date()) + ")");
            }
            table.row();
            table.head().text(actor.name()).close();
            table.cell(words.of("actor-kind", actor.type()));
            table.cell(String.join(", ", names));
            table.cell(String.join("; ", roles));
            table.cell(count(report.marks().actorMentions.getOrDefault(actor.id(), 0L)));
            table.cell(count(report.marks().statements.getOrDefault(actor.id(), 0L)));
            table.endRow();
        }
        table.end();
        html.element("p", "caption", words.of("actors-caption"));
    }

    private String count(long number) {
        return number == 0 ? "\u2013" : report.words().number(number);
    }

    private void relations(Html html, List<Relation> relations) {
        Words words = report.words();
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text(words.of("from"), 29),
                        Table.Column.text("", 14),
                        Table.Column.text(words.of("to"), 24),
                        Table.Column.text(words.of("date"), 21),
                        Table.Column.text(words.of("evidence"), 12));
        for (Relation relation : relations) {
            table.row();
            table.head().text(name(relation.from())).close();
            table.cell(words.of("relation", relation.type()));
            table.cell(name(relation.to()));
            table.cell(relation.date() == null ? "\u2013" : report.dates().say(relation.date()));
            table.cell();
            var numbers = report.sources().numbers(relation.evidence(), List.of());
            if (numbers.isEmpty()) {
                html.text("\u2013");
            }
            Sources.links(html, words, numbers);
            html.close();
            table.endRow();
        }
        table.end();
    }

    private String name(org.furore.domain.change.EntryId id) {
        return switch (id) {
            case ActorId actor -> report.names().actor(actor);
            case ClaimId claim -> report.names().claim(claim);
            case AnnotationId mark ->
                    report.entries()
                            .find(org.furore.domain.annotation.Annotation.class, mark)
                            .map(a -> quote(a.place()))
                            .orElse(report.words().of("nobody"));
            default -> report.words().of("nobody");
        };
    }

    private String quote(org.furore.domain.annotation.Place place) {
        return place instanceof org.furore.domain.annotation.Place.Span span
                ? report.words().of("quoted", ContentsTable.shortened(span.passage().quote()))
                : report.words().of("whole-document");
    }
}
