package org.furore.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Chooses which of many intervals fit into so many rows without touching, the weightiest first, then
/// gives each a row. Choosing keeps at most `rows` over any column, so first fit by start always
/// succeeds (interval graphs are perfect).
final class RowPacking {
    private static final double COLUMN = 2;

    private final double left;
    private final int rows;
    private final int[] depth;
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

    /// Whether a row is free at this place.
    boolean free(double x) {
        return depth[column(x)] < rows;
    }

    /// Takes room for an interval if there is any.
    boolean take(int event, double from, double to) {
        int first = column(from);
        int last = column(to);
        for (int i = first; i <= last; i++) {
            if (depth[i] >= rows) {
                return false;
            }
        }
        for (int i = first; i <= last; i++) {
            depth[i]++;
        }
        chosen.add(new Slot(event, from, to, -1));
        return true;
    }

    /// All that got room with their rows, from left to right.
    List<Slot> settle() {
        chosen.sort(Comparator.comparingInt((Slot s) -> column(s.from())).thenComparingInt(Slot::event));
        List<Integer> ends = new ArrayList<>();
        List<Slot> settled = new ArrayList<>();
        for (Slot slot : chosen) {
            int row = 0;
            while (row < ends.size() && ends.get(row) >= column(slot.from())) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0);
            }
            ends.set(row, column(slot.to()));
            settled.add(new Slot(slot.event(), slot.from(), slot.to(), row));
        }
        return settled;
    }

    private int column(double x) {
        return Math.clamp((int) Math.floor((x - left) / COLUMN), 0, depth.length - 1);
    }
}
