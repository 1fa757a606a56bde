package org.furore.timeline;

import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Axis.Stretch;

import java.util.ArrayList;
import java.util.List;

/// Where a moment lies on the axis: linear, with long empty stretches taken out. Each stretch that
/// is kept has the same scale, so equal lengths mean equal times.
final class TimeScale {
    /// Width of the mark for a stretch left out.
    static final double BREAK = 22;

    private final List<Stretch> stretches;
    private final double perMilli;

    private TimeScale(List<Stretch> stretches, double perMilli) {
        this.stretches = List.copyOf(stretches);
        this.perMilli = perMilli;
    }

    /// @param kept the times shown, in order, with nothing between them
    static TimeScale of(List<TimeSpan> kept, double left, double right) {
        double total = 0;
        for (TimeSpan span : kept) {
            total += (double) span.to() - (double) span.from();
        }
        double perMilli = (right - left - BREAK * (kept.size() - 1)) / Math.max(1, total);
        List<Stretch> stretches = new ArrayList<>();
        double x = left;
        for (TimeSpan span : kept) {
            double end = x + ((double) span.to() - (double) span.from()) * perMilli;
            stretches.add(new Stretch(span.from(), span.to(), x, end));
            x = end + BREAK;
        }
        return new TimeScale(stretches, perMilli);
    }

    List<Stretch> stretches() {
        return stretches;
    }

    long from() {
        return stretches.getFirst().from();
    }

    long to() {
        return stretches.getLast().to();
    }

    double left() {
        return stretches.getFirst().x();
    }

    double right() {
        return stretches.getLast().right();
    }

    /// Pixels a stretch of time takes.
    double pixels(double millis) {
        return millis * perMilli;
    }

    /// Milliseconds a pixel stands for.
    double millis(double pixels) {
        return pixels / perMilli;
    }

    /// The place of a moment; held at the ends of the axis, in the middle of a break when it is
    /// left out.
    double x(long time) {
        double before = left();
        for (Stretch stretch : stretches) {
            if (time < stretch.from()) {
                return stretch == stretches.getFirst() ? stretch.x() : (before + stretch.x()) / 2;
            }
            if (time <= stretch.to()) {
                return stretch.x() + ((double) time - (double) stretch.from()) * perMilli;
            }
            before = stretch.right();
        }
        return before;
    }

    /// Whether any of it lies between the ends of the axis.
    boolean shows(long from, long to) {
        return from < to() && to > from();
    }
}
