package org.furore.report;

import org.furore.domain.actor.ActorId;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How often and how strongly feelings are expressed towards whom.
record SentimentSection(Report report, Figures figures) implements Report.Section {
    /// From here on a mark is for or against, nearer to zero it is neither.
    private static final double NEITHER = 0.05;

    @Override
    public void write(Html html) {
        Words words = report.words();
        report.head(html, ReportSection.SENTIMENT);
        Map<@Nullable ActorId, Numbers> sentiment = report.marks().sentiment;
        if (sentiment.isEmpty()) {
            html.element("p", "col", words.of("no-sentiment"));
            return;
        }
        html.element("p", "col lead", words.of("sentiment-lead"));
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text(words.of("target"), 25),
                        Table.Column.number(words.of("marks"), 8),
                        Table.Column.number(words.of("mean"), 9),
                        Table.Column.number(words.of("median"), 9),
                        Table.Column.number(words.of("against"), 11),
                        Table.Column.number(words.of("for"), 11),
                        Table.Column.text(words.of("spread"), 27));
        List<Map.Entry<@Nullable ActorId, Numbers>> targets =
                sentiment.entrySet().stream()
                        .sorted(
                                Comparator.comparingInt((Map.Entry<@Nullable ActorId, Numbers> e) ->
                                                -e.getValue().count())
                                        .thenComparing(e -> target(e.getKey())))
                        .toList();
        for (Map.Entry<@Nullable ActorId, Numbers> target : targets) {
            Numbers marks = target.getValue();
            String name = target(target.getKey());
            String mean = words.decimal(marks.mean(), 2);
            int[] bins = marks.histogram(-1.0001, 1.0001, 20);
            int most = 1;
            for (int bin : bins) {
                most = Math.max(most, bin);
            }
            table.row();
            table.head().text(name).close();
            table.cell(words.number(marks.count()));
            table.cell(mean);
            table.cell(words.decimal(marks.median(), 2));
            table.cell(words.percent(marks.below(-NEITHER), marks.count()));
            table.cell(words.percent(marks.count() - marks.below(NEITHER), marks.count()));
            table.cell()
                    .markup(
                            figures.spread(
                                    marks,
                                    most,
                                    words.of(
                                            "spread-alt", name, words.number(marks.count()), mean)))
                    .close();
            table.endRow();
        }
        table.end();
        html.element("p", "caption", words.of("sentiment-caption"));
    }

    private String target(@Nullable ActorId id) {
        return id == null ? report.words().of("no-target") : report.names().actor(id);
    }
}
