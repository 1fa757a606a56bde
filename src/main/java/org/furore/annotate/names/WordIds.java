package org.furore.annotate.names;

import java.util.Arrays;

/// Numbers for folded words, from 0 in the order they were added. A word is looked up straight from
/// a buffer of units, so that reading a text makes no strings.
final class WordIds {
    static final int NONE = -1;

    private char[] units = new char[1 << 12];
    private int[] starts = new int[1 << 10];
    private int size;
    private int[] slots = new int[1 << 12];

    WordIds() {
        Arrays.fill(slots, NONE);
    }

    /// Goes on with a hash that begins at 0.
    static int hash(int hash, char unit) {
        return hash * 31 + unit;
    }

    int size() {
        return size;
    }

    /// The number of a word, a new one if it has none.
    int add(String word) {
        char[] chars = word.toCharArray();
        int hash = 0;
        for (char c : chars) {
            hash = hash(hash, c);
        }
        int id = find(chars, chars.length, hash);
        if (id != NONE) {
            return id;
        }
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        int from = starts[size];
        while (from + chars.length > units.length) {
            units = Arrays.copyOf(units, units.length * 2);
        }
        System.arraycopy(chars, 0, units, from, chars.length);
        starts[size + 1] = from + chars.length;
        put(size++, hash);
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void put(int id, int hash) {
        int slot = slot(hash);
        while (slots[slot] != NONE) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = id;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    private void grow() {
        slots = new int[slots.length * 4];
        Arrays.fill(slots, NONE);
        for (int id = 0; id < size; id++) {
            int hash = 0;
            for (int i = starts[id]; i < starts[id + 1]; i++) {
                hash = hash(hash, units[i]);
            }
            put(id, hash);
        }
    }

    /// The number of the word in the first `length` units of a buffer, or [#NONE].
    int find(char[] word, int length, int hash) {
        int slot = slot(hash);
        while (slots[slot] != NONE) {
            int id = slots[slot];
            if (Arrays.equals(units, starts[id], starts[id + 1], word, 0, length)) {
                return id;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return NONE;
    }
}
