package org.furore.timeline;

import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.TimelineData.Bound;
import org.furore.timeline.TimelineData.SeriesItem;
import org.furore.timeline.TimelineData.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The values and words of a panel: each series by its name where its line ends, the last, highest,
/// lowest and first value by number. What finds no free place stays unsaid, except names, which go
/// below the panel's own.
final class SeriesLabels {
    private static final int MOST_COARSE = 6;

    private final Sketch sketch;
    private final SeriesGroups.Group group;
    private final LabelSpots spots;
    private final Map<SeriesItem, List<Spot>> told = new LinkedHashMap<>();
    private final Map<SeriesItem, SeriesSign> signs = new LinkedHashMap<>();

    private final List<Said> numbers = new ArrayList<>();

    SeriesLabels(Sketch sketch, SeriesGroups.Group group, Box room) {
        this.sketch = sketch;
        this.group = group;
        this.spots = new LabelSpots(room);
    }

    /// A value and where it stands.
    private record Spot(Value value, Box box) {}

    /// A number that stands beside a mark.
    private record Said(String number, Box mark) {}

    void line(double x1, double y1, double x2, double y2) {
        spots.line(x1, y1, x2, y2);
    }

    /// Draws a value.
    ///
    /// @param same what sources say alike of that day
    /// @param wing room its fading takes at each end
    void value(
            SeriesItem one,
            SeriesSign sign,
            List<Value> same,
            Box box,
            List<Shape> shapes,
            double wing) {
        Value value = same.getFirst();
        Set<String> sources = new LinkedHashSet<>();
        for (Value v : same) {
            String source = v.source();
            if (source != null) {
                sources.add(source);
            }
        }
        String unit = one.unit();
        String tip =
                one.name()
                        + "\n"
                        + value.when().date().text()
                        + "  "
                        + said(value)
                        + (unit == null ? "" : " " + unit)
                        + sources.stream().map(s -> "\n" + s).collect(Collectors.joining());
        sketch.add(Role.SERIES, one.id(), tip, List.of(one.id()), box, shapes);
        double up = value.bound() == Bound.AT_LEAST ? SeriesSign.reach(Bound.AT_LEAST) : 0;
        double down = value.bound() == Bound.AT_MOST ? SeriesSign.reach(Bound.AT_MOST) : 0;
        Box room =
                new Box(
                        box.x() - wing,
                        box.y() - up,
                        box.width() + 2 * wing,
                        box.height() + up + down);
        spots.mark(room);
        signs.put(one, sign);
        told.computeIfAbsent(one, s -> new ArrayList<>()).add(new Spot(value, room));
    }

    private String said(Value value) {
        String number = SeriesPanel.number(value.value(), sketch.view().locale());
        return switch (value.bound()) {
            case EXACT -> number;
            case ABOUT -> sketch.say("value-about", number);
            case AT_LEAST -> sketch.say("value-at-least", number);
            case AT_MOST -> sketch.say("value-at-most", number);
        };
    }

    private String brief(Value value) {
        String number = SeriesPanel.number(value.value(), sketch.view().locale());
        String sign =
                switch (value.bound()) {
                    case EXACT -> "";
                    case ABOUT -> "≈ ";
                    case AT_LEAST -> "≥ ";
                    case AT_MOST -> "≤ ";
                };
        return sign + number + (group.percent() ? " %" : "");
    }

    /// Writes all words.
    ///
    /// @param kept pixels before the axis that numbers need
    /// @return where the words in the gutter end
    double draw(boolean strip, double top, double kept) {
        List<SeriesItem> unnamed = new ArrayList<>();
        if (group.series().size() > 1) {
            for (SeriesItem one : told.keySet()) {
                if (!named(one)) {
                    unnamed.add(one);
                }
            }
        }
        told.forEach((one, values) -> {
            for (Spot spot : worthSaying(values)) {
                String unit = one.unit();
                String words =
                        brief(spot.value())
                                + (strip && unit != null && !group.percent() ? " " + unit : "");
                place(one, spot.box(), words, null, false);
            }
        });
        return gutter(unnamed, strip, top, kept);
    }

