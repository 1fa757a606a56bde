package org.furore.timeline;

import org.furore.timeline.Scene.Box;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Finds a way for an arrow through the rows of a picture: down (or up) each row in a column where
/// neither label nor mark stands, along the gaps between rows from column to column. The shortest
/// such way with few bends, by dynamic programming row after row; a label is crossed only when no
/// row lets through.
final class LinkGrid {
    private static final double STEP = 3;
    private static final float TEXT = 4000;
    private static final float LINE = 30;
    private static final float BEND = 14;

    /// Columns beyond its ends an arrow is led through before all are tried.
    private static final int NEAR = 45;

    private static final double BESIDE = 3.5;

    private final double left;
    private final int columns;
    private final double[] tops;
    private final double[] bottoms;
    private final float[][] cost;

    /// Where the cheapest way to a column came from, for each row and after the last.
    private final int[][] came;

    /// What the cheapest way to each column costs; and room for the next.
    private float[] sums;

    private float[] best;

    /// @param obstacles labels and marks
    LinkGrid(double left, double right, Map<Double, Double> rows, List<Box> obstacles) {
        this.left = left;
        this.columns = Math.max(1, (int) ((right - left) / STEP) + 1);
        this.tops = rows.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        this.bottoms = rows.values().stream().mapToDouble(Double::doubleValue).toArray();
        this.cost = new float[tops.length][columns];
        this.came = new int[tops.length + 1][columns];
        this.sums = new float[columns];
        this.best = new float[columns];
        for (Box box : obstacles) {
            for (int row = 0; row < tops.length; row++) {
                if (box.y() < bottoms[row] - 1 && box.bottom() > tops[row] + 1) {
                    add(row, box.x() - BESIDE, box.right() + BESIDE, TEXT);
                }
            }
        }
    }

    /// A column to go through a row in, and the row's far edge.
    record Leg(double x, double top, double bottom) {}

    private void add(int row, double from, double to, float what) {
        int last = Math.min(columns - 1, (int) Math.floor((to - left) / STEP));
        for (int i = Math.max(0, (int) Math.ceil((from - left) / STEP)); i <= last; i++) {
            cost[row][i] = Math.max(cost[row][i], what);
        }
    }

    private double x(int column) {
        return left + column * STEP;
    }

    private int column(double x) {
        return Math.clamp(Math.round((x - left) / STEP), 0, columns - 1);
    }

    /// The way from a gap at `leave` to one at `arrive`, row by row; empty when no row lies
    /// between. The way then counts as a line, which later ones keep clear of.
    List<Leg> way(double startX, double leave, double endX, double arrive) {
        boolean down = arrive > leave;
        double low = Math.min(leave, arrive) - 1;
        double high = Math.max(leave, arrive) + 1;
        int first = 0;
        while (first < tops.length && tops[first] < low) {
            first++;
        }
        int end = first;
        while (end < tops.length && bottoms[end] <= high) {
            end++;
        }
        int n = end - first;
        if (n <= 0) {
            return List.of();
        }
        int from = Math.max(0, Math.min(column(startX), column(endX)) - NEAR);
        int to = Math.min(columns, Math.max(column(startX), column(endX)) + NEAR + 1);
        int[] found = new int[n];
        float[][] passed = new float[n][];
        for (int k = 0; k < n; k++) {
            passed[k] = cost[down ? first + k : end - 1 - k];
        }
        if (search(passed, from, to, column(startX), column(endX), found) >= TEXT) {
            search(passed, 0, columns, column(startX), column(endX), found);
        }
        Leg[] legs = new Leg[n];
        for (int k = 0; k < n; k++) {
            int row = down ? first + k : end - 1 - k;
            double x = x(found[k]);
            x = Math.abs(x - endX) < STEP ? endX : Math.abs(x - startX) < STEP ? startX : x;
            legs[k] = new Leg(x, tops[row], bottoms[row]);
            add(row, x - BESIDE, x + BESIDE, LINE);
        }
        return List.of(legs);
    }

    /// The cheapest column for each row among those from `from` up to `to`.
    ///
    /// @return what the way costs
    private float search(float[][] rows, int from, int to, int start, int end, int[] found) {
        int width = to - from;
        Arrays.fill(sums, 0, width, Float.MAX_VALUE / 4);
        sums[start - from] = 0;
        for (int k = 0; k < rows.length; k++) {
            along(came[k], width);
            float[] row = rows[k];
            for (int i = 0; i < width; i++) {
                sums[i] += row[from + i];
            }
        }
        int[] last = came[rows.length];
        along(last, width);
        int at = last[end - from];
        for (int k = rows.length - 1; k >= 0; k--) {
            found[k] = from + at;
            at = came[k][at];
        }
        return sums[end - from];
    }

    /// The cheapest way to each column from any other along a gap: [#sums] before and after it.
    private void along(int[] origin, int width) {
        float step = (float) STEP;
        float reach = Float.MAX_VALUE / 2;
        int from = 0;
        for (int i = 0; i < width; i++) {
            float here = sums[i];
            reach += step;
            best[i] = Math.min(reach, here);
            origin[i] = reach < here ? from : i;
            if (here + BEND < reach) {
                reach = here + BEND;
                from = i;
            }
        }
        reach = Float.MAX_VALUE / 2;
        for (int i = width - 1; i >= 0; i--) {
            float here = sums[i];
            reach += step;
            if (reach < best[i]) {
                best[i] = reach;
                origin[i] = from;
            }
            if (here + BEND < reach) {
                reach = here + BEND;
                from = i;
            }
        }
        float[] former = sums;
        sums = best;
        best = former;
    }
}
