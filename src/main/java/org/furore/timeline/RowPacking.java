package org.furore.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Chooses which of many intervals fit into so many rows without touching, the weightiest first,
/// then gives each a row. Choosing keeps at most `rows` over any column, so first fit by start
/// always succeeds (interval graphs are perfect).
final class RowPacking {
    private static final double COLUMN = 2;

    private final double left;
    private final int rows;
    private final int[] depth;
    private final BitSet full = new BitSet();
    private final List<Slot> chosen = new ArrayList<>();

    RowPacking(double left, double right, int rows) {
        this.left = left;
        this.rows = rows;
        this.depth = new int[(int) Math.ceil(Math.max(0, right - left) / COLUMN) + 2];
    }

    /// What got room.
    ///
    /// @param row from 0; -1 until [#settle]
    record Slot(int event, double from, double to, int row) {}

    /// Whether some row might be free all along; cheap where it is not.
    boolean free(double from, double to) {
        int blocked = full.nextSetBit(column(from));
        return blocked < 0 || blocked > column(to);
    }

    /// Takes room for an interval if there is any.
    boolean take(int event, double from, double to) {
        int first = column(from);
        int last = column(to);
        if (!free(from, to)) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            if (++depth[i] >= rows) {
                full.set(i);
            }
        }
        chosen.add(new Slot(event, from, to, -1));
        return true;
    }

    /// All that got room with their rows: in order of time where the rows suffice for that, which
    /// reads best, else from left to right, for which they always do.
    List<Slot> settle() {
        List<Slot> byTime = settle(Comparator.comparingInt(Slot::event));
        boolean fits = byTime.stream().allMatch(s -> s.row() < rows);
        return fits
                ? byTime
                : settle(
                        Comparator.comparingInt((Slot s) -> column(s.from()))
                                .thenComparingInt(Slot::event));
    }

    private List<Slot> settle(Comparator<Slot> order) {
        chosen.sort(order);
        List<BitSet> taken = new ArrayList<>();
        List<Slot> settled = new ArrayList<>();
        for (Slot slot : chosen) {
            int row = 0;
            int from = column(slot.from());
            int to = column(slot.to());
            while (row < taken.size() && !taken.get(row).get(from, to + 1).isEmpty()) {
                row++;
            }
            if (row == taken.size()) {
                taken.add(new BitSet());
            }
            taken.get(row).set(from, to + 1);
            settled.add(new Slot(slot.event(), slot.from(), slot.to(), row));
        }
        return settled;
    }

    private int column(double x) {
        return Math.clamp((int) Math.floor((x - left) / COLUMN), 0, depth.length - 1);
    }
}
