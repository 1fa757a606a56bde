package org.furore.domain.event;

import org.furore.domain.actor.ActorId;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.furore.domain.claim.Citation;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Something that happened at a date.
///
/// @param type a word of the researcher's, lower case with hyphens (`release`, `statement`), or
///   null
public record Event(
        EventId id,
        @Nullable String key,
        Edtf date,
        String title,
        @Nullable String description,
        @Nullable String type,
        List<ActorId> participants,
        List<Evidence> evidence,
        List<Citation> sources)
        implements Entry {

    public Event {
        participants = List.copyOf(participants);
        evidence = List.copyOf(evidence);
        sources = List.copyOf(sources);
    }

    /// The same on other evidence.
    public Event withEvidence(List<Evidence> other) {
        return new Event(id, key, date, title, description, type, participants, other, sources);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.EVENT;
    }
}
