package org.furore.store;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// Ordinals with the text they are put in order by: without letter case, accents and the signs a
/// title may begin with, cut to what decides. Not for several threads at once.
final class SortKeys {
    private static final int LENGTH = 60;

    /// @param head the first four units, so that few texts are looked at
    private record Key(long head, int ordinal, String text) {
        static Key of(int ordinal, String text) {
            long head = 0;
            for (int i = 0; i < 4; i++) {
                head = head << 16 | (i < text.length() ? text.charAt(i) : 0);
            }
            return new Key(head, ordinal, text);
        }

        static int compare(Key one, Key other) {
            int byHead = Long.compareUnsigned(one.head, other.head);
            return byHead != 0 ? byHead : one.text.compareTo(other.text);
        }
    }

    private Key[] keys = new Key[1024];
    private int count;
    private int[] without = new int[64];
    private int blanks;

    /// Takes a document in; those without a text come last in either direction.
    void add(int ordinal, @Nullable String text) {
        String folded = text == null ? "" : folded(text);
        if (folded.isEmpty()) {
            without = blanks == without.length ? Arrays.copyOf(without, 2 * blanks) : without;
            without[blanks++] = ordinal;
        } else {
            keys = count == keys.length ? Arrays.copyOf(keys, 2 * count) : keys;
            keys[count++] = Key.of(ordinal, folded);
        }
    }

    int[] sorted(boolean descending) {
        Comparator<Key> byText = Key::compare;
        Arrays.sort(
                keys,
                0,
                count,
                (descending ? byText.reversed() : byText).thenComparingInt(Key::ordinal));
        int[] sorted = new int[count + blanks];
        for (int i = 0; i < count; i++) {
            sorted[i] = keys[i].ordinal();
        }
        System.arraycopy(without, 0, sorted, count, blanks);
        return sorted;
    }

    private static String folded(String text) {
        int from = 0;
        while (from < text.length() && !Character.isLetterOrDigit(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        String whole = from == text.length() ? text.strip() : text.substring(from);
        String cut = whole.length() > LENGTH ? whole.substring(0, LENGTH) : whole;
        boolean ascii = cut.chars().allMatch(c -> c < 0x80);
        String plain =
                ascii
                        ? cut
                        : Normalizer.normalize(cut, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT);
    }
}
