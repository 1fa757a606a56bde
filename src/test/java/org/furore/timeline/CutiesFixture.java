package org.furore.timeline;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Link.LinkKind;
import org.furore.domain.event.LinkId;
import org.furore.domain.series.SeriesId;
import org.furore.timeline.TimelineData.Bound;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineData.LinkItem;
import org.furore.timeline.TimelineData.Mention;
import org.furore.timeline.TimelineData.Sentiment;
import org.furore.timeline.TimelineData.SeriesItem;
import org.furore.timeline.TimelineData.Value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A case as a researcher would code it: reported dates and figures of the Cuties controversy; the
/// counts of documents, the mentions and the sentiment are made up for the test.
final class CutiesFixture {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Map<String, ActorId> actors = new LinkedHashMap<>();
    private final Map<ActorId, String> actorNames = new LinkedHashMap<>();
    private final Map<ClaimId, String> claims = new LinkedHashMap<>();
    private final List<EventItem> events = new ArrayList<>();
    private final List<LinkItem> links = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Sentiment> sentiments = new ArrayList<>();
    private int ids;

    static TimelineData data() {
        return new CutiesFixture().build();
    }

    private TimelineData build() {
        actor("Netflix");
        actor("Maïmouna Doucouré");
        actor("Petition starters");
        actor("#CancelNetflix");
        actor("Rotten Tomatoes");
        actor("Members of Congress");
        actor("QAnon accounts");
        event(
                "2020-01",
                "Premiere and directing award at Sundance",
                "festival",
                3,
                "Maïmouna Doucouré");
        event("2020-08-18", "Contested poster appears", "publication", 6, "Netflix");
        event(
                "2020-08-19~",
                "First petition asks to remove the film",
                "petition",
                4,
                "Petition starters",
                "Netflix");
        event("2020-08-20", "Netflix apologises for the artwork", "statement", 5, "Netflix");
        event(
                "2020-08-20/2020-09-11",
                "Director receives threats",
                "threat",
                2,
                "Maïmouna Doucouré");
        event("2020-09-09", "Worldwide release", "publication", 7, "Netflix");
        event(
                "2020-09-10",
                "#CancelNetflix trends in the US",
                "campaign",
                8,
                "#CancelNetflix",
                "Netflix");
        event("2020-09-10", "Critics 90 percent, users 5 percent", "rating", 3, "Rotten Tomatoes");
        event(
                "2020-09-11",
                "Petitions pass 600,000 signatures",
                "petition",
                4,
                "Petition starters");
        event(
                "2020-09-11",
                "Members of Congress demand removal",
                "statement",
                3,
                "Members of Congress",
                "Netflix");
        event(
                "2020-09-12?",
                "QAnon accounts take up the hashtag",
                "campaign",
                2,
                "QAnon accounts",
                "#CancelNetflix");
        event(
                "2020-09-14",
                "Director defends the film in an interview",
                "statement",
                4,
                "Maïmouna Doucouré");
        event(
                "2020-09~",
                "Subscribers cancel at several times the usual rate",
                "market",
                1,
                "Netflix");
        event("2020-10-06/..", "Texas grand jury indictment", "court", 2, "Netflix");
        link(1, 2, LinkKind.LEADS_TO);
        link(1, 3, LinkKind.LEADS_TO);
        link(2, 3, LinkKind.RESPONDS_TO);
        link(5, 6, LinkKind.LEADS_TO);
        link(6, 8, LinkKind.AMPLIFIES);
        link(6, 10, LinkKind.TAKES_OVER);
        link(5, 7, LinkKind.LEADS_TO);
        link(9, 6, LinkKind.AMPLIFIES);
        link(11, 6, LinkKind.CONTRADICTS);
        link(4, 11, LinkKind.RESPONDS_TO);
        link(9, 13, LinkKind.LEADS_TO);
        mentions();
        sentiments();
        return new TimelineData(
                "Cuties on Netflix, 2020",
                ZONE,
                events,
                links,
                actorNames,
                claims,
                mentions,
                sentiments,
                volume(),
                List.of(petition(), critics(), price()),
                2);
    }

