package org.furore.ui.shell;

import org.furore.domain.task.Message;
import org.furore.ui.fx.Problem;
import org.jspecify.annotations.Nullable;

/// Something a person should know of what just happened.
///
/// @param code of a problem, to be quoted when asking for help; null for plain news
/// @param log where the program noted more, for a failure nobody foresaw; null for others
/// @param way to more about it, or null
record Notice(Message message, @Nullable String code, @Nullable String log, @Nullable Way way) {

    /// A button that leads to more.
    record Way(Message verb, Runnable action) {}

    Notice(Message message, @Nullable String code, @Nullable String log) {
        this(message, code, log, null);
    }

    static Notice of(Problem problem) {
        return new Notice(problem.message(), problem.code(), null);
    }

    static Notice news(Message message) {
        return new Notice(message, null, null);
    }

    boolean problem() {
        return code != null;
    }
}
