package org.furore.domain.event;

/// A stretch of time in milliseconds of the Unix epoch.
///
/// @param from first millisecond, or [#OPEN_START] when nobody knows
/// @param to one past the last, or [#OPEN_END]
public record TimeSpan(long from, long to) {
    public static final long OPEN_START = Long.MIN_VALUE;
    public static final long OPEN_END = Long.MAX_VALUE;

    public boolean overlaps(TimeSpan other) {
        return from < other.to && other.from < to;
    }
}
