package org.furore.timeline;

import org.furore.domain.event.Edtf;
import org.furore.domain.event.TimeSpan;

import java.time.ZoneId;

/// A date as it is drawn: where it lies on the axis and what is doubtful about it.
///
/// @param from first millisecond, or [TimeSpan#OPEN_START]
/// @param to one past the last, or [TimeSpan#OPEN_END]
/// @param form which mark stands for it
/// @param fromOpen whether nobody knows a beginning or there is none
/// @param toOpen whether nobody knows an end or there is none yet
public record When(
        Edtf date,
        long from,
        long to,
        Form form,
        boolean approximate,
        boolean uncertain,
        boolean fromOpen,
        boolean toOpen) {

    static final long DAY = 86_400_000L;

    /// A date with its days cut in `zone`.
    public static When of(Edtf date, ZoneId zone) {
        TimeSpan span = date.span(zone);
        return new When(
                date,
                span.from(),
                span.to(),
                form(date),
                date.isApproximate(),
                date.isUncertain(),
                span.from() == TimeSpan.OPEN_START,
                span.to() == TimeSpan.OPEN_END);
    }

    private static Form form(Edtf date) {
        if (date.isInterval()) {
            return Form.LASTING;
        }
        return switch (date.precision()) {
            case TIME -> Form.MOMENT;
            case DAY -> date.isUnspecified() ? Form.SOMETIME : Form.DAY;
            case MONTH, SEASON, YEAR, DECADE, CENTURY, MILLENNIUM, NONE -> Form.SOMETIME;
        };
    }

    /// The known end that lies nearest to the beginning.
    public long start() {
        return fromOpen ? (toOpen ? 0 : to - 1) : from;
    }

    /// The known end that lies furthest from the beginning; one past the last millisecond.
    public long end() {
        return toOpen ? (fromOpen ? 1 : from + 1) : to;
    }

    /// Where a point stands that stands for it: the middle of what is known.
    public long middle() {
        return start() + (end() - start()) / 2;
    }

    /// What a date is drawn as.
    public enum Form {
        /// A time of day: a point.
        MOMENT,
        /// A day: a point.
        DAY,
        /// Somewhere within a month, a season, a year: an outlined band as wide as that.
        SOMETIME,
        /// From one date to another: a bar.
        LASTING
    }
}
