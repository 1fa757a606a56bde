package org.furore.index;

import java.util.Arrays;

/// Numbers for the values of one facet, the same in all segments, given in the order in which
/// values are first seen and never taken back: so segments that come later need no table to be made
/// anew. Values are known by 64-bit hashes. Any thread.
final class ValueNumbers {
    private long[] keys = new long[256];
    private int[] slots = new int[256];
    private long[] hashes = new long[128];
    private int size;
    private int[] spare = {};

    /// The numbers of these values, none of whose hashes is 0.
    synchronized int[] of(long[] values) {
        int[] numbers = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = number(values[i]);
        }
        return numbers;
    }

    private int number(long hash) {
        int at = slot(hash);
        if (keys[at] == hash) {
            return slots[at];
        }
        if (size == hashes.length) {
            grow();
            at = slot(hash);
        }
        keys[at] = hash;
        slots[at] = size;
        hashes[size] = hash;
        return size++;
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
        keys = new long[2 * keys.length];
        slots = new int[keys.length];
        hashes = Arrays.copyOf(hashes, 2 * size);
        for (int i = 0; i < size; i++) {
            int at = slot(hashes[i]);
            keys[at] = hashes[i];
            slots[at] = i;
        }
    }

    /// Zeros, one for each number given so far at least; to be given back as zeros.
    synchronized int[] lend() {
        int[] lent = spare;
        spare = new int[0];
        return lent.length >= size ? lent : new int[hashes.length];
    }

    synchronized void giveBack(int[] zeros) {
        if (zeros.length > spare.length) {
            spare = zeros;
        }
    }

    /// What a number stands for, comparable between any two indexes of the same documents.
    synchronized long hash(int number) {
        return hashes[number];
    }
}
