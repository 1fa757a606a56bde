package org.furore.ui.timeline;

import org.furore.timeline.TimelineData;
import org.furore.timeline.TimelineIndex;
import org.furore.timeline.TimelineLayout;
import org.furore.timeline.TimelineView;
import org.furore.timeline.Typeface;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Reads the case and lays its timeline out. Calls block; any thread but the window's may make them.
final class Pictures {
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

    Frame lay(TimelineIndex index, TimelineView view) {
        return Frame.of(new TimelineLayout(typeface()).layout(index, view), view);
    }
}
