package org.furore.ui.timeline;

import org.furore.timeline.Scene;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Path;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Step;
import org.furore.timeline.Shape.Text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/// Finds the items of a scene by place: a packed R-tree (Leutenegger, Lopez and Edgington, 1997,
/// "STR"), so that pointing and painting look at what is there only. Immutable; any thread.
final class SceneIndex {
    private static final int FAN = 16;

    /// How near a line must be to be meant, in pixels.
    private static final double NEAR = 4;

    private final List<Item> items;
    private final Box[] bounds;
    private final int[] order;
    private final double[][] levels;

    SceneIndex(Scene scene) {
        items = scene.items();
        bounds = items.stream().map(SceneIndex::bounds).toArray(Box[]::new);
        order = packed(bounds);
        levels = levels(order, bounds);
    }

    List<Item> items() {
        return items;
    }

    Box bounds(int item) {
        return bounds[item];
    }

    /// The items that touch `area`, in the order they are painted.
    int[] within(Box area) {
        int[] found = new int[items.size()];
        int[] n = {0};
        visit(area, item -> found[n[0]++] = item);
        int[] sorted = Arrays.copyOf(found, n[0]);
        Arrays.sort(sorted);
        return sorted;
    }

    /// The uppermost item at a place that means something to `wanted`.
    Optional<Item> at(double x, double y, Predicate<Item> wanted) {
        int[] best = {-1};
        visit(
                new Box(x - NEAR, y - NEAR, 2 * NEAR, 2 * NEAR),
                i -> {
                    if (i > best[0] && wanted.test(items.get(i)) && hits(items.get(i), x, y)) {
                        best[0] = i;
                    }
                });
        return best[0] < 0 ? Optional.empty() : Optional.of(items.get(best[0]));
    }

    private void visit(Box area, IntConsumer seen) {
        if (levels.length > 0) {
            visit(levels.length - 1, 0, levels[levels.length - 1].length / 4, area, seen);
        }
    }

    /// Looks at the nodes `from` to `to` of a level; level 0 holds one node for each item.
    private void visit(int level, int from, int to, Box area, IntConsumer seen) {
        double[] nodes = levels[level];
        for (int node = from; node < to; node++) {
            int at = 4 * node;
            if (nodes[at] > area.right()
                    || nodes[at + 2] < area.x()
                    || nodes[at + 1] > area.bottom()
                    || nodes[at + 3] < area.y()) {
                continue;
            }
            if (level == 0) {
                seen.accept(order[node]);
            } else {
                int first = node * FAN;
                int end = Math.min(first + FAN, levels[level - 1].length / 4);
                visit(level - 1, first, end, area, seen);
            }
        }
    }

    /// Items in slices from left to right, each slice from top to bottom.
    private static int[] packed(Box[] bounds) {
        Integer[] all = new Integer[bounds.length];
        Arrays.setAll(all, i -> i);
        Arrays.sort(all, Comparator.comparingDouble(i -> bounds[i].x() + bounds[i].width() / 2));
        int leaves = (bounds.length + FAN - 1) / FAN;
        int slice = FAN * (int) Math.max(1, Math.ceil(Math.sqrt(leaves)));
        for (int from = 0; from < all.length; from += slice) {
            Arrays.sort(
                    all,
                    from,
                    Math.min(all.length, from + slice),
                    Comparator.comparingDouble(i -> bounds[i].y() + bounds[i].height() / 2));
        }
        return Arrays.stream(all).mapToInt(Integer::intValue).toArray();
    }

