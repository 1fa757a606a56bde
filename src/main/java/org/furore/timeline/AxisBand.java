package org.furore.timeline;

import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Dash;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Stroke;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Draws the axis above all panels, again below tall pictures, its lines through them, and the
/// marks where a stretch is left out.
final class AxisBand {
    private static final double TALL = 430;

    private final Sketch sketch;
    private final AxisTicks.Rows rows;

    AxisBand(Sketch sketch, ZoneId zone) {
        this.sketch = sketch;
        this.rows =
                new AxisTicks(
                                sketch.scale(),
                                zone,
                                sketch.view().locale(),
                                sketch.typeface(),
                                sketch.small())
                        .rows();
    }

    /// The labels from `top` down.
    ///
    /// @return where the panels begin
    double above(double top) {
        double size = sketch.small();
        double y = top;
        if (sketch.scale().stretches().size() > 1) {
            y += size * 1.5;
            leftOut(y);
        }
        if (!rows.above().isEmpty()) {
            y += size * 1.5;
            labels(rows.above(), y, Face.BOLD);
        }
        y += size * 1.55;
        labels(rows.ticks(), y, Face.REGULAR);
        return y + size * 0.7;
    }

    private void labels(java.util.List<AxisTicks.Tick> ticks, double baseline, Face face) {
        for (AxisTicks.Tick tick : ticks) {
            if (!tick.label().isEmpty()) {
                sketch.add(
                        Role.TICK,
                        sketch.text(
                                tick.labelX(),
                                baseline,
                                tick.label(),
                                sketch.small(),
                                face,
                                face == Face.BOLD ? Ink.TEXT.full() : Ink.MUTED.full()));
            }
        }
    }

    /// How long each left-out stretch is, centred over its mark.
    private void leftOut(double baseline) {
        var stretches = sketch.scale().stretches();
        double free = sketch.scale().left();
        for (int i = 1; i < stretches.size(); i++) {
            long from = stretches.get(i - 1).to();
            long to = stretches.get(i).from();
            String words = sketch.say("left-out", length(from, to));
            double width = sketch.width(words, Face.ITALIC, sketch.small());
            double middle = (stretches.get(i - 1).right() + stretches.get(i).x()) / 2;
            double x = Math.min(Math.max(free, middle - width / 2), sketch.scale().right() - width);
            if (x < free - 0.1 || x > middle) {
                continue;
            }
            free = x + width + 10;
            sketch.add(
                    Role.TICK,
                    sketch.text(x, baseline, words, sketch.small(), Face.ITALIC, Ink.MUTED.full()));
        }
    }

    private String length(long from, long to) {
        double days = ((double) to - (double) from) / When.DAY;
        if (days < 2) {
            return sketch.say("hours", Math.round(days * 24));
        }
        if (days < 75) {
            return sketch.say("days", Math.round(days));
        }
        if (days < 700) {
            long months =
                    ChronoUnit.MONTHS.between(
                            sketch.words().date(from), sketch.words().date(to).plusDays(15));
            return sketch.say("months", months);
        }
        return sketch.say("years", Math.round(days / 365.25));
    }

    /// Lines from the axis at `top` to the end of the panels, and labels below when the picture is
    /// tall.
    ///
    /// @return where the axis ends
    double close(double top, double bottom) {
        boolean dense = rows.ticks().size() > 1 && spacing() < 22;
        for (AxisTicks.Tick tick : rows.ticks()) {
            if (Double.isNaN(tick.x())) {
                continue;
            }
            if (!dense) {
                grid(tick.x(), top, bottom, 0.55);
            }
            sketch.add(
                    Role.AXIS,
                    Shape.line(
                            tick.x(), top - 3.5, tick.x(), top, new Stroke(Ink.MUTED.full(), 0.8)));
        }
        for (AxisTicks.Tick tick : rows.above()) {
            if (!Double.isNaN(tick.x())) {
                grid(tick.x(), top - 5, bottom, 1);
            }
        }
        line(top);
        breaks(top, bottom);
        if (bottom - top < TALL) {
            return bottom;
        }
        line(bottom);
        double y = bottom + sketch.small() * 1.35;
        labels(rows.ticks(), y, Face.REGULAR);
        if (!rows.above().isEmpty()) {
            y += sketch.small() * 1.4;
            labels(rows.above(), y, Face.BOLD);
        }
        return y + sketch.small() * 0.5;
    }

    private double spacing() {
        return (sketch.scale().right() - sketch.scale().left()) / rows.ticks().size();
    }

    private void grid(double x, double top, double bottom, double strength) {
        sketch.add(
                Role.GRID, Shape.line(x, top, x, bottom, new Stroke(Ink.GRID.at(strength), 0.7)));
    }

    private void line(double y) {
        for (Axis.Stretch stretch : sketch.scale().stretches()) {
            sketch.add(
                    Role.AXIS,
                    Shape.line(
                            stretch.x(), y, stretch.right(), y, new Stroke(Ink.MUTED.full(), 0.9)));
        }
    }

    private void breaks(double top, double bottom) {
        var stretches = sketch.scale().stretches();
        for (int i = 1; i < stretches.size(); i++) {
            double from = stretches.get(i - 1).right();
            double to = stretches.get(i).x();
            Stroke edge = new Stroke(Ink.MUTED.at(0.7), 0.8, Dash.FINE);
            String tip =
                    sketch.say(
                            "left-out", length(stretches.get(i - 1).to(), stretches.get(i).from()));
            sketch.add(
                    Role.BREAK,
                    null,
                    tip,
                    java.util.List.of(),
                    new Scene.Box(from, top, to - from, bottom - top),
                    java.util.List.of(
                            new Rect(from, top, to - from, bottom - top, 0, Ink.GRID.at(0.4), null),
                            Shape.line(from, top, from, bottom, edge),
                            Shape.line(to, top, to, bottom, edge)));
            Stroke slash = new Stroke(Ink.TEXT.full(), 1.1);
            sketch.add(
                    Role.AXIS,
                    Shape.line(from - 3, top + 5, from + 3, top - 5, slash),
                    Shape.line(to - 3, top + 5, to + 3, top - 5, slash));
        }
    }
}
