package org.furore.ui.fx;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// A line of questions of which only the newest counts: asking cancels the one before. To be used
/// on the window's thread.
public final class Latest {
    private final Tasks tasks;
    private @Nullable Running running;

    Latest(Tasks tasks) {
        this.tasks = tasks;
    }

    /// Asks, and forgets what was asked before.
    public <T> void run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
        cancel();
        running = tasks.run(work, done, failed);
    }

    /// Forgets what was asked.
    public void cancel() {
        Running before = running;
        running = null;
        if (before != null) {
            before.cancel();
        }
    }
}
