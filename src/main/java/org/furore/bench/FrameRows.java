package org.furore.bench;

import java.util.List;

/// The rows of a window's frames: the bounds hold for every screen.
final class FrameRows {
    private static final double P99_MS = 50;
    private static final double MOST_MS = 150;

    private FrameRows() {}

    static List<Row> of(String name, OneScreen.Frames all, Trial trial) {
        Times frames = all.clock();
        trial.tell("bench.frames", frames.millis().length, frames.at(50), all.worked().at(99));
        return List.of(
                Row.absolute(name + "-frame-p99", frames.at(99), "ms", P99_MS),
                Row.absolute(name + "-frame-most", frames.most(), "ms", MOST_MS));
    }
}
