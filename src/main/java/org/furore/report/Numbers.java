package org.furore.report;

import java.util.Arrays;
import java.util.TreeMap;

/// Many numbers, and what can be said of them.
final class Numbers {
    private double[] values = new double[8];
    private int size;
    private boolean sorted = true;
    private double sum;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
        sum += value;
        sorted = false;
    }

    void addAll(Numbers other) {
        for (int i = 0; i < other.size; i++) {
            add(other.values[i]);
        }
    }

    int count() {
        return size;
    }

    double mean() {
        return sum / size;
    }

    double median() {
        return quantile(0.5);
    }

    /// The value below which this share lies, interpolated (Hyndman and Fan 1996, type 7).
    double quantile(double share) {
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
        double at = share * (size - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(size - 1, below + 1);
        return values[below] + (at - below) * (values[above] - values[below]);
    }

    /// How often each occurs, from the lowest.
    TreeMap<Double, Integer> counts() {
        TreeMap<Double, Integer> counts = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            counts.merge(values[i], 1, Integer::sum);
        }
        return counts;
    }

    /// How many are below this one.
    int below(double limit) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (values[i] < limit) {
                count++;
            }
        }
        return count;
    }

    /// How many lie in each of `bins` equal parts of `from`..`to`; the upper end belongs to the
    /// last.
    int[] histogram(double from, double to, int bins) {
        int[] counts = new int[bins];
        for (int i = 0; i < size; i++) {
            int bin = (int) Math.floor((values[i] - from) / (to - from) * bins);
            counts[Math.max(0, Math.min(bins - 1, bin))]++;
        }
        return counts;
    }
}
