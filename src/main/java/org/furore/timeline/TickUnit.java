package org.furore.timeline;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// A step of the axis: so many minutes, hours, days, weeks, months, quarters or years.
record TickUnit(Kind kind, int count) {

    /// Finest first.
    enum Kind {
        MINUTE(60_000L),
        HOUR(3_600_000L),
        DAY(82_800_000L),
        WEEK(7 * 86_400_000L - 3_600_000L),
        MONTH(28 * 86_400_000L - 3_600_000L),
        QUARTER(90 * 86_400_000L - 3_600_000L),
        YEAR(365 * 86_400_000L);

        private final long least;

        Kind(long least) {
            this.least = least;
        }
    }

    static final java.util.List<TickUnit> FINE_TO_COARSE =
            java.util.List.of(
                    new TickUnit(Kind.MINUTE, 1),
                    new TickUnit(Kind.MINUTE, 5),
                    new TickUnit(Kind.MINUTE, 15),
                    new TickUnit(Kind.HOUR, 1),
                    new TickUnit(Kind.HOUR, 3),
                    new TickUnit(Kind.HOUR, 6),
                    new TickUnit(Kind.HOUR, 12),
                    new TickUnit(Kind.DAY, 1),
                    new TickUnit(Kind.DAY, 2),
                    new TickUnit(Kind.WEEK, 1),
                    new TickUnit(Kind.MONTH, 1),
                    new TickUnit(Kind.QUARTER, 1),
                    new TickUnit(Kind.YEAR, 1),
                    new TickUnit(Kind.YEAR, 2),
                    new TickUnit(Kind.YEAR, 5),
                    new TickUnit(Kind.YEAR, 10),
                    new TickUnit(Kind.YEAR, 20),
                    new TickUnit(Kind.YEAR, 50),
                    new TickUnit(Kind.YEAR, 100),
                    new TickUnit(Kind.YEAR, 500),
                    new TickUnit(Kind.YEAR, 1_000),
                    new TickUnit(Kind.YEAR, 10_000),
                    new TickUnit(Kind.YEAR, 100_000),
                    new TickUnit(Kind.YEAR, 1_000_000),
                    new TickUnit(Kind.YEAR, 10_000_000),
                    new TickUnit(Kind.YEAR, 100_000_000));

    /// The shortest it can be, in milliseconds.
    double least() {
        return (double) kind.least * count;
    }

    /// Whether its label names the whole step, not the moment it begins.
    boolean cell() {
        return count == 1
                && switch (kind) {
                    case DAY, MONTH, QUARTER, YEAR -> true;
                    case MINUTE, HOUR, WEEK -> false;
                };
    }

    /// The last step that begins at or before `time`.
    ZonedDateTime floor(ZonedDateTime time) {
        ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (kind) {
            case MINUTE ->
                    time.truncatedTo(ChronoUnit.HOURS)
                            .plusMinutes(time.getMinute() / count * count);
            case HOUR -> day.withHour(time.getHour() / count * count);
            case DAY -> day.withDayOfMonth((time.getDayOfMonth() - 1) / count * count + 1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((time.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR ->
                    day.withDayOfYear(1).withYear(Math.floorDiv(time.getYear(), count) * count);
        };
    }

    /// The step after the one that begins at `start`; days of two begin anew each month.
    ZonedDateTime next(ZonedDateTime start) {
        return switch (kind) {
            case MINUTE -> start.plusMinutes(count);
            case HOUR -> floor(start.plusHours(count).plusMinutes(count > 1 ? 90 : 0));
            case DAY -> {
                ZonedDateTime next = start.plusDays(count);
                ZonedDateTime month = start.plusMonths(1).withDayOfMonth(1);
                yield count > 1 && !next.plusDays(1).isBefore(month) ? month : next;
            }
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(count);
        };
    }
}
