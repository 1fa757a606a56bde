package org.furore.timeline;

import org.furore.domain.actor.ActorId;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.TimelineData.Sentiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A line for each target with the sentiment towards it: for above, against below, as far from the
/// line as the polarity. Where many share a column, a whisker from the lowest to the highest with
/// their mean.
final class TargetLanes {
    static final int MOST = 14;

    private static final int CROWD = 7;

    private final Sketch sketch;
    private final TimelineData data;

    TargetLanes(Sketch sketch, TimelineData data) {
        this.sketch = sketch;
        this.data = data;
    }

    /// Draws the lanes from `top` down.
    ///
    /// @return where they end
    double place(double top) {
        Map<Optional<ActorId>, List<Sentiment>> byTarget = new LinkedHashMap<>();
        for (Sentiment mark : data.sentiments()) {
            if (sketch.scale().shows(mark.when().start(), mark.when().end())) {
                byTarget.computeIfAbsent(Optional.ofNullable(mark.target()), t -> new ArrayList<>())
                        .add(mark);
            }
        }
        List<Map.Entry<Optional<ActorId>, List<Sentiment>>> order =
                new ArrayList<>(byTarget.entrySet());
        order.sort(Comparator.comparingInt(e -> -e.getValue().size()));
        double y = top;
        for (var lane : order.subList(0, Math.min(MOST, order.size()))) {
            String name =
                    lane.getKey()
                            .map(t -> data.actors().getOrDefault(t, "?"))
                            .orElseGet(() -> sketch.say("lane-no-target"));
            y = lane(name, lane.getValue(), y);
        }
        return y;
    }

    private double lane(String name, List<Sentiment> marks, double top) {
        double size = sketch.size();
        double half = size * (marks.size() < 3 ? 1.5 : 2.4);
        double line = top + size * 0.8 + half;
        double end = line + half + size * 0.8;
        int lines = sketch.laneName(name, top + size * 0.6, 2, Face.BOLD);
        double mean = marks.stream().mapToDouble(Sentiment::polarity).average().orElse(0);
        String summary = sketch.say("sentiment-mean", signed(mean), Integer.toString(marks.size()));
        sketch.add(
                Role.LANE_NAME,
                sketch.text(
                        sketch.gutter(),
                        top + size * (0.7 + 1.25 * lines) + sketch.small(),
                        summary,
                        sketch.small(),
                        Face.REGULAR,
                        Ink.MUTED.full()));
        double left = sketch.scale().left();
        double right = sketch.scale().right();
        sketch.add(
                Role.GRID, Shape.line(left, line, right, line, new Stroke(Ink.MUTED.full(), 0.8)));
        side("+1", line - half);
        side("0", line);
        side("−1", line + half);
        double width = size * 0.55;
        TreeMap<Integer, List<Sentiment>> columns = new TreeMap<>();
        for (Sentiment mark : marks) {
            int column = (int) Math.floor(sketch.scale().x(mark.when().middle()) / width);
            columns.computeIfAbsent(column, c -> new ArrayList<>()).add(mark);
        }
        for (List<Sentiment> column : columns.values()) {
            if (column.size() <= CROWD) {
                column.forEach(mark -> dot(mark, line, half));
            } else {
                whisker(column, line, half);
            }
        }
        sketch.add(
                Role.LANE,
                Shape.line(sketch.gutter(), end, right, end, new Stroke(Ink.GRID.full(), 1)));
        return end;
    }

    private void side(String words, double y) {
        double width = sketch.width(words, Face.REGULAR, sketch.small());
        sketch.add(
                Role.TICK,
                sketch.text(
                        sketch.scale().left() - width - 5,
                        y + sketch.small() * 0.36,
                        words,
                        sketch.small(),
                        Face.REGULAR,
                        Ink.MUTED.full()));
    }

    private String signed(double value) {
        java.text.NumberFormat format = java.text.NumberFormat.getInstance(sketch.view().locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        String digits = format.format(Math.abs(value));
        boolean zero = Math.abs(value) < 0.05;
        return (zero ? "" : value < 0 ? "−" : "+") + digits;
    }

    private static Ink ink(double polarity) {
        return polarity > 0.05 ? Ink.SUPPORTING : polarity < -0.05 ? Ink.OPPOSING : Ink.UNDECIDED;
    }

    private void dot(Sentiment mark, double line, double half) {
        double x = sketch.scale().x(mark.when().middle());
        double y = line - mark.polarity() * half;
        double r = sketch.size() * 0.25;
        Ink ink = ink(mark.polarity());
        Stroke rim = new Stroke(ink.full(), 1.1);
        sketch.add(
                Role.SENTIMENT,
                mark.id(),
                mark.when().date().text() + "  " + signed(mark.polarity()),
                List.of(mark.id()),
                new Box(x - r, y - r, 2 * r, 2 * r),
                List.of(
                        Shape.line(x, line, x, y, new Stroke(ink.at(0.35), 0.9)),
                        new Disc(
                                x,
                                y,
                                r,
                                mark.polarity() < -0.05 ? Ink.PAPER.full() : ink.full(),
                                rim)));
    }

    private void whisker(List<Sentiment> column, double line, double half) {
        double low = column.stream().mapToDouble(Sentiment::polarity).min().orElse(0);
        double high = column.stream().mapToDouble(Sentiment::polarity).max().orElse(0);
        double mean = column.stream().mapToDouble(Sentiment::polarity).average().orElse(0);
        double x = sketch.scale().x(column.getFirst().when().middle());
        double r = sketch.size() * 0.32;
        Ink ink = ink(mean);
        sketch.add(
                Role.SENTIMENT,
                null,
                sketch.say("sentiment-mean", signed(mean), Integer.toString(column.size())),
                column.stream().map(Sentiment::id).toList(),
                new Box(x - r, line - high * half, 2 * r, (high - low) * half),
                List.of(
                        Shape.line(
                                x,
                                line - high * half,
                                x,
                                line - low * half,
                                new Stroke(ink.at(0.55), 2.4)),
                        new Disc(
                                x,
                                line - mean * half,
                                r,
                                mean < -0.05 ? Ink.PAPER.full() : ink.full(),
                                new Stroke(ink.full(), 1.4))));
    }
}
