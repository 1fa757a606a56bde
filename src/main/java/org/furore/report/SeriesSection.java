package org.furore.report;

import org.furore.domain.series.Observation;
import org.furore.domain.series.Series;
import org.furore.domain.series.SeriesId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Quantities measured over time, each drawn and each value with its date and source.
record SeriesSection(Report report, Figures figures) implements Report.Section {
    /// A longer series is drawn in full, but only its first and last values are listed.
    private static final int LISTED = 24;

    @Override
    public void write(Html html) {
        Words words = report.words();
        Map<SeriesId, List<Observation>> values = new HashMap<>();
        try (Stream<Observation> all = report.entries().stream(Observation.class)) {
            all.forEach(o -> values.computeIfAbsent(o.series(), s -> new ArrayList<>()).add(o));
        }
        List<Part> parts =
                report.entries().all(Series.class).stream()
                        .map(one -> {
                            List<Observation> observations =
                                    values.getOrDefault(one.id(), List.of()).stream()
                                            .sorted((a, b) ->
                                                    Dates.ORDER.compare(a.date(), b.date()))
                                            .toList();
                            return new Part(one, observations, SeriesTrace.of(observations));
                        })
                        .toList();
        html.open("div", "class", "together");
        report.head(html, ReportSection.SERIES);
        if (parts.isEmpty()) {
            html.element("p", "col", words.of("no-series")).close();
            return;
        }
        List<List<Part>> groups = groups(parts);
        if (groups.stream().anyMatch(SeriesSection::drawn)) {
            html.element("p", "col lead", words.of("series-lead"));
        }
        // What leads in stays with the first picture or values.
        boolean begun = true;
        for (List<Part> group : groups) {
            if (!begun) {
                html.open("div", "class", "together");
            }
            begun = false;
            heading(html, group);
            if (drawn(group)) {
                panel(html, group);
                html.close().open("div", "class", "together");
            }
            for (Part part : group) {
                if (part != group.getFirst()) {
                    html.close().open("div", "class", "together");
                }
                if (group.size() > 1) {
                    html.element("h3", "col", part.series().name());
                }
                values(html, part);
            }
            html.close();
        }
    }

    /// A series with its values in order of date.
    private record Part(Series series, List<Observation> observations, SeriesTrace trace) {
        private String family() {
            return series.name().split("[^\\p{L}\\p{N}]+", 2)[0].toLowerCase(Locale.ROOT);
        }

        /// Whether both measure one sort of thing: the same unit, names that begin alike, and
        /// amounts one scale can show.
        private boolean belongsTo(Part other) {
            double mine = trace.high();
            double its = other.trace.high();
            return series.unit() != null
                    && series.unit().equals(other.series.unit())
                    && family().equals(other.family())
                    && Math.min(mine, its) > 0
                    && Math.max(mine, its) <= 20 * Math.min(mine, its);
        }
    }

    private static List<List<Part>> groups(List<Part> parts) {
        List<List<Part>> groups = new ArrayList<>();
        for (Part part : parts) {
            List<Part> found = null;
            for (List<Part> group : groups) {
                if (group.size() < SeriesPanel.MOST && group.getFirst().belongsTo(part)) {
                    found = group;
                }
            }
            if (found == null) {
                groups.add(new ArrayList<>(List.of(part)));
            } else {
                found.add(part);
            }
        }
        return groups.stream()
                .flatMap(group ->
                        group.size() == 1 || drawn(group)
                                ? Stream.of(group)
                                : group.stream().map(List::of))
                .toList();
    }

    /// A single value needs no picture.
    private static boolean drawn(List<Part> group) {
        return group.stream().anyMatch(part -> part.trace().size() > 1);
    }

    private static void heading(Html html, List<Part> group) {
        html.open("h2")
                .text(String.join(" \u00B7 ", group.stream().map(p -> p.series().name()).toList()));
        String unit = group.getFirst().series().unit();
        if (unit != null) {
            html.element("span", "unit", " (" + unit + ")");
        }
        html.close();
    }

    private void panel(Html html, List<Part> group) {
        Words words = report.words();
        List<String> said =
                group.stream()
                        .filter(part -> !part.observations().isEmpty())
                        .map(part ->
                                words.of(
                                        "series-alt",
                                        part.series().name(),
                                        words.number(part.observations().size()),
                                        words.exact(part.observations().getFirst().value()),
                                        words.exact(part.observations().getLast().value())))
                        .toList();
        List<SeriesPanel.Line> lines =
                group.stream()
                        .map(part -> new SeriesPanel.Line(part.series().name(), part.trace()))
                        .toList();
        html.open("div", "class", "panel")
                .markup(
                        new SeriesPanel(figures.outlines(), words)
                                .draw(lines, String.join("; ", said)))
                .close();
    }

    private void values(Html html, Part part) {
        if (part.series().note() != null) {
            html.open("p", "class", "col").lines(part.series().note()).close();
        }
        if (part.observations().isEmpty()) {
            html.element("p", "col", report.words().of("no-values"));
        } else {
            table(html, part.observations());
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
