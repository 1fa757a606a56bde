package org.furore.timeline;

import org.furore.domain.event.EventId;
import org.furore.timeline.EventLanes.Anchor;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineData.LinkItem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Leads arrows from mark to mark through the gaps between rows, where no label stands, and down
/// (or up) the column that crosses the fewest labels and other arrows. What it must cross is drawn
/// beneath the labels' paper.
final class LinkRoutes {
    /// More arrows than this are no picture any more.
    static final int MOST = 60;

    private static final double STEP = 4;
    private static final double CROSSING = 90;

    private final Sketch sketch;
    private final TimelineIndex index;
    private final EventLanes lanes;
    private final List<Box> verticals = new ArrayList<>();
    private final List<Box> horizontals = new ArrayList<>();

    LinkRoutes(Sketch sketch, TimelineIndex index, EventLanes lanes) {
        this.sketch = sketch;
        this.index = index;
        this.lanes = lanes;
    }

    /// Draws the links whose ends are both in the picture, those between single marks first;
    /// between the same clusters one of a type stands for all.
    ///
    /// @return the links drawn
    List<LinkItem> draw() {
        List<LinkItem> drawn = new ArrayList<>();
        List<LinkItem> all = index.data().links();
        Set<List<Object>> pairs = new HashSet<>();
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
                if (clustered && !pairs.add(List.of(from, to, link.type()))) {
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
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
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
        double startX = from.mark().right() - Math.min(from.mark().width() / 2, 9);
        double endX = to.mark().x() + Math.min(to.mark().width() / 2, 9);
        boolean sameRow = Math.abs(from.y() - to.y()) < 2;
        boolean down = to.y() > from.y() && !sameRow;
        double startY = down ? from.mark().bottom() : from.mark().y();
        double leave = down ? from.rowBottom() : from.rowTop();
        if (sameRow) {
            double channel = channel(leave, startX, endX);
            return new double[] {
                startX, startY, startX, channel, endX, channel, endX, to.mark().y() - 1
            };
        }
        double arrive = down ? to.rowTop() : to.rowBottom();
        double endY = down ? to.mark().y() - 1 : to.mark().bottom() + 1;
        if (Math.abs(startX - endX) < 3
                && between(from, to, startY, endY).stream()
                        .noneMatch(o -> endX > o.left() && endX < o.right())) {
            verticals.add(new Box(endX - 2, Math.min(startY, endY), 4, Math.abs(endY - startY)));
            return new double[] {endX, startY, endX, endY};
        }
        double column = column(between(from, to, leave, arrive), startX, endX);
        double first = channel(leave, startX, column);
        double second = channel(arrive, column, endX);
        verticals.add(new Box(column - 2, Math.min(first, second), 4, Math.abs(second - first)));
        if (Math.abs(column - endX) < 1) {
            return new double[] {startX, startY, startX, first, endX, first, endX, endY};
        }
        if (Math.abs(column - startX) < 1) {
            return new double[] {startX, startY, startX, second, endX, second, endX, endY};
        }
        return new double[] {
            startX, startY, startX, first, column, first, column, second, endX, second, endX, endY
        };
    }

    /// What a vertical line between two heights may meet: labels, and others' marks, which count
    /// double, since a line through a mark seems to belong to it.
    private List<Obstacle> between(Anchor from, Anchor to, double y1, double y2) {
        Box strip = new Box(-1e6, Math.min(y1, y2), 2e6, Math.abs(y2 - y1));
        List<Obstacle> met = new ArrayList<>();
        for (Box label : lanes.labels()) {
            if (label.overlaps(strip)) {
                met.add(new Obstacle(label.x() - 2, label.right() + 2, CROSSING));
            }
        }
        for (Box mark : lanes.marks()) {
            if (mark.overlaps(strip) && mark != from.mark() && mark != to.mark()) {
                met.add(new Obstacle(mark.x() - 2, mark.right() + 2, 2 * CROSSING));
            }
        }
        for (Box line : verticals) {
            if (line.overlaps(strip)) {
                met.add(new Obstacle(line.x() - 3, line.right() + 3, CROSSING / 3));
            }
        }
        return met;
    }

    private record Obstacle(double left, double right, double cost) {}

    /// The column to change rows in.
    private double column(List<Obstacle> obstacles, double startX, double endX) {
        double left = Math.max(sketch.scale().left() - 6, Math.min(startX, endX) - 80);
        double right = Math.min(sketch.scale().right() + 8, Math.max(startX, endX) + 80);
        double step = Math.max(STEP, (right - left) / 200);
        double best = endX;
        double least = cost(obstacles, endX, startX, endX) - 6;
        double own = cost(obstacles, startX, startX, endX) - 3;
        if (own < least) {
            best = startX;
            least = own;
        }
        for (double x = left; x <= right && least > 0; x += step) {
            double cost = cost(obstacles, x, startX, endX);
            if (cost < least) {
                best = x;
                least = cost;
            }
        }
        return best;
    }

    private static double cost(List<Obstacle> obstacles, double x, double startX, double endX) {
        double cost =
                Math.abs(x - startX)
                        + Math.abs(endX - x)
                        - Math.abs(endX - startX)
                        + Math.abs(endX - x) * 0.02;
        for (Obstacle obstacle : obstacles) {
            if (x > obstacle.left() && x < obstacle.right()) {
                cost += obstacle.cost();
            }
        }
        return cost;
    }

    /// A height within the gap at `y` that no other arrow runs in.
    private double channel(double y, double x1, double x2) {
        double chosen = y;
        for (double offset : new double[] {0, 2.4, -2.4, 4.8, -4.8}) {
            Box line = new Box(Math.min(x1, x2) - 3, y + offset - 1, Math.abs(x2 - x1) + 6, 2);
            if (horizontals.stream().noneMatch(line::overlaps)) {
                chosen = y + offset;
                horizontals.add(line);
                break;
            }
        }
        return chosen;
    }
}
