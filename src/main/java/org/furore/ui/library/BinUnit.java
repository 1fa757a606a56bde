package org.furore.ui.library;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// How wide a bar of a histogram is in time, from narrow to wide.
enum BinUnit {
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 1),
    MONTH(ChronoUnit.MONTHS, 1),
    QUARTER(ChronoUnit.MONTHS, 3),
    YEAR(ChronoUnit.YEARS, 1),
    DECADE(ChronoUnit.YEARS, 10),
    CENTURY(ChronoUnit.YEARS, 100);

    private final ChronoUnit step;
    private final int steps;

    BinUnit(ChronoUnit step, int steps) {
        this.step = step;
        this.steps = steps;
    }

    /// The first day of the bar this day falls into.
    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR, DECADE, CENTURY ->
                    LocalDate.of(Math.floorDiv(day.getYear(), steps) * steps, 1, 1);
        };
    }

    /// The first day of the bar `count` after the one that begins at `start`.
    LocalDate plus(LocalDate start, long count) {
        return start.plus(count * steps, step);
    }

    /// How many bars lie between two first days.
    int between(LocalDate start, LocalDate other) {
        return Math.toIntExact(Math.floorDiv(step.between(start, other), (long) steps));
    }

    /// The narrowest unit with which a stretch takes at most so many bars.
    static BinUnit fitting(LocalDate first, LocalDate last, int most) {
        for (BinUnit unit : values()) {
            if (unit.between(unit.start(first), unit.start(last)) < most) {
                return unit;
            }
        }
        return CENTURY;
    }
}
