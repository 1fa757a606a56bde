package org.furore.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/// How many hits have each value of a facet, by the numbers of [ValueNumbers].
final class ValueCounts {
    private final ValueNumbers numbers;
    private final int[] counts;
    private int[] touched = new int[64];
    private int size;

    ValueCounts(ValueNumbers numbers) {
        this.numbers = numbers;
        this.counts = new int[numbers.count()];
    }

    void add(int number, int count) {
        if (counts[number] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, 2 * size);
            }
            touched[size++] = number;
        }
        counts[number] += count;
    }

    int count(int number) {
        return counts[number];
    }

    /// The numbers of the most frequent values. Of equally frequent ones at the end the hash
    /// decides, so that the same documents give the same values however they lie in segments.
    BitSet top(int wanted) {
        PriorityQueue<Integer> top = new PriorityQueue<>(wanted + 1, this::compare);
        int least = 0;
        for (int i = 0; i < size; i++) {
            int number = touched[i];
            if (counts[number] < least) {
                continue;
            }
            top.add(number);
            if (top.size() > wanted) {
                top.poll();
                least = counts[top.element()];
            }
        }
        BitSet found = new BitSet();
        top.forEach(found::set);
        return found;
    }

    private int compare(int one, int other) {
        int byCount = Integer.compare(counts[one], counts[other]);
        return byCount != 0 ? byCount : Long.compare(numbers.hash(one), numbers.hash(other));
    }
}
