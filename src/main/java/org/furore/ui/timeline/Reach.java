package org.furore.ui.timeline;

import org.furore.domain.event.TimeSpan;
import org.jspecify.annotations.Nullable;

/// How far one can zoom and move: in to an hour, out to a little more than all that is dated, and
/// never so far aside that nothing dated is left in the middle.
///
/// @param extent all that is dated
record Reach(TimeSpan extent) {
    private static final double LEAST = 3_600_000;
    private static final double PADDING = 0.06;

    /// The nearest window to `wanted` that is allowed; null when that is everything.
    @Nullable TimeSpan allowed(TimeSpan wanted) {
        double whole = length(extent);
        double length = Math.max(LEAST, length(wanted));
        if (length >= whole) {
            return null;
        }
        double middle = wanted.from() + length(wanted) / 2;
        double held = Math.clamp(middle, (double) extent.from(), (double) extent.to());
        double from = held - length / 2;
        return new TimeSpan((long) from, (long) (from + length));
    }

    /// Whether a window as long as `wanted` could be shown instead of one as long as `now`.
    boolean zooms(TimeSpan now, TimeSpan wanted) {
        double before = length(now);
        double after = length(wanted);
        return after < before ? before > LEAST * 1.02 : before < length(extent) * (1 + PADDING / 2);
    }

    /// A window of the length of `window` around a date, or `window` itself if it shows it well.
    TimeSpan around(TimeSpan window, long from, long to) {
        double length = length(window);
        double edge = length * PADDING;
        boolean seen = from >= window.from() + edge && from <= window.to() - edge;
        if (seen) {
            return window;
        }
        double middle = (double) from + Math.min(((double) to - (double) from) / 2, length / 4);
        return new TimeSpan((long) (middle - length / 2), (long) (middle + length / 2));
    }

    private static double length(TimeSpan span) {
        return (double) span.to() - (double) span.from();
    }
}
