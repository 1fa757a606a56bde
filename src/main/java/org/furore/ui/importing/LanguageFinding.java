package org.furore.ui.importing;

import org.furore.domain.task.Message;
import org.furore.importing.LanguageRun;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Job;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/// Finds the languages nobody stated, in the background, once a case is open and after each import;
/// never while one runs. Where there is nothing to find, nobody hears of it. To be used on the
/// window's thread.
final class LanguageFinding {
    private final Desk desk;
    private @Nullable Job<Long> job;
    private int held;
    private boolean closed;

    LanguageFinding(Desk desk) {
        this.desk = desk;
    }

    /// Finds them, if there are any to find.
    void look() {
        if (!free() || desk.edits().readOnly()) {
            return;
        }
        desk.tasks()
                .run(
                        progress -> !desk.file().languages().unstated(0, 1).isEmpty(),
                        any -> {
                            if (any && free()) {
                                start();
                            }
                        },
                        // In the log; the next opening tries again.
                        failure -> {});
    }

    private boolean free() {
        return held == 0 && !closed && job == null;
    }

    private void start() {
        job =
                desk.jobs()
                        .startSpare(
                                Message.of("ui.importing.job-languages"),
                                progress -> new LanguageRun(desk.file().languages()).run(progress),
                                done -> job = null,
                                failure -> job = null);
    }

    /// Makes room for an import, or for files that are read again.
    ///
    /// @return complete when nothing is looked for any more
    CompletableFuture<Void> hold() {
        held++;
        Job<Long> running = job;
        if (running == null) {
            return CompletableFuture.completedFuture(null);
        }
        running.cancel();
        return running.ended();
    }

    /// What room was made for is over.
    void release() {
        held--;
        look();
    }

    void close() {
        closed = true;
        Job<Long> running = job;
        if (running != null) {
            running.cancel();
        }
    }
}
