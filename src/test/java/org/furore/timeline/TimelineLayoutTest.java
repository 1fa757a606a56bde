package org.furore.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.change.EntryId;
import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Scene.Box;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Text;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineView.Lanes;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class TimelineLayoutTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private final Typeface typeface = new Typeface();
    private final TimelineLayout layout = new TimelineLayout(typeface);
    private final TimelineData cuties = CutiesFixture.data();
    private final TimelineIndex index = new TimelineIndex(cuties, typeface);

    private static TimelineView view(int width) {
        return TimelineView.fit(width, Locale.ENGLISH);
    }

    private static EventItem titled(TimelineData data, String start) {
        return data.events().stream()
                .filter(e -> e.title().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static Box mark(Scene scene, EntryId event) {
        return scene.items(Role.MARK).stream()
                .filter(i -> event.equals(i.entry()))
                .findFirst()
                .orElseThrow()
                .box();
    }

    @Test
    void aMonthIsAMonthWideAndADayIsAPoint() {
        Scene scene = layout.layout(index, view(1200).withBreaks(false));
        Box january = mark(scene, titled(cuties, "Premiere").id());
        Box september = mark(scene, titled(cuties, "Subscribers").id());
        Box threats = mark(scene, titled(cuties, "Director receives").id());
        Box poster = mark(scene, titled(cuties, "Contested").id());
        double day = january.width() / 31;
        assertEquals(30 * day, september.width(), 0.05);
        assertEquals(23 * day, threats.width(), 0.05);
        assertEquals(poster.height(), poster.width(), 1e-9);
        assertTrue(poster.width() < 12, "a point");
        assertEquals(
                january.x() + (31 + 29 + 31 + 30 + 31 + 30 + 31 + 17.5) * day,
                poster.x() + poster.width() / 2,
                0.4,
                "summer time moves it by an hour");
    }

    @Test
    void aStretchLeftOutIsMarkedAndKeepsTheScaleOfTheRest() {
        Scene scene = layout.layout(index, view(1200));
        List<Item> breaks = scene.items(Role.BREAK);
        assertEquals(1, breaks.size());
        assertEquals("6 months left out", breaks.getFirst().tip());
        double day = mark(scene, titled(cuties, "Premiere").id()).width() / 31;
        assertEquals(30 * day, mark(scene, titled(cuties, "Subscribers").id()).width(), 0.05);
        assertTrue(layout.layout(index, view(1200).withBreaks(false)).items(Role.BREAK).isEmpty());
    }

    @Test
    void labelsNeverOverlapInAnyLaneMode() {
        for (Lanes lanes : Lanes.values()) {
            for (int width : new int[] {400, 700, 1000, 1600}) {
                holdsLabelsApart(
                        layout.layout(index, view(width).withLanes(lanes)), lanes + " " + width);
            }
        }
        for (long seed = 1; seed <= 12; seed++) {
            TimelineData data = RandomCase.of(seed, 500, 500, 3000);
            TimelineIndex many = new TimelineIndex(data, typeface);
            Random random = new Random(seed);
            for (Lanes lanes : Lanes.values()) {
                TimelineView view = view(500 + random.nextInt(1400)).withLanes(lanes);
                holdsLabelsApart(layout.layout(many, view), "seed " + seed + " " + lanes);
                long from = day(random.nextInt(400));
                TimeSpan window = new TimeSpan(from, from + When.DAY * (1 + random.nextInt(90)));
                holdsLabelsApart(
                        layout.layout(many, view.withWindow(window)),
                        "seed " + seed + " " + lanes + " " + window);
            }
        }
    }

    private static long day(int after) {
        return LocalDate.of(2019, 1, 1)
                .plusDays(after)
                .atStartOfDay(UTC)
                .toInstant()
                .toEpochMilli();
    }

    private static void holdsLabelsApart(Scene scene, String what) {
        List<Item> labels = new ArrayList<>(scene.items(Role.LABEL));
        labels.addAll(scene.items(Role.CLUSTER));
        labels.removeIf(l -> l.box().width() <= 0);
        for (int i = 0; i < labels.size(); i++) {
            Item one = labels.get(i);
            assertTrue(one.box().right() <= scene.width(), what + ": " + one);
            for (int j = i + 1; j < labels.size(); j++) {
                Item other = labels.get(j);
                assertFalse(
                        one.box().overlaps(other.box()), () -> what + ": " + one + " and " + other);
            }
        }
    }

    @Test
    void everyEventIsShownOnceAsAMarkOrInACluster() {
        for (long seed = 21; seed <= 26; seed++) {
            TimelineData data = RandomCase.of(seed, 800, 300, 0);
            TimelineIndex many = new TimelineIndex(data, typeface);
            for (Lanes lanes : new Lanes[] {Lanes.NONE, Lanes.ACTOR, Lanes.KIND}) {
                Scene scene = layout.layout(many, view(1000).withLanes(lanes));
                List<EntryId> held = new ArrayList<>();
                scene.items(Role.MARK).forEach(i -> held.addAll(i.holds()));
                scene.items(Role.CLUSTER).forEach(i -> held.addAll(i.holds()));
                assertEquals(800, held.size(), "seed " + seed + " " + lanes);
                assertEquals(800, new HashSet<>(held).size(), "seed " + seed + " " + lanes);
                for (Item cluster : scene.items(Role.CLUSTER)) {
                    String said = String.valueOf(cluster.tip());
                    int count = cluster.holds().size();
                    assertTrue(count == 1 || said.startsWith(count + " events, "), said);
                }
            }
        }
    }

    @Test
    void linksStartAndEndAtTheirMarks() {
        for (Lanes lanes : Lanes.values()) {
            Scene scene = layout.layout(index, view(1000).withLanes(lanes));
            assertEquals(cuties.links().size(), scene.items(Role.LINK).size());
            for (Item link : scene.items(Role.LINK)) {
                Box ends = link.box();
                touches(mark(scene, link.holds().getFirst()), ends.x(), ends.y());
                touches(mark(scene, link.holds().getLast()), ends.right(), ends.bottom());
            }
        }
    }

    @Test
    void arrowsCrossNoLabel() {
        for (Lanes lanes : Lanes.values()) {
            for (int width : new int[] {700, 1000, 1300, 1600}) {
                Scene scene = layout.layout(index, view(width).withLanes(lanes));
                for (Item link : scene.items(Role.LINK)) {
                    Shape.Path path = (Shape.Path) link.shapes().getFirst();
                    for (Box piece : pieces(path)) {
                        for (Item label : scene.items(Role.LABEL)) {
                            assertFalse(
                                    label.box().width() > 0 && label.box().overlaps(piece),
                                    () -> lanes + " " + width + ": " + path + " and " + label);
                        }
                    }
                }
            }
        }
    }

    /// Boxes around a path's pieces; bends are halved.
    private static List<Box> pieces(Shape.Path path) {
        List<Box> pieces = new ArrayList<>();
        for (int i = 1; i < path.steps().size(); i++) {
            Shape.Step from = path.steps().get(i - 1);
            Shape.Step to = path.steps().get(i);
            if (to instanceof Shape.Step.Curve c) {
                double x = (from.x() + 3 * c.x1() + 3 * c.x2() + c.x()) / 8;
                double y = (from.y() + 3 * c.y1() + 3 * c.y2() + c.y()) / 8;
                pieces.add(around(from.x(), from.y(), x, y));
                pieces.add(around(x, y, to.x(), to.y()));
            } else {
                pieces.add(around(from.x(), from.y(), to.x(), to.y()));
            }
        }
        return pieces;
    }

    private static Box around(double x1, double y1, double x2, double y2) {
        return new Box(
                Math.min(x1, x2) - 0.1,
                Math.min(y1, y2) - 0.1,
                Math.abs(x1 - x2) + 0.2,
                Math.abs(y1 - y2) + 0.2);
    }

    @Test
    void laneNamesStayClearOfEverythingRightOfThem() {
        for (Lanes lanes : Lanes.values()) {
            for (int width : new int[] {642, 1000, 1600}) {
                Scene scene = layout.layout(index, view(width).withLanes(lanes));
                List<Text> names = texts(scene, Role.LANE_NAME);
                List<Text> others = new ArrayList<>(texts(scene, Role.TICK));
                others.addAll(texts(scene, Role.LABEL));
                for (Text name : names) {
                    for (Text other : others) {
                        assertFalse(
                                room(name).overlaps(room(other)),
                                () -> lanes + " " + width + ": " + name + " and " + other);
                    }
                }
            }
        }
    }

    private static List<Text> texts(Scene scene, Role role) {
        return scene.items(role).stream()
                .flatMap(i -> i.shapes().stream())
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
    }

    private static Box room(Text text) {
        double size = text.size();
        return new Box(text.x(), text.y() - 0.75 * size, text.width(), 0.95 * size);
    }

    private static void touches(Box mark, double x, double y) {
        Box near = new Box(mark.x() - 1.5, mark.y() - 1.5, mark.width() + 3, mark.height() + 3);
        assertTrue(
                near.overlaps(new Box(x - 0.01, y - 0.01, 0.02, 0.02)), mark + " " + x + " " + y);
    }

    @Test
    void theSameViewGivesTheSameScene() {
        for (Lanes lanes : Lanes.values()) {
            TimelineData data = RandomCase.of(5, 400, 200, 900);
            Scene once =
                    layout.layout(new TimelineIndex(data, typeface), view(900).withLanes(lanes));
            Scene again =
                    new TimelineLayout(new Typeface())
                            .layout(
                                    new TimelineIndex(data, new Typeface()),
                                    view(900).withLanes(lanes));
            assertEquals(once, again);
            assertNotEquals(once, layout.layout(index, view(900).withLanes(lanes)));
        }
    }

    @Test
    void supportersStandAboveTheLineAndOpponentsBelow() {
        Scene scene = layout.layout(index, view(1000).withLanes(Lanes.CLAIM));
        Map<EntryId, Box> boxes = new HashMap<>();
        scene.items(Role.MENTION).forEach(i -> i.holds().forEach(h -> boxes.put(h, i.box())));
        assertEquals(cuties.mentions().size(), boxes.size());
        Map<Object, Set<Double>> lines = new HashMap<>();
        cuties.mentions().stream()
                .filter(m -> m.stance() == org.furore.domain.annotation.Annotation.Stance.QUESTIONS)
                .forEach(m -> {
                    Box box = boxes.get(m.id());
                    lines.computeIfAbsent(m.claim(), c -> new HashSet<>())
                            .add(box.y() + box.height() / 2);
                });
        for (TimelineData.Mention mention : cuties.mentions()) {
            Set<Double> line = lines.get(mention.claim());
            if (line == null || mention.stance() == null) {
                continue;
            }
            assertEquals(1, line.size(), "all questions of a claim sit on one line");
            Box box = boxes.get(mention.id());
            double y = line.iterator().next();
            switch (mention.stance()) {
                case SUPPORTS -> assertTrue(box.bottom() < y);
                case OPPOSES -> assertTrue(box.y() > y);
                case QUESTIONS, NEUTRAL -> assertEquals(y, box.y() + box.height() / 2, 1e-9);
            }
        }
    }

    @Test
    void anEmptyCaseAndADistantYearGiveAPicture() {
        TimelineData empty =
                new TimelineData(
                        "Nothing", UTC, List.of(), List.of(), Map.of(), Map.of(), List.of(),
                        List.of(), Map.of(), List.of(), 0);
        assertTrue(layout.layout(new TimelineIndex(empty, typeface), view(800)).height() > 50);
        for (String date :
                List.of(
                        "Y17000000",
                        "Y-170000002",
                        "../2020",
                        "2020/..",
                        "XXXX",
                        "/2020",
                        "-0500")) {
            EventItem event =
                    new EventItem(
                            new org.furore.domain.event.EventId(new java.util.UUID(1, 2)),
                            When.of(org.furore.domain.event.Edtf.parse(date), UTC),
                            "Far away",
                            null,
                            null,
                            List.of(),
                            0,
                            List.of());
            TimelineData data =
                    new TimelineData(
                            date,
                            UTC,
                            List.of(event),
                            List.of(),
                            Map.of(),
                            Map.of(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            List.of(),
                            0);
            Scene scene = layout.layout(new TimelineIndex(data, typeface), view(800));
            assertEquals(1, scene.items(Role.MARK).size(), date);
            for (Item item : scene.items()) {
                for (Shape shape : item.shapes()) {
                    assertFalse(shape.toString().contains("NaN"), date + ": " + shape);
                }
            }
        }
    }

    @Test
    void ticksNeverOverlapAtAnyWidthAndWindow() {
        Random random = new Random(99);
        for (int round = 0; round < 400; round++) {
            long length = (long) (Math.exp(random.nextDouble() * 24) * 60_000);
            long from = day(0) - length / 2 + random.nextInt(1_000_000);
            TimelineView view =
                    view(320 + random.nextInt(1700))
                            .withWindow(new TimeSpan(from, from + length))
                            .withBreaks(random.nextBoolean());
            Scene scene = layout.layout(index, view);
            Map<Double, List<Text>> rows = new HashMap<>();
            for (Item item : scene.items(Role.TICK)) {
                for (Shape shape : item.shapes()) {
                    if (shape instanceof Text text && !text.text().isEmpty()) {
                        rows.computeIfAbsent(text.y(), y -> new ArrayList<>()).add(text);
                    }
                }
            }
            String what = "round " + round + " " + view;
            assertFalse(rows.isEmpty(), what);
            for (List<Text> row : rows.values()) {
                row.sort(java.util.Comparator.comparingDouble(Text::x));
                for (int i = 1; i < row.size(); i++) {
                    Text before = row.get(i - 1);
                    assertTrue(before.x() + before.width() <= row.get(i).x(), what + before);
                }
            }
        }
    }
}
