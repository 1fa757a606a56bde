package org.furore.timeline;

import org.furore.timeline.Scene.Box;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds places for labels in a panel: beside what they name, clear of every mark and of each
/// other, and clear of lines where that can be had.
final class LabelSpots {
    private static final double GAP = 4;

    private final Box room;
    private final List<Box> taken = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();

    LabelSpots(Box room) {
        this.room = room;
    }

    /// Keeps labels off a mark.
    void mark(Box box) {
        taken.add(box);
    }

    /// Keeps labels off a line if possible.
    void line(double x1, double y1, double x2, double y2) {
        lines.add(new double[] {x1, y1, x2, y2});
    }

    /// A free place beside `mark`, which is then taken.
    ///
    /// @param crossing whether it may lie over a line
    Optional<Box> beside(Box mark, double width, double height, boolean crossing) {
        double middleX = mark.x() + mark.width() / 2;
        double middleY = mark.y() + mark.height() / 2;
        double right = mark.right() + GAP;
        double left = mark.x() - GAP - width;
        double above = mark.y() - 1.5 - height;
        double below = mark.bottom() + 1.5;
        double held =
                Math.clamp(middleX - width / 2, room.x(), Math.max(room.x(), room.right() - width));
        double[][] places = {
            {right, middleY - height / 2},
            {held, above},
            {held, below},
            {left, middleY - height / 2},
            {right - GAP, above},
            {right - GAP, below},
            {right, middleY - height},
            {right, middleY},
            {left, middleY - height},
            {left, middleY},
            {left + GAP, above},
            {left + GAP, below},
        };
        for (double[] place : places) {
            Box box = new Box(place[0], place[1], width, height);
            if (free(box, crossing)) {
                taken.add(box);
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    private boolean free(Box box, boolean crossing) {
        if (box.x() < room.x()
                || box.right() > room.right()
                || box.y() < room.y()
                || box.bottom() > room.bottom()) {
            return false;
        }
        Box wide = new Box(box.x() - 3, box.y() - 0.5, box.width() + 6, box.height() + 1);
        return taken.stream().noneMatch(wide::overlaps)
                && (crossing || lines.stream().noneMatch(l -> meets(box, l)));
    }

    /// Whether a line runs through a box (Liang and Barsky, 1984).
    private static boolean meets(Box box, double[] line) {
        double dx = line[2] - line[0];
        double dy = line[3] - line[1];
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {
            line[0] - box.x(), box.right() - line[0], line[1] - box.y(), box.bottom() - line[1]
        };
        double from = 0;
        double to = 1;
        for (int i = 0; i < 4; i++) {
            if (Math.abs(p[i]) < 1e-9) {
                if (q[i] < 0) {
                    return false;
                }
            } else if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        return from <= to;
    }
}
