package org.furore.annotate.learning;

import java.util.Arrays;

/// How well scores put the positive first. Equal scores are one step: no order among them counts.
final class Ranking {
    private final int[] order;
    private final double[] scores;
    private final boolean[] positive;
    private final int found;

    Ranking(double[] scores, boolean[] positive) {
        this.scores = scores;
        this.positive = positive;
        order =
                java.util.stream.IntStream.range(0, scores.length)
                        .boxed()
                        .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                        .mapToInt(i -> i)
                        .toArray();
        int count = 0;
        for (boolean each : positive) {
            count += each ? 1 : 0;
        }
        found = count;
    }

    /// Of some rows only.
    static Ranking of(int[] rows, double[] scores, boolean[] positive) {
        double[] some = Arrays.stream(rows).mapToDouble(row -> scores[row]).toArray();
        boolean[] found = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            found[i] = positive[rows[i]];
        }
        return new Ranking(some, found);
    }

    /// Average precision: the mean of the precision at each positive (Buckley and Voorhees,
    /// "Evaluating Evaluation Measure Stability", SIGIR 2000).
    double averagePrecision() {
        double sum = 0;
        int hits = 0;
        int i = 0;
        while (i < order.length) {
            int end = tied(i);
            int more = positives(i, end);
            hits += more;
            sum += more * (double) hits / end;
            i = end;
        }
        return found == 0 ? 0 : sum / found;
    }

    /// What a random order has on average (Bestgen, "Exact Expected Average Precision of the Random
    /// Baseline for System Evaluation", Prague Bulletin 103, 2015).
    double randomAveragePrecision() {
        int n = order.length;
        double harmonic = 0;
        for (int i = 1; i <= n; i++) {
            harmonic += 1.0 / i;
        }
        return n < 2 ? found : ((found - 1.0) / (n - 1) * (n - harmonic) + harmonic) / n;
    }

    /// The share of positives among the first `k`; of equal scores at the border, their mean.
    double precisionAt(int k) {
        double hits = 0;
        int i = 0;
        while (i < Math.min(k, order.length)) {
            int end = tied(i);
            int taken = Math.min(end, k) - i;
            hits += positives(i, end) * (double) taken / (end - i);
            i = end;
        }
        return hits / k;
    }

    /// How often a positive stands before a negative; equal scores count half.
    double areaUnderCurve() {
        double before = 0;
        int hits = 0;
        int i = 0;
        while (i < order.length) {
            int end = tied(i);
            int more = positives(i, end);
            int misses = end - i - more;
            before += misses * (hits + more / 2.0);
            hits += more;
            i = end;
        }
        double pairs = (double) found * (order.length - found);
        return pairs == 0 ? 0.5 : before / pairs;
    }

    int size() {
        return order.length;
    }

    private int tied(int from) {
        int end = from + 1;
        while (end < order.length && scores[order[end]] == scores[order[from]]) {
            end++;
        }
        return end;
    }

    private int positives(int from, int to) {
        return (int) Arrays.stream(order, from, to).filter(i -> positive[i]).count();
    }
}
