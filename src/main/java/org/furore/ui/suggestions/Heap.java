package org.furore.ui.suggestions;

import org.furore.domain.CaseFile;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Suggestions.Group;
import org.furore.domain.annotation.Suggestions.Kind;
import org.furore.domain.annotation.Suggestions.Tally;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All that waits to be decided on, at one moment, and the runs it comes from.
///
/// @param names of claims, actors and codes of the case
record Heap(
        List<Group> groups,
        List<Tally> runs,
        Map<EntryId, String> names,
        Map<CoderId, Coder> coders) {
    static final Heap EMPTY = new Heap(List.of(), List.of(), Map.of(), Map.of());

    Heap {
        groups = List.copyOf(groups);
        runs = List.copyOf(runs);
        names = Map.copyOf(names);
        coders = Map.copyOf(coders);
    }

    /// Reads it; blocks.
    static Heap read(CaseFile file) {
        Map<EntryId, String> names = new HashMap<>();
        file.entries().all(Actor.class).forEach(actor -> names.put(actor.id(), actor.name()));
        file.entries().all(Claim.class).forEach(claim -> names.put(claim.id(), claim.text()));
        file.entries().all(Code.class).forEach(code -> names.put(code.id(), code.name()));
        Map<CoderId, Coder> coders = new HashMap<>();
        file.entries().all(Coder.class).forEach(coder -> coders.put(coder.id(), coder));
        return new Heap(file.suggestions().groups(), file.suggestions().runs(), names, coders);
    }

    /// Those of a kind whose name holds what was typed.
    List<Group> of(Kind kind, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return groups.stream()
                .filter(group -> group.kind() == kind)
                .filter(group -> {
                    String name = name(group);
                    return wanted.isEmpty()
                            || name != null && name.toLowerCase(Locale.ROOT).contains(wanted);
                })
                .toList();
    }

    long count(Kind kind) {
        return groups.stream().filter(group -> group.kind() == kind).mapToLong(Group::count).sum();
    }

    /// The same with some suggestions fewer of a group, which goes with the last of them.
    Heap without(Group group, long decided) {
        List<Group> left = new ArrayList<>();
        for (Group each : groups) {
            if (!each.same(group)) {
                left.add(each);
            } else if (each.count() > decided) {
                left.add(each.holding(each.count() - decided));
            }
        }
        return new Heap(left, runs, names, coders);
    }

    /// The same with other runs.
    Heap with(List<Tally> now) {
        return new Heap(groups, now, names, coders);
    }

    /// Whether the case has the entry a group is of.
    boolean knows(Group group) {
        EntryId entry = group.entry();
        return entry != null && names.containsKey(entry);
    }

    /// What the entry of a group is called, or null where it has none.
    @Nullable String name(Group group) {
        String name = name(group.entry());
        return name == null ? group.makes() : name;
    }

    @Nullable String name(@Nullable EntryId entry) {
        return entry == null ? null : names.get(entry);
    }

    String coder(CoderId id) {
        Coder coder = coders.get(id);
        return coder == null ? "" : coder.name();
    }
}
