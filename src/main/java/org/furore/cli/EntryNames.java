package org.furore.cli;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.DocumentId;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What things of a case are called.
final class EntryNames {
    private final Entries entries;
    private final Map<CoderId, Coder> coders = new HashMap<>();
    private final Map<DocumentId, String> titles;
    private final Map<EntryId, Named> named = new HashMap<>();

    /// @param key the writer's own, or null
    record Named(@Nullable String key, String name) {}

    EntryNames(Entries entries, List<Coder> coders, Map<DocumentId, String> titles) {
        this.entries = entries;
        coders.forEach(coder -> this.coders.put(coder.id(), coder));
        this.titles = titles;
    }

    /// A code, claim or actor; its id where it is not there any more.
    Named of(EntryId id) {
        return named.computeIfAbsent(
                id, known -> find(known).orElse(new Named(null, known.value().toString())));
    }

    Named of(CoderId id) {
        Coder coder = coders.get(id);
        return coder == null
                ? new Named(null, id.value().toString())
                : new Named(coder.key(), coder.name());
    }

    @Nullable String title(DocumentId document) {
        return titles.get(document);
    }

    private Optional<Named> find(EntryId id) {
        return switch (id) {
            case CodeId code ->
                    entries.find(Code.class, code).map(found -> named(found, found.name()));
            case ClaimId claim ->
                    entries.find(Claim.class, claim).map(found -> named(found, found.text()));
            case ActorId actor ->
                    entries.find(Actor.class, actor).map(found -> named(found, found.name()));
            default -> Optional.empty();
        };
    }

    private static Named named(Entry entry, String name) {
        return new Named(entry.key(), name);
    }
}
