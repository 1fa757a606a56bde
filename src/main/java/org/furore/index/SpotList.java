package org.furore.index;

import org.apache.lucene.util.ArrayUtil;

import java.util.Arrays;

/// Spots of a segment: a document, a place, and how many places further it ends; a number each.
final class SpotList {
    private static final int REACH_BITS = 10;
    private static final int PLACE_BITS = 26;
    private static final int REACH = (1 << REACH_BITS) - 1;
    private static final int PLACE = (1 << PLACE_BITS) - 1;

    private long[] spots = new long[256];
    private int count;

    /// What lies beyond the last place that can be told (67 million words into a text) is left out.
    void add(int doc, int place, int reach) {
        if (place <= PLACE) {
            spots = ArrayUtil.grow(spots, count + 1);
            spots[count++] =
                    ((long) doc << PLACE_BITS | place) << REACH_BITS | Math.min(reach, REACH);
        }
    }

    /// In order of document and place, each once.
    void order() {
        Arrays.sort(spots, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || spots[i] != spots[i - 1]) {
                spots[kept++] = spots[i];
            }
        }
        count = kept;
    }

    /// Keeps those that `kept` says.
    void keep(Kept kept) throws java.io.IOException {
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (kept.test(i)) {
                spots[left++] = spots[i];
            }
        }
        count = left;
    }

    interface Kept {
        boolean test(int index) throws java.io.IOException;
    }

    int count() {
        return count;
    }

    int doc(int index) {
        return (int) (spots[index] >>> PLACE_BITS + REACH_BITS);
    }

    int first(int index) {
        return (int) (spots[index] >>> REACH_BITS) & PLACE;
    }

    int last(int index) {
        return first(index) + ((int) spots[index] & REACH);
    }
}
