package org.furore.report;

import org.furore.domain.series.Observation;
import org.furore.domain.series.Series;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A series as points joined by a line; values with a qualifier ("at least") are rings.
final class SeriesPanel {
    private static final double HEIGHT = 150;
    private static final double LEFT = 62;
    private static final double RIGHT = 34;
    private static final double TOP = 10;
    private static final double BOTTOM = 24;
    private static final double SIZE = 9.6;
    private static final int STEPS = 4;

    private final Outlines outlines;
    private final Words words;
    private double fromDay;
    private double toDay;
    private double from;
    private double to;

    SeriesPanel(Outlines outlines, Words words) {
        this.outlines = outlines;
        this.words = words;
    }

    /// The picture; observations without a place in time are in the table only.
    String draw(Series series, List<Observation> observations) {
        List<Observation> placed =
                observations.stream().filter(o -> Dates.middle(o.date()) != null).toList();
        Svg svg =
                new Svg(
                        outlines,
                        Figures.WIDTH,
                        HEIGHT,
                        words.of(
                                "series-alt",
                                series.name(),
                                words.number(observations.size()),
                                words.exact(observations.getFirst().value()),
                                words.exact(observations.getLast().value())));
        if (placed.isEmpty()) {
            return svg.toString();
        }
        frame(placed);
        double step = nice((to - from) / STEPS);
        from = Math.floor(from / step) * step;
        to = Math.ceil(to / step) * step;
        for (double value = from; value <= to + step / 2; value += step) {
            svg.line(LEFT, y(value), Figures.WIDTH - RIGHT, y(value), Svg.PALE, 0.6);
            svg.text(
                    words.decimal(value, digits(step)),
                    LEFT - 6,
                    y(value) + 3.4,
                    SIZE,
                    Svg.Anchor.END,
                    "#444444");
        }
        svg.line(LEFT, HEIGHT - BOTTOM, Figures.WIDTH - RIGHT, HEIGHT - BOTTOM, Svg.INK, 0.6);
        days(svg);
        StringBuilder line = new StringBuilder();
        for (Observation o : placed) {
            line.append(line.isEmpty() ? 'M' : 'L');
            Svg.number(line, x(o)).append(' ');
            Svg.number(line, y(o.value().doubleValue()));
        }
        svg.path(line.toString(), "none", Svg.INK, 1);
        if (placed.size() <= 120) {
            for (Observation o : placed) {
                svg.disc(
                        x(o),
                        y(o.value().doubleValue()),
                        2.3,
                        o.qualifier() == null ? Svg.INK : "#ffffff",
                        Svg.INK);
            }
        }
        return svg.toString();
    }

    private void frame(List<Observation> placed) {
        fromDay = Double.MAX_VALUE;
        toDay = -Double.MAX_VALUE;
        from = Double.MAX_VALUE;
        to = -Double.MAX_VALUE;
        for (Observation o : placed) {
            double day = day(o);
            fromDay = Math.min(fromDay, day);
            toDay = Math.max(toDay, day);
            from = Math.min(from, o.value().doubleValue());
            to = Math.max(to, o.value().doubleValue());
        }
        if (toDay == fromDay) {
            fromDay -= 1;
            toDay += 1;
        }
        if (to == from) {
            from -= 1;
            to += 1;
        }
        // A quantity that comes near zero is shown from zero.
        if (from > 0 && from < to / 2) {
            from = 0;
        }
    }

    private void days(Svg svg) {
        double span = toDay - fromDay;
        String pattern = span > 1200 ? "uuuu" : span > 75 ? "MMM uuuu" : "d MMM uuuu";
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, words.locale());
        int every = 1;
        for (int candidate : new int[] {1, 2, 3, 5, 7, 14, 28, 61, 91, 183, 365, 1461, 3652}) {
            every = candidate;
            if (span / every <= 7) {
                break;
            }
        }
        // A day's value stands in the middle of the day.
        for (long day = (long) Math.ceil(fromDay - 0.5); day + 0.5 <= toDay; day += every) {
            double x = LEFT + (day + 0.5 - fromDay) / span * (Figures.WIDTH - LEFT - RIGHT);
            svg.line(x, HEIGHT - BOTTOM, x, HEIGHT - BOTTOM + 3, Svg.INK, 0.6);
            svg.text(
                    format.format(LocalDate.ofEpochDay(day)),
                    x,
                    HEIGHT - BOTTOM + 14,
                    SIZE,
                    Svg.Anchor.MIDDLE,
                    "#444444");
        }
    }

    private static double nice(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (step <= factor * power * 1.0001) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static int digits(double step) {
        return step >= 1 && step == Math.rint(step)
                ? 0
                : (int) Math.max(1, Math.ceil(-Math.log10(step)));
    }

    private static double day(Observation observation) {
        Double middle = Dates.middle(observation.date());
        return middle == null ? 0 : middle;
    }

    private double x(Observation o) {
        return LEFT + (day(o) - fromDay) / (toDay - fromDay) * (Figures.WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (value - from) / (to - from) * (HEIGHT - BOTTOM - TOP);
    }
}
