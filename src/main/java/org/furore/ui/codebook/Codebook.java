package org.furore.ui.codebook;

import org.furore.domain.CaseFile;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Usages.Count;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Codes, claims and actors of a case at one moment, and how often each is used.
///
/// @param entries all of them, in the order they were made
/// @param coders by id
record Codebook(
        Map<EntryId, Entry> entries, Map<CoderId, Coder> coders, Map<EntryId, Count> counts) {
    static final Codebook EMPTY = new Codebook(Map.of(), Map.of(), Map.of());

    Codebook {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        coders = Map.copyOf(coders);
        counts = Map.copyOf(counts);
    }

    /// Reads it; blocks.
    static Codebook read(CaseFile file) {
        Map<EntryId, Entry> entries = new LinkedHashMap<>();
        file.entries().all(Code.class).forEach(code -> entries.put(code.id(), code));
        file.entries().all(Claim.class).forEach(claim -> entries.put(claim.id(), claim));
        file.entries().all(Actor.class).forEach(actor -> entries.put(actor.id(), actor));
        Map<CoderId, Coder> coders = new HashMap<>();
        file.entries().all(Coder.class).forEach(coder -> coders.put(coder.id(), coder));
        return new Codebook(entries, coders, file.usages().counts());
    }

    /// The same with an entry as it is now.
    Codebook with(Entry entry) {
        Map<EntryId, Entry> changed = new LinkedHashMap<>(entries);
        changed.put(entry.id(), entry);
        return new Codebook(changed, coders, counts);
    }

    @Nullable Entry find(@Nullable EntryId id) {
        return id == null ? null : entries.get(id);
    }

    Count count(EntryId id) {
        return counts.getOrDefault(id, Count.NONE);
    }

    List<Entry> of(Section section) {
        return entries.values().stream().filter(each -> Section.of(each) == section).toList();
    }

    List<Code> codes() {
        List<Code> codes = new ArrayList<>();
        entries.values()
                .forEach(each -> {
                    if (each instanceof Code code) {
                        codes.add(code);
                    }
                });
        return codes;
    }

    /// A code and all below it; itself first.
    List<CodeId> withThoseBelow(CodeId top) {
        Map<CodeId, List<CodeId>> below = new HashMap<>();
        codes().forEach(code -> {
            CodeId parent = code.parent();
            if (parent != null) {
                below.computeIfAbsent(parent, each -> new ArrayList<>()).add(code.id());
            }
        });
        List<CodeId> found = new ArrayList<>();
        collect(top, below, found, new HashSet<>());
        return found;
    }

    private static void collect(
            CodeId at,
            Map<CodeId, List<CodeId>> below,
            Collection<CodeId> found,
            Set<CodeId> seen) {
        if (seen.add(at)) {
            found.add(at);
            below.getOrDefault(at, List.of()).forEach(each -> collect(each, below, found, seen));
        }
    }

    /// What an actor is called, or null where it names nobody.
    @Nullable String actor(@Nullable ActorId id) {
        return find(id) instanceof Actor actor ? actor.name() : null;
    }

    String coder(CoderId id) {
        Coder coder = coders.get(id);
        return coder == null ? "" : coder.name();
    }
}
