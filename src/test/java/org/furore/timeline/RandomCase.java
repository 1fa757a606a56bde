package org.furore.timeline;

import org.furore.domain.actor.ActorId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Link.LinkKind;
import org.furore.domain.event.LinkId;
import org.furore.domain.series.SeriesId;
import org.furore.timeline.TimelineData.Bound;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineData.LinkItem;
import org.furore.timeline.TimelineData.SeriesItem;
import org.furore.timeline.TimelineData.Value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Cases made up from a seed.
public final class RandomCase {
    private static final String[] WORDS = {
        "petition",
        "poster",
        "statement",
        "release",
        "hashtag",
        "rating",
        "interview",
        "threat",
        "review",
        "apology",
        "campaign",
        "figure",
        "é",
        "報道",
        "of",
        "the",
        "against",
        "for"
    };

    private RandomCase() {}

    public static TimelineData of(long seed, int count, int days, long documents) {
        Random random = new Random(seed);
        Map<ActorId, String> actors = new LinkedHashMap<>();
        List<ActorId> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ActorId id = new ActorId(new UUID(random.nextLong(), random.nextLong()));
            ids.add(id);
            actors.put(id, "Actor " + i);
        }
        List<EventItem> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<ActorId> who = new ArrayList<>();
            for (int k = random.nextInt(3); k > 0; k--) {
                who.add(ids.get(random.nextInt(ids.size())));
            }
            events.add(
                    new EventItem(
                            new EventId(new UUID(random.nextLong(), random.nextLong())),
                            When.of(Edtf.parse(date(random, days)), ZoneId.of("UTC")),
                            title(random),
                            null,
                            random.nextInt(4) == 0 ? null : "type-" + random.nextInt(16),
                            who,
                            random.nextInt(5),
                            List.of()));
        }
        List<LinkItem> links = new ArrayList<>();
        for (int i = 0; i < Math.min(count, 1000); i++) {
            links.add(
                    new LinkItem(
                            new LinkId(new UUID(random.nextLong(), random.nextLong())),
                            events.get(random.nextInt(count)).id(),
                            events.get(random.nextInt(count)).id(),
                            LinkKind.values()[random.nextInt(LinkKind.values().length)]));
        }
        Map<DocumentKind, Map<String, Long>> volume = new HashMap<>();
        for (DocumentKind kind : DocumentKind.values()) {
            Map<String, Long> byDay = new HashMap<>();
            for (int day = 0; day < days; day++) {
                byDay.put(
                        LocalDate.of(2019, 1, 1).plusDays(day).toString(),
                        documents / 3 / days + random.nextInt(3));
            }
            volume.put(kind, byDay);
        }
        return new TimelineData(
                "Seed " + seed,
                ZoneId.of("UTC"),
                events,
                links,
                actors,
                Map.of(),
                List.of(),
                List.of(),
                volume,
                series(random, days),
                0);
    }

    private static List<SeriesItem> series(Random random, int days) {
        List<SeriesItem> series = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            List<Value> values = new ArrayList<>();
            for (int k = random.nextInt(12); k >= 0; k--) {
                values.add(
                        new Value(
                                When.of(Edtf.parse(date(random, days)), ZoneId.of("UTC")),
                                BigDecimal.valueOf(random.nextInt(1000)),
                                Bound.values()[random.nextInt(4)],
                                "Example Gazette"));
            }
            series.add(
                    new SeriesItem(
                            new SeriesId(new UUID(random.nextLong(), random.nextLong())),
                            title(random),
                            i == 8 ? null : "unit " + random.nextInt(3),
                            values));
        }
        return series;
    }

    private static String title(Random random) {
        StringBuilder title = new StringBuilder();
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            title.append(WORDS[random.nextInt(WORDS.length)]).append(i > 1 ? " " : "");
        }
        return title.toString();
    }

    private static String date(Random random, int days) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(days));
        return switch (random.nextInt(10)) {
            case 0 -> day.toString().substring(0, 7);
            case 1 -> day + "/" + day.plusDays(1 + random.nextInt(20));
            case 2 -> day + "~";
            case 3 -> day + "?";
            case 4 -> random.nextInt(40) == 0 ? day + "/.." : day.toString();
            case 5 -> day + "T14:30:00Z";
            default -> day.toString();
        };
    }
}
