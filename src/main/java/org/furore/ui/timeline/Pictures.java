package org.furore.ui.timeline;

import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Axis;
import org.furore.timeline.TimelineData;
import org.furore.timeline.TimelineIndex;
import org.furore.timeline.TimelineLayout;
import org.furore.timeline.TimelineView;
import org.furore.timeline.Typeface;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Reads the case and lays its timeline out. Calls block; any thread but the window's may make
/// them.
final class Pictures {
    private static final int TRIES = 4;

    private final Supplier<TimelineData> source;
    private @Nullable Typeface typeface;

    Pictures(Supplier<TimelineData> source) {
        this.source = source;
    }

    /// Read from the bundled fonts once, when first needed.
    synchronized Typeface typeface() {
        Typeface known = typeface;
        if (known == null) {
            known = new Typeface();
            typeface = known;
        }
        return known;
    }

    TimelineIndex read() {
        return new TimelineIndex(source.get(), typeface());
    }

    /// The picture of a view. Its window is moved a little where that keeps `anchor` in its place,
    /// since stretches may be left out of the axis, or no longer be, as it changes.
    Frame lay(TimelineIndex index, TimelineView view, @Nullable Anchor anchor) {
        TimelineLayout layout = new TimelineLayout(typeface());
        TimelineView held = anchor == null ? view : held(layout, index, view, anchor);
        return Frame.of(layout.layout(index, held), held);
    }

    /// A moment that is to stay at a place.
    record Anchor(long time, double x) {}

    private static TimelineView held(
            TimelineLayout layout, TimelineIndex index, TimelineView view, Anchor anchor) {
        TimelineView held = view;
        for (int i = 0; i < TRIES; i++) {
            Axis axis = layout.axis(index, held);
            double off = axis.x(anchor.time()) - anchor.x();
            TimeSpan window = held.window();
            boolean seen =
                    window != null && anchor.time() > window.from() && anchor.time() < window.to();
            if (!seen || Math.abs(off) < 1) {
                return held;
            }
            long from = axis.time(axis.left() + off);
            long to = axis.time(axis.right() + off);
            held = held.withWindow(new TimeSpan(from, Math.max(from + 1, to)));
        }
        return held;
    }
}
