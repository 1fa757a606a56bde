package org.furore.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/// How many hits have each value of a facet, by the numbers of [ValueNumbers]. Made for one
/// counting, at a cost that follows the values met, not those there are.
final class ValueCounts implements AutoCloseable {
    private final ValueNumbers numbers;
    private final int[] counts;
    private int[] touched = new int[64];
    private long[] places = new long[64];
    private int size;

    /// A value that was met.
    ///
    /// @param segment where it was met, and its number there
    record Value(int segment, int value, int count) {}

    ValueCounts(ValueNumbers numbers) {
        this.numbers = numbers;
        this.counts = numbers.lend();
    }

    /// @param segment and number there, by which its name can be found
    void add(int number, int count, int segment, int value) {
        if (counts[number] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            touched[size] = number;
            places[size++] = (long) segment << 32 | value;
        }
        counts[number] += count;
    }

    /// The most frequent values, in no order. Of equally frequent ones at the end the hash decides,
    /// so that the same documents give the same values however they lie in segments.
    List<Value> top(int wanted) {
        PriorityQueue<Integer> top = new PriorityQueue<>(wanted + 1, this::compare);
        int least = 0;
        for (int i = 0; i < size; i++) {
            if (counts[touched[i]] < least) {
                continue;
            }
            if (top.size() == wanted) {
                if (compare(i, top.element()) < 0) {
                    continue;
                }
                top.poll();
            }
            top.add(i);
            least = top.size() < wanted ? 0 : counts[touched[top.element()]];
        }
        List<Value> found = new ArrayList<>(top.size());
        for (int i : top) {
            found.add(new Value((int) (places[i] >>> 32), (int) places[i], counts[touched[i]]));
        }
        return found;
    }

    private int compare(int one, int other) {
        int byCount = Integer.compare(counts[touched[one]], counts[touched[other]]);
        return byCount != 0
                ? byCount
                : Long.compare(numbers.hash(touched[one]), numbers.hash(touched[other]));
    }

    /// Gives back what was lent, as it was.
    @Override
    public void close() {
        for (int i = 0; i < size; i++) {
            counts[touched[i]] = 0;
        }
        numbers.giveBack(counts);
    }
}
