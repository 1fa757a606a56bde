package org.furore.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Path;
import org.furore.timeline.Shape.Step;

import java.util.ArrayList;
import java.util.List;

/// Marks items of a picture as chosen or pointed at: a frame around a thing, a thicker line along
/// an arrow.
record ChartMarks(GraphicsContext g, Color accent, Motion motion) {
    private static final double PAD = 2.5;

    /// What is chosen: a mark and the words beside it share a frame.
    void chosen(List<Item> items) {
        List<Item> alone = new ArrayList<>(items);
        List<Item> words = items.stream().filter(i -> i.role() == Role.LABEL).toList();
        for (Item mark : items) {
            words.stream()
                    .filter(word -> mark.role() == Role.MARK)
                    .filter(word -> level(mark.box(), word.box()))
                    .findFirst()
                    .ifPresent(word -> {
                        frame(joined(mark.box(), word.box()), accent, 2);
                        alone.remove(mark);
                        alone.remove(word);
                    });
        }
        alone.forEach(item -> mark(item, accent, 2));
    }

    private static boolean level(Box mark, Box word) {
        return Math.abs(mark.y() + mark.height() / 2 - word.y() - word.height() / 2) < 3;
    }

    private static Box joined(Box a, Box b) {
        double x = Math.min(a.x(), b.x());
        double y = Math.min(a.y(), b.y());
        return new Box(
                x, y, Math.max(a.right(), b.right()) - x, Math.max(a.bottom(), b.bottom()) - y);
    }

    void pointed(Item item) {
        mark(item, accent.deriveColor(0, 1, 1, 0.55), 1.2);
    }

    /// A line being drawn from event to event.
    void line(TimelineChart.Stretch line) {
        g.setStroke(accent);
        g.setLineWidth(2);
        g.setLineDashes(6, 4);
        g.strokeLine(line.fromX(), line.fromY(), line.toX(), line.toY());
        g.setLineDashes();
        g.setFill(accent);
        g.fillOval(line.toX() - 4, line.toY() - 4, 8, 8);
    }

    private void mark(Item item, Color colour, double width) {
        g.setStroke(colour);
        if (item.role() == Role.LINK || item.role() == Role.CONNECTOR) {
            g.setLineWidth(width + 1.5);
            item.shapes().stream()
                    .filter(Path.class::isInstance)
                    .map(Path.class::cast)
                    .findFirst()
                    .ifPresent(this::trace);
            return;
        }
        frame(item.box().width() > 0 ? item.box() : SceneIndex.bounds(item), colour, width);
    }

    private void frame(Box box, Color colour, double width) {
        g.setStroke(colour);
        double x = motion.shown(box.x()) - PAD;
        double right = motion.shown(box.right()) + PAD;
        g.setLineWidth(width);
        g.strokeRoundRect(x, box.y() - PAD, Math.max(2, right - x), box.height() + 2 * PAD, 7, 7);
    }

    private void trace(Path path) {
        g.beginPath();
        for (Step step : path.steps()) {
            switch (step) {
                case Step.Move m -> g.moveTo(motion.shown(m.x()), m.y());
                case Step.Line l -> g.lineTo(motion.shown(l.x()), l.y());
                case Step.Curve c ->
                        g.bezierCurveTo(
                                motion.shown(c.x1()),
                                c.y1(),
                                motion.shown(c.x2()),
                                c.y2(),
                                motion.shown(c.x()),
                                c.y());
            }
        }
        g.stroke();
    }
}
