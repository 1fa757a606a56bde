package org.furore.analysis;

import org.furore.analysis.Coefficient.Reason;
import org.furore.analysis.Coefficient.Undefined;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Percentile intervals from resamples of units with replacement (Efron and Tibshirani, An
/// Introduction to the Bootstrap, 1993, chapter 13). This is not the resampling of disagreements
/// that Krippendorff proposes, which holds the expected disagreement fixed.
///
/// The same seed gives the same intervals, on however many threads: each resample has a generator
/// of its own, split off beforehand. Thread-safe.
///
/// @param resamples how many, 1 or more
/// @param seed of the generators
/// @param confidence the share of resamples within the interval, between 0 and 1
public record Bootstrap(int resamples, long seed, double confidence) {
    /// 1,000 resamples, 95 %.
    public static final Bootstrap USUAL = new Bootstrap(1000, 1, 0.95);

    /// The share of resamples without a figure above which there is no interval.
    private static final double MOST_UNDEFINED = 0.05;

    public Bootstrap {
        if (resamples < 1 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(resamples + " resamples, " + confidence);
        }
    }

    /// The interval of one statistic of a table. Takes time with the table's patterns and, where
    /// most units have a pattern of their own, with its units.
    public Interval of(Ratings ratings, Function<Ratings, Coefficient> statistic) {
        if (statistic.apply(ratings) instanceof Undefined(Reason reason)) {
            return new Interval.Unknown(reason);
        }
        Resampling resampling = new Resampling(ratings.times());
        double[] figures = new double[resamples];
        SplittableRandom[] random = random();
        IntStream.range(0, resamples)
                .parallel()
                .forEach(i ->
                        figures[i] =
                                statistic
                                        .apply(ratings.with(resampling.draw(random[i])))
                                        .number()
                                        .orElse(Double.NaN));
        return resampling.units() < 2 ? new Interval.Unknown(Reason.ONE_UNIT) : between(figures);
    }

    /// The intervals of several statistics of the same units, which share their resamples.
    ///
    /// @param statistics tells all of them, in order, given how often each unit was drawn
    public List<Interval> of(int units, Function<int[], List<Coefficient>> statistics) {
        int[] once = new int[units];
        Arrays.fill(once, 1);
        List<Coefficient> all = statistics.apply(once);
        Resampling resampling = new Resampling(once);
        double[][] figures = new double[all.size()][resamples];
        SplittableRandom[] random = random();
        IntStream.range(0, all.isEmpty() ? 0 : resamples)
                .parallel()
                .forEach(i -> {
                    List<Coefficient> drawn = statistics.apply(resampling.draw(random[i]));
                    for (int s = 0; s < figures.length; s++) {
                        figures[s][i] = drawn.get(s).number().orElse(Double.NaN);
                    }
                });
        List<Interval> intervals = new ArrayList<>();
        for (int s = 0; s < figures.length; s++) {
            if (all.get(s) instanceof Undefined(Reason reason)) {
                intervals.add(new Interval.Unknown(reason));
            } else {
                intervals.add(
                        units < 2 ? new Interval.Unknown(Reason.ONE_UNIT) : between(figures[s]));
            }
        }
        return intervals;
    }

    private SplittableRandom[] random() {
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom[] each = new SplittableRandom[resamples];
        Arrays.setAll(each, i -> root.split());
        return each;
    }

    private Interval between(double[] figures) {
        double[] known = Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
        int undefined = figures.length - known.length;
        return undefined > MOST_UNDEFINED * figures.length
                ? new Interval.Unknown(Reason.UNSTABLE)
                : new Interval.Between(
                        quantile(known, (1 - confidence) / 2),
                        quantile(known, (1 + confidence) / 2),
                        undefined);
    }

    /// Linear between the two nearest order statistics (Hyndman and Fan, "Sample quantiles in
    /// statistical packages", 1996, type 7).
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
