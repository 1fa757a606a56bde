package org.furore.timeline;

import org.furore.timeline.Ink.Paint;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Step;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.Shape.Text;
import org.furore.timeline.TimelineData.Bound;
import org.furore.timeline.TimelineData.SeriesItem;
import org.furore.timeline.TimelineData.Value;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A panel for each series: a line through its values with the first, highest, lowest and last
/// said. A tick upwards marks "at least", one downwards "at most", a hollow point "about". Each
/// panel has its own scale, from its lowest to its highest value, and says both.
final class SeriesPanels {
    /// More points than pixels tell nothing: then one per pixel column keeps its lowest and
    /// highest.
    private static final int DENSE = 400;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Sketch sketch;
    private final List<SeriesItem> series;

    SeriesPanels(Sketch sketch, List<SeriesItem> series) {
        this.sketch = sketch;
        this.series = series;
    }

    private record Point(Value value, double x, double y) {}

    /// Draws the panels from `top` down; series without values in the window are left out.
    ///
    /// @return where they end
    double place(double top) {
        double y = top;
        for (SeriesItem one : series) {
            List<Value> shown =
                    one.values().stream()
                            .filter(v -> sketch.scale().shows(v.when().start(), v.when().end()))
                            .sorted(
                                    Comparator.comparingLong((Value v) -> v.when().middle())
                                            .thenComparing(Value::value))
                            .toList();
            if (!shown.isEmpty()) {
                y = panel(one, shown, y);
            }
        }
        return y;
    }

