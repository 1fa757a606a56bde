package org.furore.timeline;

import org.furore.domain.actor.ActorId;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineView.Lanes;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lays events into lanes: as many labelled rows as allowed, the rest in clusters below that say
/// what they hold. An event with several participants stands in the first one's lane; thin lines
/// lead to rings in the lanes of the others.
final class EventLanes {
    /// Ems a date takes at least, with its space.
    private static final double DATE = 3;

    private final Sketch sketch;
    private final TimelineIndex index;
    private final EventMarks marks;
    private final TimelineIndex.Grouping grouping;
    private final @Nullable Anchor[] anchors;
    private final List<Box> obstacles = new ArrayList<>();
    private final List<Box> labels = new ArrayList<>();
    private final java.util.TreeMap<Double, Double> rows = new java.util.TreeMap<>();
    private final Map<Object, Double> joints = new LinkedHashMap<>();
    private final List<Integer> placed = new ArrayList<>();

    EventLanes(Sketch sketch, TimelineIndex index) {
        this.sketch = sketch;
        this.index = index;
        this.marks = new EventMarks(sketch.scale(), sketch.typeface(), sketch.size());
        this.grouping = index.grouping(sketch.view().lanes());
        this.anchors = new @Nullable Anchor[index.events().size()];
    }

    /// Where arrows start and end.
    ///
    /// @param number the (first) event's
    /// @param clustered whether it is a cluster's, not the event's own mark
    record Anchor(int number, Box mark, double rowTop, double rowBottom, boolean clustered) {
        double x() {
            return mark.x() + mark.width() / 2;
        }

        double y() {
            return mark.y() + mark.height() / 2;
        }
    }

    /// Of an event by its position in the index; null when it is not in the picture.
    @Nullable Anchor anchor(int event) {
        return anchors[event];
    }

    /// Anchors an event at its mark.
    void anchor(int event, Anchor anchor) {
        anchor(new int[] {event}, 0, 1, anchor);
    }

    /// Anchors a run of events at their cluster.
    void anchor(int[] events, int from, int to, Anchor anchor) {
        for (int i = from; i < to; i++) {
            anchors[events[i]] = anchor;
        }
        rows.put(anchor.rowTop(), anchor.rowBottom());
        obstacles.add(anchor.mark());
    }

    /// The room marks take.
    List<Box> marks() {
        return obstacles;
    }

    /// The room labels take.
    List<Box> labels() {
        return labels;
    }

    /// Where rows begin and end, from the top down; arrows run between them.
    java.util.SortedMap<Double, Double> rows() {
        return rows;
    }

    private double rowHeight() {
        boolean arrows = sketch.view().links() && !index.data().links().isEmpty();
        return sketch.size() * (arrows ? 2.15 : 1.95);
    }

    private int mostRows() {
        return switch (sketch.view().lanes()) {
            case NONE, CLAIM, TARGET -> 16;
            case ACTOR, KIND -> 7;
        };
    }

    /// Draws all lanes from `top` down.
    ///
    /// @param visible positions of the events shown, rising
    /// @return where they end
    double place(int[] visible, double top) {
        TimeScale scale = sketch.scale();
        int lanes = grouping.keys().size();
        RowPacking[] packings = new RowPacking[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            packings[lane] = new RowPacking(scale.left(), scale.right(), mostRows());
        }
        @Nullable EventLabel[] words = new @Nullable EventLabel[anchors.length];
        choose(packings, words);
        int[][] crowded = crowded(visible, words, lanes);
        double y = top;
        for (int lane = 0; lane < lanes; lane++) {
            List<RowPacking.Slot> slots = packings[lane].settle();
            boolean joined = joined(grouping.keys().get(lane));
            if (slots.isEmpty() && crowded[lane].length == 0 && !joined) {
                continue;
            }
            y = lane(lane, slots, crowded[lane], joined, words, y);
        }
        connect();
        return y;
    }

