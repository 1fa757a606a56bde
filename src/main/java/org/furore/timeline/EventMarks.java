package org.furore.timeline;

import org.furore.timeline.Ink.Paint;
import org.furore.timeline.Shape.Dash;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Stroke;

import java.util.ArrayList;
import java.util.List;

/// Draws a date as what it is: a day as a point, a month as a light band a month wide (it happened
/// somewhere in it), an interval as a filled bar; estimates fade out at their ends, doubted dates
/// are hollow with a question mark, open ends are arrows.
final class EventMarks {
    private static final double WING = 13;
    private static final double STUB = 46;
    private static final double LEAST_BAR = 7;
    private static final int SLICES = 14;

    private final TimeScale scale;
    private final Typeface typeface;
    private final double size;

    EventMarks(TimeScale scale, Typeface typeface, double size) {
        this.scale = scale;
        this.typeface = typeface;
        this.size = size;
    }

    /// Where a mark lies.
    ///
    /// @param x left end of what is known
    /// @param right its right end
    /// @param outer left end with fading
    /// @param outerRight right end with fading
    record Extent(
            boolean point,
            double x,
            double right,
            double outer,
            double outerRight,
            boolean cutLeft,
            boolean cutRight) {
        double middle() {
            return (x + right) / 2;
        }
    }

    double radius() {
        return size * 0.36;
    }

    double barHeight() {
        return size * 1.3;
    }

    Extent extent(When when) {
        if (when.form() == When.Form.DAY || when.form() == When.Form.MOMENT) {
            double x = scale.x(when.middle());
            double r = when.uncertain() ? radius() * 1.35 : radius();
            double wing = when.approximate() ? WING : 0;
            return new Extent(true, x - r, x + r, x - r - wing, x + r + wing, false, false);
        }
        double from = scale.x(when.start());
        double to = scale.x(when.end());
        if (to - from < LEAST_BAR) {
            double middle = (from + to) / 2;
            from = middle - LEAST_BAR / 2;
            to = middle + LEAST_BAR / 2;
        }
        boolean cutLeft = when.start() < scale.from();
        boolean cutRight = when.end() > scale.to();
        double left = when.fromOpen() ? STUB : when.approximate() && !cutLeft ? WING : 0;
        double right = when.toOpen() ? STUB : when.approximate() && !cutRight ? WING : 0;
        return new Extent(
                false,
                from,
                to,
                Math.max(scale.left(), from - left),
                Math.min(Math.max(to, scale.right()), to + right),
                cutLeft,
                cutRight);
    }

    /// The mark with its middle at `y`.
    List<Shape> draw(When when, Extent extent, double y) {
        List<Shape> shapes = new ArrayList<>();
        if (extent.point()) {
            point(when, extent, y, shapes);
        } else {
            bar(when, extent, y, shapes);
        }
        return shapes;
    }

    private void point(When when, Extent extent, double y, List<Shape> shapes) {
        double x = extent.middle();
        double r = (extent.right() - extent.x()) / 2;
        double day = scale.pixels(When.DAY);
        if (when.form() == When.Form.DAY && day > 5 * radius()) {
            double from = Math.max(scale.left(), x - day / 2);
            double to = Math.min(scale.right(), x + day / 2);
            double h = barHeight();
            shapes.add(new Rect(from, y - h / 2, to - from, h, 2, Ink.ACCENT.at(0.07), null));
        }
        if (when.approximate()) {
            double[] strengths = {0.75, 0.5, 0.28};
            for (int i = 0; i < strengths.length; i++) {
                double at = r + 1.5 + i * 4;
                Stroke stroke = new Stroke(Ink.ACCENT.at(strengths[i]), 2);
                shapes.add(Shape.line(x - at, y, x - at - 2.6, y, stroke));
                shapes.add(Shape.line(x + at, y, x + at + 2.6, y, stroke));
            }
        }
        if (when.uncertain()) {
            shapes.add(
                    new Disc(x, y, r - 0.6, Ink.PAPER.full(), new Stroke(Ink.ACCENT.full(), 1.2)));
            double em = size * 0.7;
            double width = typeface.width("?", Face.BOLD, em);
            shapes.add(
                    new Shape.Text(
                            x - width / 2,
                            y + em * 0.36,
                            "?",
                            em,
                            Face.BOLD,
                            Ink.ACCENT.full(),
                            width));
        } else {
            shapes.add(new Disc(x, y, r, Ink.ACCENT.full(), null));
        }
    }

    private void bar(When when, Extent extent, double y, List<Shape> shapes) {
        double h = barHeight();
        double top = y - h / 2;
        boolean lasting = when.form() == When.Form.LASTING;
        double tint = when.uncertain() ? 0.05 : lasting ? 0.34 : 0.12;
        Stroke edge =
                new Stroke(
                        Ink.ACCENT.at(lasting ? 1 : 0.75),
                        1,
                        when.uncertain() || when.approximate() ? Dash.FINE : Dash.SOLID);
        double x = extent.x();
        double right = extent.right();
        shapes.add(new Rect(x, top, right - x, h, 0, Ink.ACCENT.at(tint), null));
        shapes.add(Shape.line(x, top, right, top, edge));
        shapes.add(Shape.line(x, top + h, right, top + h, edge));
        fade(extent.outer(), x, top, h, tint, shapes);
        fade(extent.outerRight(), right, top, h, tint, shapes);
        boolean openLeft = extent.outer() < x - 0.5;
        boolean openRight = extent.outerRight() > right + 0.5;
        if (!openLeft && !extent.cutLeft()) {
            shapes.add(Shape.line(x, top, x, top + h, edge));
        }
        if (!openRight && !extent.cutRight()) {
            shapes.add(Shape.line(right, top, right, top + h, edge));
        }
        if (when.fromOpen()) {
            arrow(extent.outer(), -1, y, shapes);
        }
        if (when.toOpen()) {
            arrow(extent.outerRight(), 1, y, shapes);
        }
        cuts(x, right, top, h, y, shapes);
    }

    /// From `edge` outwards to `outer`, the lightest and longest first, so that no seam shows.
    private static void fade(
            double outer, double edge, double top, double h, double tint, List<Shape> shapes) {
        double step = (outer - edge) / SLICES;
        if (Math.abs(step) < 0.1) {
            return;
        }
        for (int i = SLICES; i > 0; i--) {
            Paint fill = Ink.ACCENT.at(tint * (1 - (i - 0.4) / SLICES));
            double x = Math.min(edge, edge + i * step);
            shapes.add(new Rect(x, top, Math.abs(i * step), h, 0, fill, null));
        }
    }

    private static void arrow(double x, int direction, double y, List<Shape> shapes) {
        double back = x - direction * 6;
        shapes.add(Shape.polygon(Ink.ACCENT.full(), null, x, y, back, y - 4, back, y + 4));
        shapes.add(
                Shape.line(back, y, back - direction * 12, y, new Stroke(Ink.ACCENT.full(), 1.4)));
    }

    /// Where a bar runs over a stretch that is left out, it is interrupted.
    private void cuts(double x, double right, double top, double h, double y, List<Shape> shapes) {
        List<Axis.Stretch> stretches = scale.stretches();
        for (int i = 1; i < stretches.size(); i++) {
            double from = stretches.get(i - 1).right();
            double to = stretches.get(i).x();
            if (x < from && right > to) {
                shapes.add(new Rect(from, top - 1, to - from, h + 2, 0, Ink.PAPER.full(), null));
                shapes.add(
                        Shape.line(
                                from, y, to, y, new Stroke(Ink.ACCENT.at(0.75), 1, Dash.DOTTED)));
            }
        }
    }
}
