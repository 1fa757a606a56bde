package org.furore.index;

import org.apache.lucene.util.FixedBitSet;
import org.furore.domain.search.TextSearch.FacetCount;
import org.furore.index.AnnotationRows.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// For claims, actors and codes: the documents they annotate. A document counts once for each, and
/// for a code also for all codes above it, as a search for them finds it. Immutable.
final class AnnotationFacets {
    private record Group(List<String> labels, int[] numbers, int[] ordinals) {}

    private final Map<Kind, Group> groups;
    private final FixedBitSet annotated;

    private AnnotationFacets(Map<Kind, Group> groups, FixedBitSet annotated) {
        this.groups = groups;
        this.annotated = annotated;
    }

    static AnnotationFacets of(AnnotationRows rows, EntryNames names) {
        Map<Kind, Group> groups = new EnumMap<>(Kind.class);
        int highest = 0;
        for (Kind kind : List.of(Kind.CLAIM, Kind.ACTOR, Kind.CODE)) {
            Group group = group(kind, rows, names);
            groups.put(kind, group);
            highest = Math.max(highest, Arrays.stream(group.ordinals).max().orElse(0));
        }
        FixedBitSet annotated = new FixedBitSet(highest + 1);
        groups.values().forEach(group -> Arrays.stream(group.ordinals).forEach(annotated::set));
        return new AnnotationFacets(groups, annotated);
    }

    private static Group group(Kind kind, AnnotationRows rows, EntryNames names) {
        Map<UUID, Integer> numbers = new HashMap<>();
        List<String> labels = new ArrayList<>();
        Map<Integer, int[]> counted = new HashMap<>();
        long[] pairs = new long[64];
        int count = 0;
        for (int row = 0; row < rows.count(); row++) {
            if (rows.kind(row) != kind) {
                continue;
            }
            int[] entries =
                    counted.computeIfAbsent(
                            rows.entry(row),
                            entry -> entries(kind, rows.entryOf(entry), names, numbers, labels));
            for (int entry : entries) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, 2 * count);
                }
                pairs[count++] = (long) entry << 32 | rows.ordinal(row);
            }
        }
        long[] distinct = Arrays.stream(pairs, 0, count).sorted().distinct().toArray();
        int[] whose = Arrays.stream(distinct).mapToInt(pair -> (int) (pair >>> 32)).toArray();
        int[] ordinals = Arrays.stream(distinct).mapToInt(pair -> (int) pair).toArray();
        return new Group(List.copyOf(labels), whose, ordinals);
    }

    private static int[] entries(
            Kind kind,
            UUID entry,
            EntryNames names,
            Map<UUID, Integer> numbers,
            List<String> labels) {
        return (kind == Kind.CODE ? names.withAncestors(entry) : java.util.Set.of(entry))
                .stream()
                        .mapToInt(id ->
                                numbers.computeIfAbsent(
                                        id,
                                        made -> {
                                            labels.add(names.label(made));
                                            return labels.size() - 1;
                                        }))
                        .toArray();
    }

    /// Ordinals of documents with any of these annotations.
    FixedBitSet annotated() {
        return annotated;
    }

    /// The ordinals of the documents that entries of these labels annotate, as they are counted.
    FixedBitSet documents(Kind kind, Set<String> labels) {
        FixedBitSet found = new FixedBitSet(annotated.length());
        Group group = groups.get(kind);
        if (group != null) {
            for (int i = 0; i < group.ordinals.length; i++) {
                if (labels.contains(group.labels.get(group.numbers[i]))) {
                    found.set(group.ordinals[i]);
                }
            }
        }
        return found;
    }

    /// How many of the documents in `hits` each entry annotates, in no order; none that annotates
    /// none.
    List<FacetCount> counts(Kind kind, FixedBitSet hits) {
        Group group = groups.get(kind);
        if (group == null) {
            return List.of();
        }
        long[] counts = new long[group.labels.size()];
        for (int i = 0; i < group.ordinals.length; i++) {
            if (group.ordinals[i] < hits.length() && hits.get(group.ordinals[i])) {
                counts[group.numbers[i]]++;
            }
        }
        List<FacetCount> found = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                found.add(new FacetCount(group.labels.get(i), counts[i]));
            }
        }
        return found;
    }
}