    /// The events without room, by lane.
    private int[][] crowded(int[] visible, @Nullable EventLabel[] words, int lanes) {
        int[] counts = new int[lanes];
        for (int event : visible) {
            if (words[event] == null) {
                counts[grouping.lane()[event]]++;
            }
        }
        int[][] crowded = new int[lanes][];
        for (int lane = 0; lane < lanes; lane++) {
            crowded[lane] = new int[counts[lane]];
        }
        for (int i = visible.length - 1; i >= 0; i--) {
            int lane = grouping.lane()[visible[i]];
            if (words[visible[i]] == null) {
                crowded[lane][--counts[lane]] = visible[i];
            }
        }
        return crowded;
    }

    /// Gives room to the weightiest events first.
    private void choose(RowPacking[] packings, @Nullable EventLabel[] words) {
        TimeScale scale = sketch.scale();
        double most = Math.min(0.7 * (scale.right() - scale.left()), sketch.size() * 40);
        long from = scale.from();
        long to = scale.to();
        int[] byWeight = index.byWeight();
        int[] lane = grouping.lane();
        for (int place = 0; place < byWeight.length; place++) {
            long start = index.heavyStart(place);
            if (start >= to || index.heavyEnd(place) <= from) {
                continue;
            }
            double x = scale.x(start);
            int event = byWeight[place];
            RowPacking packing = packings[lane[event]];
            if (!packing.free(x, x)) {
                continue;
            }
            double least = Math.min((index.ems(event) + DATE) * sketch.size(), most * 0.85);
            boolean hopeless =
                    !packing.free(x, Math.min(x + least, scale.right()))
                            && !packing.free(Math.max(x - least, scale.left()), x);
            if (hopeless) {
                continue;
            }
            EventItem item = index.events().get(event);
            EventMarks.Extent extent = marks.extent(item.when());
            EventLabel label =
                    EventLabel.beside(
                            sketch,
                            extent,
                            sketch.words().of(item.when()),
                            item.title(),
                            index.ems(event),
                            most);
            double left = Math.min(extent.outer(), label.x()) - 2;
            double right = Math.max(extent.outerRight(), label.x() + label.width()) + 8;
            if (packing.take(event, left, right)) {
                words[event] = label;
            }
        }
    }

    private double lane(
            int lane,
            List<RowPacking.Slot> slots,
            int[] rest,
            boolean joined,
            @Nullable EventLabel[] words,
            double top) {
        double pad = sketch.size() * 0.5;
        int nameLines = sketch.laneName(name(lane), top + pad, 3, Face.BOLD);
        int rows = 0;
        for (RowPacking.Slot slot : slots) {
            rows = Math.max(rows, slot.row() + 1);
            EventLabel label = words[slot.event()];
            if (label != null) {
                event(slot.event(), label, top + pad + slot.row() * rowHeight());
            }
        }
        double y = top + pad + rows * rowHeight();
        if (rest.length > 0) {
            y = new EventClusters(sketch, index, this).place(rest, y);
        }
        if (joined) {
            Object key = grouping.keys().get(lane);
            if (key != null) {
                joints.put(key, y + sketch.size() * 0.5);
            }
            y += sketch.size();
        }
        y = Math.max(y, top + pad + nameLines * sketch.size() * 1.25) + pad;
        separator(y);
        return y;
    }

    private void separator(double y) {
        sketch.add(
                Role.LANE,
                Shape.line(
                        sketch.gutter(),
                        y,
                        sketch.scale().right(),
                        y,
                        new Stroke(Ink.GRID.full(), 1)));
    }

