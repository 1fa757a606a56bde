package org.furore.report;

import java.util.EnumMap;
import java.util.Map;

/// Ratings of critics apart from those of users, and both apart from those of whom nothing is
/// known.
record RatingSection(Report report, Figures figures) implements Report.Section {
    @Override
    public void write(Html html) {
        Words words = report.words();
        html.open("div", "class", "together");
        report.head(html, ReportSection.RATINGS);
        Map<Ratings.Judge, Ratings.Side> sides = report.tally().ratings.sides;
        if (sides.isEmpty()) {
            html.element("p", "col", words.of("no-ratings")).close();
            return;
        }
        html.element("p", "col lead", words.of("ratings-lead"));
        table(html, sides);
        html.close();
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
        Map<Ratings.Judge, Ratings.Side> dated = new EnumMap<>(sides);
        dated.values().removeIf(side -> side.days.isEmpty() && side.months.isEmpty());
        if (dated.isEmpty()) {
            return;
        }
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Ratings.Side side : dated.values()) {
            if (!side.days.isEmpty()) {
                first = Math.min(first, side.days.firstKey());
                last = Math.max(last, side.days.lastKey());
            }
            if (!side.months.isEmpty()) {
                first = Math.min(first, side.months.firstKey());
                last = Math.max(last, side.months.lastKey() + 30);
            }
        }
        html.open("div", "class", "together");
        html.element("h2", "", words.of("ratings-over-time"));
        RatingPanel panel = new RatingPanel(figures.outlines(), words, first, last);
        for (Map.Entry<Ratings.Judge, Ratings.Side> each : dated.entrySet()) {
            String judge = words.of("judge", each.getKey());
            html.open("div", "class", "panel");
            html.element("p", "panel-title", judge);
            html.markup(panel.draw(each.getValue(), judge)).close();
        }
        html.open("p", "class", "caption").text(words.of("ratings-caption-few"));
        if (dated.values().stream().anyMatch(side -> drawn(side) > RatingPanel.FEW)) {
            html.text(" ").text(words.of("ratings-caption-many"));
        }
        long without = sides.values().stream().mapToLong(side -> side.undated).sum();
        if (without > 0) {
            html.text(" ").text(words.count("ratings-undated", without));
        }
        html.close().close();
    }

    private static int drawn(Ratings.Side side) {
        return side.days.values().stream().mapToInt(Numbers::count).sum()
                + side.months.values().stream().mapToInt(Numbers::count).sum();
    }
}
