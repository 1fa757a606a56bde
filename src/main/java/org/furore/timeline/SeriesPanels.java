package org.furore.timeline;

import org.furore.timeline.TimelineData.SeriesItem;

import java.util.ArrayList;
import java.util.List;

/// The panels of the series: one for all series of a unit, so that they are seen together, and as
/// low as their values allow.
final class SeriesPanels {
    private final Sketch sketch;
    private final List<SeriesItem> series;

    SeriesPanels(Sketch sketch, List<SeriesItem> series) {
        this.sketch = sketch;
        this.series = series;
    }

    /// Draws the panels from `top` down; values outside the window and series without values in it
    /// are left out.
    ///
    /// @return where they end
    double place(double top) {
        List<SeriesItem> shown = new ArrayList<>();
        for (SeriesItem one : series) {
            shown.add(
                    new SeriesItem(
                            one.id(),
                            one.name(),
                            one.unit(),
                            one.values().stream()
                                    .filter(v ->
                                            sketch.scale().shows(v.when().start(), v.when().end()))
                                    .toList()));
        }
        double y = top;
        for (SeriesGroups.Group group : SeriesGroups.of(shown)) {
            y = new SeriesPanel(sketch, group, y).draw();
        }
        return y;
    }
}
