package org.furore.annotate;

import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.EntryKind;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a run of annotation lines comes to.
///
/// @param changes the good lines as one step of the history, for the caller to apply; empty when
///   they change nothing
/// @param counts what became of the good lines, by kind of entry; kinds no line was about are
///   missing
/// @param problems the bad lines, by number
public record Outcome(
        Optional<ChangeSet> changes, Map<EntryKind, Count> counts, List<LineProblem> problems) {
    public Outcome {
        Map<EntryKind, Count> copy = new EnumMap<>(EntryKind.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        problems = List.copyOf(problems);
    }

    /// Over all kinds.
    public Count total() {
        return counts.values().stream().reduce(Count.NONE, Count::plus);
    }

    /// Every good line counts once, for the first line about an entry by what the whole run did to
    /// it, as unchanged for later lines about the same; coders and series that lines merely name
    /// and that were made count as made.
    public record Count(int made, int updated, int unchanged) {
        public static final Count NONE = new Count(0, 0, 0);

        public Count plus(Count other) {
            return new Count(
                    made + other.made, updated + other.updated, unchanged + other.unchanged);
        }
    }
}
