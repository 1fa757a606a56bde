package org.furore.importing.social;

import org.furore.domain.task.Message;

/// A record that is no post, and why. Expected, so it carries no stack trace.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    Refusal(String key, Object... arguments) {
        super(key, null, false, false);
        this.reason = Message.of(key, arguments);
    }

    Message reason() {
        return reason;
    }
}
