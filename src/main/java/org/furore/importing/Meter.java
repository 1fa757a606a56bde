package org.furore.importing;

import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Progress;

/// Counts the bytes and records of an import and tells a person's progress about them, ten times a
/// second at most. Readers see it as their progress: their own phases are not shown, their wish to
/// know whether to stop is answered.
final class Meter implements Progress {
    /// Records after which is looked at the clock; bytes of an archive come in leaps.
    private static final int SHOWN = 256;

    private static final long INTERVAL_NANOS = 100_000_000L;

    private final Progress progress;
    private final ImportFollower follower;
    private final long total;
    private String file = "";
    private long records;
    private long done;
    private long last = System.nanoTime() - INTERVAL_NANOS;

    Meter(Progress progress, ImportFollower follower, long total) {
        this.progress = progress;
        this.follower = follower;
        this.total = total;
    }

    /// A file begins.
    void begin(String name) {
        file = name;
    }

    /// One more record was read, whatever becomes of it.
    void record() {
        if (++records % SHOWN == 0) {
            moveTo(done);
        }
    }

    /// @throws CancelledException if the import is no longer wanted
    void advance(long bytes) {
        moveTo(done + bytes);
        progress.check();
    }

    /// Says where the import stands, whatever was counted before: a file may have shrunk or been
    /// refused.
    void moveTo(long bytes) {
        done = Math.min(bytes, total);
        long now = System.nanoTime();
        if (now - last >= INTERVAL_NANOS || done == total) {
            last = now;
            follower.reading(file, records);
            progress.report("importing", done, total);
        }
    }

    @Override
    public void report(String phase, long part, long whole) {
        progress.check();
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
