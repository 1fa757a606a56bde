package org.furore.timeline;

import org.furore.domain.event.EventId;
import org.furore.timeline.EventLanes.Anchor;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.TimelineData.EventItem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One row of clusters: neighbours that found no room, each group with its count, its dates, its
/// weightiest titles, and a strip that shows where in the stretch they lie.
final class EventClusters {
    private static final int TITLES = 4;
    private static final int TOLD = 12;
    private static final double BIN = 3;

    private final Sketch sketch;
    private final TimelineIndex index;
    private final EventLanes lanes;

    EventClusters(Sketch sketch, TimelineIndex index, EventLanes lanes) {
        this.sketch = sketch;
        this.index = index;
        this.lanes = lanes;
    }

    /// Draws the row from `top` down.
    ///
    /// @param events positions in the index, rising
    /// @return where it ends
    double place(int[] events, double top) {
        TimeScale scale = sketch.scale();
        double room = Math.max(sketch.size() * 22, (scale.right() - scale.left()) / 6);
        double[] xs = new double[events.length];
        List<Integer> starts = new ArrayList<>();
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < events.length; i++) {
            double x = scale.x(index.start(events[i]));
            xs[i] = x;
            if (x >= next && (starts.isEmpty() || scale.right() - x > room / 2)) {
                starts.add(i);
                next = x + room;
            }
        }
        for (int c = 0; c < starts.size(); c++) {
            boolean last = c + 1 == starts.size();
            int end = last ? events.length : starts.get(c + 1);
            double right = last ? scale.right() : xs[end] - 10;
            Members members = new Members(events, xs, starts.get(c), end);
            if (members.count() > 1 || !single(members.event(0), top, right)) {
                cluster(members, top, right);
            }
        }
        return top + sketch.size() * 2.4;
    }

    /// A run of events that stand together.
    private record Members(int[] events, double[] xs, int from, int to) {
        int count() {
            return to - from;
        }

        int event(int i) {
            return events[from + i];
        }

        double x(int i) {
            return xs[from + i];
        }
    }

    /// An event that stands alone is drawn as itself if its mark and a few words fit.
    private boolean single(int event, double top, double right) {
        EventMarks marks = new EventMarks(sketch.scale(), sketch.typeface(), sketch.size());
        EventItem item = index.events().get(event);
        EventMarks.Extent extent = marks.extent(item.when());
        double size = sketch.size();
        double x = extent.outerRight() + 5;
        String date = sketch.words().of(item.when());
        double dateWidth = sketch.width(date, Face.BOLD, size) + EventLabel.SPACE * size;
        if (x + dateWidth + 6 * size > right) {
            return false;
        }
        double y = top + size;
        String title =
                sketch.typeface().fit(item.title(), Face.REGULAR, size, right - x - dateWidth);
        double width = dateWidth + sketch.width(title, Face.REGULAR, size);
        Box mark =
                new Box(
                        extent.x(),
                        y - marks.barHeight() / 2,
                        extent.right() - extent.x(),
                        marks.barHeight());
        Box box = new Box(x, y - size * 0.65, width, size * 1.3);
        String tip = item.when().date().text() + "  " + item.title();
        List<EventId> holds = List.of(item.id());
        sketch.add(Role.MARK, item.id(), tip, holds, mark, marks.draw(item.when(), extent, y));
        List<Shape> shapes = new ArrayList<>();
        shapes.add(EventLanes.halo(box));
        shapes.addAll(new EventLabel(date, title, x, width, false).draw(sketch, y));
        sketch.add(Role.LABEL, item.id(), tip, holds, box, shapes);
        lanes.labels().add(box);
        lanes.anchor(event, new Anchor(event, mark, top, top + size * 2, false));
        return true;
    }

    private void cluster(Members events, double top, double right) {
        double size = sketch.size();
        double x = events.x(0);
        double y = top + size;
        double r = size * 0.3;
        EventId[] ids = new EventId[events.count()];
        long to = Long.MIN_VALUE;
        for (int i = 0; i < ids.length; i++) {
            ids[i] = index.id(events.event(i));
            to = Math.max(to, index.end(events.event(i)));
        }
        String dates = sketch.words().between(index.start(events.event(0)), to);
        String head =
                events.count() == 1
                        ? sketch.words().of(index.events().get(events.event(0)).when())
                        : sketch.say("cluster-head", number(events.count()), dates);
        double textX = x + 4.2 * r + 4;
        double headWidth = sketch.width(head, Face.BOLD, size) + EventLabel.SPACE * size;
        String titles = String.join("; ", titles(events, TITLES));
        String shown = sketch.typeface().fit(titles, Face.REGULAR, size, right - textX - headWidth);
        double width = Math.min(headWidth, right - textX) + sketch.width(shown, Face.REGULAR, size);
        Box box = new Box(x - r, top, textX - x + r + width, size * 2.3);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(EventLanes.halo(new Box(textX, top + size * 0.3, width, size * 1.3)));
        Stroke rim = new Stroke(Ink.PAPER.full(), 1);
        for (int i = 2; i >= 0; i--) {
            if (i < events.count()) {
                shapes.add(new Disc(x + i * r * 1.1, y, r, Ink.ACCENT.full(), rim));
            }
        }
        String fittedHead = sketch.typeface().fit(head, Face.BOLD, size, right - textX);
        shapes.add(
                sketch.text(textX, y + size * 0.36, fittedHead, size, Face.BOLD, Ink.TEXT.full()));
        shapes.add(
                sketch.text(
                        textX + headWidth,
                        y + size * 0.36,
                        shown,
                        size,
                        Face.REGULAR,
                        Ink.TEXT.full()));
        strip(events, top + size * 2.25, size * 0.5, shapes);
        sketch.add(Role.CLUSTER, null, tip(events, head), Arrays.asList(ids), box, shapes);
        lanes.labels().add(box);
        Box icon = new Box(x - r, y - r, 4.2 * r, 2 * r);
        lanes.anchor(
                events.events(),
                events.from(),
                events.to(),
                new Anchor(events.event(0), icon, top, top + size * 2.4, true));
    }

    private String number(int count) {
        return java.text.NumberFormat.getIntegerInstance(sketch.view().locale()).format(count);
    }

    /// The weightiest titles in order of time.
    private List<String> titles(Members events, int most) {
        int[] best = new int[most + 1];
        int n = 0;
        for (int i = 0; i < events.count(); i++) {
            int event = events.event(i);
            int rank = index.rank(event);
            int at = n;
            while (at > 0 && index.rank(best[at - 1]) > rank) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = event;
            n = Math.min(most, n + 1);
        }
        int[] chosen = Arrays.copyOf(best, n);
        Arrays.sort(chosen);
        return Arrays.stream(chosen).mapToObj(e -> index.events().get(e).title()).toList();
    }

    private String tip(Members events, String head) {
        StringBuilder tip = new StringBuilder(head);
        for (int i = 0; i < Math.min(TOLD, events.count()); i++) {
            EventItem item = index.events().get(events.event(i));
            tip.append('\n').append(item.when().date().text()).append("  ").append(item.title());
        }
        if (events.count() > TOLD) {
            tip.append('\n').append(sketch.say("cluster-more", number(events.count() - TOLD)));
        }
        return tip.toString();
    }

    /// Where the members lie: a bar for each few pixels, higher where there are more (square root).
    private void strip(Members events, double base, double height, List<Shape> shapes) {
        double left = events.x(0);
        int[] counts = new int[(int) ((sketch.scale().right() - left) / BIN) + 2];
        int most = 0;
        for (int i = 0; i < events.count(); i++) {
            int bin = (int) ((events.x(i) - left) / BIN);
            most = Math.max(most, ++counts[bin]);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double h = Math.max(1.5, height * Math.sqrt(counts[i] / (double) most));
                shapes.add(
                        new Rect(
                                left + i * BIN - BIN / 2 + 0.3,
                                base - h,
                                BIN - 0.6,
                                h,
                                0,
                                Ink.ACCENT.at(0.7),
                                null));
            }
        }
    }
}
