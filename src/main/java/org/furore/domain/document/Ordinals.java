package org.furore.domain.document;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// A set of documents by their ordinals, a bit each, so that 200,000 of them take 25 KB and asking
/// for one takes no time. Immutable.
public final class Ordinals {
    public static final Ordinals NONE = of();

    private final long[] words;
    private final int size;

    private Ordinals(long[] words) {
        this.words = words;
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        this.size = count;
    }

    /// The set of these, in any order.
    public static Ordinals of(int... ordinals) {
        int highest = 0;
        for (int ordinal : ordinals) {
            highest = Math.max(highest, ordinal);
        }
        long[] words = new long[(highest >> 6) + 1];
        for (int ordinal : ordinals) {
            words[ordinal >> 6] |= 1L << ordinal;
        }
        return new Ordinals(words);
    }

    /// The set whose bits these are: bit `n % 64` of word `n / 64` for ordinal `n`.
    public static Ordinals ofBits(long[] words) {
        return new Ordinals(words.clone());
    }

    public int size() {
        return size;
    }

    public boolean contains(int ordinal) {
        int word = ordinal >> 6;
        return ordinal >= 0 && word < words.length && (words[word] & 1L << ordinal) != 0;
    }

    /// Those of `ordered` that are in the set, in their order.
    public int[] keep(int[] ordered) {
        int[] kept = new int[Math.min(ordered.length, size)];
        int count = 0;
        for (int ordinal : ordered) {
            if (count < kept.length && contains(ordinal)) {
                kept[count++] = ordinal;
            }
        }
        return count == kept.length ? kept : Arrays.copyOf(kept, count);
    }

    /// Each of them, ascending.
    public void forEach(IntConsumer each) {
        for (int at = 0; at < words.length; at++) {
            for (long word = words[at]; word != 0; word &= word - 1) {
                each.accept((at << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Ordinals set) || set.size != size) {
            return false;
        }
        int common = Math.min(words.length, set.words.length);
        return Arrays.equals(words, 0, common, set.words, 0, common);
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (long word : words) {
            hash = word == 0 ? hash : 31 * hash + Long.hashCode(word);
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach(ordinal -> text.append(text.length() > 1 ? ", " : "").append(ordinal));
        return text.append('}').toString();
    }
}
