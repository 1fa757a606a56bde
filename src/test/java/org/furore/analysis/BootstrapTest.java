package org.furore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.analysis.Coefficient.Reason;
import org.furore.analysis.Coefficient.Value;
import org.furore.analysis.Interval.Between;
import org.furore.analysis.Interval.Unknown;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;

class BootstrapTest {
    private static final long SEED = 7;

    private static Ratings yesNo(int both, int one, int other, int none) {
        List<List<Integer>> units = new ArrayList<>();
        int[] counts = {both, one, other, none};
        int[][] rows = {{1, 1}, {1, 0}, {0, 1}, {0, 0}};
        for (int i = 0; i < counts.length; i++) {
            for (int n = 0; n < counts[i]; n++) {
                units.add(List.of(rows[i][0], rows[i][1]));
            }
        }
        return Ratings.named(List.of(0, 1), 2, units);
    }

    @Test
    void theSameSeedGivesTheSameIntervalOnAnyNumberOfThreads() throws Exception {
        Ratings ratings = yesNo(30, 10, 5, 55);
        Interval here = Bootstrap.USUAL.of(ratings, Kappa::cohen);
        try (ForkJoinPool alone = new ForkJoinPool(1);
                ForkJoinPool many = new ForkJoinPool(5)) {
            assertEquals(here, alone.submit(() -> Bootstrap.USUAL.of(ratings, Kappa::cohen)).get());
            assertEquals(here, many.submit(() -> Bootstrap.USUAL.of(ratings, Kappa::cohen)).get());
        }
        assertNotEquals(here, new Bootstrap(1000, 2, 0.95).of(ratings, Kappa::cohen));
    }

    /// For the share of agreement the resamples are binomial: the interval is known beforehand.
    @Test
    void anIntervalIsAsWideAsTheBinomialSays() {
        Between interval =
                (Between)
                        new Bootstrap(20_000, SEED, 0.95).of(yesNo(60, 10, 10, 20), Kappa::percent);
        double off = 1.96 * Math.sqrt(0.8 * 0.2 / 100);
        assertEquals(0.8 - off, interval.low(), 0.011);
        assertEquals(0.8 + off, interval.high(), 0.011);
    }

    @Test
    void frequentPatternsAreDrawnAsRareOnesAre() {
        int[] times = {5000, 1, 70, 3, 900, 4026, 0};
        Resampling resampling = new Resampling(times);
        SplittableRandom random = new SplittableRandom(SEED);
        int rounds = 4000;
        double[] mean = new double[times.length];
        double[] square = new double[times.length];
        for (int i = 0; i < rounds; i++) {
            int[] drawn = resampling.draw(random);
            assertEquals(10_000, Arrays.stream(drawn).sum());
            for (int p = 0; p < times.length; p++) {
                mean[p] += (double) drawn[p] / rounds;
                square[p] += (double) drawn[p] * drawn[p] / rounds;
            }
        }
        for (int p = 0; p < times.length; p++) {
            double share = times[p] / 10_000.0;
            double variance = 10_000 * share * (1 - share);
            assertEquals(times[p], mean[p], 5 * Math.sqrt(variance / rounds), "mean of " + p);
            assertEquals(
                    variance, square[p] - mean[p] * mean[p], 0.15 * variance, "variance of " + p);
        }
    }

    @Test
    void sharedResamplesGiveWhatTheTableGives() {
        Random random = new Random(SEED);
        int[][] answers = new int[200][2];
        for (int[] unit : answers) {
            unit[0] = random.nextInt(2);
            unit[1] = random.nextInt(4) > 0 ? unit[0] : 1 - unit[0];
        }
        List<Interval> shared =
                new Bootstrap(4000, SEED, 0.9)
                        .of(
                                answers.length,
                                often -> {
                                    double agreed = 0;
                                    for (int i = 0; i < often.length; i++) {
                                        agreed += answers[i][0] == answers[i][1] ? often[i] : 0;
                                    }
                                    return List.of(new Value(agreed / answers.length));
                                });
        Between table =
                (Between)
                        new Bootstrap(4000, SEED, 0.9)
                                .of(
                                        Ratings.named(
                                                List.of(0, 1),
                                                2,
                                                Arrays.stream(answers)
                                                        .map(a -> List.of(a[0], a[1]))
                                                        .toList()),
                                        Kappa::percent);
        Between both = (Between) shared.getFirst();
        assertEquals(table.low(), both.low(), 0.011);
        assertEquals(table.high(), both.high(), 0.011);
    }

    @Test
    void whereThereIsNoIntervalItSaysWhy() {
        assertEquals(
                new Unknown(Reason.NO_VARIATION),
                Bootstrap.USUAL.of(yesNo(0, 0, 0, 50), Kappa::cohen));
        assertEquals(
                new Unknown(Reason.ONE_UNIT), Bootstrap.USUAL.of(yesNo(0, 1, 0, 0), Kappa::scott));
        assertEquals(
                new Unknown(Reason.UNSTABLE), Bootstrap.USUAL.of(yesNo(1, 0, 0, 50), Kappa::cohen));
        assertEquals(new Between(1, 1, 0), Bootstrap.USUAL.of(yesNo(50, 0, 0, 50), Kappa::cohen));
    }

    @Test
    void aMillionUnitsTakeNoTime() {
        Ratings ratings = yesNo(1000, 100, 100, 1_000_000);
        long start = System.nanoTime();
        Interval interval = Bootstrap.USUAL.of(ratings, r -> Alpha.of(r, Scale.NOMINAL));
        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.println("1,000 resamples of a million units: " + took + " ms, " + interval);
        assertTrue(took < 10_000, took + " ms");
    }
}
