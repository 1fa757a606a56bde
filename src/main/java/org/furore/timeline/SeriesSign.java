package org.furore.timeline;

import org.furore.timeline.Ink.Paint;
import org.furore.timeline.Shape.Dash;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.TimelineData.Bound;

import java.util.ArrayList;
import java.util.List;

/// How the first, second, … series of a panel looks. Mark, line and lightness differ, so that
/// nobody needs to tell hues apart.
enum SeriesSign {
    DISC(Ink.ACCENT, Dash.SOLID),
    SQUARE(Ink.SECOND, Dash.DASHED),
    DIAMOND(Ink.THIRD, Dash.DASH_DOT),
    TRIANGLE(Ink.FOURTH, Dash.FINE);

    private static final double WING = 11;

    private final Ink ink;
    private final Dash dash;

    SeriesSign(Ink ink, Dash dash) {
        this.ink = ink;
        this.dash = dash;
    }

    Ink ink() {
        return ink;
    }

    Stroke line(double width) {
        return new Stroke(ink.full(), width, dash);
    }

    /// A value known to the day. A tick upwards is "at least", one downwards "at most", hollow
    /// "about".
    List<Shape> point(Bound bound, double x, double y, double r) {
        List<Shape> shapes = new ArrayList<>();
        tick(bound, x, y, r, shapes);
        Paint fill = bound == Bound.ABOUT ? Ink.PAPER.full() : ink.full();
        Stroke rim = new Stroke(ink.full(), 1.2);
        double s = r * 1.3;
        shapes.add(
                switch (this) {
                    case DISC -> new Disc(x, y, r, fill, rim);
                    case SQUARE -> new Rect(x - r, y - r, 2 * r, 2 * r, 0, fill, rim);
                    case DIAMOND ->
                            Shape.polygon(fill, rim, x, y - s, x + s, y, x, y + s, x - s, y);
                    case TRIANGLE -> Shape.polygon(fill, rim, x, y - s, x + s, y + r, x - s, y + r);
                });
        return shapes;
    }

    /// A value of a whole month or of about a day: a bar as wide as that, fading where its ends are
    /// estimates.
    List<Shape> span(Bound bound, double from, double to, double y, double r, boolean estimate) {
        List<Shape> shapes = new ArrayList<>();
        tick(bound, (from + to) / 2, y, r, shapes);
        if (estimate) {
            for (int i = 0; i < 2; i++) {
                Stroke stroke = new Stroke(ink.at(0.7 - 0.35 * i), 1.6);
                double at = 2 + i * 4.5;
                shapes.add(Shape.line(from - at, y, from - at - 2.8, y, stroke));
                shapes.add(Shape.line(to + at, y, to + at + 2.8, y, stroke));
            }
        }
        shapes.add(
                new Rect(
                        from,
                        y - r,
                        to - from,
                        2 * r,
                        0,
                        bound == Bound.ABOUT ? Ink.PAPER.full() : ink.at(0.35),
                        new Stroke(ink.full(), 0.9)));
        return shapes;
    }

    /// Room the fading of an estimate takes at each end.
    static double wing(boolean estimate) {
        return estimate ? WING : 0;
    }

    /// How far a tick stands out above (or below) its mark.
    static double reach(Bound bound) {
        return bound == Bound.AT_LEAST || bound == Bound.AT_MOST ? 6 : 0;
    }

    private void tick(Bound bound, double x, double y, double r, List<Shape> shapes) {
        if (reach(bound) > 0) {
            Stroke stroke = new Stroke(ink.full(), 1.1);
            double up = bound == Bound.AT_LEAST ? -1 : 1;
            double tip = y + up * (r + reach(bound));
            shapes.add(Shape.line(x, y + up * r, x, tip, stroke));
            shapes.add(Shape.line(x - 2.6, tip - up * 2.6, x, tip, stroke));
            shapes.add(Shape.line(x + 2.6, tip - up * 2.6, x, tip, stroke));
        }
    }
}
