package org.furore.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.event.Edtf;
import org.furore.domain.series.SeriesId;
import org.furore.timeline.Scene.Item;
import org.furore.timeline.Scene.Role;
import org.furore.timeline.Shape.Step;
import org.furore.timeline.Shape.Text;
import org.furore.timeline.TimelineData.Bound;
import org.furore.timeline.TimelineData.SeriesItem;
import org.furore.timeline.TimelineData.Value;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

class SeriesPanelsTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private final Typeface typeface = new Typeface();

    private static SeriesItem series(int id, String name, String unit, String... values) {
        List<Value> all = new ArrayList<>();
        for (String value : values) {
            String[] parts = value.split(" ");
            When when = When.of(Edtf.parse(parts[0]), UTC);
            all.add(new Value(when, new BigDecimal(parts[1]), Bound.EXACT, "Example Gazette"));
        }
        return new SeriesItem(new SeriesId(new UUID(9, id)), name, unit, all);
    }

    private Scene scene(ZoneId zone, SeriesItem... series) {
        TimelineData data =
                new TimelineData(
                        "Case",
                        zone,
                        List.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(series),
                        0);
        return new TimelineLayout(typeface)
                .layout(
                        new TimelineIndex(data, typeface),
                        TimelineView.fit(1000, Locale.ENGLISH).withBreaks(false));
    }

    private static List<String> words(Scene scene, Role role) {
        return scene.items(role).stream()
                .flatMap(i -> i.shapes().stream())
                .filter(Text.class::isInstance)
                .map(s -> ((Text) s).text())
                .toList();
    }

    /// The corners of lines that join values: those of items that stand for no series of their own.
    private static List<Step> joined(Scene scene) {
        List<Step> steps = new ArrayList<>();
        for (Item item : scene.items(Role.SERIES)) {
            for (Shape shape : item.shapes()) {
                if (item.entry() == null && shape instanceof Shape.Path path) {
                    steps.addAll(path.steps());
                }
            }
        }
        return steps;
    }

    private static Scene.Box box(Scene scene, String tip) {
        return scene.items(Role.SERIES).stream()
                .filter(i -> String.valueOf(i.tip()).contains(tip))
                .findFirst()
                .orElseThrow()
                .box();
    }

    @Test
    void seriesOfOneUnitShareAPanelAndAreNamedWhereTheirLinesEnd() {
        Scene scene =
                scene(
                        UTC,
                        series(1, "Critics", "percent", "2020-09-10 90", "2020-09-20 87"),
                        series(2, "Price", "USD", "2020-09-10 500", "2020-09-20 470"),
                        series(3, "Audience", "Percent", "2020-09-10 5", "2020-09-20 15"),
                        series(4, "Change", "percent", "2020-09-10 -4", "2020-09-20 -1"));
        List<String> lanes = words(scene, Role.LANE_NAME);
        assertTrue(lanes.containsAll(List.of("Percent", "Price", "Change")), lanes.toString());
        assertFalse(lanes.contains("Critics"), lanes.toString());
        List<String> labels = words(scene, Role.LABEL);
        assertTrue(labels.containsAll(List.of("Critics", "Audience", "87 %")), labels.toString());
        double critics = box(scene, "90").y();
        double audience = box(scene, "2020-09-10  5").y();
        assertTrue(critics < audience && audience - critics < 60, critics + " " + audience);
    }

    @Test
    void aValueOfAMonthIsAMonthWideAndNothingJoinsIt() {
        Scene scene =
                scene(
                        UTC,
                        series(
                                1,
                                "Petition",
                                "signatures",
                                "2020-08-01 100000",
                                "2020-08 300000",
                                "2020-08-20 200000",
                                "2020-08-25~ 250000",
                                "2020-09-30 400000"));
        Scene.Box month = box(scene, "300,000");
        double first = box(scene, "100,000").x();
        double second = box(scene, "200,000").x();
        assertEquals(31.0 / 19, month.width() / (second - first), 0.01);
        List<Step> line = joined(scene);
        assertEquals(3, line.size(), line.toString());
        List<Double> heights = line.stream().map(Step::y).toList();
        for (String precise : List.of("100,000", "200,000", "400,000")) {
            Scene.Box box = box(scene, precise);
            assertTrue(heights.contains(box.y() + box.height() / 2), precise);
        }
    }

    @Test
    void valuesThatContradictEachOtherOnADayWidenTheLineInsteadOfBendingIt() {
        Scene scene =
                scene(
                        UTC,
                        series(
                                1,
                                "Petition",
                                "signatures",
                                "2020-08-20 130000",
                                "2020-08-20 25000",
                                "2020-08-20 25000",
                                "2020-08-21 160000",
                                "2020-09-11 300000",
                                "2020-09-11 400000"));
        long points = scene.items(Role.SERIES).stream().filter(i -> i.entry() != null).count();
        assertEquals(5, points, "the same value from two sources is one point");
        List<Step> steps = joined(scene);
        long upright = 0;
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Line line && steps.get(i - 1).x() == line.x()) {
                upright++;
            }
        }
        assertEquals(2, upright, "one range mark a contradicted day: " + steps);
    }

    @Test
    void aSingleValueIsALowStripWithItsUnit() {
        SeriesItem petition = series(1, "Petition", "signatures", "2020-08-20 1", "2020-08-21 2");
        Scene without = scene(UTC, petition);
        Scene with = scene(UTC, petition, series(2, "Tweets", "tweets", "2020-08-20 180000"));
        assertTrue(words(with, Role.LABEL).contains("180,000 tweets"));
        assertTrue(with.height() - without.height() < 40, with.height() + "");
    }

    @Test
    void moreSeriesThanSignsGoOnInAnotherPanel() {
        SeriesItem[] six = new SeriesItem[6];
        for (int i = 0; i < six.length; i++) {
            six[i] = series(i, "Site " + i, "points", "2020-09-10 " + (i + 1), "2020-09-20 " + i);
        }
        List<String> lanes = words(scene(UTC, six), Role.LANE_NAME);
        assertEquals(2, lanes.stream().filter("Points"::equals).count(), lanes.toString());
    }

    @Test
    void zonesWithoutOffsetAreCalledUtc() {
        SeriesItem one = series(1, "Petition", "signatures", "2020-08-20 1");
        for (String zone : List.of("Z", "UTC", "Etc/UTC", "GMT", "Etc/GMT", "+00:00")) {
            String note = words(scene(ZoneId.of(zone), one), Role.NOTE).getLast();
            assertEquals("Days are cut in the time zone UTC.", note, zone);
        }
        String paris = words(scene(ZoneId.of("Europe/Paris"), one), Role.NOTE).getLast();
        assertEquals("Days are cut in the time zone Europe/Paris.", paris);
    }
}
