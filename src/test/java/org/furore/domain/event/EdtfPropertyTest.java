package org.furore.domain.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What holds for any date. The seed is printed and can be given as `-Dseed=`.
final class EdtfPropertyTest {
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void orderIsTotalAndAgreesWithEquality() {
        System.out.println("EdtfPropertyTest seed " + seed);
        List<Edtf> dates = dates(150);
        for (Edtf a : dates) {
            for (Edtf b : dates) {
                int order = Integer.signum(a.compareTo(b));
                assertEquals(-order, Integer.signum(b.compareTo(a)), () -> a + " " + b);
                assertEquals(order == 0, a.equals(b), () -> a + " " + b);
                for (Edtf c : dates.subList(0, 60)) {
                    if (order <= 0 && b.compareTo(c) <= 0) {
                        assertTrue(a.compareTo(c) <= 0, () -> a + " " + b + " " + c);
                    }
                }
            }
        }
    }

    @Test
    void orderFollowsTheSpans() {
        System.out.println("EdtfPropertyTest seed " + seed);
        List<Edtf> dates = dates(2000);
        Collections.sort(dates);
        for (int i = 1; i < dates.size(); i++) {
            TimeSpan before = dates.get(i - 1).span(ZoneOffset.UTC);
            TimeSpan after = dates.get(i).span(ZoneOffset.UTC);
            assertTrue(
                    before.from() < after.from()
                            || before.from() == after.from() && before.to() <= after.to());
        }
    }

    @Test
    void spansAreNeverEmptyAndReachFromStartToEnd() {
        System.out.println("EdtfPropertyTest seed " + seed);
        List<ZoneId> zones =
                List.of(
                        ZoneOffset.UTC,
                        ZoneId.of("Europe/Paris"),
                        ZoneId.of("Pacific/Apia"),
                        ZoneId.of("America/St_Johns"));
        for (Edtf date : dates(3000)) {
            assertEquals(date, Edtf.parse(date.text()));
            for (ZoneId zone : zones) {
                TimeSpan span = date.span(zone);
                assertTrue(span.from() < span.to(), date::toString);
                if (date.start().isPresent()) {
                    assertEquals(date.start().get().span(zone).from(), span.from(), date::text);
                }
                if (date.end().isPresent()) {
                    long to = date.end().get().span(zone).to();
                    assertEquals(Math.max(to, span.from() + 1), span.to(), date::text);
                }
                Optional<LocalDate> first = date.firstDay();
                if (first.isPresent()
                        && date.start().orElse(date).precision() != Edtf.Precision.TIME) {
                    assertEquals(
                            first.get().atStartOfDay(zone).toInstant().toEpochMilli(),
                            span.from(),
                            date::text);
                }
            }
        }
    }

    @Test
    void daysAreCountedAsTheCalendarDoes() {
        System.out.println("EdtfPropertyTest seed " + seed);
        for (int i = 0; i < 20_000; i++) {
            LocalDate day = LocalDate.ofEpochDay(random.nextLong(-4_000_000, 2_900_000));
            assertEquals(
                    day.toEpochDay(),
                    EdtfCalendar.epochDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
            assertEquals(Optional.of(day), Edtf.of(day).firstDay());
        }
    }

    @Test
    void noiseIsRefusedOrReadButNeverBreaks() {
        System.out.println("EdtfPropertyTest seed " + seed);
        String letters = "0123456789-XYTZ:/.?~%+ES,[]{} \u00e9\ud83d";
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "" : date().text());
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                char letter = letters.charAt(random.nextInt(letters.length()));
                text.insert(random.nextInt(text.length() + 1), letter);
                if (random.nextBoolean()) {
                    text.deleteCharAt(random.nextInt(text.length()));
                }
            }
            Optional<Edtf> date = Edtf.tryParse(text.toString());
            if (date.isPresent()) {
                read++;
                TimeSpan span = date.get().span(ZoneOffset.UTC);
                assertTrue(span.from() < span.to(), text::toString);
            }
        }
        assertTrue(read > 1000, "the noise hits dates: " + read);
    }

    private List<Edtf> dates(int count) {
        List<Edtf> dates = new ArrayList<>();
        while (dates.size() < count) {
            dates.add(random.nextInt(4) == 0 ? interval() : date());
        }
        return dates;
    }

    private Edtf interval() {
        while (true) {
            String end =
                    switch (random.nextInt(4)) {
                        case 0 -> "..";
                        case 1 -> "";
                        default -> date().text();
                    };
            String text =
                    random.nextBoolean() ? date().text() + "/" + end : end + "/" + date().text();
            Optional<Edtf> interval = Edtf.tryParse(text);
            if (interval.isPresent()) {
                return interval.get();
            }
        }
    }

    private Edtf date() {
        String sign = random.nextInt(8) == 0 ? "-" : "";
        String year =
                sign
                        + String.format(
                                "%04d",
                                1
                                        + (random.nextBoolean()
                                                ? 2018 + random.nextInt(5)
                                                : random.nextInt(9998)));
        String month = year + String.format("-%02d", 1 + random.nextInt(12));
        String day = month + String.format("-%02d", 1 + random.nextInt(28));
        String time =
                day
                        + String.format(
                                "T%02d:%02d:%02d",
                                random.nextInt(24), random.nextInt(60), random.nextInt(60));
        String doubt = List.of("", "", "?", "~", "%").get(random.nextInt(5));
        return Edtf.parse(
                switch (random.nextInt(12)) {
                    case 0 -> year + doubt;
                    case 1 -> month + doubt;
                    case 2, 3 -> day + doubt;
                    case 4 -> time + "Z";
                    case 5 -> time + (random.nextBoolean() ? "+05:30" : "-1159");
                    case 6 -> time + (random.nextBoolean() ? ".5" : "");
                    case 7 -> year + "-2" + (1 + random.nextInt(4));
                    case 8 -> year.substring(0, year.length() - 1) + "X" + doubt;
                    case 9 -> month + "-XX";
                    case 10 -> "Y" + sign + (10_000 + random.nextLong(100_000_000_000_000L));
                    default -> year + "-XX-XX";
                });
    }
}
