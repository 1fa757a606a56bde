package org.furore.index;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Counts of a facet's values, by the hash of each, with one place where the value can be read.
final class ValueCounts {
    private long[] keys = new long[256];
    private int[] slots = new int[256];
    private long[] hashes = new long[128];
    private long[] counts = new long[128];
    private int[] leaves = new int[128];
    private int[] ords = new int[128];
    private int size;

    /// Adds one segment's counts.
    ///
    /// @param found by the segment's number of the value
    /// @param names the hash of each value, never 0
    void add(int leaf, int[] found, long[] names) {
        for (int ord = 0; ord < found.length; ord++) {
            if (found[ord] > 0) {
                add(leaf, ord, found[ord], names[ord]);
            }
        }
    }

    private void add(int leaf, int ord, int count, long hash) {
        int at = slot(hash);
        if (keys[at] == hash) {
            counts[slots[at]] += count;
            return;
        }
        if (size == counts.length) {
            grow();
            at = slot(hash);
        }
        keys[at] = hash;
        slots[at] = size;
        hashes[size] = hash;
        counts[size] = count;
        leaves[size] = leaf;
        ords[size++] = ord;
    }

    private int slot(long hash) {
        int mask = keys.length - 1;
        int at = (int) (hash ^ hash >>> 32) & mask;
        while (keys[at] != 0 && keys[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        keys = new long[4 * keys.length];
        slots = new int[keys.length];
        hashes = Arrays.copyOf(hashes, 4 * size);
        counts = Arrays.copyOf(counts, 4 * size);
        leaves = Arrays.copyOf(leaves, 4 * size);
        ords = Arrays.copyOf(ords, 4 * size);
        for (int i = 0; i < size; i++) {
            int at = slot(hashes[i]);
            keys[at] = hashes[i];
            slots[at] = i;
        }
    }

    long count(int index) {
        return counts[index];
    }

    int leaf(int index) {
        return leaves[index];
    }

    int ord(int index) {
        return ords[index];
    }

    /// The most frequent values, in no order. Of equally frequent ones at the end the hash decides, so that
    /// the same documents give the same values however they lie in segments.
    List<Integer> top(int wanted) {
        PriorityQueue<Integer> top = new PriorityQueue<>(wanted + 1, this::compare);
        IntStream.range(0, size)
                .forEach(
                        i -> {
                            if (top.size() < wanted) {
                                top.add(i);
                            } else if (compare(i, top.element()) > 0) {
                                top.poll();
                                top.add(i);
                            }
                        });
        return List.copyOf(top);
    }

    private int compare(int one, int other) {
        int byCount = Long.compare(counts[one], counts[other]);
        return byCount != 0 ? byCount : Long.compare(hashes[one], hashes[other]);
    }
}
