package org.furore.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

/// Scores of 0 to 100 on an axis of days that all panels of one report share. A few are a dot each;
/// of many, the median of each week or month is a line; of very many, the middle half of each is a
/// bar instead of the dots.
final class RatingPanel {
    /// With more scores than this, medians are drawn.
    static final int FEW = 60;

    /// With more scores than this, single ones are not.
    static final int MANY = 600;

    private static final double HEIGHT = 116;
    private static final double LEFT = 34;
    private static final double RIGHT = 34;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final double SIZE = 9.6;
    private static final double DOT = 1.9;
    private static final int WEEKS = 190;

    private final Outlines outlines;
    private final Words words;
    private final DayAxis axis;

    /// @param first day of the epoch
    /// @param last day of the epoch, not before `first`
    RatingPanel(Outlines outlines, Words words, int first, int last) {
        this.outlines = outlines;
        this.words = words;
        double room = Math.max(0.5, (last + 1 - first) * 0.01);
        this.axis = new DayAxis(first - room, last + 1 + room, LEFT, Figures.WIDTH - RIGHT, words);
    }

    String draw(Ratings.Side side, String judge) {
        Numbers all = new Numbers();
        side.days.values().forEach(all::addAll);
        side.months.values().forEach(all::addAll);
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
            String ink = score == 0 ? Svg.INK : Svg.PALE;
            svg.line(LEFT, y(score), Figures.WIDTH - RIGHT, y(score), ink, 0.6);
            svg.text(
                    words.number(score), LEFT - 6, y(score) + 3.4, SIZE, Svg.Anchor.END, "#444444");
        }
        axis.ticks(svg, y(0));
        TreeMap<LocalDate, Numbers> bins = all.count() > FEW ? bins(side) : new TreeMap<>();
        if (all.count() > MANY) {
            halves(svg, bins);
        } else {
            dots(svg, side, bins.isEmpty() ? Svg.INK : Svg.GREY);
        }
        medians(svg, bins);
        return svg.toString();
    }

    /// By first day: weeks, or months where the time is long or some scores know only their month.
    private TreeMap<LocalDate, Numbers> bins(Ratings.Side side) {
        boolean weeks = axis.to() - axis.from() <= WEEKS && side.months.isEmpty();
        TreeMap<LocalDate, Numbers> bins = new TreeMap<>();
        for (Map.Entry<Integer, Numbers> each : side.days.entrySet()) {
            LocalDate day = LocalDate.ofEpochDay(each.getKey());
            LocalDate first =
                    weeks
                            ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            : day.withDayOfMonth(1);
            bins.computeIfAbsent(first, d -> new Numbers()).addAll(each.getValue());
        }
        for (Map.Entry<Integer, Numbers> each : side.months.entrySet()) {
            bins.computeIfAbsent(LocalDate.ofEpochDay(each.getKey()), d -> new Numbers())
                    .addAll(each.getValue());
        }
        return bins;
    }

    private static LocalDate after(LocalDate bin, Map<LocalDate, Numbers> bins) {
        boolean months = bins.keySet().stream().allMatch(day -> day.getDayOfMonth() == 1);
        return months ? bin.plusMonths(1) : bin.plusWeeks(1);
    }

    /// Equal scores of one day stand side by side. One that knows its month only is a bar over it.
    private void dots(Svg svg, Ratings.Side side, String ink) {
        for (Map.Entry<Integer, Numbers> each : side.months.entrySet()) {
            LocalDate month = LocalDate.ofEpochDay(each.getKey());
            double left = axis.x(each.getKey());
            double right = axis.x(month.plusMonths(1).toEpochDay());
            each.getValue()
                    .counts()
                    .keySet()
                    .forEach(score -> {
                        svg.rect(left, y(score) - 1, right - left, 2, ink);
                    });
        }
        for (Map.Entry<Integer, Numbers> each : side.days.entrySet()) {
            each.getValue()
                    .counts()
                    .forEach((score, count) -> {
                        double x = axis.x(each.getKey() + 0.5) - (count - 1) * (DOT + 0.7);
                        for (int i = 0; i < count; i++) {
                            svg.disc(x, y(score), DOT, ink, ink);
                            x += 2 * (DOT + 0.7);
                        }
                    });
        }
    }

    private void halves(Svg svg, TreeMap<LocalDate, Numbers> bins) {
        bins.forEach((bin, scores) -> {
            double left = axis.x(bin.toEpochDay());
            double right = axis.x(after(bin, bins).toEpochDay());
            double high = y(scores.quantile(0.75));
            double deep = Math.max(1, y(scores.quantile(0.25)) - high);
            double from = Math.max(LEFT, left + 0.15 * (right - left));
            double to = Math.min(Figures.WIDTH - RIGHT, right - 0.15 * (right - left));
            svg.rect(from, high, to - from, deep, Svg.PALE);
        });
    }

    private void medians(Svg svg, TreeMap<LocalDate, Numbers> bins) {
        StringBuilder line = new StringBuilder();
        LocalDate next = null;
        for (Map.Entry<LocalDate, Numbers> each : bins.entrySet()) {
            LocalDate bin = each.getKey();
            line.append(bin.equals(next) ? 'L' : 'M');
            next = after(bin, bins);
            Svg.number(line, middle(bin, next)).append(' ');
            Svg.number(line, y(each.getValue().median()));
        }
        if (!line.isEmpty()) {
            svg.path(line.toString(), "none", Svg.ACCENT, 1.2);
        }
        bins.forEach((bin, scores) ->
                svg.disc(
                        middle(bin, after(bin, bins)),
                        y(scores.median()),
                        2.6,
                        "#ffffff",
                        Svg.ACCENT));
    }

    private double middle(LocalDate from, LocalDate to) {
        double x = axis.x((from.toEpochDay() + to.toEpochDay()) / 2.0);
        return Math.clamp(x, LEFT, Figures.WIDTH - RIGHT);
    }

    private static double y(double score) {
        return HEIGHT - BOTTOM - score / 100 * (HEIGHT - BOTTOM - TOP);
    }
}
