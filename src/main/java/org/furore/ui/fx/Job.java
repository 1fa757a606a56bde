package org.furore.ui.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Long work that a person sees going on and can cancel. Properties change on the window's thread.
///
/// @param <T> what it leaves
public final class Job<T> implements Running {
    private final Message title;
    private final boolean spare;
    private final ReadOnlyObjectWrapper<Stand> stand = new ReadOnlyObjectWrapper<>(Stand.BEGUN);
    private final AtomicReference<Stand> newest = new AtomicReference<>(Stand.BEGUN);
    private final AtomicBoolean told = new AtomicBoolean();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean cancelled;
    private long phaseStarted = System.nanoTime();
    private long doneBefore;

    /// @param spare whether stopping it loses nothing
    Job(Message title, boolean spare) {
        this.title = title;
        this.spare = spare;
    }

    /// How far work is.
    ///
    /// @param phase a key below `cli.phase-`, or "" at the beginning
    /// @param total -1 when not known
    /// @param perSecond units of the phase, 0 when not known yet
    public record Stand(String phase, long done, long total, double perSecond) {
        static final Stand BEGUN = new Stand("", 0, -1, 0);

        /// 0..1, or -1 when not known.
        public double share() {
            return total > 0 ? Math.clamp((double) done / total, 0, 1) : -1;
        }

        /// Seconds until the phase is done at this rate, or -1 when not known.
        public long secondsLeft() {
            return total > 0 && perSecond > 0 ? Math.round((total - done) / perSecond) : -1;
        }
    }

    public Message title() {
        return title;
    }

    /// Whether stopping it loses nothing.
    public boolean spare() {
        return spare;
    }

    public ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    /// Stops it at its next safe point. What it has done so far stays or goes as the work says.
    @Override
    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /// Complete when the work has stopped, however it went; never exceptionally.
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /// What the work reports to. The window learns of the newest report only, however many there
    /// are.
    Progress progress() {
        return new Progress() {
            @Override
            public void report(String phase, long done, long total) {
                note(phase, done, total);
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }

    private synchronized void note(String phase, long done, long total) {
        long now = System.nanoTime();
        if (!newest.get().phase().equals(phase)) {
            phaseStarted = now;
            doneBefore = done;
        }
        double seconds = (now - phaseStarted) / 1e9;
        newest.set(
                new Stand(phase, done, total, seconds < 0.5 ? 0 : (done - doneBefore) / seconds));
        if (told.compareAndSet(false, true)) {
            Fx.later(() -> {
                told.set(false);
                stand.set(newest.get());
            });
        }
    }
}