    /// The bounds of items, of runs of [#FAN] of them, of runs of those …: left, top, right,
    /// bottom.
    private static double[][] levels(int[] order, Box[] bounds) {
        if (order.length == 0) {
            return new double[0][];
        }
        double[] level = new double[4 * order.length];
        for (int i = 0; i < order.length; i++) {
            Box box = bounds[order[i]];
            level[4 * i] = box.x();
            level[4 * i + 1] = box.y();
            level[4 * i + 2] = box.right();
            level[4 * i + 3] = box.bottom();
        }
        java.util.ArrayList<double[]> levels = new java.util.ArrayList<>(List.of(level));
        while (level.length > 4 * FAN) {
            int nodes = (level.length / 4 + FAN - 1) / FAN;
            double[] above = new double[4 * nodes];
            for (int n = 0; n < nodes; n++) {
                join(level, n * FAN, Math.min((n + 1) * FAN, level.length / 4), above, 4 * n);
            }
            levels.add(above);
            level = above;
        }
        return levels.toArray(double[][]::new);
    }

    private static void join(double[] from, int first, int end, double[] to, int at) {
        to[at] = Double.POSITIVE_INFINITY;
        to[at + 1] = Double.POSITIVE_INFINITY;
        to[at + 2] = Double.NEGATIVE_INFINITY;
        to[at + 3] = Double.NEGATIVE_INFINITY;
        for (int i = 4 * first; i < 4 * end; i += 4) {
            to[at] = Math.min(to[at], from[i]);
            to[at + 1] = Math.min(to[at + 1], from[i + 1]);
            to[at + 2] = Math.max(to[at + 2], from[i + 2]);
            to[at + 3] = Math.max(to[at + 3], from[i + 3]);
        }
    }

    /// All that an item is painted with.
    static Box bounds(Item item) {
        Extent extent = new Extent();
        for (Shape shape : item.shapes()) {
            switch (shape) {
                case Rect r -> extent.add(r.x(), r.y(), r.x() + r.width(), r.y() + r.height());
                case Disc d ->
                        extent.add(
                                d.x() - d.radius(),
                                d.y() - d.radius(),
                                d.x() + d.radius(),
                                d.y() + d.radius());
                case Path p -> p.steps().forEach(s -> extent.add(s.x(), s.y(), s.x(), s.y()));
                case Text t ->
                        extent.add(
                                t.x(),
                                t.y() - 1.1 * t.size(),
                                t.x() + t.width(),
                                t.y() + 0.4 * t.size());
            }
        }
        return extent.box();
    }

    private static final class Extent {
        private double left = Double.POSITIVE_INFINITY;
        private double top = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double bottom = Double.NEGATIVE_INFINITY;

        void add(double x1, double y1, double x2, double y2) {
            left = Math.min(left, x1);
            top = Math.min(top, y1);
            right = Math.max(right, x2);
            bottom = Math.max(bottom, y2);
        }

        /// With room for half a stroke.
        Box box() {
            return left > right
                    ? Box.NONE
                    : new Box(left - 1.5, top - 1.5, right - left + 3, bottom - top + 3);
        }
    }

    private boolean hits(Item item, double x, double y) {
        Role role = item.role();
        if (role == Role.LINK || role == Role.CONNECTOR) {
            return item.shapes().stream().anyMatch(s -> s instanceof Path p && near(p, x, y));
        }
        Box box = item.box().width() > 0 ? item.box() : bounds(item);
        double slack =
                role == Role.MARK || role == Role.MENTION || role == Role.SENTIMENT ? 2.5 : 0;
        return x >= box.x() - slack
                && x <= box.right() + slack
                && y >= box.y() - slack
                && y <= box.bottom() + slack;
    }

    private static boolean near(Path path, double x, double y) {
        Step before = path.steps().getFirst();
        for (Step step : path.steps()) {
            if (distance(before, step, x, y) <= NEAR) {
                return true;
            }
            before = step;
        }
        return false;
    }

    private static double distance(Step a, Step b, double x, double y) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double along =
                square < 1e-9
                        ? 0
                        : Math.clamp(((x - a.x()) * dx + (y - a.y()) * dy) / square, 0, 1);
        return Math.hypot(x - a.x() - along * dx, y - a.y() - along * dy);
    }
}
