package org.furore.ui.importing;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import org.furore.domain.task.Progress;
import org.furore.importing.ImportFollower;
import org.furore.ui.fx.Job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/// An import under way, in the numbers a person follows it by. To be used on the window's thread,
/// but for [#reading].
final class RunningModel implements ImportFollower {
    /// Rates are those of the last moments: an import is hashed fast and read slowly.
    private static final double WINDOW = 5;

    private final LongSupplier nanos;
    private final ReadOnlyObjectWrapper<Stand> stand = new ReadOnlyObjectWrapper<>(Stand.BEGUN);
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final Rest rest = new Rest();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private volatile Seen seen = Seen.NOTHING;
    private Optional<Job<?>> job = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    RunningModel() {
        this(System::nanoTime);
    }

    RunningModel(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Seen(String file, long records) {
        static final Seen NOTHING = new Seen("", 0);
    }

    private record Mark(long nanos, long bytes, long records) {}

    /// Where an import stands.
    ///
    /// @param share 0..1, or -1 when not known
    /// @param done bytes, of `total`
    /// @param file that is read, "" before the first
    /// @param perSecond records, 0 when not known yet
    /// @param secondsLeft -1 when not known yet
    record Stand(
            double share,
            long done,
            long total,
            String file,
            long records,
            long perSecond,
            long secondsLeft) {
        static final Stand BEGUN = new Stand(-1, 0, -1, "", 0, 0, -1);
    }

    ReadOnlyObjectProperty<Stand> stand() {
        return stand.getReadOnlyProperty();
    }

    /// Whether a person stopped it.
    ReadOnlyBooleanProperty stopping() {
        return stopping.getReadOnlyProperty();
    }

    /// Whether it rests.
    ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /// Has the import rest, or go on.
    void setPaused(boolean now) {
        paused.set(now);
        if (now) {
            rest.begin();
        } else {
            // Rates are those of what is read from here on.
            marks.clear();
            rest.end();
        }
        Stand at = stand.get();
        stand.set(new Stand(at.share, at.done, at.total, at.file, at.records, 0, -1));
    }

    /// The import's progress, under which it rests when it is paused.
    Progress resting(Progress progress) {
        return rest.over(progress);
    }

    /// Nothing is on the way yet.
    void begin() {
        end();
        seen = Seen.NOTHING;
        stopping.set(false);
        setPaused(false);
        stand.set(Stand.BEGUN);
    }

    /// Follows the import, which may stand anywhere by now.
    void follow(Job<?> started) {
        job = Optional.of(started);
        following = started.stand().subscribe(this::told);
    }

    /// It is over.
    void end() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        job = Optional.empty();
    }

    void stop() {
        stopping.set(true);
        job.ifPresent(Job::cancel);
        setPaused(false);
    }

    /// Called on the import's thread.
    @Override
    public void reading(String file, long records) {
        seen = new Seen(file, records);
    }

    void told(Job.Stand now) {
        if (now.total() <= 0 || paused.get()) {
            return;
        }
        Seen at = seen;
        Mark newest = new Mark(nanos.getAsLong(), now.done(), at.records);
        marks.add(newest);
        while (seconds(marks.getFirst(), newest) > WINDOW) {
            marks.removeFirst();
        }
        Mark oldest = marks.getFirst();
        double seconds = seconds(oldest, newest);
        boolean known = seconds >= 0.5;
        double bytesPerSecond = known ? (newest.bytes - oldest.bytes) / seconds : 0;
        stand.set(
                new Stand(
                        now.share(),
                        now.done() / 2,
                        now.total() / 2,
                        at.file,
                        at.records,
                        known ? Math.round((newest.records - oldest.records) / seconds) : 0,
                        bytesPerSecond > 0
                                ? Math.round((now.total() - now.done()) / bytesPerSecond)
                                : -1));
    }

    private static double seconds(Mark from, Mark to) {
        return (to.nanos - from.nanos) / 1e9;
    }
}
