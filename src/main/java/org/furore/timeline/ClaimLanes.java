package org.furore.timeline;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.claim.ClaimId;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Disc;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.Shape.Rect;
import org.furore.timeline.Shape.Stroke;
import org.furore.timeline.TimelineData.Mention;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A line for each claim with its mentions at their documents' dates: supporting ones stand above
/// it, opposing ones hang below, questioning and neutral ones sit on it. Where more stand than fit,
/// a column with their number.
final class ClaimLanes {
    /// Lanes drawn; claims with fewer mentions are left to tables.
    static final int MOST = 14;

    private static final int STACK = 4;

    private final Sketch sketch;
    private final TimelineData data;

    ClaimLanes(Sketch sketch, TimelineData data) {
        this.sketch = sketch;
        this.data = data;
    }

    /// Where a mention stands: 1 above the line, -1 below, 0 on it.
    private static int side(@Nullable Stance stance) {
        if (stance == null) {
            return 0;
        }
        return switch (stance) {
            case SUPPORTS -> 1;
            case OPPOSES -> -1;
            case QUESTIONS, NEUTRAL -> 0;
        };
    }

    private double glyph() {
        return sketch.size() * 0.72;
    }

    /// Draws the lanes from `top` down.
    ///
    /// @return where they end
    double place(double top) {
        Map<ClaimId, List<Mention>> byClaim = new LinkedHashMap<>();
        for (Mention mention : data.mentions()) {
            if (sketch.scale().shows(mention.when().start(), mention.when().end())) {
                byClaim.computeIfAbsent(mention.claim(), c -> new ArrayList<>()).add(mention);
            }
        }
        List<ClaimId> order = new ArrayList<>(byClaim.keySet());
        order.sort(
                java.util.Comparator.comparingInt(
                        (ClaimId c) -> -byClaim.getOrDefault(c, List.of()).size()));
        double y = top;
        for (ClaimId claim : order.subList(0, Math.min(MOST, order.size()))) {
            y = lane(claim, byClaim.getOrDefault(claim, List.of()), y);
        }
        return y;
    }

    private double lane(ClaimId claim, List<Mention> mentions, double top) {
        double size = sketch.size();
        TreeMap<Integer, List<Mention>> columns = new TreeMap<>();
        for (Mention mention : mentions) {
            int column =
                    (int) Math.floor(sketch.scale().x(mention.when().middle()) / (glyph() + 1.5));
            columns.computeIfAbsent(column, c -> new ArrayList<>()).add(mention);
        }
        int above = 1;
        int below = 1;
        for (List<Mention> column : columns.values()) {
            above = Math.max(above, count(column, 1));
            below = Math.max(below, count(column, -1));
        }
        String name = data.claims().getOrDefault(claim, "?");
        int lines = sketch.laneName(name, top + size * 0.6, 4, Face.REGULAR);
        double pitch = glyph() + 1.5;
        double up =
                size * 0.6 + (Math.min(above, STACK) + 0.6) * pitch + (above > STACK ? size : 0);
        double down =
                size * 0.6 + (Math.min(below, STACK) + 0.6) * pitch + (below > STACK ? size : 0);
        double least = size * (1.4 + 1.25 * lines);
        double spare = Math.max(0, least - up - down) / 2;
        double line = top + up + spare;
        double end = line + down + spare;
        double right = sketch.scale().right();
        sketch.add(
                Role.GRID,
                Shape.line(
                        sketch.scale().left(),
                        line,
                        right,
                        line,
                        new Stroke(Ink.MUTED.full(), 0.8)));
        for (List<Mention> column : columns.values()) {
            stack(column, 1, line);
            stack(column, -1, line);
            stack(column, 0, line);
        }
        sketch.add(
                Role.LANE,
                Shape.line(sketch.gutter(), end, right, end, new Stroke(Ink.GRID.full(), 1)));
        return end;
    }

    private static int count(List<Mention> column, int side) {
        return (int) column.stream().filter(m -> side(m.stance()) == side).count();
    }

