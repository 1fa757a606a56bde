package org.furore.index;

/// A few numbers of a text that texts with many of the same words in a row are likely to share:
/// MinHash over runs of three words (Broder, "On the resemblance and containment of documents",
/// 1997), its values two by two in bands (Leskovec, Rajaraman, Ullman, "Mining of Massive
/// Datasets", 3.4). Of two texts that share the part `s` of their runs, a band is the same with a
/// chance of `s²`, so one of the twelve with `1 − (1 − s²)¹²`: 97 of 100 at a half, 11 of 100 at a
/// tenth.
final class CopySketch {
    static final int RUN = 3;
    static final int BANDS = 12;
    private static final int ROWS = 2;
    private static final long[] FACTORS = factors();

    private CopySketch() {}

    private static long[] factors() {
        long[] factors = new long[2 * BANDS * ROWS];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = CopyText.mix(0x5DEECE66DL * (i + 1));
            factors[i] |= 1;
        }
        return factors;
    }

    /// The bands of a text of at least [#RUN] words.
    static int[] of(int[] words) {
        int[] least = new int[BANDS * ROWS];
        java.util.Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + RUN <= words.length; i++) {
            long run = run(words, i);
            for (int j = 0; j < least.length; j++) {
                int value = (int) (run * FACTORS[2 * j] + FACTORS[2 * j + 1] >>> 33);
                if (value < least[j]) {
                    least[j] = value;
                }
            }
        }
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long both = (long) least[ROWS * band] << 32 | least[ROWS * band + 1];
            bands[band] = (int) CopyText.mix(both + band * 0x9E3779B97F4A7C15L);
        }
        return bands;
    }

    /// A number for the run of words that begins at a place.
    static long run(int[] words, int at) {
        long run = 0;
        for (int i = at; i < at + RUN; i++) {
            run = CopyText.mix(run * 31 + words[i]);
        }
        return run;
    }
}
