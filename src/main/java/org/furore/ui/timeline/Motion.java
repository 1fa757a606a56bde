package org.furore.ui.timeline;

import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Axis;

/// How a picture was moved and stretched along the time axis since it was laid out: a place `x` of
/// it is shown at `scale * x + offset`. What a hand does is felt at once this way, before the next
/// picture is there.
///
/// @param scale above 1 when zoomed in
/// @param offset in pixels
record Motion(double scale, double offset) {
    static final Motion NONE = new Motion(1, 0);

    boolean still() {
        return Math.abs(scale - 1) < 1e-9 && Math.abs(offset) < 1e-6;
    }

    /// Where a place of the picture is shown.
    double shown(double x) {
        return scale * x + offset;
    }

    /// The place of the picture that is shown at `x`.
    double place(double x) {
        return (x - offset) / scale;
    }

    Motion zoomed(double factor, double around) {
        return new Motion(scale * factor, around + (offset - around) * factor);
    }

    Motion panned(double pixels) {
        return new Motion(scale, offset + pixels);
    }

    /// What is left of this after `done` of it went into a new picture.
    Motion since(Motion done) {
        double rest = scale / done.scale;
        return new Motion(rest, offset - rest * done.offset);
    }

    /// The times that stand at the ends of the axis now.
    TimeSpan window(Axis axis) {
        long from = axis.time(place(axis.left()));
        long to = axis.time(place(axis.right()));
        return new TimeSpan(from, Math.max(to, from + 1));
    }
}
