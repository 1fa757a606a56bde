package org.furore.domain.event;

import org.furore.domain.event.Edtf.Precision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/// One written date, on its own or as an end of an interval, in numbers that hold any year of EDTF.
///
/// @param firstDay the first day it can mean, days since 1970-01-01
/// @param lastDay the last day it can mean
/// @param milli millisecond of the day, or [#NO_TIME]
/// @param width milliseconds a written time lasts: 1000, or less with a fraction
/// @param offset minutes east of UTC, or [#NO_OFFSET]
/// @param unspecified whether `X` stands for a digit
record EdtfPoint(
        Precision precision,
        long firstDay,
        long lastDay,
        int milli,
        int width,
        int offset,
        boolean uncertain,
        boolean approximate,
        boolean unspecified) {

    static final int NO_TIME = -1;
    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final long DAY = 86_400_000L;
    // Days whose milliseconds fit a long with room to spare: 290 million years either way.
    private static final long LIMIT = 106_000_000_000L;

    boolean hasTime() {
        return milli != NO_TIME;
    }

    boolean hasOffset() {
        return offset != NO_OFFSET;
    }

    /// The first moment, in milliseconds; dates further than a long reaches are held just inside
    /// it.
    long from(ZoneId zone) {
        if (firstDay > LIMIT) {
            return TimeSpan.OPEN_END - 2;
        }
        if (firstDay < -LIMIT) {
            return TimeSpan.OPEN_START + 1;
        }
        return moment(firstDay, hasTime() ? milli : 0, zone, false);
    }

    /// One past the last moment.
    long to(ZoneId zone) {
        if (lastDay > LIMIT) {
            return TimeSpan.OPEN_END - 1;
        }
        if (lastDay < -LIMIT) {
            return TimeSpan.OPEN_START + 2;
        }
        return hasTime()
                ? moment(lastDay, milli, zone, true) + width
                : moment(lastDay + 1, 0, zone, false);
    }

    private long moment(long day, int milliOfDay, ZoneId zone, boolean later) {
        if (hasOffset()) {
            return day * DAY + milliOfDay - offset * 60_000L;
        }
        if (zone instanceof ZoneOffset fixed) {
            return day * DAY + milliOfDay - fixed.getTotalSeconds() * 1000L;
        }
        if (day > LocalDate.MAX.toEpochDay() || day < LocalDate.MIN.toEpochDay()) {
            return day * DAY + milliOfDay;
        }
        LocalDateTime local =
                LocalDateTime.of(
                        LocalDate.ofEpochDay(day), LocalTime.ofNanoOfDay(milliOfDay * 1_000_000L));
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant().toEpochMilli();
        }
        var zoned = local.atZone(zone);
        return (later ? zoned.withLaterOffsetAtOverlap() : zoned).toInstant().toEpochMilli();
    }

    /// Whether an interval may run from this to `end`. Written without an offset, either may lie up
    /// to a day aside.
    boolean mayPrecede(EdtfPoint end) {
        if (hasTime() && end.hasTime() && hasOffset() == end.hasOffset()) {
            return from(ZoneOffset.UTC) <= end.from(ZoneOffset.UTC);
        }
        return firstDay <= end.lastDay + (hasOffset() || end.hasOffset() ? 1 : 0);
    }
}
