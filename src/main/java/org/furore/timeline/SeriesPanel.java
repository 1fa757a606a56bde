package org.furore.timeline;

import org.furore.timeline.Scene.Role;
import org.furore.timeline.SeriesStops.Stop;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Step;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.TimelineData.SeriesItem;
import org.furore.timeline.TimelineData.Value;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The series of one unit on one scale. A line joins only values known to the day; where sources
/// give several for a day, the line widens to what lies between them. A value of a whole month is a
/// bar a month wide that nothing joins. A single value is a strip without a scale.
final class SeriesPanel {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern OUT_OF = Pattern.compile("(?:of|/|sur)\\s*(\\d{1,6})$");

    private static final double LEAST_SPAN = 5;

    private final Sketch sketch;
    private final SeriesGroups.Group group;
    private final double top;
    private final boolean strip;
    private final BigDecimal least;
    private final BigDecimal most;
    private final double upper;
    private final double base;

    SeriesPanel(Sketch sketch, SeriesGroups.Group group, double top) {
        this.sketch = sketch;
        this.group = group;
        this.top = top;
        this.strip = group.distinct() == 1;
        BigDecimal[] ends = strip ? new BigDecimal[] {group.least(), group.most()} : ends(group);
        this.least = ends[0];
        this.most = ends[1];
        double size = sketch.size();
        this.upper = top + size * 1.2;
        this.base =
                strip
                        ? upper
                        : upper
                                + size
                                        * switch (group.series().size()) {
                                            case 1 -> 2.8;
                                            case 2 -> 4;
                                            default -> 7;
                                        };
    }

    /// Where the scale begins and ends. Percentages and points out of so many have theirs; others
    /// stand on nought when they reach down to half of their highest, so that lengths do not
    /// mislead.
    private static BigDecimal[] ends(SeriesGroups.Group group) {
        BigDecimal low = group.least();
        BigDecimal high = group.most();
        BigDecimal full = group.percent() ? HUNDRED : outOf(group.unit());
        if (low.signum() >= 0 && full.signum() > 0 && high.compareTo(full) <= 0) {
            return new BigDecimal[] {BigDecimal.ZERO, full};
        }
        if (low.signum() >= 0 && low.add(low).compareTo(high) <= 0) {
            return new BigDecimal[] {BigDecimal.ZERO, high};
        }
        if (high.signum() <= 0 && high.add(high).compareTo(low) >= 0) {
            return new BigDecimal[] {low, BigDecimal.ZERO};
        }
        return new BigDecimal[] {low, high};
    }

    private static BigDecimal outOf(@org.jspecify.annotations.Nullable String unit) {
        Matcher matcher = OUT_OF.matcher(unit == null ? "" : unit.strip());
        return matcher.find() ? new BigDecimal(matcher.group(1)) : BigDecimal.ZERO;
    }

    /// @return where the panel ends
    double draw() {
        double size = sketch.size();
        double low = base + size * (strip ? 0.9 : 1.1);
        double left = sketch.scale().left();
        double right = sketch.scale().right();
        SeriesLabels labels =
                new SeriesLabels(
                        sketch,
                        group,
                        new Scene.Box(left + 2, top + 1, right - left - 2, low - top - 2));
        for (int i = 0; i < group.series().size(); i++) {
            SeriesItem one = group.series().get(i);
            SeriesSign sign = SeriesSign.values()[i];
            SeriesStops stops = SeriesStops.of(one.values(), sketch.scale());
            line(stops.stops(), sign, labels);
            stops.coarse().forEach(value -> span(one, value, sign, labels));
            values(one, stops, sign, labels);
        }
        double named = labels.draw(strip, top, gutter());
        double end = Math.max(low, named + size * 0.3);
        if (!strip) {
            for (double y : new double[] {upper, base}) {
                Stroke stroke = new Stroke(Ink.GRID.full(), 0.6);
                sketch.add(Role.GRID, Shape.line(left, y, right, y, stroke));
            }
            axis(most, upper);
            axis(least, base);
        }
        sketch.add(
                Role.LANE,
                Shape.line(sketch.gutter(), end, right, end, new Stroke(Ink.GRID.full(), 1)));
        return end;
    }

