package org.furore.ui.timeline;

import org.furore.timeline.Palette;
import org.furore.timeline.Scene;
import org.furore.timeline.TimelineView;

/// A picture of the timeline, ready to be painted and pointed at.
///
/// @param view how it was asked for
/// @param items the scene's, by place
record Frame(Scene scene, SceneIndex items, TimelineView view) {

    static Frame of(Scene scene, TimelineView view) {
        return new Frame(scene, new SceneIndex(scene), view);
    }

    Palette palette() {
        return Palette.of(view.theme());
    }
}
