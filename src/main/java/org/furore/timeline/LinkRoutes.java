package org.furore.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.furore.domain.event.EventId;
import org.furore.timeline.EventLanes.Anchor;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineData.LinkItem;

/// Leads arrows from mark to mark through the gaps between rows, where no label stands, and down (or up)
/// the column that crosses the fewest labels and other arrows. What it must cross is drawn beneath the
/// labels' paper.
final class LinkRoutes {
    /// More arrows than this are no picture any more.
    static final int MOST = 150;

    private static final double STEP = 4;
    private static final double CROSSING = 90;

    private final Sketch sketch;
    private final TimelineIndex index;
    private final Map<EventId, Anchor> anchors;
    private final List<Box> labels;
    private final List<Box> marks;
    private final List<Box> verticals = new ArrayList<>();
    private final List<Box> horizontals = new ArrayList<>();

    LinkRoutes(Sketch sketch, TimelineIndex index, EventLanes lanes) {
        this.sketch = sketch;
        this.index = index;
        this.anchors = lanes.anchors();
        this.labels = lanes.labels();
        this.marks = lanes.anchors().values().stream().distinct().map(Anchor::mark).toList();
    }

    /// Draws the links whose ends are both in the picture.
    ///
    /// @return the links drawn
    List<LinkItem> draw() {
        List<LinkItem> drawn = new ArrayList<>();
        for (LinkItem link : index.data().links()) {
            Anchor from = anchors.get(link.from());
            Anchor to = anchors.get(link.to());
            if (from == null || to == null || from == to || drawn.size() == MOST) {
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
        return drawn;
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
        if (Math.abs(startX - endX) < 3 && free(from, to, endX, startY, endY)) {
            verticals.add(new Box(endX - 2, Math.min(startY, endY), 4, Math.abs(endY - startY)));
            return new double[] {endX, startY, endX, endY};
        }
        double column = column(from, to, startX, endX, leave, arrive);
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

    private boolean free(Anchor from, Anchor to, double x, double y1, double y2) {
        return crossings(from, to, x, Math.min(y1, y2), Math.max(y1, y2)) == 0;
    }

    /// Labels crossed, and others' marks, which count double: a line through a mark seems to belong to it.
    private int crossings(Anchor from, Anchor to, double x, double top, double bottom) {
        Box line = new Box(x - 2, top, 4, bottom - top);
        int count = 0;
        for (Box label : labels) {
            if (label.overlaps(line)) {
                count++;
            }
        }
        for (Box mark : marks) {
            if (mark.overlaps(line) && mark != from.mark() && mark != to.mark()) {
                count += 2;
            }
        }
        return count;
    }

    /// The column to change rows in.
    private double column(
            Anchor from, Anchor to, double startX, double endX, double leave, double arrive) {
        double top = Math.min(leave, arrive);
        double bottom = Math.max(leave, arrive);
        double left = Math.max(sketch.scale().left() - 6, Math.min(startX, endX) - 80);
        double right = Math.min(sketch.scale().right() + 8, Math.max(startX, endX) + 80);
        double step = Math.max(STEP, (right - left) / 200);
        double best = endX;
        double least = cost(from, to, endX, startX, endX, top, bottom) - 6;
        double own = cost(from, to, startX, startX, endX, top, bottom) - 3;
        if (own < least) {
            best = startX;
            least = own;
        }
        for (double x = left; x <= right && least > 0; x += step) {
            double cost = cost(from, to, x, startX, endX, top, bottom);
            if (cost < least) {
                best = x;
                least = cost;
            }
        }
        return best;
    }

    private double cost(
            Anchor from,
            Anchor to,
            double x,
            double startX,
            double endX,
            double top,
            double bottom) {
        double detour = Math.abs(x - startX) + Math.abs(endX - x) - Math.abs(endX - startX);
        double cost =
                CROSSING * crossings(from, to, x, top, bottom)
                        + detour
                        + Math.abs(endX - x) * 0.02;
        Box line = new Box(x - 3, top, 6, bottom - top);
        for (Box other : verticals) {
            if (other.overlaps(line)) {
                cost += CROSSING / 3;
            }
        }
        return cost;
    }

    /// A height within the gap at `y` that no other arrow runs in.
    private double channel(double y, double x1, double x2) {
        double chosen = y;
        for (double offset : new double[] {0, 2.4, -2.4, 4.8, -4.8}) {
            Box line =
                    new Box(Math.min(x1, x2) - 3, y + offset - 1, Math.abs(x2 - x1) + 6, 2);
            if (horizontals.stream().noneMatch(line::overlaps)) {
                chosen = y + offset;
                horizontals.add(line);
                break;
            }
        }
        return chosen;
    }
}
