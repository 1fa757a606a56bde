package org.furore.annotate.learning;

import java.util.List;

/// Finds more texts like a claim: the cosine between a text and the middle of the claim's wordings
/// and passages, both as weighted n-grams (Rocchio's query, in Salton, "The SMART Retrieval
/// System", 1971, without negative examples). One example is enough to begin with. Immutable; any
/// thread.
public final class MoreLike {
    /// What the likeness of words counts, the rest being that of letters.
    private static final double WORDS = 0.5;

    /// For each n-gram its weight in the sought times its inverse document frequency, then the
    /// square of that.
    private final float[] table;

    private MoreLike(float[] table) {
        this.table = table;
    }

    /// Something found, best first: the higher the score, the more alike.
    ///
    /// @param score from 0 to 1
    public record Hit<S>(S found, double score) {}

    /// Looks for what is like any of `examples`: a claim's wording, its variants, passages marked
    /// as mentions of it. Each counts the same.
    ///
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
        return new MoreLike(table);
    }

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
            double length = Math.sqrt(id < Grams.HALF ? words : letters);
            sought[id] += (float) (inverse[id] / length);
        }
    }

    private static double length(float[] vector, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (double) vector[i] * vector[i];
        }
        return Math.sqrt(squares);
    }

    /// How alike, from 0 (no n-gram in common) to 1 (worded as the only example).
    public double score(String text) {
        Grams.Taken taken = new Grams().of(text);
        double words = 0;
        double letters = 0;
        double wordSquares = 0;
        double letterSquares = 0;
        for (int i = 0; i < taken.size(); i++) {
            int id = taken.id(i);
            if (id < Grams.HALF) {
                words += table[2 * id];
                wordSquares += table[2 * id + 1];
            } else {
                letters += table[2 * id];
                letterSquares += table[2 * id + 1];
            }
        }
        double likeWords = wordSquares == 0 ? 0 : words / Math.sqrt(wordSquares);
        double likeLetters = letterSquares == 0 ? 0 : letters / Math.sqrt(letterSquares);
        return Math.clamp(WORDS * likeWords + (1 - WORDS) * likeLetters, 0, 1);
    }
}
