package org.furore.annotate;

import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entry;
import org.furore.domain.task.Message;

import java.util.List;

/// What comes of a wish to edit an entry.
public sealed interface EntryEdit {

    /// An edit that can be applied.
    ///
    /// @param after the entry as it will be
    record Ready(ChangeSet changes, Entry after) implements EntryEdit {}

    /// It is so already.
    record Nothing() implements EntryEdit {}

    /// It can't be.
    ///
    /// @param why for the person who wished it
    record Refused(Message why) implements EntryEdit {}

    /// The step from `before` to `after`, if there is one.
    static EntryEdit of(Message title, Entry before, Entry after) {
        return before.equals(after)
                ? new Nothing()
                : new Ready(ChangeSet.of(title, List.of(new EntryChange(before, after))), after);
    }

    static EntryEdit refused(String key, Object... arguments) {
        return new Refused(Message.of(key, arguments));
    }
}
