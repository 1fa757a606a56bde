package org.furore.timeline;

import org.furore.domain.event.Link.LinkKind;
import org.furore.timeline.Ink.Paint;
import org.furore.timeline.Shape.Dash;
import org.furore.timeline.Shape.Path;
import org.furore.timeline.Shape.Step;
import org.furore.timeline.Shape.Stroke;

import java.util.ArrayList;
import java.util.List;

/// How each type of link looks: line and head differ, so that it needs no colour.
final class LinkLine {
    private static final double BEND = 5;

    private LinkLine() {}

    private static Paint ink(LinkKind type) {
        return type == LinkKind.CONTRADICTS ? Ink.OPPOSING.full() : Ink.TEXT.at(0.62);
    }

    private static Stroke stroke(LinkKind type) {
        Paint paint = ink(type);
        return switch (type) {
            case LEADS_TO -> new Stroke(paint, 1.1);
            case RESPONDS_TO -> new Stroke(paint, 1.1, Dash.DASHED);
            case AMPLIFIES -> new Stroke(paint, 2.1);
            case TAKES_OVER -> new Stroke(paint, 1.2, Dash.DASH_DOT);
            case CONTRADICTS -> new Stroke(paint, 1.3, Dash.DOTTED);
        };
    }

    /// A line along `points` (x, y, x, y, …) with rounded bends and its head at the end.
    static List<Shape> draw(LinkKind type, double... points) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Path(steps(points), false, null, stroke(type)));
        int n = points.length;
        double dx = points[n - 2] - points[n - 4];
        double dy = points[n - 1] - points[n - 3];
        double length = Math.max(1e-6, Math.hypot(dx, dy));
        head(type, points[n - 2], points[n - 1], dx / length, dy / length, shapes);
        return shapes;
    }

    private static void head(
            LinkKind type, double x, double y, double ux, double uy, List<Shape> shapes) {
        Paint paint = ink(type);
        Stroke thin = new Stroke(paint, 1.2);
        switch (type) {
            case LEADS_TO -> shapes.add(triangle(x, y, ux, uy, 7, 3, paint));
            case AMPLIFIES -> shapes.add(triangle(x, y, ux, uy, 9, 4.6, paint));
            case TAKES_OVER -> {
                shapes.add(triangle(x, y, ux, uy, 6.5, 3, paint));
                shapes.add(triangle(x - 6 * ux, y - 6 * uy, ux, uy, 6.5, 3, paint));
            }
            case RESPONDS_TO -> {
                double bx = x - 6.5 * ux;
                double by = y - 6.5 * uy;
                shapes.add(Shape.line(x, y, bx - 3.2 * uy, by + 3.2 * ux, thin));
                shapes.add(Shape.line(x, y, bx + 3.2 * uy, by - 3.2 * ux, thin));
            }
            case CONTRADICTS -> {
                double bx = x - 1.5 * ux;
                double by = y - 1.5 * uy;
                Stroke bar = new Stroke(paint, 2);
                shapes.add(Shape.line(bx - 4 * uy, by + 4 * ux, bx + 4 * uy, by - 4 * ux, bar));
            }
        }
    }

    private static Path triangle(
            double x, double y, double ux, double uy, double length, double half, Paint paint) {
        double bx = x - length * ux;
        double by = y - length * uy;
        return Shape.polygon(
                paint, null, x, y, bx - half * uy, by + half * ux, bx + half * uy, by - half * ux);
    }

    private static List<Step> steps(double[] p) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Move(p[0], p[1]));
        for (int i = 2; i < p.length - 2; i += 2) {
            double before = Math.hypot(p[i] - p[i - 2], p[i + 1] - p[i - 1]);
            double after = Math.hypot(p[i + 2] - p[i], p[i + 3] - p[i + 1]);
            double bend = Math.min(BEND, Math.min(before, after) / 2);
            double inX = before < 1e-6 ? 0 : (p[i] - p[i - 2]) / before * bend;
            double inY = before < 1e-6 ? 0 : (p[i + 1] - p[i - 1]) / before * bend;
            double outX = after < 1e-6 ? 0 : (p[i + 2] - p[i]) / after * bend;
            double outY = after < 1e-6 ? 0 : (p[i + 3] - p[i + 1]) / after * bend;
            steps.add(new Step.Line(p[i] - inX, p[i + 1] - inY));
            steps.add(
                    new Step.Curve(
                            p[i] - inX * 0.45,
                            p[i + 1] - inY * 0.45,
                            p[i] + outX * 0.45,
                            p[i + 1] + outY * 0.45,
                            p[i] + outX,
                            p[i + 1] + outY));
        }
        steps.add(new Step.Line(p[p.length - 2], p[p.length - 1]));
        return steps;
    }
}