    /// The last, the highest, the lowest, the first, and those of whole months, which have no tick
    /// to read them off at.
    private static List<Spot> worthSaying(List<Spot> values) {
        Comparator<Spot> byValue = Comparator.comparing(s -> s.value().value());
        Comparator<Spot> byEnd = Comparator.comparingDouble(s -> s.box().right());
        Stream<Spot> ends =
                Stream.of(
                                values.stream().max(byEnd.thenComparing(byValue)),
                                values.stream().max(byValue),
                                values.stream().min(byValue),
                                values.stream().min(byEnd.thenComparing(byValue)))
                        .flatMap(Optional::stream);
        Stream<Spot> coarse =
                values.stream()
                        .filter(s -> !SeriesStops.precise(s.value().when()))
                        .limit(MOST_COARSE);
        return Stream.concat(ends, coarse).distinct().toList();
    }

    /// The name beside the last value, or beside another where that has no room.
    private boolean named(SeriesItem one) {
        List<Spot> values = new ArrayList<>(told.getOrDefault(one, List.of()));
        values.sort(Comparator.comparingDouble(s -> -s.box().right()));
        List<Spot> few = values.subList(0, Math.min(12, values.size()));
        for (boolean crossing : new boolean[] {false, true}) {
            for (Spot spot : few) {
                if (place(one, spot.box(), brief(spot.value()), one.name(), crossing)
                        || place(one, spot.box(), null, one.name(), crossing)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean place(
            SeriesItem one,
            Box mark,
            @Nullable String number,
            @Nullable String name,
            boolean crossing) {
        double size = sketch.small();
        String lead = number == null || already(number, mark) ? "" : number;
        if (lead.isEmpty() && name == null) {
            return false;
        }
        double first = sketch.width(lead, Face.REGULAR, size);
        double gap = lead.isEmpty() || name == null ? 0 : size * 0.5;
        double second = name == null ? 0 : sketch.width(name, Face.BOLD, size);
        Optional<Box> found = spots.beside(mark, first + gap + second, size * 1.15, crossing);
        if (found.isEmpty()) {
            return false;
        }
        Box box = found.get();
        double baseline = box.y() + size * 0.93;
        SeriesSign sign = signs.getOrDefault(one, SeriesSign.DISC);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(EventLanes.halo(box));
        if (!lead.isEmpty()) {
            shapes.add(sketch.text(box.x(), baseline, lead, size, Face.REGULAR, Ink.TEXT.full()));
            numbers.add(new Said(lead, mark));
        }
        if (name != null) {
            shapes.add(
                    sketch.text(
                            box.x() + first + gap,
                            baseline,
                            name,
                            size,
                            Face.BOLD,
                            sign.ink().full()));
        }
        sketch.add(Role.LABEL, one.id(), null, List.of(one.id()), box, shapes);
        return true;
    }

    private boolean already(String number, Box mark) {
        return numbers.contains(new Said(number, mark));
    }

    private double gutter(List<SeriesItem> unnamed, boolean strip, double top, double kept) {
        double size = sketch.size();
        double small = sketch.small();
        String unit = group.unit();
        boolean many = group.series().size() > 1;
        String name = many && unit != null ? capital(unit) : group.series().getFirst().name();
        int lines = sketch.laneName(name, top + size * 0.3, strip ? 2 : 3, Face.BOLD, kept);
        double y = top + size * (0.3 + 1.25 * lines);
        double room = sketch.scale().left() - sketch.gutter() - 12 - kept;
        if (!many && !strip && unit != null) {
            String fitted = sketch.typeface().fit(unit, Face.REGULAR, small, room);
            y += small * 1.15;
            sketch.add(
                    Role.LANE_NAME,
                    sketch.text(sketch.gutter(), y, fitted, small, Face.REGULAR, Ink.MUTED.full()));
            y += small * 0.25;
        }
        for (SeriesItem one : unnamed) {
            SeriesSign sign = signs.getOrDefault(one, SeriesSign.DISC);
            y += small * 1.3;
            double r = size * 0.2;
            List<Shape> shapes =
                    new ArrayList<>(
                            sign.point(Bound.EXACT, sketch.gutter() + r, y - small * 0.34, r));
            shapes.add(
                    sketch.text(
                            sketch.gutter() + 3 * r + 3,
                            y,
                            sketch.typeface()
                                    .fit(one.name(), Face.REGULAR, small, room - 3 * r - 3),
                            small,
                            Face.REGULAR,
                            Ink.TEXT.full()));
            sketch.add(Role.LANE_NAME, one.id(), one.name(), List.of(one.id()), Box.NONE, shapes);
        }
        return y + small * 0.3;
    }

    private static String capital(String words) {
        String text = words.strip();
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
