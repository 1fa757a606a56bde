package org.furore.domain.change;

import org.furore.domain.task.Message;

import java.util.List;

/// Changes that succeed or fail together: one step of the history, named by the user's gesture.
///
/// @param title the gesture, e.g. `annotate.step-annotate` with its count
public record ChangeSet(ChangeSetId id, Message title, List<Change> changes) {
    public ChangeSet {
        changes = List.copyOf(changes);
    }

    public static ChangeSet of(Message title, List<? extends Change> changes) {
        return new ChangeSet(
                new ChangeSetId(org.furore.domain.Uuids.v7()), title, List.copyOf(changes));
    }
}
