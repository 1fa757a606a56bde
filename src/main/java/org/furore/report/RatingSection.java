package org.furore.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// Ratings of critics apart from those of users, and both apart from those of whom nothing is
/// known.
record RatingSection(Report report, Figures figures) implements Report.Section {
    @Override
    public void write(Html html) {
        Words words = report.words();
        report.head(html, ReportSection.RATINGS);
        Map<Ratings.Judge, Ratings.Side> sides = report.tally().ratings.sides;
        if (sides.isEmpty()) {
            html.element("p", "col", words.of("no-ratings"));
            return;
        }
        html.element("p", "col lead", words.of("ratings-lead"));
        table(html, sides);
        panels(html, sides);
    }

    private void table(Html html, Map<Ratings.Judge, Ratings.Side> sides) {
        Words words = report.words();
        Table table =
                Table.open(
                        html,
                        "data",
                        Table.Column.text(words.of("judged-by"), 18),
                        Table.Column.number(words.of("reviews"), 9),
                        Table.Column.number(words.of("with-score"), 9),
                        Table.Column.number(words.of("unknown-scale"), 10),
                        Table.Column.number(words.of("without-rating"), 9),
                        Table.Column.number(words.of("mean"), 9),
                        Table.Column.number(words.of("median"), 9),
                        Table.Column.number(words.of("quartiles"), 13),
                        Table.Column.number(words.of("fresh-share"), 14));
        for (Map.Entry<Ratings.Judge, Ratings.Side> each : sides.entrySet()) {
            Ratings.Side side = each.getValue();
            Numbers scores = side.scores;
            boolean some = scores.count() > 0;
            table.row();
            table.head().text(words.of("judge", each.getKey())).close();
            table.cell(words.number(side.reviews));
            table.cell(words.number(scores.count()));
            table.cell(words.number(side.unknownScores));
            table.cell(words.number(side.withoutRating));
            table.cell(some ? words.decimal(scores.mean(), 1) : "\u2013");
            table.cell(some ? words.decimal(scores.median(), 1) : "\u2013");
            table.cell(
                    some
                            ? words.decimal(scores.quantile(0.25), 0)
                                    + "\u2013"
                                    + words.decimal(scores.quantile(0.75), 0)
                            : "\u2013");
            long told = side.fresh + side.rotten;
            table.cell(
                    told == 0
                            ? "\u2013"
                            : words.of(
                                    "share-of",
                                    words.percent(side.fresh, told),
                                    words.number(told)));
            table.endRow();
        }
        table.end();
        html.open("p", "class", "caption").text(words.of("ratings-note")).text(" ");
        Letters.write(html, words);
        html.close();
    }

    private void panels(Html html, Map<Ratings.Judge, Ratings.Side> sides) {
        Words words = report.words();
        Map<Ratings.Judge, TreeMap<Integer, Numbers>> dated = new EnumMap<>(Ratings.Judge.class);
        sides.forEach((judge, side) -> {
            if (!side.months.isEmpty()) {
                dated.put(judge, side.months);
            }
        });
        if (dated.isEmpty()) {
            return;
        }
        int first = dated.values().stream().mapToInt(TreeMap::firstKey).min().orElseThrow();
        int last = dated.values().stream().mapToInt(TreeMap::lastKey).max().orElseThrow();
        html.element("h2", "", words.of("ratings-by-month"));
        RatingPanel panel = new RatingPanel(figures.outlines(), words, first, last);
        for (Map.Entry<Ratings.Judge, TreeMap<Integer, Numbers>> each : dated.entrySet()) {
            String judge = words.of("judge", each.getKey());
            html.open("div", "class", "panel");
            html.element("p", "panel-title", judge);
            html.markup(panel.draw(each.getValue(), judge)).close();
        }
        html.element("p", "caption", words.of("ratings-caption"));
        long without = sides.values().stream().mapToLong(side -> side.undated).sum();
        if (without > 0) {
            html.element("p", "caption", words.count("ratings-undated", without));
        }
    }
}