    private void stack(List<Mention> column, int side, double line) {
        List<Mention> mine = column.stream().filter(m -> side(m.stance()) == side).toList();
        if (mine.isEmpty()) {
            return;
        }
        double x = sketch.scale().x(mine.getFirst().when().middle());
        double pitch = glyph() + 1.5;
        if (side == 0) {
            // One on the line; the number beside it when there are more.
            mention(mine.getFirst(), x, line, mine);
            if (mine.size() > 1) {
                number(mine.size(), x + glyph() * 0.75, line - glyph() * 0.6);
            }
        } else if (mine.size() <= STACK) {
            for (int i = 0; i < mine.size(); i++) {
                double y = line - side * (i + 1.05) * pitch;
                mention(mine.get(i), x, y, List.of(mine.get(i)));
            }
        } else {
            double height = STACK * pitch;
            double near = line - side * pitch * 0.55;
            Ink ink = side > 0 ? Ink.SUPPORTING : Ink.OPPOSING;
            Rect bar =
                    new Rect(
                            x - glyph() / 2,
                            side > 0 ? near - height : near,
                            glyph(),
                            height,
                            0,
                            ink.full(),
                            null);
            sketch.add(
                    Role.MENTION,
                    null,
                    tip(mine),
                    mine.stream().map(Mention::id).toList(),
                    new Box(bar.x(), bar.y(), bar.width(), bar.height()),
                    List.of(bar));
            double at = side > 0 ? near - height - 3 : near + height + sketch.small();
            String words = Integer.toString(mine.size());
            number(mine.size(), x - sketch.width(words, Face.BOLD, sketch.small()) / 2, at);
        }
    }

    private void number(int count, double x, double baseline) {
        sketch.add(
                Role.LABEL,
                sketch.text(
                        x,
                        baseline,
                        Integer.toString(count),
                        sketch.small(),
                        Face.BOLD,
                        Ink.TEXT.full()));
    }

    private void mention(Mention mention, double x, double y, List<Mention> standsFor) {
        double half = glyph() / 2;
        sketch.add(
                Role.MENTION,
                mention.id(),
                tip(standsFor),
                standsFor.stream().map(Mention::id).toList(),
                new Box(x - half, y - half, 2 * half, 2 * half),
                glyph(mention.stance(), x, y, half, sketch));
    }

    /// A triangle up, a triangle down, a ring with a question mark, a dot.
    static List<Shape> glyph(
            @Nullable Stance stance, double x, double y, double half, Sketch sketch) {
        if (stance == Stance.SUPPORTS) {
            return List.of(
                    Shape.polygon(
                            Ink.SUPPORTING.full(),
                            null,
                            x,
                            y - half,
                            x + half,
                            y + half,
                            x - half,
                            y + half));
        }
        if (stance == Stance.OPPOSES) {
            return List.of(
                    Shape.polygon(
                            Ink.OPPOSING.full(),
                            null,
                            x,
                            y + half,
                            x + half,
                            y - half,
                            x - half,
                            y - half));
        }
        if (stance == Stance.QUESTIONS) {
            double em = half * 1.75;
            double width = sketch.width("?", Face.BOLD, em);
            Stroke rim = new Stroke(Ink.UNDECIDED.full(), 1.1);
            return List.of(
                    new Disc(x, y, half * 1.15, Ink.PAPER.full(), rim),
                    sketch.text(x - width / 2, y + em * 0.36, "?", em, Face.BOLD, Ink.TEXT.full()));
        }
        return List.of(new Disc(x, y, half * 0.8, Ink.UNDECIDED.full(), null));
    }

    private String tip(List<Mention> mentions) {
        StringBuilder tip = new StringBuilder();
        for (Mention mention : mentions.subList(0, Math.min(12, mentions.size()))) {
            Stance stance = mention.stance();
            tip.append(tip.isEmpty() ? "" : "\n").append(mention.when().date().text()).append("  ");
            tip.append(sketch.say("stance-" + (stance == null ? "none" : LinkRoutes.word(stance))));
            ActorId speaker = mention.speaker();
            if (speaker != null) {
                tip.append(", ").append(data.actors().getOrDefault(speaker, "?"));
            }
            String source = mention.source();
            if (source != null) {
                tip.append(" (").append(source).append(')');
            }
        }
        if (mentions.size() > 12) {
            tip.append('\n').append(sketch.say("cluster-more", mentions.size() - 12));
        }
        return tip.toString();
    }
}
