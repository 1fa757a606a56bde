package org.furore.index;

/// Finds the n-th smallest of many numbers by counting them by their digits of 16 bits, the highest
/// first: a few passes, nothing moved.
final class Selecting {
    private static final int DIGIT = 16;

    private Selecting() {}

    /// @param numbers not negative
    /// @param n from 1
    static long nth(long[] numbers, int n) {
        long prefix = 0;
        int left = n;
        for (int shift = 48; shift >= 0; shift -= DIGIT) {
            int[] counts = new int[1 << DIGIT];
            for (long number : numbers) {
                if (shift == 48 || number >>> (shift + DIGIT) == prefix) {
                    counts[(int) (number >>> shift) & 0xFFFF]++;
                }
            }
            int digit = 0;
            while (left > counts[digit]) {
                left -= counts[digit++];
            }
            prefix = prefix << DIGIT | digit;
        }
        return prefix;
    }
}
