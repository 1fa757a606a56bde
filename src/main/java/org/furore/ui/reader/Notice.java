package org.furore.ui.reader;

import org.furore.domain.event.EventId;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

/// A line below the page that says what just happened, or why not.
///
/// @param problem its code to be quoted, or null for news
/// @param event the event it tells of, to go to, or null
record Notice(Message message, @Nullable Problem problem, @Nullable EventId event) {
    static Notice of(Message message) {
        return new Notice(message, null, null);
    }

    static Notice of(Problem problem) {
        return new Notice(problem.message(), problem, null);
    }
}
