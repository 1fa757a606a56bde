package org.furore.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// A scale of days of the epoch across a picture.
///
/// @param from day at the left end
/// @param to day at the right end, after `from`
/// @param left place of `from`, in CSS pixels
/// @param right place of `to`
record DayAxis(double from, double to, double left, double right, Words words) {
    private static final double SIZE = 9.6;
    private static final double APART = 74;

    double x(double day) {
        return left + (day - from) / (to - from) * (right - left);
    }

    /// Ticks and dates below `y`, at days, firsts of months or firsts of years.
    void ticks(Svg svg, double y) {
        double wanted = APART / (right - left) * (to - from);
        if (wanted <= 14) {
            int every = step(wanted, 1, 2, 3, 5, 7, 14);
            for (long day = (long) Math.ceil(from - 0.5); day + 0.5 <= to; day += every) {
                tick(svg, y, day + 0.5, LocalDate.ofEpochDay(day), "d MMM uuuu");
            }
            return;
        }
        boolean years = wanted > 190;
        int every = years ? step(wanted / 365, 1, 2, 5, 10, 20, 50) : step(wanted / 30, 1, 2, 3, 6);
        LocalDate first = LocalDate.ofEpochDay((long) Math.ceil(from));
        int months = first.getYear() * 12 + first.getMonthValue() - 1;
        if (first.getDayOfMonth() > 1) {
            months++;
        }
        int unit = years ? every * 12 : every;
        LocalDate day = LocalDate.of(0, 1, 1).plusMonths(Math.ceilDiv(months, unit) * (long) unit);
        while (day.toEpochDay() <= to) {
            tick(svg, y, day.toEpochDay(), day, years ? "uuuu" : "MMM uuuu");
            day = day.plus(unit, ChronoUnit.MONTHS);
        }
    }

    private void tick(Svg svg, double y, double at, LocalDate day, String pattern) {
        double x = x(at);
        svg.line(x, y, x, y + 3, Svg.INK, 0.6);
        String text = DateTimeFormatter.ofPattern(pattern, words.locale()).format(day);
        svg.text(text, x, y + 14, SIZE, Svg.Anchor.MIDDLE, "#444444");
    }

    private static int step(double wanted, int... steps) {
        for (int step : steps) {
            if (step >= wanted) {
                return step;
            }
        }
        return steps[steps.length - 1]
                * (int) Math.max(1, Math.ceil(wanted / steps[steps.length - 1]));
    }
}
