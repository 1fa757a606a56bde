package org.furore.domain.event;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.change.EntryKind;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A typed, dated arrow between two actors, two claims or two marked passages.
///
/// @param from an [org.furore.domain.actor.ActorId], [org.furore.domain.claim.ClaimId] or
///   [org.furore.domain.annotation.AnnotationId]
/// @param to of the same kind as `from`
public record Relation(
        RelationId id,
        @Nullable String key,
        EntryId from,
        EntryId to,
        RelationKind type,
        @Nullable Edtf date,
        List<Evidence> evidence,
        @Nullable String note)
        implements Entry {

    public Relation {
        evidence = List.copyOf(evidence);
        if (from.getClass() != to.getClass()) {
            throw new IllegalArgumentException("a relation between different kinds of entries");
        }
    }

    /// The same on other evidence.
    public Relation withEvidence(List<Evidence> other) {
        return new Relation(id, key, from, to, type, date, other, note);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.RELATION;
    }

    /// What `from` is to `to`.
    public enum RelationKind {
        MEMBER_OF,
        SPEAKS_FOR,
        TAKES_OVER,
        CONTRADICTS,
        RESTS_ON,
        REPEATS
    }
}
