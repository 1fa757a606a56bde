package org.furore.domain.task;

import org.jspecify.annotations.Nullable;

/// The one unchecked root of what is not expected. Caught at the task boundary, the command
/// boundary and the uncaught handler only; what is expected is a value instead.
public class FuroreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;
    private final Kind kind;

    /// What it means to the caller of the command line.
    public enum Kind {
        /// Wrong option, query or missing file: exit 2.
        USAGE,
        /// Unreadable or locked case, or a failure: exit 3.
        FAILURE
    }

    public FuroreException(Kind kind, Message message) {
        this(kind, message, null);
    }

    public FuroreException(Kind kind, Message message, @Nullable Throwable cause) {
        super(message.key() + " " + message.arguments(), cause);
        this.kind = kind;
        this.message = message;
    }

    public Message userMessage() {
        return message;
    }

    public Kind kind() {
        return kind;
    }
}
