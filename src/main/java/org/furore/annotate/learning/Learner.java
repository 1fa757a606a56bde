package org.furore.annotate.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Learns from what a coder marked which texts are of the same kind: a linear classifier over word
/// and letter n-grams. The same examples, in whatever order, and the same seed give the same
/// answer. Some hundred marks and a few thousand other sentences take less than a second.
public final class Learner {
    /// So many positive and so many negative examples are the least to answer from. With 20 of a
    /// kind what is learnt finds more than likeness to them does, and its measured quality tells
    /// the two apart from chance; with ten it is uncertain, with five it is no better (tweets about
    /// five subjects, SemEval-2016 task 6).
    public static final int ENOUGH = 20;

    /// In so many documents each of the two must occur, or nothing can be tested apart.
    public static final int APART = 3;

    /// What an error costs against a simple model, times the mean of both classes.
    private static final double COST = 0.05;

    private static final Comparator<Example> ORDER =
            Comparator.comparing(Example::text)
                    .thenComparing(Example::positive)
                    .thenComparing(Example::document);

    private final Traits traits;

    /// Learns from n-grams and from `traits`.
    public Learner(Traits traits) {
        this.traits = traits;
    }

    /// Learns from n-grams alone, of whatever language.
    public Learner() {
        this(Traits.NONE);
    }

    /// Sentences take about a kilobyte each while it learns, so of a large case a sample of what
    /// isn't marked is enough.
    ///
    /// @param seed decides how examples are dealt into folds and in which order they are learnt
    public Lesson learn(List<Example> examples, long seed) {
        List<Example> sorted = examples.stream().sorted(ORDER).toList();
        int[] apart = firstOfEachWording(sorted);
        int positive = (int) Arrays.stream(apart).filter(row -> sorted.get(row).positive()).count();
        int negative = apart.length - positive;
        Folds folds = Folds.of(sorted);
        if (Math.min(positive, negative) < ENOUGH || folds.independent() < APART) {
            return new Lesson.TooFew(positive, negative, folds.independent());
        }
        Folds.Dealt dealt = folds.dealt(seed);
        Rows.Read read = Rows.Read.of(sorted, traits);
        double[] values = crossValidated(read, dealt, seed);
        int[] all = IntStream.range(0, sorted.size()).toArray();
        float[] inverse = read.frequencies(all).inverseOfKnown();
        return new Learned(
                solved(read, Rows.of(read, inverse), all, seed),
                inverse,
                traits,
                Platt.fitted(values, read.positive()),
                Quality.of(Ranking.of(apart, values, read.positive()), positive, dealt.count()));
    }

    /// The rows of different wordings, each at most once as positive and once as negative: what is
    /// common counts in learning, but a post shared a thousand times is one thing to find.
    private static int[] firstOfEachWording(List<Example> sorted) {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, sorted.size())
                .filter(row -> {
                    Example each = sorted.get(row);
                    return seen.add((each.positive() ? "+" : "-") + Wording.of(each.text()));
                })
                .toArray();
    }

    /// Each example's value under a model that saw none of its fold; n-grams are weighted anew for
    /// each.
    private double[] crossValidated(Rows.Read read, Folds.Dealt dealt, long seed) {
        double[] values = new double[read.positive().length];
        for (int fold = 0; fold < dealt.count(); fold++) {
            int[] learnt = dealt.learnt(fold);
            Rows rows = Rows.of(read, read.frequencies(learnt).inverseOfKnown());
            float[] weights = solved(read, rows, learnt, seed);
            for (int row = 0; row < values.length; row++) {
                if (dealt.isTested(row, fold)) {
                    values[row] = rows.times(row, weights);
                }
            }
        }
        return values;
    }

    /// An error of the rarer class costs more, by the fourth root of how much rarer it is: full
    /// balance puts fewer of them first, and no weighting at all lets few marks drown.
    private float[] solved(Rows.Read read, Rows rows, int[] which, long seed) {
        int positive = 0;
        for (int row : which) {
            positive += read.positive()[row] ? 1 : 0;
        }
        int negative = which.length - positive;
        double rarer = Math.pow(Math.max(1.0, negative) / Math.max(1.0, positive), 0.25);
        return Solver.solve(
                rows,
                which,
                COST * Math.sqrt(rarer),
                COST / Math.sqrt(rarer),
                Grams.SIZE + traits.names().size(),
                seed);
    }
}
