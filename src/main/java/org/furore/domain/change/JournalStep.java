package org.furore.domain.change;

import org.furore.domain.task.Message;

import java.time.Instant;

/// One step of the history as the journal keeps it.
///
/// @param number 1 for the first step of the case
/// @param changes how many changes it holds
public record JournalStep(
        long number, ChangeSetId id, Message title, Instant at, State state, long changes) {

    /// Where a step stands in the history.
    public enum State {
        /// In force.
        DONE,
        /// Taken back, can be redone.
        UNDONE,
        /// Taken back and overtaken by a later edit: kept for the audit trail only.
        OVERTAKEN
    }
}