    /// Room the numbers of the scale take before the axis.
    private double gutter() {
        return strip
                ? 0
                : Math.max(
                        sketch.width(number(most), Face.REGULAR, sketch.small()),
                        sketch.width(number(least), Face.REGULAR, sketch.small()));
    }

    private double y(BigDecimal value) {
        double range = most.subtract(least).doubleValue();
        double share = range == 0 ? 0.5 : value.subtract(least).doubleValue() / range;
        return base - share * (base - upper);
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

    private String number(BigDecimal value) {
        return number(value, sketch.view().locale());
    }

    static String number(BigDecimal value, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(value).replace('-', '−');
    }

    /// From day to day, from lowest to lowest and highest to highest, with what lies between them
    /// tinted; dotted over a stretch that is left out.
    private void line(List<Stop> stops, SeriesSign sign, SeriesLabels labels) {
        List<Step> steps = new ArrayList<>();
        List<Step> across = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            Stop from = stops.get(i - 1);
            Stop to = stops.get(i);
            boolean wide = !from.low().equals(from.high()) || !to.low().equals(to.high());
            boolean jump = broken(from.x(), to.x());
            if (wide && !jump) {
                sketch.add(
                        Role.GRID,
                        Shape.polygon(
                                sign.ink().at(0.1),
                                null,
                                from.x(),
                                y(from.low()),
                                to.x(),
                                y(to.low()),
                                to.x(),
                                y(to.high()),
                                from.x(),
                                y(from.high())));
            }
            for (boolean high : wide ? new boolean[] {false, true} : new boolean[] {true}) {
                double y1 = y(high ? from.high() : from.low());
                double y2 = y(high ? to.high() : to.low());
                List<Step> into = jump ? across : steps;
                Step last = into.isEmpty() ? null : into.getLast();
                if (last == null || last.x() != from.x() || last.y() != y1) {
                    into.add(new Step.Move(from.x(), y1));
                }
                into.add(new Step.Line(to.x(), y2));
                if (stops.size() <= SeriesStops.DENSE) {
                    labels.line(from.x(), y1, to.x(), y2);
                }
            }
        }
        if (!steps.isEmpty()) {
            sketch.add(Role.SERIES, new Shape.Path(steps, false, null, sign.line(1.3)));
        }
        if (!across.isEmpty()) {
            Stroke dotted = new Stroke(sign.ink().at(0.6), 1, Shape.Dash.DOTTED);
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

    private void values(SeriesItem one, SeriesStops stops, SeriesSign sign, SeriesLabels labels) {
        boolean dense = stops.stops().size() > SeriesStops.DENSE;
        double r = dense ? 0.8 : sketch.size() * 0.2;
        for (Stop stop : stops.stops()) {
            double high = y(stop.high());
            double low = y(stop.low());
            if (low - high > 2 * r) {
                Stroke thin = new Stroke(sign.ink().at(0.7), 0.8);
                sketch.add(Role.SERIES, Shape.line(stop.x(), high, stop.x(), low, thin));
            }
            List<Value> told = dense ? List.of(stop.values().getFirst()) : stop.values();
            for (Value value : told) {
                List<Value> same =
                        told.stream().filter(v -> v.value().compareTo(value.value()) == 0).toList();
                if (same.getFirst() == value) {
                    double y = y(value.value());
                    labels.value(
                            one,
                            sign,
                            same,
                            new Scene.Box(stop.x() - r, y - r, 2 * r, 2 * r),
                            sign.point(value.bound(), stop.x(), y, r),
                            0);
                }
            }
        }
    }

    private void span(SeriesItem one, Value value, SeriesSign sign, SeriesLabels labels) {
        double from = Math.max(sketch.scale().x(value.when().start()), sketch.scale().left());
        double to = Math.min(sketch.scale().x(value.when().end()), sketch.scale().right());
        if (to - from < LEAST_SPAN) {
            double middle = (from + to) / 2;
            from = middle - LEAST_SPAN / 2;
            to = middle + LEAST_SPAN / 2;
        }
        double y = y(value.value());
        double r = sketch.size() * 0.13;
        boolean estimate = value.when().approximate() || value.when().uncertain();
        labels.value(
                one,
                sign,
                List.of(value),
                new Scene.Box(from, y - r, to - from, 2 * r),
                sign.span(value.bound(), from, to, y, r, estimate),
                SeriesSign.wing(estimate));
    }
}
