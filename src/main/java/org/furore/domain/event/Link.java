package org.furore.domain.event;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A typed arrow between two events.
public record Link(
        LinkId id,
        @Nullable String key,
        EventId from,
        EventId to,
        LinkKind type,
        @Nullable Edtf date,
        List<Evidence> evidence,
        @Nullable String note)
        implements Entry {

    public Link {
        evidence = List.copyOf(evidence);
    }

    /// The same on other evidence.
    public Link withEvidence(List<Evidence> other) {
        return new Link(id, key, from, to, type, date, other, note);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.LINK;
    }

    /// What `from` does to `to`.
    public enum LinkKind {
        LEADS_TO,
        RESPONDS_TO,
        AMPLIFIES,
        TAKES_OVER,
        CONTRADICTS
    }
}
