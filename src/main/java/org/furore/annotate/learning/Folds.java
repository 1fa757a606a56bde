package org.furore.annotate.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Examples dealt into folds for cross-validation: each fold gets its share of the positive, the
/// sentences of a document stay together, and a wording that is tested is nowhere learnt from.
final class Folds {
    private static final int MOST = 5;

    private final List<Group> groups;

    /// The number of each row's wording.
    private final int[] wordings;

    private Folds(List<Group> groups, int[] wordings) {
        this.groups = groups;
        this.wordings = wordings;
    }

    private static final class Group {
        private final List<Integer> rows = new ArrayList<>();
        private int positive;

        private boolean hasPositive() {
            return positive > 0;
        }

        private boolean hasNegative() {
            return positive < rows.size();
        }
    }

    /// Which fold tests each row.
    record Dealt(int count, int[] fold, int[] wordings) {
        boolean isTested(int row, int inFold) {
            return fold[row] == inFold;
        }

        /// The rows to learn from before `inFold` is tested: those of other folds, but for what is
        /// worded like something in it. "Thank you" stands in every document, so documents that
        /// share a wording can't be kept together.
        int[] learnt(int inFold) {
            Set<Integer> tested = new HashSet<>();
            for (int row = 0; row < fold.length; row++) {
                if (fold[row] == inFold) {
                    tested.add(wordings[row]);
                }
            }
            return IntStream.range(0, fold.length)
                    .filter(row -> fold[row] != inFold && !tested.contains(wordings[row]))
                    .toArray();
        }
    }

    static Folds of(List<Example> examples) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Group> groups = new LinkedHashMap<>();
        int[] wordings = new int[examples.size()];
        for (int row = 0; row < wordings.length; row++) {
            Example example = examples.get(row);
            String wording = Wording.of(example.text());
            wordings[row] = numbers.computeIfAbsent(wording, key -> numbers.size());
            boolean alone = example.document().isEmpty();
            Group group =
                    groups.computeIfAbsent(
                            alone ? "w" + wording : "d" + example.document(), key -> new Group());
            group.rows.add(row);
            group.positive += example.positive() ? 1 : 0;
        }
        return new Folds(List.copyOf(groups.values()), wordings);
    }

    /// How many can be tested apart: of the groups that hold a positive and those that hold a
    /// negative, the fewer.
    int independent() {
        return (int)
                Math.min(
                        groups.stream().filter(Group::hasPositive).count(),
                        groups.stream().filter(Group::hasNegative).count());
    }

    /// The largest groups are dealt first, each to the fold that has least of what it brings;
    /// `seed` decides among equals. Five folds, or as many as there are groups.
    Dealt dealt(long seed) {
        int count = Math.min(MOST, independent());
        int[] shuffled = IntStream.range(0, groups.size()).toArray();
        Solver.shuffle(shuffled, new SplittableRandom(seed));
        List<Group> order =
                Arrays.stream(shuffled)
                        .mapToObj(groups::get)
                        .sorted(
                                Comparator.comparingInt((Group group) -> group.positive)
                                        .thenComparingInt(group -> group.rows.size())
                                        .reversed())
                        .toList();
        int[] positives = new int[count];
        int[] sizes = new int[count];
        int[] fold = new int[wordings.length];
        for (Group group : order) {
            int best = 0;
            for (int f = 1; f < count; f++) {
                int fewer =
                        group.hasPositive() ? Integer.compare(positives[f], positives[best]) : 0;
                if (fewer < 0 || fewer == 0 && sizes[f] < sizes[best]) {
                    best = f;
                }
            }
            positives[best] += group.positive;
            sizes[best] += group.rows.size();
            for (int row : group.rows) {
                fold[row] = best;
            }
        }
        return new Dealt(count, fold, wordings);
    }
}
