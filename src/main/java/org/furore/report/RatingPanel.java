package org.furore.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/// Scores of 0 to 100 by month: the middle half as a bar, the median as a disc, the mean as a ring,
/// and how many there are below. Panels of one report share their axis of time.
final class RatingPanel {
    private static final double HEIGHT = 124;
    private static final double LEFT = 34;
    private static final double RIGHT = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 36;
    private static final double SIZE = 9.6;

    private final Outlines outlines;
    private final Words words;
    private final int first;
    private final int last;

    /// @param first month, counted from the year 0
    /// @param last month, counted from the year 0
    RatingPanel(Outlines outlines, Words words, int first, int last) {
        this.outlines = outlines;
        this.words = words;
        this.first = first;
        this.last = last;
    }

    String draw(TreeMap<Integer, Numbers> months, String judge) {
        Numbers all = new Numbers();
        months.values().forEach(all::addAll);
        Svg svg =
                new Svg(
                        outlines,
                        Figures.WIDTH,
                        HEIGHT,
                        words.of(
                                "ratings-alt",
                                judge,
                                words.number(all.count()),
                                words.decimal(all.median(), 1)));
        for (int score = 0; score <= 100; score += 25) {
            svg.line(
                    LEFT,
                    y(score),
                    Figures.WIDTH - RIGHT,
                    y(score),
                    score == 0 ? Svg.INK : Svg.PALE,
                    0.6);
            svg.text(
                    words.number(score), LEFT - 6, y(score) + 3.4, SIZE, Svg.Anchor.END, "#444444");
        }
        axis(svg);
        double wide = Math.min(14, Math.max(1.6, step() * 0.4));
        StringBuilder line = new StringBuilder();
        Integer before = null;
        for (Map.Entry<Integer, Numbers> month : months.entrySet()) {
            Numbers scores = month.getValue();
            double x = x(month.getKey());
            double high = y(scores.quantile(0.75));
            svg.rect(
                    x - wide / 2,
                    high,
                    wide,
                    Math.max(1, y(scores.quantile(0.25)) - high),
                    Svg.PALE);
            line.append(before != null && before == month.getKey() - 1 ? 'L' : 'M');
            Svg.number(line, x).append(' ');
            Svg.number(line, y(scores.median()));
            before = month.getKey();
        }
        svg.path(line.toString(), "none", Svg.INK, 1);
        months.forEach((month, scores) -> {
            svg.disc(x(month), y(scores.mean()), 2.6, "#ffffff", Svg.INK);
            svg.disc(x(month), y(scores.median()), 2.6, Svg.INK, Svg.INK);
            if (step() > 20) {
                svg.text(
                        words.number(scores.count()),
                        x(month),
                        HEIGHT - 4,
                        SIZE,
                        Svg.Anchor.MIDDLE,
                        "#444444");
            }
        });
        svg.text("n", LEFT - 6, HEIGHT - 4, SIZE, Svg.Anchor.END, "#444444");
        return svg.toString();
    }

    private void axis(Svg svg) {
        int every = 1;
        for (int candidate : new int[] {1, 2, 3, 6, 12, 24, 60, 120, 600}) {
            every = candidate;
            if (step() * every >= 58) {
                break;
            }
        }
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(every >= 12 ? "uuuu" : "MMM uuuu", words.locale());
        for (int month = Math.ceilDiv(first, every) * every; month <= last; month += every) {
            LocalDate day = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
            svg.line(x(month), y(0), x(month), y(0) + 3, Svg.INK, 0.6);
            svg.text(format.format(day), x(month), y(0) + 14, SIZE, Svg.Anchor.MIDDLE, "#444444");
        }
    }

    private double step() {
        return (Figures.WIDTH - LEFT - RIGHT) / (last - first + 1);
    }

    private double x(int month) {
        return LEFT + (month - first + 0.5) * step();
    }

    private static double y(double score) {
        return HEIGHT - BOTTOM - score / 100 * (HEIGHT - BOTTOM - TOP);
    }
}
