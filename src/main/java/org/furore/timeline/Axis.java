package org.furore.timeline;

import java.util.List;

/// The time axis of a laid-out scene: which moment stands where, both ways, so that a screen can
/// zoom around a place and move what it shows.
///
/// @param stretches parts without a break, in order; all have the same scale
/// @param top where the panels begin, below the labels
/// @param bottom where they end
public record Axis(List<Stretch> stretches, double top, double bottom) {

    public Axis {
        stretches = List.copyOf(stretches);
    }

    /// Part of the axis without a break.
    ///
    /// @param from first millisecond
    /// @param to one past the last
    public record Stretch(long from, long to, double x, double right) {}

    public double left() {
        return stretches.getFirst().x();
    }

    public double right() {
        return stretches.getLast().right();
    }

    /// Milliseconds a pixel stands for.
    public double millisPerPixel() {
        double millis = 0;
        double pixels = 0;
        for (Stretch one : stretches) {
            millis += (double) one.to() - (double) one.from();
            pixels += one.right() - one.x();
        }
        return millis / Math.max(1e-9, pixels);
    }

    /// The place of a moment; held at the ends of the axis, in the middle of a break when it is
    /// left out.
    public double x(long time) {
        double before = left();
        for (Stretch one : stretches) {
            if (time < one.from()) {
                return one == stretches.getFirst() ? one.x() : (before + one.x()) / 2;
            }
            if (time <= one.to()) {
                return one.x() + ((double) time - (double) one.from()) / millisPerPixel();
            }
            before = one.right();
        }
        return before;
    }

    /// Whether a place lies within a break.
    public boolean isBreak(double x) {
        return x > left()
                && x < right()
                && stretches.stream().noneMatch(one -> x >= one.x() && x <= one.right());
    }

    /// The moment at `x`; beyond the ends of the axis at the same scale. Within a break it is the
    /// nearer of its ends.
    public long time(double x) {
        double scale = millisPerPixel();
        Stretch first = stretches.getFirst();
        if (x <= first.x()) {
            return moved(first.from(), (x - first.x()) * scale);
        }
        Stretch before = first;
        for (Stretch one : stretches) {
            if (x < one.x()) {
                return x - before.right() < one.x() - x ? before.to() : one.from();
            }
            if (x <= one.right()) {
                return moved(one.from(), (x - one.x()) * scale);
            }
            before = one;
        }
        return moved(before.to(), (x - before.right()) * scale);
    }

    private static long moved(long time, double millis) {
        // The cast holds at the ends of what a long can be.
        return (long) ((double) time + millis);
    }
}
