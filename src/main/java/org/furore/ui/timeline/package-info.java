/// The timeline on the screen: a scene of [org.furore.timeline] painted on a canvas, moved and
/// zoomed by hand, with the chosen event beside it. Enter by
/// [org.furore.ui.timeline.TimelineScreen]. No layout may come in: what stands where is decided by
/// [org.furore.timeline.TimelineLayout].
@NullMarked
package org.furore.ui.timeline;

import org.jspecify.annotations.NullMarked;
