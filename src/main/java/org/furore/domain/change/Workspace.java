package org.furore.domain.change;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The one door for writing. Every call is queued to the workspace thread and may be made from any
/// thread; a future completes after the commit, or exceptionally with a
/// [org.furore.domain.task.FuroreException].
public interface Workspace {

    /// Applies all changes in one transaction with their journal, or none of them. A step that was
    /// undone and not redone can't be redone any more afterwards.
    CompletableFuture<JournalStep> apply(ChangeSet changes);

    /// Takes the last step in force back; empty when there is none.
    CompletableFuture<Optional<JournalStep>> undo();

    /// Brings the last step taken back; empty when there is none.
    CompletableFuture<Optional<JournalStep>> redo();

    /// Calls `follower` on the workspace thread after each commit until the result is closed.
    AutoCloseable follow(Consumer<Feed> follower);
}
