package org.furore.annotate.learning;

import java.util.Arrays;

/// The distinct n-grams of a text as numbers: words one by one and in twos, and three to five
/// letters inside a word with its ends marked; of scripts without blanks, one to three letters.
/// Numbers are hashed (multiplicative, finished as in MurmurHash3) into [#SIZE], words into its
/// lower half, letters into its upper half, without a dictionary (Weinberger et al., "Feature
/// Hashing for Large Scale Multitask Learning", ICML 2009). Text is folded as [Letters] says,
/// digits among letters are all one, an address is one word. Not for two threads at once.
final class Grams {
    /// How many numbers there are for words, and again for letters.
    static final int HALF = 1 << 18;

    static final int SIZE = 2 * HALF;

    /// Units of a text that are read; a sentence is far shorter, and memory stays bounded.
    static final int LIMIT = 20_000;

    private static final int SEED = 0x2F0B4C27;
    private static final int TIMES = 0x9E3779B1;
    private static final int ADDRESS = 0x51ED270B;
    private static final int LONGEST = 5;
    private static final char EDGE = ' ';

    private final Taken taken = new Taken();
    private char[] word = new char[64];
    private int[] at = new int[64];
    private int length;
    private int before;
    private int beforeStart;

    /// The distinct n-grams met, in order.
    static final class Taken {
        private static final int KEPT = 1024;

        private int[] table = new int[KEPT];
        private int[] ids = new int[KEPT / 2];
        private int[] starts = new int[KEPT / 2];
        private int[] ends = new int[KEPT / 2];
        private int size;

        int size() {
            return size;
        }

        int id(int index) {
            return ids[index];
        }

        /// First unit of the place where it was met first: of a letter n-gram its whole word.
        int start(int index) {
            return starts[index];
        }

        int end(int index) {
            return ends[index];
        }

        private void clear() {
            size = 0;
            if (table.length > KEPT) {
                table = new int[KEPT];
            } else {
                Arrays.fill(table, 0);
            }
        }

        private void add(int id, int start, int end) {
            int mask = table.length - 1;
            int slot = id * TIMES >>> 7 & mask;
            while (table[slot] != 0) {
                if (ids[table[slot] - 1] == id) {
                    return;
                }
                slot = slot + 1 & mask;
            }
            if (size == table.length / 2) {
                grow();
                add(id, start, end);
                return;
            }
            ids[size] = id;
            starts[size] = start;
            ends[size] = end;
            table[slot] = ++size;
        }

        private void grow() {
            int room = table.length;
            if (room > ids.length) {
                ids = Arrays.copyOf(ids, room);
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
            }
            table = new int[2 * room];
            int mask = table.length - 1;
            for (int i = 0; i < size; i++) {
                int slot = ids[i] * TIMES >>> 7 & mask;
                while (table[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                table[slot] = i + 1;
            }
        }
    }

    /// What stands in the text; good until the next call.
    Taken of(String text) {
        taken.clear();
        before = 0;
        int end = Math.min(text.length(), LIMIT);
        int i = 0;
        while (i < end) {
            char c = text.charAt(i);
            byte kind = Letters.kind(c);
            int units = 1;
            if (kind == Letters.HIGH) {
                boolean pair = i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1));
                units = pair ? 2 : 1;
                kind = pair ? Letters.kindOf(text.codePointAt(i)) : Letters.GAP;
            }
            if (kind == Letters.WORD) {
                i = word(text, i, end);
            } else if (kind == Letters.RUN) {
                i = run(text, i, end);
            } else {
                if (kind == Letters.SIGN) {
                    taken.add(spread(mixed(SEED, text.codePointAt(i))), i, i + units);
                }
                i += units;
            }
        }
        return taken;
    }

    private int word(String text, int start, int end) {
        if (isAddress(text, start)) {
            int stop = addressEnd(text, start, end);
            token(ADDRESS, start, stop);
            return stop;
        }
        int i = collect(text, start, end, Letters.WORD);
        if (length > 0) {
            int hash = start > 0 ? signBefore(text.charAt(start - 1)) : SEED;
            for (int k = 1; k <= length; k++) {
                hash = mixed(hash, word[k]);
            }
            token(hash, start, i);
            letters(start, i);
        }
        return i;
    }

    private static int signBefore(char c) {
        return c == '#' || c == '@' ? mixed(SEED, c) : SEED;
    }

    static int addressEnd(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) > ' ') {
            i++;
        }
        return i;
    }

    static boolean isAddress(String text, int at) {
        char c = text.charAt(at);
        return (c == 'h' || c == 'H')
                        && (text.startsWith("http://", at) || text.startsWith("https://", at))
                || c == 'w' && text.startsWith("www.", at);
    }

    private int run(String text, int start, int end) {
        int i = collect(text, start, end, Letters.RUN);
        for (int k = 1; k <= length; k++) {
            int hash = SEED;
            for (int n = 0; n < 3 && k + n <= length; n++) {
                hash = mixed(hash, word[k + n]);
                taken.add(HALF + spread(hash), at[k], k + n == length ? i : at[k + n + 1]);
            }
        }
        before = 0;
        return i;
    }

    /// Folds units of one kind into `word`, from 1 on; gives where they end.
    private int collect(String text, int start, int end, byte kind) {
        length = 0;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            byte here = Letters.kind(c);
            if (here == Letters.HIGH
                    && i + 1 < end
                    && Character.isLowSurrogate(text.charAt(i + 1))
                    && Letters.kindOf(text.codePointAt(i)) == kind) {
                put(c, i);
                put(text.charAt(i + 1), i + 1);
                i += 2;
                continue;
            }
            if (here != kind) {
                break;
            }
            char folded = Letters.fold(c);
            if (folded != 0) {
                put(folded, i);
            }
            i++;
        }
        return i;
    }

    private void put(char c, int from) {
        if (length + 3 > word.length) {
            word = Arrays.copyOf(word, 2 * word.length);
            at = Arrays.copyOf(at, 2 * at.length);
        }
        word[++length] = c;
        at[length] = from;
    }

    /// A word, and the two it makes with the one before it.
    private void token(int hash, int start, int end) {
        int whole = hash == 0 ? 1 : hash;
        taken.add(spread(whole), start, end);
        if (before != 0) {
            taken.add(spread(mixed(mixed(before, EDGE), whole)), beforeStart, end);
        }
        before = whole;
        beforeStart = start;
    }

    private void letters(int start, int end) {
        word[0] = EDGE;
        word[length + 1] = EDGE;
        for (int k = 1; k <= length; k++) {
            if (word[k] >= '0' && word[k] <= '9') {
                word[k] = '0';
            }
        }
        int last = length + 1;
        for (int k = 0; k + 2 <= last; k++) {
            int hash = mixed(mixed(SEED, word[k]), word[k + 1]);
            for (int n = 2; n < LONGEST && k + n <= last; n++) {
                hash = mixed(hash, word[k + n]);
                taken.add(HALF + spread(hash), start, end);
            }
        }
    }

    private static int mixed(int hash, int unit) {
        return (hash ^ unit) * TIMES + (hash >>> 15);
    }

    private static int spread(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return h & HALF - 1;
    }
}
