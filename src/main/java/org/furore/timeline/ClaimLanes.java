package org.furore.timeline;

final class ClaimLanes {
    ClaimLanes(Sketch sketch, TimelineData data) {}

    double place(double top) {
        return top;
    }
}
