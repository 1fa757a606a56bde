package org.furore.timeline;

import org.furore.domain.EnumWords;
import org.furore.domain.event.EventId;
import org.furore.timeline.EventLanes.Anchor;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineData.LinkItem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Leads arrows from mark to mark through the gaps between rows, where no label stands, and through
/// each row where it is free.
final class LinkRoutes {
    /// More arrows than this are no picture any more.
    static final int MOST = 60;

    private final Sketch sketch;
    private final TimelineIndex index;
    private final EventLanes lanes;
    private final LinkGrid grid;
    private final Map<List<Object>, List<Double>> slots = new HashMap<>();
    private final List<Box> horizontals = new ArrayList<>();

    /// What one arrow between clusters stands for.
    private record Pair(int from, int to, org.furore.domain.event.Link.LinkKind type) {}

    LinkRoutes(Sketch sketch, TimelineIndex index, EventLanes lanes) {
        this.sketch = sketch;
        this.index = index;
        this.lanes = lanes;
        List<Box> obstacles = new ArrayList<>(lanes.labels());
        obstacles.addAll(lanes.marks());
        this.grid =
                new LinkGrid(
                        sketch.scale().left() - 8,
                        sketch.scale().right() + 9,
                        lanes.rows(),
                        obstacles);
    }

    /// Draws the links whose ends are both in the picture, those between single marks first;
    /// between the same clusters one of a type stands for all.
    ///
    /// @return the links drawn
    List<LinkItem> draw() {
        List<LinkItem> drawn = new ArrayList<>();
        List<LinkItem> all = index.data().links();
        Set<Pair> pairs = new HashSet<>();
        for (boolean clustered : new boolean[] {false, true}) {
            for (int i = 0; i < all.size() && drawn.size() < MOST; i++) {
                Anchor from = anchor(index.linkStart(i));
                Anchor to = anchor(index.linkEnd(i));
                if (from == null
                        || to == null
                        || from == to
                        || (from.clustered() || to.clustered()) != clustered) {
                    continue;
                }
                LinkItem link = all.get(i);
                if (clustered && !pairs.add(new Pair(from.number(), to.number(), link.type()))) {
                    continue;
                }
                double[] points = route(from, to);
                sketch.add(
                        Role.LINK,
                        link.id(),
                        tip(link),
                        List.of(link.from(), link.to()),
                        ends(points),
                        LinkLine.draw(link.type(), points));
                drawn.add(link);
            }
        }
        return drawn;
    }

    private @Nullable Anchor anchor(int event) {
        return event < 0 ? null : lanes.anchor(event);
    }

    /// From the first point to the last; width and height may be negative.
    private static Box ends(double[] p) {
        return new Box(p[0], p[1], p[p.length - 2] - p[0], p[p.length - 1] - p[1]);
    }

    private String tip(LinkItem link) {
        String verb = sketch.say("link-" + word(link.type()));
        return title(link.from()) + " → " + verb + " → " + title(link.to());
    }

    static String word(Enum<?> constant) {
        return EnumWords.of(constant);
    }

    private String title(EventId id) {
        Integer at = index.position(id);
        if (at == null) {
            return "?";
        }
        EventItem event = index.events().get(at);
        return event.title();
    }

    private double[] route(Anchor from, Anchor to) {
        boolean sameRow = Math.abs(from.y() - to.y()) < 2;
        boolean down = to.y() > from.y() && !sameRow;
        boolean arriveAbove = down || sameRow;
        Box source = from.mark();
        Box target = to.mark();
        double startX = slot(from, !down, source.right() - Math.min(source.width() / 2, 9), -1);
        double endX = slot(to, arriveAbove, target.x() + Math.min(target.width() / 2, 9), 1);
        double startY = edge(source, startX, !down, 0);
        double endY = edge(target, endX, arriveAbove, 1);
        double leave = down ? from.rowBottom() : from.rowTop();
        double arrive = arriveAbove ? to.rowTop() : to.rowBottom();
        Points points = new Points(startX, startY);
        if (sameRow) {
            points.over(channel(leave, startX, endX), endX);
        } else {
            double height = leave;
            for (LinkGrid.Leg leg : grid.way(startX, leave, endX, arrive)) {
                if (Math.abs(leg.x() - points.x()) > 1) {
                    points.over(channel(height, points.x(), leg.x()), leg.x());
                }
                height = down ? leg.bottom() : leg.top();
            }
            if (Math.abs(points.x() - endX) > 1) {
                points.over(channel(arrive, points.x(), endX), endX);
            }
        }
        return points.to(endX, endY);
    }

    /// The corners of an arrow.
    private static final class Points {
        private final List<Double> all = new ArrayList<>();

        Points(double x, double y) {
            all.add(x);
            all.add(y);
        }

        double x() {
            return all.get(all.size() - 2);
        }

        /// Up or down to `y`, then along to `x`.
        void over(double y, double x) {
            all.add(x());
            all.add(y);
            all.add(x);
            all.add(y);
        }

        double[] to(double x, double y) {
            all.add(x);
            all.add(y);
            return all.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /// Where an arrow meets a mark's upper or lower edge: a little aside where another does
    /// already.
    ///
    /// @param inwards 1 or -1: to which side of a bar to move first
    private double slot(Anchor anchor, boolean above, double wanted, int inwards) {
        List<Double> used =
                slots.computeIfAbsent(List.of(anchor.mark(), above), a -> new ArrayList<>());
        Box mark = anchor.mark();
        double x = wanted;
        double pitch = mark.width() < 10 ? mark.width() / 2 : 6;
        for (int step : new int[] {0, 1, -1, 2, -2, 3, -3}) {
            double at = wanted + step * pitch * inwards;
            boolean within = at >= mark.x() - 0.5 && at <= mark.right() + 0.5;
            if (within && free(used, at, pitch - 0.1)) {
                x = at;
                break;
            }
        }
        used.add(x);
        return x;
    }

    private static boolean free(List<Double> used, double at, double distance) {
        for (double other : used) {
            if (Math.abs(other - at) < distance) {
                return false;
            }
        }
        return true;
    }

    /// The height of a mark's edge at `x`: round for points.
    private static double edge(Box mark, double x, boolean above, double clear) {
        double half = mark.height() / 2;
        double middle = mark.y() + half;
        if (Math.abs(mark.width() - mark.height()) < 0.5) {
            double dx = Math.min(half, Math.abs(x - mark.x() - mark.width() / 2));
            half = Math.sqrt(half * half - dx * dx);
        }
        return above ? middle - half - clear : middle + half + clear;
    }

    /// A height within the gap at `y` that no other arrow runs in.
    private double channel(double y, double x1, double x2) {
        double chosen = y;
        for (double offset : new double[] {0, 2.2, -2.2, 4, -4}) {
            Box line = new Box(Math.min(x1, x2) - 3, y + offset - 1, Math.abs(x2 - x1) + 6, 2);
            if (free(line)) {
                chosen = y + offset;
                horizontals.add(line);
                break;
            }
        }
        return chosen;
    }

    /// A loop of its own: every step of panning asks this some thousand times.
    private boolean free(Box line) {
        for (Box other : horizontals) {
            if (line.overlaps(other)) {
                return false;
            }
        }
        return true;
    }
}
