package org.furore.index;

import org.furore.domain.actor.Actor;
import org.furore.domain.change.Entries;
import org.furore.domain.change.Entry;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.search.Query.MarkField;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the entries of a case are called, at one moment. Names are compared as wholes, folded.
final class EntryNames {
    private enum Kind {
        ACTOR,
        CLAIM,
        CODE,
        CODER
    }

    private final Map<Kind, Map<String, Set<UUID>>> named = new EnumMap<>(Kind.class);
    private final Map<UUID, String> labels = new HashMap<>();
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Map<UUID, List<UUID>> children = new HashMap<>();

    EntryNames(Entries entries) {
        for (Kind kind : Kind.values()) {
            named.put(kind, new HashMap<>());
        }
        for (Actor actor : entries.all(Actor.class)) {
            entry(Kind.ACTOR, actor, actor.name());
            actor.aliases().forEach(alias -> name(Kind.ACTOR, alias, actor.id().value()));
            for (Actor.Handle handle : actor.handles()) {
                name(Kind.ACTOR, handle.handle(), actor.id().value());
                name(Kind.ACTOR, "@" + handle.handle(), actor.id().value());
            }
        }
        for (Claim claim : entries.all(Claim.class)) {
            entry(Kind.CLAIM, claim, claim.text());
            claim.variants().forEach(variant -> name(Kind.CLAIM, variant, claim.id().value()));
        }
        for (Code code : entries.all(Code.class)) {
            entry(Kind.CODE, code, code.name());
            CodeId parent = code.parent();
            if (parent != null) {
                parents.put(code.id().value(), parent.value());
                children.computeIfAbsent(parent.value(), id -> new ArrayList<>())
                        .add(code.id().value());
            }
        }
        for (Coder coder : entries.all(Coder.class)) {
            entry(Kind.CODER, coder, coder.name());
        }
    }

    private void entry(Kind kind, Entry entry, String name) {
        UUID id = entry.id().value();
        String key = entry.key();
        name(kind, id.toString(), id);
        name(kind, name, id);
        if (key != null) {
            name(kind, key, id);
        }
        labels.put(id, key != null ? key : name);
    }

    private void name(Kind kind, String name, UUID id) {
        Map<String, Set<UUID>> names = named.get(kind);
        if (names != null) {
            names.computeIfAbsent(Folding.value(name), folded -> new HashSet<>()).add(id);
        }
    }

    /// The entries called so; of codes also all below them. Empty when nothing is called so.
    Set<UUID> find(MarkField field, String value) {
        Kind kind =
                switch (field) {
                    case ACTOR, TARGET, SPEAKER -> Kind.ACTOR;
                    case CLAIM -> Kind.CLAIM;
                    case CODE -> Kind.CODE;
                    case CODER -> Kind.CODER;
                };
        Set<UUID> found = new HashSet<>();
        Map<String, Set<UUID>> names = named.get(kind);
        if (names != null) {
            for (UUID id : names.getOrDefault(Folding.value(value), Set.of())) {
                add(id, found);
            }
        }
        return found;
    }

    private void add(UUID id, Set<UUID> found) {
        List<UUID> waiting = new ArrayList<>(List.of(id));
        while (!waiting.isEmpty()) {
            UUID one = waiting.removeLast();
            if (found.add(one)) {
                waiting.addAll(children.getOrDefault(one, List.of()));
            }
        }
    }

    /// What a facet calls it: its key, else its name or wording.
    String label(UUID id) {
        return labels.getOrDefault(id, id.toString());
    }

    /// The code itself and all above it.
    Set<UUID> withAncestors(UUID code) {
        Set<UUID> found = new HashSet<>();
        @Nullable UUID one = code;
        while (one != null && found.add(one)) {
            one = parents.get(one);
        }
        return found;
    }
}
