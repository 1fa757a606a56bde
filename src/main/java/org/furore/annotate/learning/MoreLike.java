package org.furore.annotate.learning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds more texts like a claim. With few examples it goes by likeness of words: the cosine
/// between a text and the middle of the claim's wordings and passages as weighted n-grams
/// (Rocchio's query without negative examples, in Salton, "The SMART Retrieval System", 1971;
/// Spärck Jones's weights); one is enough to begin with. As soon as there are enough to learn from,
/// what was learnt ranks alone, since it did better than likeness, their sum and their product.
/// Rank with [Best]. Immutable; any thread.
public final class MoreLike {
    /// For each n-gram its weight in the sought times its inverse document frequency, then the
    /// square of that.
    private final float[] table;

    private final @Nullable Learned learned;

    private MoreLike(float[] table, @Nullable Learned learned) {
        this.table = table;
        this.learned = learned;
    }

    /// Looks for what is like any of `examples`, each counting the same.
    ///
    /// @param examples a claim's wording, its variants, passages marked as mentions of it
    /// @param background how common n-grams are where it will be looked for; without, words like
    ///   "the" count as much as names
    public static MoreLike of(List<String> examples, Frequencies background) {
        float[] inverse = background.inverse();
        float[] sought = new float[Grams.SIZE];
        for (String example : examples) {
            add(example, inverse, sought);
        }
        double words = length(sought, 0, Grams.HALF);
        double letters = length(sought, Grams.HALF, Grams.SIZE);
        float[] table = new float[2 * Grams.SIZE];
        for (int id = 0; id < Grams.SIZE; id++) {
            double length = id < Grams.HALF ? words : letters;
            table[2 * id] = length == 0 ? 0 : (float) (sought[id] * inverse[id] / length);
            table[2 * id + 1] = inverse[id] * inverse[id];
        }
        return new MoreLike(table, null);
    }

    /// Looks for what is like the wordings and the positive passages, by what can be learnt from
    /// them against the others if that is enough and better than chance, else by likeness.
    ///
    /// @param wordings a claim's wording and its variants
    /// @param passages those marked as mentions of it, and a sample of others
    /// @param seed as in [Learner#learn(List, long)]
    public static MoreLike of(
            List<String> wordings, List<Example> passages, Frequencies background, long seed) {
        List<Example> examples = new ArrayList<>(passages);
        wordings.forEach(wording -> examples.add(new Example(wording, true, "")));
        List<String> sought =
                examples.stream().filter(Example::positive).map(Example::text).toList();
        MoreLike alike = of(sought, background);
        Lesson lesson = new Learner().learn(examples, seed);
        return lesson instanceof Learned learned && learned.quality().beatsChance()
                ? new MoreLike(alike.table, learned)
                : alike;
    }

    /// Adds an example's direction.
    private static void add(String example, float[] inverse, float[] sought) {
        Grams.Taken taken = new Grams().of(example);
        double words = 0;
        double letters = 0;
        for (int i = 0; i < taken.size(); i++) {
            double square = (double) inverse[taken.id(i)] * inverse[taken.id(i)];
            if (taken.id(i) < Grams.HALF) {
                words += square;
            } else {
                letters += square;
            }
        }
        for (int i = 0; i < taken.size(); i++) {
            int id = taken.id(i);
            sought[id] += (float) (inverse[id] / Math.sqrt(id < Grams.HALF ? words : letters));
        }
    }

    private static double length(float[] vector, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (double) vector[i] * vector[i];
        }
        return Math.sqrt(squares);
    }

    /// From 0 to 1. By likeness: 0 with no n-gram in common, 1 if worded as the only example; by
    /// what was learnt: the probability that [Learned#score(String)] gives.
    public double score(String text) {
        return learned == null ? likeness(text) : learned.score(text);
    }

    /// What was learnt, if it ranks by that: for its quality and its reasons.
    public Optional<Learned> learned() {
        return Optional.ofNullable(learned);
    }

    private double likeness(String text) {
        return Math.clamp(Linear.of(new Grams().of(text), table).sum() / 2, 0, 1);
    }
}
