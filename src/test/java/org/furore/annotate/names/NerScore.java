package org.furore.annotate.names;

import org.furore.domain.annotation.Segments.Range;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// How well spans agree with the marked ones over a whole set: exact spans, all types taken
/// together, and beside it spans that overlap at all.
record NerScore(int right, int found, int marked, int touchedFound, int touchedMarked) {
    static NerScore of(NerSet set, Function<String, List<Range>> system) {
        int right = 0;
        int found = 0;
        int marked = 0;
        int touchedFound = 0;
        int touchedMarked = 0;
        for (NerSet.Text text : set.texts()) {
            Set<Range> gold = new HashSet<>();
            for (Range range : text.names()) {
                if (!NerSet.signed(text.text(), range)) {
                    gold.add(range);
                }
            }
            Set<Range> answers = new HashSet<>();
            for (Range range : system.apply(text.text())) {
                Range bare = NerSet.bare(text.text(), range);
                if (bare != null
                        && !NerSet.signed(text.text(), bare)
                        && (gold.contains(bare)
                                || text.ignored().stream()
                                        .noneMatch(each -> each.contains(bare)))) {
                    answers.add(bare);
                }
            }
            marked += gold.size();
            found += answers.size();
            for (Range answer : answers) {
                right += gold.contains(answer) ? 1 : 0;
                touchedFound += gold.stream().anyMatch(answer::overlaps) ? 1 : 0;
            }
            for (Range each : gold) {
                touchedMarked += answers.stream().anyMatch(each::overlaps) ? 1 : 0;
            }
        }
        return new NerScore(right, found, marked, touchedFound, touchedMarked);
    }

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return marked == 0 ? 0 : (double) right / marked;
    }

    double f1() {
        return mean(precision(), recall());
    }

    double partialF1() {
        return mean(
                found == 0 ? 0 : (double) touchedFound / found,
                marked == 0 ? 0 : (double) touchedMarked / marked);
    }

    private static double mean(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.3f  R %.3f  F1 %.3f  partial F1 %.3f  (%d right of %d found, %d marked)",
                precision(),
                recall(),
                f1(),
                partialF1(),
                right,
                found,
                marked);
    }
}
