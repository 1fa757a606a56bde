package org.furore.domain.change;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What was done to a case, for reading. Calls block.
public interface History {

    /// Steps, newest first, at most `limit` before step `before` (null: from the newest).
    List<JournalStep> steps(@Nullable Long before, int limit);

    /// The changes of a step, in the order they were applied.
    List<Change> changes(ChangeSetId step);
}
