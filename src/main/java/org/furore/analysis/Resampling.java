package org.furore.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Draws as many units as there are, with replacement, and counts them by their pattern. Patterns
/// that many units share are drawn in one go, 64 units a random number; the rest one by one.
final class Resampling {
    /// Patterns of a smaller share than one in this are drawn one by one.
    private static final int SHARE = 64;

    private final int units;
    private final int patterns;
    private final int[] frequent;
    private final int[] frequency;

    /// The pattern of each unit whose pattern is not frequent.
    private final int[] rare;

    /// @param times how many units have each pattern
    Resampling(int[] times) {
        units = Arrays.stream(times).sum();
        patterns = times.length;
        frequent =
                IntStream.range(0, patterns)
                        .filter(p -> times[p] > SHARE && times[p] > units / SHARE)
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer p) -> -times[p]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        frequency = Arrays.stream(frequent).map(p -> times[p]).toArray();
        rare = new int[units - Arrays.stream(frequency).sum()];
        int[] left = times.clone();
        for (int p : frequent) {
            left[p] = 0;
        }
        int at = 0;
        for (int p = 0; p < patterns; p++) {
            Arrays.fill(rare, at, at + left[p], p);
            at += left[p];
        }
    }

    int units() {
        return units;
    }

    /// How often each pattern was drawn.
    int[] draw(SplittableRandom random) {
        int[] drawn = new int[patterns];
        int open = units;
        int among = units;
        for (int i = 0; i < frequent.length; i++) {
            int hit = successes(open, frequency[i], among, random);
            drawn[frequent[i]] = hit;
            open -= hit;
            among -= frequency[i];
        }
        for (int i = 0; i < open; i++) {
            drawn[rare[random.nextInt(rare.length)]]++;
        }
        return drawn;
    }

    /// How many of `trials` succeed that each do with probability `part / whole`: a binomial
    /// number, exact. Each trial is a random binary fraction held against that probability, digit
    /// by digit, 64 trials at a time; half of the trials are decided by each digit.
    private static int successes(int trials, int part, int whole, SplittableRandom random) {
        if (part >= whole) {
            return trials;
        }
        int hits = 0;
        int open = trials;
        long rest = part;
        while (open > 0 && rest > 0) {
            rest *= 2;
            int ones = ones(open, random);
            if (rest >= whole) {
                rest -= whole;
                hits += open - ones;
                open = ones;
            } else {
                open -= ones;
            }
        }
        return hits;
    }

    private static int ones(int bits, SplittableRandom random) {
        int ones = 0;
        int left = bits;
        for (; left >= Long.SIZE; left -= Long.SIZE) {
            ones += Long.bitCount(random.nextLong());
        }
        return left == 0 ? ones : ones + Long.bitCount(random.nextLong() >>> (Long.SIZE - left));
    }
}
