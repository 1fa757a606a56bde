package org.furore.annotate.learning;

import java.util.stream.Stream;

/// In how many sentences of a collection each n-gram occurs, which tells how much it says. Some
/// thousand sentences, drawn from all over a case, are enough. Immutable; any thread.
public final class Frequencies {
    /// Nothing counted: every n-gram says as much as any other.
    public static final Frequencies NONE = new Frequencies(new int[Grams.SIZE], 0);

    private final int[] counts;
    private final int total;

    Frequencies(int[] counts, int total) {
        this.counts = counts;
        this.total = total;
    }

    /// Counts all of `sentences`, one at a time.
    public static Frequencies of(Stream<String> sentences) {
        int[] counts = new int[Grams.SIZE];
        int[] total = new int[1];
        Grams grams = new Grams();
        sentences
                .sequential()
                .forEach(sentence -> {
                    Grams.Taken taken = grams.of(sentence);
                    for (int i = 0; i < taken.size(); i++) {
                        counts[taken.id(i)]++;
                    }
                    total[0]++;
                });
        return new Frequencies(counts, total[0]);
    }

    /// How many sentences were counted.
    public int total() {
        return total;
    }

    /// The inverse document frequency, smoothed as if one more sentence held everything: `ln((1 +
    /// total) / (1 + count)) + 1` (Spärck Jones 1972; the smoothing as in scikit-learn).
    float[] inverse() {
        float[] weights = new float[counts.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (Math.log((1.0 + total) / (1.0 + counts[i])) + 1);
        }
        return weights;
    }

    /// The same, but 0 for what was never met: nothing was learnt about it, so it neither speaks
    /// nor dilutes what does.
    float[] inverseOfKnown() {
        float[] weights = inverse();
        for (int i = 0; i < weights.length; i++) {
            if (counts[i] == 0) {
                weights[i] = 0;
            }
        }
        return weights;
    }
}
