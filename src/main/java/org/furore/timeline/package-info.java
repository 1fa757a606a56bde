/// The case on one time axis: events as exactly as their dates are known, the links between them,
/// the mentions of claims, sentiment, volume and series. Enter by [TimelineLayout] (pure: a view
/// goes in, a [Scene] comes out) and [TimelineWriter] (SVG, PNG, TimelineJS). No clock, no screen
/// and no storage may come in.
@NullMarked
package org.furore.timeline;

import org.jspecify.annotations.NullMarked;
