package org.furore.ui.fx;

import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Progress;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Logger;

/// [Tasks] on a few threads of their own. Platform threads on purpose: native SQLite would pin
/// virtual ones.
public final class BackgroundTasks implements Tasks, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(BackgroundTasks.class.getName());
    private static final int THREADS = 4;

    private final ExecutorService threads;

    public BackgroundTasks() {
        AtomicInteger number = new AtomicInteger();
        threads =
                Executors.newFixedThreadPool(
                        THREADS,
                        work -> {
                            Thread thread = new Thread(work, "read-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    @Override
    public <T> Running run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
        Flag flag = new Flag();
        if (threads.isShutdown()) {
            flag.cancel();
        } else {
            threads.execute(() -> perform(work, flag, done, failed));
        }
        return flag;
    }

    private static <T> void perform(
            Work<T> work, Flag flag, Consumer<? super T> done, Consumer<Problem> failed) {
        if (flag.cancelled()) {
            return;
        }
        try {
            T answer = work.run(flag);
            Fx.later(() -> {
                if (!flag.cancelled()) {
                    done.accept(answer);
                }
            });
        } catch (CancelledException e) {
            flag.cancel();
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            if (flag.cancelled()) {
                return;
            }
            Problem problem = Problem.noted(e, LOG);
            Fx.later(() -> {
                if (!flag.cancelled()) {
                    failed.accept(problem);
                }
            });
        }
    }

    /// Takes no more work: what is asked from here on is as if cancelled. What runs ends by itself.
    @Override
    public void close() {
        threads.shutdown();
    }

    private static final class Flag implements Running, Progress {
        private volatile boolean cancelled;

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public void report(String phase, long done, long total) {}

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