    private void event(int event, EventLabel label, double top) {
        EventItem item = index.events().get(event);
        EventMarks.Extent extent = marks.extent(item.when());
        double y = top + rowHeight() / 2;
        double half = extent.point() ? (extent.right() - extent.x()) / 2 : marks.barHeight() / 2;
        Box mark = new Box(extent.x(), y - half, extent.right() - extent.x(), 2 * half);
        String tip = tip(item);
        sketch.add(
                Role.MARK,
                item.id(),
                tip,
                List.of(item.id()),
                mark,
                marks.draw(item.when(), extent, y));
        anchor(event, new Anchor(event, mark, top, top + rowHeight(), false));
        placed.add(event);
        obstacles.add(
                new Box(
                        extent.outer(),
                        mark.y(),
                        extent.outerRight() - extent.outer(),
                        mark.height()));
        if (label.width() > 0) {
            double height = sketch.size() * 1.3;
            Box box = new Box(label.x(), y - height / 2, label.width(), height);
            List<Shape> shapes = new ArrayList<>();
            if (!label.inside()) {
                shapes.add(halo(box));
            }
            shapes.addAll(label.draw(sketch, y));
            sketch.add(Role.LABEL, item.id(), tip, List.of(item.id()), box, shapes);
            labels.add(box);
        }
    }

    static Rect halo(Box box) {
        return new Rect(
                box.x() - 2, box.y(), box.width() + 4, box.height(), 2, Ink.PAPER.full(), null);
    }

    private String tip(EventItem item) {
        StringBuilder tip = new StringBuilder(item.when().date().text());
        tip.append("  ").append(item.title());
        if (!item.participants().isEmpty()) {
            tip.append('\n')
                    .append(
                            String.join(
                                    ", ",
                                    item.participants().stream()
                                            .map(this::actor)
                                            .distinct()
                                            .toList()));
        }
        tip.append('\n')
                .append(
                        item.evidence() == 0
                                ? sketch.say("evidence-none")
                                : sketch.say("evidence", item.evidence()));
        return tip.toString();
    }

    private String actor(ActorId id) {
        return index.data().actors().getOrDefault(id, "?");
    }

    private String name(int lane) {
        Object key = grouping.keys().get(lane);
        if (key instanceof ActorId actor) {
            return actor(actor);
        }
        if (key != null) {
            String word = key.toString().replace('-', ' ');
            return word.isEmpty() ? "–" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
        if (grouping.keys().size() > 1) {
            return sketch.say(
                    grouping.more()
                            ? "lane-others"
                            : sketch.view().lanes() == Lanes.ACTOR
                                    ? "lane-nobody"
                                    : "lane-no-kind");
        }
        return sketch.say("lane-events");
    }

    /// Whether somebody takes part in a visible event of another's lane.
    private boolean joined(@Nullable Object key) {
        if (sketch.view().lanes() != Lanes.ACTOR || !(key instanceof ActorId actor)) {
            return false;
        }
        return index.joins(actor).stream()
                .anyMatch(e -> sketch.scale().shows(index.start(e), index.end(e)));
    }

    private void connect() {
        for (int event : placed) {
            EventItem item = index.events().get(event);
            Anchor anchor = anchors[event];
            if (anchor == null) {
                continue;
            }
            for (ActorId other : item.participants()) {
                Double y = joints.get(other);
                if (y == null || other.equals(item.participants().getFirst())) {
                    continue;
                }
                double x = anchor.x();
                double r = sketch.size() * 0.22;
                double from = y > anchor.y() ? anchor.mark().bottom() : anchor.mark().y();
                double to = y > anchor.y() ? y - r : y + r;
                sketch.add(
                        Role.CONNECTOR,
                        item.id(),
                        actor(other) + " · " + item.title(),
                        List.of(item.id()),
                        Box.NONE,
                        List.of(
                                Shape.line(x, from, x, to, new Stroke(Ink.ACCENT.at(0.35), 0.8)),
                                new Disc(
                                        x,
                                        y,
                                        r,
                                        Ink.PAPER.full(),
                                        new Stroke(Ink.ACCENT.full(), 1.2))));
            }
        }
    }
}
