package org.furore.ui.reader;

import org.furore.domain.annotation.Segments.Range;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/// Lanes of a margin: spans that overlap run side by side, each as far to the inside as there is
/// room. What would need more than [#MOST] shares the outermost one.
final class Lanes {
    /// How many lanes there are at most.
    static final int MOST = 12;

    private record Busy(int lane, int end) {}

    private final int[] lanes;
    private final int used;

    /// @param ranges by start, longer before shorter
    Lanes(List<Range> ranges) {
        lanes = new int[ranges.size()];
        TreeSet<Integer> free = new TreeSet<>();
        for (int lane = 0; lane < MOST; lane++) {
            free.add(lane);
        }
        PriorityQueue<Busy> busy = new PriorityQueue<>(Comparator.comparingInt(Busy::end));
        int most = 0;
        for (int i = 0; i < lanes.length; i++) {
            Range range = ranges.get(i);
            while (!busy.isEmpty() && busy.peek().end() <= range.start()) {
                free.add(busy.poll().lane());
            }
            Integer lane = free.pollFirst();
            lanes[i] = lane == null ? MOST - 1 : lane;
            if (lane != null) {
                busy.add(new Busy(lane, range.end()));
            }
            most = Math.max(most, lanes[i] + 1);
        }
        used = most;
    }

    /// The lane of the `i`-th span, 0 the innermost.
    int lane(int i) {
        return lanes[i];
    }

    /// How many lanes are in use.
    int used() {
        return used;
    }
}
