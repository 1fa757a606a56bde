package org.furore.annotate.learning;

import java.util.Arrays;
import java.util.List;

/// Texts as sparse rows of numbers: the word n-grams and the letter n-grams, present or not,
/// weighted by inverse document frequency, each of the two of length 1; behind them the traits.
final class Rows {
    /// What a trait counts against n-grams.
    static final float TRAIT = 0.1f;

    private final int[][] ids;
    private final float[][] values;
    private final double[] squares;
    private final boolean[] positive;

    private Rows(int[][] ids, float[][] values, boolean[] positive) {
        this.ids = ids;
        this.values = values;
        this.positive = positive;
        squares = new double[ids.length];
        for (int i = 0; i < ids.length; i++) {
            squares[i] = 1;
            for (float value : values[i]) {
                squares[i] += (double) value * value;
            }
        }
    }

    /// Texts read once, to be weighted several times.
    record Read(int[][] grams, float[][] traits, boolean[] positive) {
        static Read of(List<Example> examples, Traits traits) {
            Read read =
                    new Read(
                            new int[examples.size()][],
                            new float[examples.size()][],
                            new boolean[examples.size()]);
            Grams grams = new Grams();
            for (int i = 0; i < examples.size(); i++) {
                Example example = examples.get(i);
                Grams.Taken taken = grams.of(example.text());
                int[] ids = new int[taken.size()];
                Arrays.setAll(ids, taken::id);
                read.grams[i] = ids;
                read.traits[i] = traits.of(example.text());
                read.positive[i] = example.positive();
            }
            return read;
        }

        /// In how many of the given texts each n-gram occurs.
        Frequencies frequencies(int[] which) {
            int[] counts = new int[Grams.SIZE];
            for (int row : which) {
                for (int id : grams[row]) {
                    counts[id]++;
                }
            }
            return new Frequencies(counts, which.length);
        }
    }

    /// All of `read`, n-grams weighted by `inverse`.
    static Rows of(Read read, float[] inverse) {
        int[][] ids = new int[read.grams.length][];
        float[][] values = new float[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            int[] grams = read.grams[i];
            float[] traits = read.traits[i];
            float[] norms = norms(grams, inverse);
            int nz = 0;
            for (float t : traits) nz += t != 0 ? 1 : 0;
            ids[i] = Arrays.copyOf(grams, grams.length + nz);
            values[i] = new float[ids[i].length];
            for (int k = 0; k < grams.length; k++) {
                values[i][k] = over(inverse[grams[k]], norms[grams[k] < Grams.HALF ? 0 : 1]);
            }
            int at = grams.length;
            for (int k = 0; k < traits.length; k++) {
                if (traits[k] != 0) {
                    ids[i][at] = Grams.SIZE + k;
                    values[i][at++] = TRAIT * traits[k];
                }
            }
        }
        return new Rows(ids, values, read.positive);
    }

    private static float[] norms(int[] grams, float[] inverse) {
        double words = 0;
        double letters = 0;
        for (int id : grams) {
            double square = (double) inverse[id] * inverse[id];
            if (id < Grams.HALF) {
                words += square;
            } else {
                letters += square;
            }
        }
        return new float[] {(float) Math.sqrt(words), (float) Math.sqrt(letters)};
    }

    private static float over(float weight, float norm) {
        return norm == 0 ? 0 : weight / norm;
    }

    boolean positive(int row) {
        return positive[row];
    }

    /// The squared length of a row, the constant of the bias with it.
    double square(int row) {
        return squares[row];
    }

    /// The row times the weights, the bias (their last) added.
    double times(int row, float[] weights) {
        double sum = weights[weights.length - 1];
        int[] at = ids[row];
        float[] by = values[row];
        for (int k = 0; k < at.length; k++) {
            sum += by[k] * weights[at[k]];
        }
        return sum;
    }

    void add(int row, float factor, float[] weights) {
        int[] at = ids[row];
        float[] by = values[row];
        for (int k = 0; k < at.length; k++) {
            weights[at[k]] += factor * by[k];
        }
        weights[weights.length - 1] += factor;
    }
}
