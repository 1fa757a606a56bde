package org.furore.app;

import org.furore.ui.fx.Problem;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Catches what nobody caught, on any thread: noted with its code, and told to a person once in a
/// while, not a hundred times a second.
final class CrashHandler implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = Logger.getLogger("org.furore");
    private static final long PAUSE = 2_000_000_000L;

    private final Consumer<Problem> told;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);

    /// @param told called on the thread that failed
    CrashHandler(Consumer<Problem> told) {
        this.told = told;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        Problem problem = Problem.of(thrown);
        LOG.log(Level.SEVERE, "[" + problem.code() + "] on " + thread.getName(), thrown);
        long now = System.nanoTime();
        long before = last.get();
        if (now - before >= PAUSE && last.compareAndSet(before, now)) {
            told.accept(problem);
        }
    }
}
