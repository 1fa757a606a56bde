package org.furore.annotate.names;

import java.util.Arrays;

/// Sequences of word numbers as a tree in flat arrays, each end with a list of entries; some
/// 100,000 sequences are put in within a fraction of a second. Node 0 is the root.
final class WordTrie {
    static final int NONE = -1;

    /// Node and word as a key; the node it leads to at the same slot.
    private long[] keys = new long[1 << 12];

    private int[] nodes = new int[1 << 12];
    private int size = 1;
    private int steps;

    /// The first entry of each node, and of each entry the next.
    private int[] first = {NONE};

    private int[] next = new int[64];
    private int entries;

    WordTrie() {
        Arrays.fill(keys, NONE);
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word;
    }

    private static int slot(long key, int slots) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & slots - 1;
    }

    /// Where a word leads from a node, or [#NONE].
    int step(int node, int word) {
        long key = key(node, word);
        int slot = slot(key, keys.length);
        while (keys[slot] != NONE) {
            if (keys[slot] == key) {
                return nodes[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return NONE;
    }

    /// Where a word leads from a node, to a new node if it led nowhere.
    int grown(int node, int word) {
        int old = step(node, word);
        if (old != NONE) {
            return old;
        }
        if (++steps * 2 > keys.length) {
            rehash();
        }
        put(key(node, word), size);
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
        }
        first[size] = NONE;
        return size++;
    }

    private void put(long key, int node) {
        int slot = slot(key, keys.length);
        while (keys[slot] != NONE) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        nodes[slot] = node;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = new long[oldKeys.length * 4];
        nodes = new int[keys.length];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                put(oldKeys[i], oldNodes[i]);
            }
        }
    }

    /// Hangs a new entry on a node; entries are numbered from 0.
    int entry(int node) {
        if (entries == next.length) {
            next = Arrays.copyOf(next, entries * 2);
        }
        next[entries] = first[node];
        first[node] = entries;
        return entries++;
    }

    /// The entry of a node that was hung on last, or [#NONE].
    int last(int node) {
        return first[node];
    }

    /// The entry that was hung on before another of the same node, or [#NONE].
    int before(int entry) {
        return next[entry];
    }
}
