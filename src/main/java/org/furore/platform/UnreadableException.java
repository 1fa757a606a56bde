package org.furore.platform;

import org.furore.domain.task.Message;

import java.io.IOException;

/// The bytes of a file can't be read on, with a sentence for a person. What was read before stays.
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    public UnreadableException(Message message) {
        super(message.key() + " " + message.arguments());
        this.message = message;
    }

    /// Why, as it is listed beside the record.
    public Message userMessage() {
        return message;
    }
}
