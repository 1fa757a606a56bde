package org.furore.ui.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.furore.domain.CaseFile;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.JournalStep;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The one door for writing, as a screen sees it, and the way back through it. To be used on the
/// window's thread, where also all answers come.
public final class Edits {
    private static final int LOOK = 100;

    private final CaseFile file;
    private final Tasks tasks;
    private final Latest looking;
    private final Consumer<Problem> otherwise;
    private final ReadOnlyObjectWrapper<Optional<Message>> undoable =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> redoable =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<Turn>> turned =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A step of the history that was taken back, or brought back.
    ///
    /// @param back whether it was taken back
    public record Turn(JournalStep step, boolean back) {}

    /// @param otherwise told of an undo or redo that failed
    public Edits(CaseFile file, Tasks tasks, CaseFeed feed, Consumer<Problem> otherwise) {
        this.file = file;
        this.tasks = tasks;
        this.looking = tasks.latest();
        this.otherwise = otherwise;
        feed.follow(news -> look());
        look();
    }

    /// Applies all changes or none. `done` is called after the commit.
    public void apply(
            ChangeSet changes, Consumer<? super JournalStep> done, Consumer<Problem> failed) {
        deliver(file.workspace().apply(changes), done, failed);
    }

    /// Takes the last step in force back.
    public void undo() {
        deliver(file.workspace().undo(), step -> turn(step, true), otherwise);
    }

    /// Brings the last step taken back.
    public void redo() {
        deliver(file.workspace().redo(), step -> turn(step, false), otherwise);
    }

    private void turn(Optional<JournalStep> step, boolean back) {
        step.ifPresent(one -> turned.set(Optional.of(new Turn(one, back))));
        look();
    }

    /// The step that was taken back or brought back last, or empty.
    public ReadOnlyObjectProperty<Optional<Turn>> turned() {
        return turned.getReadOnlyProperty();
    }

    /// The step that [#undo] takes back, or empty.
    public ReadOnlyObjectProperty<Optional<Message>> undoable() {
        return undoable.getReadOnlyProperty();
    }

    /// The step that [#redo] brings back, or empty.
    public ReadOnlyObjectProperty<Optional<Message>> redoable() {
        return redoable.getReadOnlyProperty();
    }

    /// Whether another Furore writes this case.
    public boolean readOnly() {
        return file.readOnly();
    }

    private static <T> void deliver(
            CompletableFuture<T> future, Consumer<? super T> done, Consumer<Problem> failed) {
        future.whenComplete((answer, thrown) ->
                Fx.later(() -> {
                    if (thrown == null) {
                        done.accept(answer);
                    } else {
                        failed.accept(Problem.of(thrown));
                    }
                }));
    }

    private void look() {
        looking.run(progress -> ends(), this::show, otherwise);
    }

    private record Ends(Optional<Message> undoable, Optional<Message> redoable) {}

    private void show(Ends ends) {
        undoable.set(ends.undoable);
        redoable.set(ends.redoable);
    }

    /// The newest step done, and the oldest undone above it.
    private Ends ends() {
        Optional<Message> redo = Optional.empty();
        @Nullable Long before = null;
        while (true) {
            List<JournalStep> steps = file.history().steps(before, LOOK);
            for (JournalStep step : steps) {
                if (step.state() == JournalStep.State.DONE) {
                    return new Ends(Optional.of(step.title()), redo);
                }
                if (step.state() == JournalStep.State.UNDONE) {
                    redo = Optional.of(step.title());
                }
            }
            if (steps.size() < LOOK) {
                return new Ends(Optional.empty(), redo);
            }
            before = steps.getLast().number();
        }
    }
}
