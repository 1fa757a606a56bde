package org.furore.annotate.learning;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A linear classifier with squared hinge loss and L2 penalty, solved in the dual one coordinate at
/// a time (Hsieh, Chang, Lin, Keerthi, Sundararajan, "A Dual Coordinate Descent Method for
/// Large-scale Linear SVM", ICML 2008, algorithm 1, in random order, without shrinking). The bias
/// is a weight of a feature that is always 1.
final class Solver {
    /// Rounds over all rows, at most.
    private static final int ROUNDS = 30;

    /// The spread of the projected gradient at which it stops; LIBLINEAR's own default.
    private static final double ENOUGH = 0.1;

    private Solver() {}

    /// @param rows the examples
    /// @param which their numbers, in the order to learn them in
    /// @param cost of one error among the positive and among the negative
    /// @param size how many features there are
    /// @return the weights, the bias behind them
    static float[] solve(
            Rows rows, int[] which, double costPositive, double costNegative, int size, long seed) {
        float[] weights = new float[size + 1];
        double[] alpha = new double[which.length];
        int[] order = new int[which.length];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            double highest = Double.NEGATIVE_INFINITY;
            double lowest = Double.POSITIVE_INFINITY;
            for (int i : order) {
                int row = which[i];
                double sign = rows.positive(row) ? 1 : -1;
                double slack = 0.5 / (rows.positive(row) ? costPositive : costNegative);
                double gradient = sign * rows.times(row, weights) - 1 + slack * alpha[i];
                double projected = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
                highest = Math.max(highest, projected);
                lowest = Math.min(lowest, projected);
                if (Math.abs(projected) > 1e-12) {
                    double old = alpha[i];
                    alpha[i] = Math.max(old - gradient / (rows.square(row) + slack), 0);
                    rows.add(row, (float) ((alpha[i] - old) * sign), weights);
                }
            }
            if (highest - lowest <= ENOUGH) {
                break;
            }
        }
        return weights;
    }

    static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
