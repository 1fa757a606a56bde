package org.furore.timeline;

import org.furore.timeline.Ink.Paint;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Text;

import java.util.List;

/// An event's words beside or within its mark: the date in bold, then the title.
///
/// @param x left end
/// @param width of both
/// @param inside whether it stands within the bar
record EventLabel(String date, String title, double x, double width, boolean inside) {
    static final double SPACE = 0.42;
    private static final double GAP = 8;

    /// Right of the mark; within it when it is a wide bar; left of it at the end of the axis.
    ///
    /// @param ems of the title
    static EventLabel beside(
            Sketch sketch,
            EventMarks.Extent extent,
            String date,
            String title,
            double ems,
            double most) {
        double size = sketch.size();
        double dateWidth = sketch.width(date, Face.BOLD, size) + SPACE * size;
        double left = sketch.scale().left();
        double right = sketch.scale().right();
        double bar = Math.min(extent.right(), right) - Math.max(extent.x(), left);
        double full = dateWidth + ems * size;
        if (!extent.point() && full + 2 * GAP <= bar) {
            return new EventLabel(date, title, Math.max(extent.x(), left) + GAP, full, true);
        }
        double roomRight = right - extent.outerRight() - GAP;
        double roomLeft = extent.outer() - GAP - left;
        double wanted = Math.min(full, most);
        if (!extent.point() && roomRight < wanted && roomLeft < wanted && bar > roomRight) {
            return cut(
                    sketch,
                    date,
                    title,
                    dateWidth,
                    full,
                    Math.max(extent.x(), left) + GAP,
                    bar - 2 * GAP,
                    true);
        }
        if (roomRight >= wanted || roomRight >= roomLeft) {
            double room = Math.min(most, Math.max(roomRight, 0));
            return cut(
                    sketch, date, title, dateWidth, full, extent.outerRight() + GAP, room, false);
        }
        EventLabel label =
                cut(sketch, date, title, dateWidth, full, 0, Math.min(most, roomLeft), false);
        return new EventLabel(
                label.date(),
                label.title(),
                extent.outer() - GAP - label.width(),
                label.width(),
                false);
    }

    private static EventLabel cut(
            Sketch sketch,
            String date,
            String title,
            double dateWidth,
            double full,
            double x,
            double room,
            boolean inside) {
        double size = sketch.size();
        String shown =
                full <= room
                        ? title
                        : sketch.typeface().fit(title, Face.REGULAR, size, room - dateWidth);
        double width = full <= room ? full : dateWidth + sketch.width(shown, Face.REGULAR, size);
        return width > room + 0.5 && shown.isEmpty()
                ? new EventLabel("", "", x, 0, inside)
                : new EventLabel(date, shown, x, width, inside);
    }

    /// @param y the middle of the row
    List<Shape> draw(Sketch sketch, double y) {
        double size = sketch.size();
        double baseline = y + size * 0.36;
        Text first = sketch.text(x, baseline, date, size, Face.BOLD, Ink.TEXT.full());
        Paint ink = Ink.TEXT.full();
        Text second =
                sketch.text(
                        x + first.width() + SPACE * size, baseline, title, size, Face.REGULAR, ink);
        return List.of(first, second);
    }
}
