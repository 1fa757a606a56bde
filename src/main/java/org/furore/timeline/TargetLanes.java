package org.furore.timeline;

final class TargetLanes {
    TargetLanes(Sketch sketch, TimelineData data) {}

    double place(double top) {
        return top;
    }
}
