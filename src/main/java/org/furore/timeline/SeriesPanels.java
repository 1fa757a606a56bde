package org.furore.timeline;

import java.util.List;
import org.furore.timeline.TimelineData.SeriesItem;

final class SeriesPanels {
    SeriesPanels(Sketch sketch, List<SeriesItem> series) {}

    double place(double top) {
        return top;
    }
}
