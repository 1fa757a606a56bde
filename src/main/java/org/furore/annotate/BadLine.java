package org.furore.annotate;

import org.furore.domain.task.Message;

/// Leaves the reading of one line; caught where lines are counted, and there it becomes a
/// [LineProblem].
final class BadLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message why;

    BadLine(String key, Object... arguments) {
        this(Message.of("annotate." + key, arguments));
    }

    BadLine(Message why) {
        super(why.key(), null, false, false);
        this.why = why;
    }

    Message why() {
        return why;
    }
}
