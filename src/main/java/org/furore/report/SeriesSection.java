package org.furore.report;

import org.furore.domain.series.Observation;
import org.furore.domain.series.Series;
import org.furore.domain.series.SeriesId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Quantities measured over time, each drawn and each value with its date and source.
record SeriesSection(Report report, Figures figures) implements Report.Section {
    /// A longer series is drawn in full, but only its first and last values are listed.
    private static final int LISTED = 24;

    @Override
    public void write(Html html) {
        Words words = report.words();
        report.head(html, ReportSection.SERIES);
        Map<SeriesId, List<Observation>> values = new HashMap<>();
        try (Stream<Observation> all = report.entries().stream(Observation.class)) {
            all.forEach(o -> values.computeIfAbsent(o.series(), s -> new ArrayList<>()).add(o));
        }
        List<Series> series = report.entries().all(Series.class);
        if (series.isEmpty()) {
            html.element("p", "col", words.of("no-series"));
        }
        for (Series one : series) {
            List<Observation> observations =
                    values.getOrDefault(one.id(), List.of()).stream()
                            .sorted((a, b) -> Dates.ORDER.compare(a.date(), b.date()))
                            .toList();
            html.open("h2").text(one.name());
            if (one.unit() != null) {
                html.element("span", "unit", " (" + one.unit() + ")");
            }
            html.close();
            if (one.note() != null) {
                html.open("p", "class", "col").lines(one.note()).close();
            }
            if (observations.isEmpty()) {
                html.element("p", "col", words.of("no-values"));
                continue;
            }
            if (observations.size() > 1) {
                html.open("div", "class", "panel")
                        .markup(new SeriesPanel(figures.outlines(), words).draw(one, observations))
                        .close();
            }
            table(html, observations);
        }
    }

    private void table(Html html, List<Observation> observations) {
        Words words = report.words();
        int size = observations.size();
        List<Observation> listed = new ArrayList<>(observations);
        if (size > LISTED) {
            listed = new ArrayList<>(observations.subList(0, LISTED / 2));
            listed.addAll(observations.subList(size - LISTED / 2, size));
        }
        Table table =
                Table.open(
                        html,
                        "data narrow",
                        Table.Column.text(words.of("date"), 40),
                        Table.Column.number(words.of("value-word"), 36),
                        Table.Column.text(words.of("source"), 24));
        for (Observation observation : listed) {
            table.row();
            table.head().text(report.dates().say(observation.date())).close();
            String value = words.exact(observation.value());
            table.cell(
                    observation.qualifier() == null
                            ? value
                            : observation.qualifier() + " " + value);
            table.cell();
            if (observation.source() == null) {
                html.text("\u2013");
            } else {
                Collection<Integer> numbers =
                        report.sources().numbers(List.of(), List.of(observation.source()));
                Sources.links(html, words, numbers);
            }
            html.close();
            table.endRow();
        }
        table.end();
        if (size > listed.size()) {
            html.element("p", "caption", words.count("values-between", size - listed.size()));
        }
    }
}
