package org.furore.ui.fx;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Message;

import java.util.function.Consumer;
import java.util.logging.Logger;

/// The long work under way. Each job has a thread of its own, so that reading never waits for one.
/// To be used on the window's thread.
public final class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();

    /// Those under way, the oldest first.
    public ObservableList<Job<?>> running() {
        return FXCollections.unmodifiableObservableList(running);
    }

    /// Starts work. Exactly one of `done` and `failed` is called on the window's thread, also after
    /// a cancellation if the work ends with an answer; work that ends by [CancelledException] calls
    /// neither.
    public <T> Job<T> start(
            Message title, Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
        return start(new Job<>(title, false), work, done, failed);
    }

    /// The same for work that loses nothing when it is stopped, so that nobody is asked.
    public <T> Job<T> startSpare(
            Message title, Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
        return start(new Job<>(title, true), work, done, failed);
    }

    private <T> Job<T> start(
            Job<T> job, Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
        running.add(job);
        Thread thread = new Thread(() -> perform(job, work, done, failed), "job");
        thread.setDaemon(true);
        thread.start();
        return job;
    }

    private <T> void perform(
            Job<T> job, Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
        Runnable outcome;
        try {
            T answer = work.run(job.progress());
            outcome = () -> done.accept(answer);
        } catch (CancelledException e) {
            outcome = () -> {};
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            Problem problem = Problem.noted(e, LOG);
            outcome = () -> failed.accept(problem);
        }
        job.ended().complete(null);
        Runnable told = outcome;
        Fx.later(() -> {
            running.remove(job);
            told.run();
        });
    }
}
