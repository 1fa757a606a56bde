package org.furore.ui.importing;

import org.furore.domain.task.Progress;

/// Lets work rest: while it is asked to, whatever it reports or asks next waits, so that its thread
/// stands still and holds no more than it held. Cancelling wakes it. Any thread may call.
final class Rest {
    /// Milliseconds after which a resting thread looks whether it was cancelled elsewhere.
    private static final long LOOK = 200;

    private boolean asked;

    synchronized void begin() {
        asked = true;
    }

    synchronized void end() {
        asked = false;
        notifyAll();
    }

    /// `progress` under which work rests when it is asked to.
    Progress over(Progress progress) {
        return new Progress() {
            @Override
            public void report(String phase, long done, long total) {
                rest(progress);
                progress.report(phase, done, total);
            }

            @Override
            public boolean cancelled() {
                rest(progress);
                return progress.cancelled();
            }
        };
    }

    private synchronized void rest(Progress progress) {
        if (asked && !progress.cancelled()) {
            // Another phase, so that the time it rests counts for no rate.
            progress.report("paused", 0, -1);
        }
        while (asked && !progress.cancelled()) {
            try {
                wait(LOOK);
            } catch (InterruptedException e) {
                throw new IllegalStateException("stopped while work was resting", e);
            }
        }
    }
}
