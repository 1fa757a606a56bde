package org.furore.ui.timeline;

import javafx.scene.canvas.GraphicsContext;

import org.furore.timeline.Shape.Stroke;

/// Draws the straight pieces of a line one after the other, its dashes going on from piece to
/// piece. Thin upright and level pieces stand on whole pixels, or they look grey; they are filled
/// rather than stroked, which costs a fraction where no graphics card does it.
final class DashedLine {
    private final GraphicsContext g;
    private final double width;
    private final double[] dash;
    private double phase;

    /// @param dash lengths of ink and gap in turn; empty when solid
    DashedLine(GraphicsContext g, Stroke stroke, double[] dash) {
        this.g = g;
        this.width = stroke.width();
        this.dash = dash;
    }

    /// A piece; fill and stroke are set by the caller.
    void line(double x1, double y1, double x2, double y2) {
        boolean upright = Math.abs(x1 - x2) < 0.01;
        if (!upright && Math.abs(y1 - y2) >= 0.01) {
            g.setLineDashes(dash);
            g.setLineDashOffset(phase);
            g.strokeLine(x1, y1, x2, y2);
            g.setLineDashOffset(0);
            phase += Math.hypot(x2 - x1, y2 - y1);
            return;
        }
        double from = upright ? y1 : x1;
        double to = upright ? y2 : x2;
        double thick = Math.max(1, Math.rint(width));
        double side = Math.floor((upright ? x1 : y1) - (thick - 1) / 2);
        if (dash.length == 0) {
            fill(upright, side, thick, from, to);
            return;
        }
        dashes(upright, side, thick, from, to);
    }

    private void dashes(boolean upright, double side, double thick, double from, double to) {
        double length = Math.abs(to - from);
        double direction = Math.signum(to - from);
        double period = 0;
        for (double part : dash) {
            period += part;
        }
        double at = -(phase % period);
        for (int i = 0; at < length; i = (i + 1) % dash.length) {
            double end = at + dash[i];
            if (i % 2 == 0 && end > 0) {
                fill(
                        upright,
                        side,
                        thick,
                        from + direction * Math.max(0, at),
                        from + direction * Math.min(length, end));
            }
            at = end;
        }
        phase += length;
    }

    private void fill(boolean upright, double side, double thick, double from, double to) {
        double start = Math.min(from, to);
        double length = Math.abs(to - from);
        if (upright) {
            g.fillRect(side, start, thick, length);
        } else {
            g.fillRect(start, side, length, thick);
        }
    }
}
