package org.furore.analysis;

import org.furore.domain.annotation.Segments.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the passages that two coders both marked: each has one partner at most, with whom it
/// shares at least half of what the two cover together; the pairs that share most are taken first,
/// among equals the first in the text.
final class Pairing {
    private static final double LEAST = 0.5;

    /// Two passages.
    record Pair(Stack one, Stack other) {
        /// From the first to the last unit of both.
        Range range() {
            return new Range(
                    Math.min(one.range().start(), other.range().start()),
                    Math.max(one.range().end(), other.range().end()));
        }

        /// The intersection over the union, 0..1.
        double shared() {
            double both =
                    Math.min(one.range().end(), other.range().end())
                            - Math.max(one.range().start(), other.range().start());
            return both / (length(one.range()) + length(other.range()) - both);
        }

        private static int length(Range range) {
            return range.end() - range.start();
        }
    }

    private Pairing() {}

    /// The pairs in the order of the text.
    ///
    /// @param ones of one coder, in order, none over another
    /// @param others of another coder, likewise
    static List<Pair> of(List<Stack> ones, List<Stack> others) {
        List<Pair> possible = new ArrayList<>();
        int first = 0;
        for (Stack one : ones) {
            while (first < others.size()
                    && others.get(first).range().end() <= one.range().start()) {
                first++;
            }
            for (int i = first;
                    i < others.size() && others.get(i).range().start() < one.range().end();
                    i++) {
                Pair pair = new Pair(one, others.get(i));
                if (pair.shared() >= LEAST) {
                    possible.add(pair);
                }
            }
        }
        possible.sort(
                Comparator.comparingDouble(Pair::shared)
                        .reversed()
                        .thenComparing(pair -> pair.one().range())
                        .thenComparing(pair -> pair.other().range()));
        List<Pair> pairs = new ArrayList<>();
        Set<Range> takenOnes = new HashSet<>();
        Set<Range> takenOthers = new HashSet<>();
        for (Pair pair : possible) {
            if (!takenOnes.contains(pair.one().range())
                    && !takenOthers.contains(pair.other().range())) {
                takenOnes.add(pair.one().range());
                takenOthers.add(pair.other().range());
                pairs.add(pair);
            }
        }
        pairs.sort(Comparator.comparing(pair -> pair.one().range()));
        return pairs;
    }
}
