package org.furore.timeline;

/// Round numbers for an axis.
final class Nice {
    private Nice() {}

    /// 1, 2 or 5 times a power of ten, so that at most `steps` of them reach `most`.
    static long step(long most, int steps) {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (power * factor * steps >= most || power > Long.MAX_VALUE / 100) {
                    return power * factor;
                }
            }
            power *= 10;
        }
    }
}