    private double panel(SeriesItem one, List<Value> values, double top) {
        double size = sketch.size();
        double height = size * 4.2;
        double upper = top + size * 1.7;
        double base = upper + height;
        BigDecimal lowest =
                values.stream()
                        .map(Value::value)
                        .min(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO);
        BigDecimal highest =
                values.stream()
                        .map(Value::value)
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO);
        boolean percent = "percent".equals(one.unit()) || "%".equals(one.unit());
        BigDecimal least = floor(lowest, highest, percent);
        BigDecimal most =
                percent && highest.compareTo(HUNDRED) <= 0 && lowest.signum() >= 0
                        ? HUNDRED
                        : highest;
        double range = most.subtract(least).doubleValue();
        List<Point> points = new ArrayList<>();
        for (Value value : values) {
            double share = range == 0 ? 0.5 : value.value().subtract(least).doubleValue() / range;
            points.add(
                    new Point(
                            value, sketch.scale().x(value.when().middle()), base - share * height));
        }
        List<Point> drawn = thinned(points);
        String unit = one.unit();
        line(drawn);
        for (Point point : drawn) {
            point(one, point, drawn.size() > DENSE);
        }
        labels(points, upper, base, unit);
        double numbers =
                Math.max(
                        sketch.width(number(most), Face.REGULAR, sketch.small()),
                        sketch.width(number(least), Face.REGULAR, sketch.small()));
        int lines = sketch.laneName(one.name(), top + size * 0.5, 3, Face.BOLD, numbers);
        if (unit != null) {
            sketch.add(
                    Role.LANE_NAME,
                    sketch.text(
                            sketch.gutter(),
                            top + size * (0.5 + 1.25 * lines) + sketch.small(),
                            sketch.typeface()
                                    .fit(
                                            unit,
                                            Face.REGULAR,
                                            sketch.small(),
                                            sketch.scale().left() - sketch.gutter() - 12),
                            sketch.small(),
                            Face.REGULAR,
                            Ink.MUTED.full()));
        }
        double end = base + size * 1.5;
        double left = sketch.scale().left();
        double right = sketch.scale().right();
        for (double y : new double[] {upper, base}) {
            sketch.add(Role.GRID, Shape.line(left, y, right, y, new Stroke(Ink.GRID.full(), 0.6)));
        }
        axis(most, upper);
        if (range > 0) {
            axis(least, base);
        }
        sketch.add(
                Role.LANE,
                Shape.line(sketch.gutter(), end, right, end, new Stroke(Ink.GRID.full(), 1)));
        return end;
    }

    /// Percentages and values that fall to less than half of their highest stand on nought, so that
    /// lengths do not mislead; others on their lowest.
    private static BigDecimal floor(BigDecimal lowest, BigDecimal highest, boolean percent) {
        boolean fromNought =
                lowest.signum() >= 0 && (percent || lowest.add(lowest).compareTo(highest) <= 0);
        return fromNought ? BigDecimal.ZERO : lowest;
    }

    private void axis(BigDecimal value, double y) {
        String label = number(value);
        double width = sketch.width(label, Face.REGULAR, sketch.small());
        sketch.add(
                Role.TICK,
                sketch.text(
                        sketch.scale().left() - width - 5,
                        y + sketch.small() * 0.36,
                        label,
                        sketch.small(),
                        Face.REGULAR,
                        Ink.MUTED.full()));
    }

    private static List<Point> thinned(List<Point> points) {
        if (points.size() <= DENSE) {
            return points;
        }
        List<Point> kept = new ArrayList<>();
        int i = 0;
        while (i < points.size()) {
            Point low = points.get(i);
            Point high = low;
            int column = (int) low.x();
            int first = i;
            while (i < points.size() && (int) points.get(i).x() == column) {
                Point point = points.get(i++);
                low = point.y() > low.y() ? point : low;
                high = point.y() < high.y() ? point : high;
            }
            kept.add(points.get(first));
            if (low != points.get(first)) {
                kept.add(low);
            }
            if (high != points.get(first) && high != low) {
                kept.add(high);
            }
        }
        return kept;
    }

    /// Dotted where it runs over a stretch that is left out.
    private void line(List<Point> points) {
        List<Step> steps = new ArrayList<>();
        List<Step> across = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean jump = i > 0 && broken(points.get(i - 1).x(), point.x());
            if (i == 0 || jump) {
                steps.add(new Step.Move(point.x(), point.y()));
            } else {
                steps.add(new Step.Line(point.x(), point.y()));
            }
            if (jump) {
                across.add(new Step.Move(points.get(i - 1).x(), points.get(i - 1).y()));
                across.add(new Step.Line(point.x(), point.y()));
            }
        }
        sketch.add(
                Role.SERIES,
                new Shape.Path(steps, false, null, new Stroke(Ink.ACCENT.full(), 1.4)));
        if (!across.isEmpty()) {
            Stroke dotted = new Stroke(Ink.ACCENT.at(0.7), 1.1, Shape.Dash.DOTTED);
            sketch.add(Role.SERIES, new Shape.Path(across, false, null, dotted));
        }
    }

    private boolean broken(double x1, double x2) {
        var stretches = sketch.scale().stretches();
        for (int i = 1; i < stretches.size(); i++) {
            if (x1 <= stretches.get(i - 1).right() + 0.01 && x2 >= stretches.get(i).x() - 0.01) {
                return true;
            }
        }
        return false;
    }

    private void point(SeriesItem one, Point point, boolean dense) {
        Value value = point.value();
        double r = dense ? 0.8 : sketch.size() * 0.2;
        double x = point.x();
        double y = point.y();
        List<Shape> shapes = point(value.bound(), x, y, r);
        String unit = one.unit();
        String source = value.source();
        String tip =
                value.when().date().text()
                        + "  "
                        + said(value)
                        + (unit == null ? "" : " " + unit)
                        + (source == null ? "" : "\n" + source);
        Box box = new Box(x - r, y - r, 2 * r, 2 * r);
        sketch.add(Role.SERIES, one.id(), tip, List.of(one.id()), box, shapes);
    }

    /// The sign of a value.
    static List<Shape> point(Bound bound, double x, double y, double r) {
        List<Shape> shapes = new ArrayList<>();
        Paint ink = Ink.ACCENT.full();
        Stroke tick = new Stroke(ink, 1.2);
        if (bound == Bound.AT_LEAST || bound == Bound.AT_MOST) {
            double up = bound == Bound.AT_LEAST ? -1 : 1;
            double tip = y + up * (r + 6);
            shapes.add(Shape.line(x, y + up * r, x, tip, tick));
            shapes.add(Shape.line(x - 2.6, tip - up * 2.6, x, tip, tick));
            shapes.add(Shape.line(x + 2.6, tip - up * 2.6, x, tip, tick));
        }
        shapes.add(
                bound == Bound.ABOUT
                        ? new Disc(x, y, r, Ink.PAPER.full(), tick)
                        : new Disc(x, y, r, ink, null));
        return shapes;
    }

    private String said(Value value) {
        return switch (value.bound()) {
            case EXACT -> number(value.value());
            case ABOUT -> sketch.say("value-about", number(value.value()));
            case AT_LEAST -> sketch.say("value-at-least", number(value.value()));
            case AT_MOST -> sketch.say("value-at-most", number(value.value()));
        };
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getInstance(sketch.view().locale());
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    /// First and last value always, highest and lowest where there is room.
    private void labels(List<Point> points, double upper, double base, @Nullable String unit) {
        List<Box> taken = new ArrayList<>();
        List<Point> wanted = new ArrayList<>();
        wanted.add(points.getLast());
        wanted.add(
                points.stream()
                        .max(Comparator.comparing(p -> p.value().value()))
                        .orElse(points.getFirst()));
        wanted.add(
                points.stream()
                        .min(Comparator.comparing(p -> p.value().value()))
                        .orElse(points.getFirst()));
        wanted.add(points.getFirst());
        double size = sketch.small();
        for (Point point : wanted.stream().distinct().toList()) {
            String words = said(point.value()) + ("percent".equals(unit) ? " %" : "");
            double width = sketch.width(words, Face.REGULAR, size);
            boolean low = point.y() > (upper + base) / 2 + 1;
            double gap = size * 0.75;
            double clear = point.value().bound() == Bound.AT_LEAST && !low ? 5 : 0;
            double baseline = low ? point.y() + gap + size * 0.75 : point.y() - gap - clear;
            double x =
                    Math.clamp(
                            point.x() - width / 2,
                            sketch.scale().left() + 2,
                            Math.max(sketch.scale().left() + 2, sketch.scale().right() - width));
            Box box = new Box(x, baseline - size * 0.8, width, size);
            Box wide = new Box(box.x() - 3, box.y() - 1, box.width() + 6, box.height() + 2);
            boolean covers =
                    points.stream()
                            .anyMatch(p ->
                                    p != point
                                            && box.overlaps(new Box(p.x() - 3, p.y() - 3, 6, 6)));
            if (covers || taken.stream().anyMatch(wide::overlaps)) {
                continue;
            }
            taken.add(box);
            Text text = sketch.text(x, baseline, words, size, Face.REGULAR, Ink.TEXT.full());
            sketch.add(Role.LABEL, null, null, List.of(), box, List.of(EventLanes.halo(box), text));
        }
    }
}
