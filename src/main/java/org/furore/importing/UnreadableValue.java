package org.furore.importing;

import org.furore.domain.task.Message;

/// A cell that can't be what its mapping says it is: the record is rejected with this reason.
/// Expected, so it carries no stack trace.
final class UnreadableValue extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 60;

    private final transient Message reason;

    UnreadableValue(Message reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }

    /// So much of a cell as a sentence can carry.
    static String shown(String cell) {
        return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
    }
}
