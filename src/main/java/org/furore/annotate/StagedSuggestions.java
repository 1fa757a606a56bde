package org.furore.annotate;

import org.furore.annotate.Outcome.Count;
import org.furore.domain.Uuids;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.Suggestion.State;
import org.furore.domain.annotation.SuggestionId;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.Entries;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Suggestions as the lines read so far would have them. A suggestion goes by the name of the
/// annotation it would become, so that a mark keeps its name when it is accepted; one that a person
/// has decided on is not proposed again.
final class StagedSuggestions {
    private final Entries entries;
    private final Staged<Suggestion> staged;
    private @Nullable Map<UUID, UUID> byProposed;

    StagedSuggestions(Entries entries) {
        this.entries = entries;
        this.staged = new Staged<>(Suggestion.class, entries, Bare::suggestion);
    }

    /// The suggestion of this key, or whose annotation has this UUID, or null.
    @Nullable Suggestion find(String reference) {
        Suggestion byKey = staged.find(reference);
        UUID uuid = Staged.uuid(reference);
        if (byKey != null || uuid == null) {
            return byKey;
        }
        UUID id = byProposed().get(uuid);
        return id == null ? null : staged.at(id);
    }

    /// @param makes as [Suggestion#makes]
    void put(
            @Nullable String id,
            String run,
            @Nullable Double confidence,
            Annotation mark,
            @Nullable String makes) {
        Suggestion known = id == null ? null : find(id);
        if (known != null && known.state() != State.PENDING) {
            staged.put(known);
            return;
        }
        if (known != null) {
            staged.put(of(known.id(), known.key(), run, confidence, named(known, mark), makes));
            return;
        }
        if (id == null) {
            staged.put(
                    null,
                    (uuid, key) ->
                            of(
                                    new SuggestionId(uuid),
                                    key,
                                    run,
                                    confidence,
                                    mark.named(new AnnotationId(uuid), key),
                                    makes));
            return;
        }
        UUID given = Staged.uuid(id);
        UUID uuid = given == null ? Uuids.v7() : given;
        String key = given == null ? id : null;
        staged.put(
                of(
                        new SuggestionId(uuid),
                        key,
                        run,
                        confidence,
                        mark.named(new AnnotationId(uuid), key),
                        makes));
        byProposed().put(uuid, uuid);
    }

    /// Notes that a person took the suggestion over, whose annotation stands by itself from now on.
    void accept(Suggestion suggestion) {
        staged.put(suggestion.as(State.ACCEPTED));
    }

    List<EntryChange> changes() {
        return staged.changes();
    }

    Count count() {
        return staged.count();
    }

    private static Annotation named(Suggestion known, Annotation mark) {
        return mark.named(known.proposed().id(), known.proposed().key());
    }

    private static Suggestion of(
            SuggestionId id,
            @Nullable String key,
            String run,
            @Nullable Double confidence,
            Annotation proposed,
            @Nullable String makes) {
        return new Suggestion(id, key, run, proposed, makes, confidence, State.PENDING);
    }

    private Map<UUID, UUID> byProposed() {
        Map<UUID, UUID> known = byProposed;
        if (known == null) {
            known = new HashMap<>();
            for (Suggestion suggestion : entries.all(Suggestion.class)) {
                known.put(suggestion.proposed().id().value(), suggestion.id().value());
            }
            byProposed = known;
        }
        return known;
    }
}
