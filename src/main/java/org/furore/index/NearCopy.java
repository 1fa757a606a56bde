package org.furore.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Whether one text is a near copy of another: what they have in common, in runs of at least three
/// words and in the same order, is at least four fifths of the shorter and half of the longer, and
/// next to nothing was put in place of something else: words may be added or left out, but at most
/// one in fifty of the common ones replaced, since a template with other names and numbers says
/// something else. What stands before the first or after the last common run may be replaced freely
/// where at least forty words are common and at least four were replaced: a headline, a line on
/// where it comes from. Decision 0029.
final class NearCopy {
    /// Words a text must have to be near another.
    static final int LEAST = 12;

    private static final double OF_SHORTER = 0.8;
    private static final double OF_LONGER = 0.5;
    private static final int REPLACED = 50;
    private static final int EDGE_COMMON = 40;
    private static final int EDGE_LEAST = 4;

    private final int[] one;
    private final int[] other;
    private final Map<Long, int[]> places;
    private int common;
    private int replaced;

    /// Words of the text that has more of them before the first common run.
    private int leadMost;

    private NearCopy(int[] one, int[] other) {
        this.one = one;
        this.other = other;
        this.places = places(one);
    }

    static boolean of(int[] one, int[] other) {
        int shorter = Math.min(one.length, other.length);
        int longer = Math.max(one.length, other.length);
        if (shorter < LEAST || shorter < OF_LONGER * longer) {
            return false;
        }
        NearCopy compared = new NearCopy(one, other);
        int edges = compared.walk();
        int allowed = compared.common / REPLACED;
        return compared.common >= OF_SHORTER * shorter
                && compared.common >= OF_LONGER * longer
                && compared.replaced + edges <= allowed;
    }

    /// Where each run of three words of a text begins, rising.
    private static Map<Long, int[]> places(int[] words) {
        Map<Long, int[]> places = new HashMap<>();
        for (int i = 0; i + CopySketch.RUN <= words.length; i++) {
            int at = i;
            places.merge(
                    CopySketch.run(words, i),
                    new int[] {i},
                    (known, now) -> {
                        int[] all = Arrays.copyOf(known, known.length + 1);
                        all[known.length] = at;
                        return all;
                    });
        }
        return places;
    }

    /// Walks along both texts from one common run to the nearest next.
    ///
    /// @return words replaced before the first and after the last run that count
    private int walk() {
        int i = 0;
        int j = 0;
        int edge = 0;
        int lead = -1;
        while (true) {
            long next = next(i, j);
            if (next < 0) {
                int tail = Math.min(one.length - i, other.length - j);
                int most = Math.max(one.length - i, other.length - j);
                edge = edge(Math.max(0, lead), leadMost) + edge(tail, most);
                return edge;
            }
            int toI = (int) (next >>> 32);
            int toJ = (int) next;
            if (lead < 0) {
                lead = Math.min(toI, toJ);
                leadMost = Math.max(toI, toJ);
            } else {
                replaced += Math.min(toI - i, toJ - j);
            }
            i = toI;
            j = toJ;
            while (i < one.length && j < other.length && one[i] == other[j]) {
                i++;
                j++;
                common++;
            }
        }
    }

    private int edge(int least, int most) {
        return common >= EDGE_COMMON && most >= EDGE_LEAST ? 0 : least;
    }

    /// The next places at which both texts have the same run, the fewest words further on in all.
    private long next(int fromI, int fromJ) {
        int best = Integer.MAX_VALUE;
        long found = -1;
        for (int j = fromJ; j + CopySketch.RUN <= other.length && j - fromJ < best; j++) {
            int[] known = places.get(CopySketch.run(other, j));
            if (known == null) {
                continue;
            }
            int at = Arrays.binarySearch(known, fromI);
            at = at < 0 ? -at - 1 : at;
            if (at < known.length) {
                int cost = j - fromJ + known[at] - fromI;
                if (cost < best) {
                    best = cost;
                    found = (long) known[at] << 32 | j;
                }
            }
        }
        return found;
    }
}
