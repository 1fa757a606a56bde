package org.furore.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

import org.furore.timeline.Ink;
import org.furore.timeline.Ink.Paint;
import org.furore.timeline.Palette;
import org.furore.timeline.Scene;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Shape;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Path;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Step;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.Shape.Text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Paints a scene on a canvas, the same picture as the files that are written: same shapes, faces
/// and colours. While a hand moves the picture, places are moved and marks and words keep their
/// shape. On the window's thread.
final class ScenePainter {
    private static final double[] SOLID = {};

    private final SceneFonts fonts;
    private final Palette palette;
    private final Map<Paint, Color> colours = new HashMap<>();
    private final Map<Stroke, Color> hairs = new HashMap<>();
    private final Map<Shape.Dash, double[]> dashes = new EnumMap<>(Shape.Dash.class);

    ScenePainter(SceneFonts fonts, Palette palette) {
        this.fonts = fonts;
        this.palette = palette;
        for (Shape.Dash dash : Shape.Dash.values()) {
            dashes.put(dash, dash.pattern());
        }
    }

    Color colour(Paint paint) {
        return colours.computeIfAbsent(
                paint,
                p -> {
                    int rgb = palette.rgb(p);
                    return Color.rgb((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
                });
    }

    Color paper() {
        return colour(Ink.PAPER.full());
    }

    /// Sets a context up for what follows.
    void begin(GraphicsContext g) {
        g.setTextBaseline(VPos.BASELINE);
        g.setTextAlign(TextAlignment.LEFT);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.MITER);
        g.setMiterLimit(4);
        g.setLineDashes();
    }

    /// Paints an item where it was laid out.
    void paint(GraphicsContext g, Item item) {
        paint(g, item, Motion.NONE);
    }

    /// Paints an item where a motion has brought it.
    void paint(GraphicsContext g, Item item, Motion motion) {
        Shift shift = Shift.of(item, motion);
        for (Shape shape : item.shapes()) {
            switch (shape) {
                case Rect r -> rect(g, r, shift);
                case Disc d -> disc(g, d, shift);
                case Path p -> path(g, p, shift);
                case Text t -> text(g, t, shift);
            }
        }
    }

    /// Where the parts of an item go: what spans time is stretched, words and points go along with
    /// the item's left end.
    private record Shift(Motion motion, double along, boolean stretched) {
        static Shift of(Item item, Motion motion) {
            if (motion.still() || item.shapes().isEmpty()) {
                return new Shift(Motion.NONE, 0, false);
            }
            double anchor = anchor(item);
            boolean stretched =
                    switch (item.role()) {
                        case MENTION, SENTIMENT, LABEL, CLUSTER, TICK -> false;
                        default -> true;
                    };
            return new Shift(motion, motion.shown(anchor) - anchor, stretched);
        }

        private static double anchor(Item item) {
            Scene.Box box = item.box();
            if (box.width() > 0) {
                return switch (item.role()) {
                    case MENTION, SENTIMENT, TICK -> box.x() + box.width() / 2;
                    default -> box.x();
                };
            }
            return switch (item.shapes().getFirst()) {
                case Rect r -> r.x();
                case Disc d -> d.x();
                case Path p -> p.steps().getFirst().x();
                case Text t -> t.x() + t.width() / 2;
            };
        }

        double x(double x) {
            return stretched ? motion.shown(x) : x + along;
        }
    }

    private void rect(GraphicsContext g, Rect r, Shift shift) {
        if (r.width() <= 0 || r.height() <= 0) {
            return;
        }
        double x = shift.x(r.x());
        double width = shift.x(r.x() + r.width()) - x;
        double arc = 2 * r.radius();
        if (r.fill() != null) {
            g.setFill(colour(r.fill()));
            if (arc > 0) {
                g.fillRoundRect(x, r.y(), width, r.height(), arc, arc);
            } else {
                g.fillRect(x, r.y(), width, r.height());
            }
        }
        if (r.stroke() != null) {
            stroke(g, r.stroke());
            if (arc > 0) {
                g.strokeRoundRect(x, r.y(), width, r.height(), arc, arc);
            } else {
                g.strokeRect(x, r.y(), width, r.height());
            }
        }
    }

    private void disc(GraphicsContext g, Disc d, Shift shift) {
        double x = shift.x(d.x()) - d.radius();
        double y = d.y() - d.radius();
        double size = 2 * d.radius();
        if (d.fill() != null) {
            g.setFill(colour(d.fill()));
            g.fillOval(x, y, size, size);
        }
        if (d.stroke() != null) {
            stroke(g, d.stroke());
            g.strokeOval(x, y, size, size);
        }
    }

    private void path(GraphicsContext g, Path p, Shift shift) {
        Stroke stroke = p.stroke();
        if (p.fill() == null && stroke != null && !p.closed()) {
            pieces(g, p, stroke, shift);
            return;
        }
        g.beginPath();
        for (Step step : p.steps()) {
            switch (step) {
                case Step.Move m -> g.moveTo(shift.x(m.x()), m.y());
                case Step.Line l -> g.lineTo(shift.x(l.x()), l.y());
                case Step.Curve c ->
                        g.bezierCurveTo(
                                shift.x(c.x1()),
                                c.y1(),
                                shift.x(c.x2()),
                                c.y2(),
                                shift.x(c.x()),
                                c.y());
            }
        }
        if (p.closed()) {
            g.closePath();
        }
        if (p.fill() != null) {
            g.setFill(colour(p.fill()));
            g.fill();
        }
        if (stroke != null) {
            stroke(g, stroke);
            g.stroke();
        }
    }

    /// Strokes a path that fills nothing, straight piece by straight piece.
    private void pieces(GraphicsContext g, Path p, Stroke stroke, Shift shift) {
        DashedLine pen = new DashedLine(g, stroke, dashes.getOrDefault(stroke.dash(), SOLID));
        g.setFill(hair(stroke));
        stroke(g, stroke);
        double x = 0;
        double y = 0;
        for (Step step : p.steps()) {
            double toX = shift.x(step.x());
            switch (step) {
                case Step.Move m -> {}
                case Step.Line l -> pen.line(x, y, toX, l.y());
                case Step.Curve c -> {
                    g.setLineDashes();
                    g.beginPath();
                    g.moveTo(x, y);
                    g.bezierCurveTo(shift.x(c.x1()), c.y1(), shift.x(c.x2()), c.y2(), toX, c.y());
                    g.stroke();
                }
            }
            x = toX;
            y = step.y();
        }
    }

    /// The colour of a line one pixel wide that looks as strong as a thinner one.
    private Color hair(Stroke stroke) {
        Color full = colour(stroke.paint());
        return stroke.width() >= 0.95
                ? full
                : hairs.computeIfAbsent(
                        stroke, one -> paper().interpolate(full, 0.15 + 0.85 * one.width()));
    }

    private void text(GraphicsContext g, Text t, Shift shift) {
        if (t.text().isEmpty()) {
            return;
        }
        g.setFont(fonts.of(t.face(), t.size()));
        g.setFill(colour(t.paint()));
        g.fillText(t.text(), shift.x(t.x()), t.y());
    }

    private void stroke(GraphicsContext g, Stroke stroke) {
        g.setStroke(colour(stroke.paint()));
        g.setLineWidth(stroke.width());
        g.setLineDashes(dashes.getOrDefault(stroke.dash(), SOLID));
    }
}