    private UUID id() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | ++ids);
    }

    private void actor(String name) {
        ActorId id = new ActorId(id());
        actors.put(name, id);
        actorNames.put(id, name);
    }

    static When when(String date) {
        return When.of(Edtf.parse(date), ZONE);
    }

    private void event(String date, String title, String type, int evidence, String... who) {
        List<ActorId> participants = new ArrayList<>();
        for (String one : who) {
            participants.add(actors.get(one));
        }
        events.add(
                new EventItem(
                        new EventId(id()),
                        when(date),
                        title,
                        null,
                        type,
                        participants,
                        evidence,
                        List.of()));
    }

    private void link(int from, int to, LinkKind kind) {
        links.add(new LinkItem(new LinkId(id()), events.get(from).id(), events.get(to).id(), kind));
    }

    private void mentions() {
        String[][] all = {
            {
                "The poster misrepresents the film",
                "2020-08-20 S",
                "2020-08-20 S",
                "2020-08-21 N",
                "2020-09-10 O",
                "2020-09-14 S",
                "2020-09-15 S"
            },
            {
                "The film sexualises children",
                "2020-08-20 S",
                "2020-09-09 S",
                "2020-09-10 S",
                "2020-09-10 S",
                "2020-09-10 S",
                "2020-09-10 O",
                "2020-09-11 S",
                "2020-09-11 O",
                "2020-09-11 Q",
                "2020-09-12 S",
                "2020-09-14 O",
                "2020-09-14 O",
                "2020-09-20 Q",
                "2020-10-06 S"
            },
            {
                "The film criticises the sexualisation of children",
                "2020-08-21 S",
                "2020-09-10 S",
                "2020-09-11 S",
                "2020-09-12 O",
                "2020-09-14 S",
                "2020-09-15 S"
            },
            {
                "Netflix lost nine billion dollars on the stock market in a day because of the"
                        + " hashtag",
                "2020-09-12 S",
                "2020-09-13 Q",
                "2020-09-15 Q",
                "2020-09-16 S"
            },
            {"Subscribers will keep leaving", "2020-09-17 S", "2020-09-23 Q", "2020-10-07 N"},
        };
        for (String[] row : all) {
            ClaimId claim = new ClaimId(id());
            claims.put(claim, row[0]);
            for (int i = 1; i < row.length; i++) {
                Stance stance =
                        switch (row[i].charAt(11)) {
                            case 'S' -> Stance.SUPPORTS;
                            case 'O' -> Stance.OPPOSES;
                            case 'Q' -> Stance.QUESTIONS;
                            default -> Stance.NEUTRAL;
                        };
                mentions.add(
                        new Mention(
                                new AnnotationId(id()),
                                claim,
                                stance,
                                when(row[i].substring(0, 10)),
                                actors.get("Netflix"),
                                "Example Gazette"));
            }
        }
    }

    private void sentiments() {
        java.util.Random random = new java.util.Random(7);
        String[] targets = {"Netflix", "Maïmouna Doucouré", "#CancelNetflix"};
        for (int i = 0; i < 60; i++) {
            int day = (int) Math.min(36, Math.abs(random.nextGaussian() * 8));
            LocalDate date = LocalDate.of(2020, 9, 8).plusDays(day);
            int target = i % 3;
            double bias = target == 0 ? -0.5 : target == 1 ? 0.3 : -0.1;
            double polarity = Math.clamp(bias + random.nextGaussian() * 0.4, -1, 1);
            sentiments.add(
                    new Sentiment(
                            new AnnotationId(id()),
                            actors.get(targets[target]),
                            polarity,
                            when(date.toString())));
        }
    }

    private Map<DocumentKind, Map<String, Long>> volume() {
        Map<DocumentKind, Map<String, Long>> volume = new EnumMap<>(DocumentKind.class);
        volume.put(
                DocumentKind.ARTICLE,
                Map.of(
                        "2020-08-20",
                        2L,
                        "2020-08-21",
                        1L,
                        "2020-09-10",
                        2L,
                        "2020-09-11",
                        3L,
                        "2020-09-14",
                        1L,
                        "2020-10-07",
                        1L,
                        "2020-09",
                        1L));
        volume.put(
                DocumentKind.POST,
                Map.of(
                        "2020-08-20",
                        4L,
                        "2020-08-21",
                        3L,
                        "2020-09-09",
                        3L,
                        "2020-09-10",
                        11L,
                        "2020-09-11",
                        9L,
                        "2020-09-12",
                        5L,
                        "2020-09-13",
                        3L,
                        "2020-09-15",
                        2L,
                        "2020-09-20",
                        1L));
        volume.put(
                DocumentKind.REVIEW,
                Map.of(
                        "2020-09-09",
                        4L,
                        "2020-09-10",
                        9L,
                        "2020-09-11",
                        7L,
                        "2020-09-12",
                        4L,
                        "2020-09-14",
                        2L,
                        "2020-09-18",
                        2L,
                        "2020-09-24",
                        1L,
                        "2020-10-01",
                        1L));
        return volume;
    }

    private SeriesItem petition() {
        return series(
                "Petition signatures",
                "signatures",
                "2020-08-20 25000 =",
                "2020-08-20 40000 >",
                "2020-08-21 160000 =",
                "2020-09-11 600000 >",
                "2020-09-14 626689 =",
                "2020-09-14 647000 >");
    }

    private SeriesItem critics() {
        return series(
                "Rotten Tomatoes, critics",
                "percent",
                "2020-09-10 90 =",
                "2020-09-11 88 =",
                "2020-09-20 87 ~",
                "2020-10-10 87 =");
    }

    private SeriesItem price() {
        return series(
                "Share price at close",
                "USD",
                "2020-09-08 507.02 =",
                "2020-09-09 500.19 =",
                "2020-09-10 480.67 =",
                "2020-09-11 482.03 =",
                "2020-09-14 476.26 =",
                "2020-09-15 495.99 =",
                "2020-09-16 483.86 =",
                "2020-09-17 470.20 =",
                "2020-09-18 469.96 =");
    }

    private SeriesItem series(String name, String unit, String... rows) {
        List<Value> values = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(" ");
            Bound bound =
                    switch (parts[2]) {
                        case ">" -> Bound.AT_LEAST;
                        case "~" -> Bound.ABOUT;
                        default -> Bound.EXACT;
                    };
            values.add(
                    new Value(when(parts[0]), new BigDecimal(parts[1]), bound, "Example Gazette"));
        }
        return new SeriesItem(new SeriesId(id()), name, unit, values);
    }
}
