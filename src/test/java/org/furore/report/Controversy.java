package org.furore.report;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.Actor.ActorKind;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.Attribution;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Place;
import org.furore.domain.claim.Citation;
import org.furore.domain.claim.Claim;
import org.furore.domain.claim.Claim.ClaimKind;
import org.furore.domain.claim.Claim.Finding;
import org.furore.domain.claim.Claim.Verdict;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Article;
import org.furore.domain.document.Attachment;
import org.furore.domain.document.AttachmentId;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Imports;
import org.furore.domain.document.Passage;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.event.LinkId;
import org.furore.domain.event.Relation;
import org.furore.domain.event.RelationId;
import org.furore.domain.series.Observation;
import org.furore.domain.series.ObservationId;
import org.furore.domain.series.Series;
import org.furore.domain.series.SeriesId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An invented quarrel over an invented film, written for these tests: a poster in two versions, a
/// petition, a hashtag, a movement that takes it over, critics far from users. No person, outlet or
/// account in it exists.
final class Controversy {
    static final String LONG_URL =
            "https://news.example/a/2023/10/07/"
                    + "the-salt-season-and-the-poster-".repeat(9)
                    + "?utm_source=newsletter&utm_medium=email&id=0123456789abcdef0123456789abcdef";
    static final String ARABIC = "هذا الملصق لا يمثل الفيلم ولا مخرجته";
    static final String JAPANESE = "このポスターは映画の内容をまったく伝えていません。";
    static final String EMOJI = "cancelled my Lumora account today 😡🚫 who is with me? 🇫🇷❤️👍🏽";

    final MemoryCase file = new MemoryCase("The Salt Season");
    final List<String> quotes = new ArrayList<>();
    private long ids = 1;

    final CoderId anna = new CoderId(id());
    final CoderId ben = new CoderId(id());
    final CoderId machine = new CoderId(id());

    final ActorId lumora = actor("lumora", "Lumora", ActorKind.PLATFORM, "@lumora", "the streamer");
    final ActorId valmont = actor("valmont", "Inès Valmont", ActorKind.PERSON, "the director");
    final ActorId film = actor("film", "The Salt Season", ActorKind.WORK, "La Saison du sel");
    final ActorId drop = actor("drop", "#DropLumora", ActorKind.MOVEMENT);
    final ActorId coast =
            actor("coast", "Guardians of the Coast", ActorKind.MOVEMENT, "the Guardians");
    final ActorId petition = actor("petition", "Petition “Take it down”", ActorKind.GROUP);
    final ActorId festival = actor("festival", "Northlight Festival", ActorKind.ORGANISATION);
    final ActorId actress = actor("actress", "Tamsin Oduya", ActorKind.PERSON);
    final ActorId critics = actor("critics", "film critics", ActorKind.GROUP);
    final ActorId council = actor("council", "Family Screen Council", ActorKind.ORGANISATION);
    final ActorId reelrank = actor("reelrank", "ReelRank", ActorKind.PLATFORM);
    final ActorId users = actor("users", "subscribers", ActorKind.GROUP);

    final ClaimId poster =
            claim(
                    "poster",
                    "The poster Lumora chose misrepresents the film",
                    ClaimKind.ACCUSATION,
                    null,
                    verdict(
                            "2023-09-12",
                            Finding.DISPUTED,
                            "Lumora first called it “eye-catching”, then withdrew it."),
                    verdict(
                            "2023-10-02",
                            Finding.TRUE,
                            "Lumora apologised and replaced the poster; the director had not been"
                                    + " asked."));
    final ClaimId harm =
            claim(
                    "harm",
                    "The film exploits the children it shows",
                    ClaimKind.ACCUSATION,
                    null,
                    verdict(
                            null,
                            Finding.DISPUTED,
                            "A judgement of value on which viewers and critics differ."));
    final ClaimId commentary =
            claim(
                    "commentary",
                    "The film is a commentary on exactly what it is accused of",
                    ClaimKind.DEFENCE,
                    null);
    final ClaimId stock =
            claim(
                    "stock",
                    "Lumora’s share price has fallen sharply because of the boycott",
                    ClaimKind.CAUSE,
                    new Claim.Value("a significant drop", null, Edtf.parse("2023-09-14~")),
                    verdict(
                            "2023-10",
                            Finding.UNVERIFIED,
                            "No figure is given by anyone who repeats it; the price series of the"
                                    + " case shows no break."));
    final ClaimId signatures =
            claim(
                    "signatures",
                    "The petition has more than 600,000 signatures",
                    ClaimKind.FACT,
                    new Claim.Value("more than 600,000", "signatures", Edtf.parse("2023-09-11")),
                    verdict("2023-09-11", Finding.TRUE, "Archived page of the petition."));
    final ClaimId cancel =
            claim(
                    "cancel",
                    "Subscribers will leave Lumora in numbers that hurt it",
                    ClaimKind.PREDICTION,
                    null);
    final ClaimId threats =
            claim(
                    "threats",
                    "The director received death threats",
                    ClaimKind.FACT,
                    null,
                    verdict(
                            "2023-09-20",
                            Finding.UNVERIFIED,
                            "Reported by two outlets on the director’s word."));
    final ClaimId bombing =
            claim(
                    "bombing",
                    "Users who have not seen the film rate it down in concert",
                    ClaimKind.CAUSE,
                    null);
    final ClaimId beautiful = claim("beautiful", "It is a beautiful film", ClaimKind.VALUE, null);
    final ClaimId silent =
            claim("silent", "Lumora knew of the complaints in August", ClaimKind.ACCUSATION, null);

    final CodeId framing = code("framing", "Framing", null, "How the matter is presented.");
    final CodeId moral =
            code("moral", "Moral panic", framing, "The matter stands for the decay of society.");
    final CodeId art =
            code("art", "Freedom of art", framing, "The matter is defended as a work of art.");

    final DocumentId herald;
    final DocumentId lettre;
    final DocumentId daily;

    Controversy() {
        file.entries.add(new Coder(anna, "mk", "M. Kovač", false, "#1d3f6e"));
        file.entries.add(new Coder(ben, "bo", "B. Owusu", false, null));
        file.entries.add(new Coder(machine, "names", "names 1.0", true, null));
        herald =
                file.add(
                        new Article(
                                new Header(
                                        "Why everyone is angry at a film few have seen",
                                        "J. Halloran",
                                        "The Morning Herald",
                                        Edtf.parse("2023-09-12"),
                                        "en",
                                        "https://herald.example/salt-season"),
                                """
                                When The Salt Season appeared in Lumora’s autumn preview, few had heard of it. Within a day the platform’s poster was everywhere. It showed four girls in a pose that, critics of the platform say, has nothing to do with the story. “The poster sells a film that does not exist,” wrote the Family Screen Council in an open letter.

                                The petition against the film has gathered more than 600,000 signatures in five days, and the hashtag #DropLumora was the most used of the country on Saturday. Supporters of the boycott claim on social media that Lumora’s stock has dropped sharply since, though nobody names a figure.

                                Not everybody joins in. The film is, it is claimed, actually a commentary on precisely what the movement accuses it of. The actress Tamsin Oduya called it “a beautiful film” and said that she wished people would watch it first. The director has reportedly received death threats.

                                When subscriptions begin to fall, Lumora will take notice. That is unlikely to be known before spring.\
                                """,
                                null),
                        "pages/herald.html",
                        0);
        lettre =
                file.add(
                        new Article(
                                new Header(
                                        "« La Saison du sel » : l’affiche de trop",
                                        "Camille Renard; Léo Faure",
                                        "La Lettre du soir",
                                        Edtf.parse("2023-09-14"),
                                        "fr",
                                        LONG_URL),
                                """
                                La plateforme a présenté ses excuses mardi. « Nous n’aurions pas dû choisir cette image ; elle ne représente pas le film », écrit-elle. La réalisatrice, Inès Valmont, dit avoir reçu des menaces de mort. Depuis lundi, le mot-dièse est repris par les Gardiens de la côte, un mouvement connu pour tout autre chose.\
                                """,
                                null),
                        "pages/lettre.html",
                        0);
        daily =
                file.add(
                        new Article(
                                new Header(null, null, null, null, null, null),
                                "An unsigned page. They say Lumora knew of the complaints in"
                                        + " August. It is said that <script>alert('x')</script> &"
                                        + " friends were warned. A control\u0007 character and a"
                                        + " private one \uE000 stand here too.",
                                null),
                        "pages/unsigned.txt",
                        0);
        actors();
        claimsInArticles();
        posts();
        reviews();
        events();
        series();
        imports();
    }

    private void actors() {
        relation(
                coast,
                drop,
                Relation.RelationKind.TAKES_OVER,
                "2023-09-18/..",
                mark(
                        lettre,
                        "le mot-dièse est repris par les Gardiens de la côte",
                        null,
                        coast,
                        null,
                        null,
                        null,
                        false));
        relation(valmont, film, Relation.RelationKind.SPEAKS_FOR, null, null);
        annotate(
                new Annotation.ActorMention(
                        new AnnotationId(id()),
                        null,
                        span(herald, "Tamsin Oduya"),
                        anna,
                        null,
                        actress));
        annotate(
                new Annotation.ActorMention(
                        new AnnotationId(id()),
                        null,
                        span(herald, "Family Screen Council"),
                        anna,
                        null,
                        council));
        annotate(
                new Annotation.CodeMark(
                        new AnnotationId(id()),
                        null,
                        span(herald, "Not everybody joins in"),
                        ben,
                        null,
                        art,
                        Map.of()));
        annotate(
                new Annotation.CodeMark(
                        new AnnotationId(id()),
                        null,
                        new Place.Whole(lettre),
                        ben,
                        null,
                        moral,
                        Map.of()));
    }

    private void claimsInArticles() {
        mark(
                herald,
                "The poster sells a film that does not exist",
                poster,
                council,
                Stance.SUPPORTS,
                null,
                Attribution.DIRECT,
                false);
        mark(
                herald,
                "more than 600,000 signatures",
                signatures,
                null,
                Stance.SUPPORTS,
                null,
                Attribution.OWN,
                false);
        mark(
                herald,
                "claim on social media that Lumora’s stock has dropped sharply since",
                stock,
                drop,
                Stance.SUPPORTS,
                null,
                Attribution.INDIRECT,
                true);
        mark(
                herald,
                "Lumora’s stock has dropped sharply since, though nobody names a figure",
                stock,
                null,
                Stance.QUESTIONS,
                null,
                Attribution.OWN,
                false);
        mark(
                herald,
                "it is claimed, actually a commentary on precisely what the movement accuses it of",
                commentary,
                null,
                Stance.SUPPORTS,
                null,
                Attribution.UNATTRIBUTED,
                true);
        mark(
                herald,
                "a beautiful film",
                beautiful,
                actress,
                Stance.SUPPORTS,
                null,
                Attribution.DIRECT,
                false);
        mark(
                herald,
                "The director has reportedly received death threats",
                threats,
                null,
                Stance.SUPPORTS,
                null,
                Attribution.UNATTRIBUTED,
                true);
        mark(
                herald,
                "When subscriptions begin to fall, Lumora will take notice",
                cancel,
                null,
                Stance.SUPPORTS,
                null,
                Attribution.OWN,
                false);
        mark(
                lettre,
                "elle ne représente pas le film",
                poster,
                lumora,
                Stance.SUPPORTS,
                null,
                Attribution.DIRECT,
                false);
        mark(
                lettre,
                "dit avoir reçu des menaces de mort",
                threats,
                valmont,
                Stance.SUPPORTS,
                null,
                Attribution.INDIRECT,
                false);
        mark(
                daily,
                "They say Lumora knew of the complaints in August",
                silent,
                null,
                Stance.SUPPORTS,
                lumora,
                Attribution.UNATTRIBUTED,
                true);
        mark(
                daily,
                "<script>alert('x')</script> & friends were warned",
                silent,
                null,
                null,
                null,
                null,
                false);
        annotate(
                new Annotation.ClaimMention(
                        new AnnotationId(id()),
                        null,
                        new Place.Whole(lettre),
                        ben,
                        "The tone of the whole piece.",
                        poster,
                        null,
                        Stance.NEUTRAL,
                        null,
                        null,
                        false));
        Attachment image =
                new Attachment(
                        new AttachmentId(id()),
                        "poster-2",
                        null,
                        "The second poster",
                        "image/png",
                        "ab".repeat(32),
                        800,
                        1200,
                        null);
        file.entries.add(image);
        annotate(
                new Annotation.ClaimMention(
                        new AnnotationId(id()),
                        null,
                        new Place.Region(null, image.id(), 0.1, 0.1, 0.5, 0.4),
                        anna,
                        null,
                        poster,
                        lumora,
                        Stance.OPPOSES,
                        null,
                        Attribution.OWN,
                        false));
    }

    private void posts() {
        String[] texts = {
            EMOJI,
            ARABIC + " #DropLumora",
            JAPANESE,
            "𝗗𝗿𝗼𝗽 𝗟𝘂𝗺𝗼𝗿𝗮 now. Their stock is crashing 📉 and they know it",
            "Watched The Salt Season last night. It is a beautiful film and nothing like that"
                    + " poster.",
            "I have signed. 600,000 of us can’t be wrong. #DropLumora",
            "הפוסטר הזה מטעה לגמרי",
            "Half of these one-star ratings are from people who never pressed play",
            "फ़िल्म अच्छी है, पोस्टर नहीं — ภาพยนตร์ดี",
            "Read this first: " + LONG_URL,
        };
        for (int i = 0; i < 40; i++) {
            String text = i < texts.length ? texts[i] : texts[i % texts.length] + " (" + i + ")";
            String handle = "invented_" + (char) ('a' + i % 26) + i;
            DocumentId post =
                    file.add(
                            new Post(
                                    new Header(
                                            null,
                                            "Invented Account " + i,
                                            "X",
                                            Edtf.parse(
                                                    "2023-09-"
                                                            + (10 + i % 12)
                                                            + "T1"
                                                            + i % 10
                                                            + ":30:00Z"),
                                            null,
                                            "https://x.example/"
                                                    + handle
                                                    + "/status/"
                                                    + (1700000000000L + i)),
                                    text,
                                    "x",
                                    Long.toString(1700000000000L + i),
                                    handle,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    Post.Counts.UNKNOWN),
                            "posts/sample.jsonl",
                            i + 1L);
            switch (i % 10) {
                case 0 ->
                        mark(
                                post,
                                "cancelled my Lumora account today 😡",
                                cancel,
                                users,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 1 ->
                        mark(
                                post,
                                ARABIC,
                                poster,
                                null,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 2 ->
                        mark(
                                post,
                                JAPANESE,
                                poster,
                                null,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 3 ->
                        mark(
                                post,
                                "Their stock is crashing 📉",
                                stock,
                                drop,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 4 -> {
                    mark(
                            post,
                            "It is a beautiful film",
                            beautiful,
                            null,
                            Stance.SUPPORTS,
                            null,
                            Attribution.OWN,
                            false);
                    mark(
                            post,
                            "beautiful film and nothing like that poster",
                            poster,
                            null,
                            Stance.SUPPORTS,
                            null,
                            Attribution.OWN,
                            false);
                }
                case 5 ->
                        mark(
                                post,
                                "600,000 of us",
                                signatures,
                                petition,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 6 ->
                        mark(
                                post,
                                "הפוסטר הזה מטעה",
                                poster,
                                null,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                case 7 ->
                        mark(
                                post,
                                "people who never pressed play",
                                bombing,
                                null,
                                Stance.SUPPORTS,
                                null,
                                Attribution.OWN,
                                false);
                default -> {}
            }
            sentiment(
                    post,
                    i % 3 == 0 ? lumora : i % 3 == 1 ? film : valmont,
                    Math.round(Math.sin(i) * 10) / 10.0);
        }
        file.suggestions.add(
                new Annotations.Placed(
                        1L,
                        new Annotation.ActorMention(
                                new AnnotationId(id()),
                                null,
                                new Place.Whole(herald),
                                machine,
                                null,
                                users),
                        true));
    }

    private void reviews() {
        for (int i = 0; i < 60; i++) {
            boolean critic = i % 3 == 0;
            double score = critic ? 70 + i % 25 : i % 4 == 0 ? 90 : 5 + i % 30;
            Rating rating =
                    i % 20 == 19
                            ? new Rating("2.1/2", null, null, null)
                            : new Rating(
                                    critic ? "B+" : score / 10 + "/10",
                                    score,
                                    critic ? "letters" : "out of 10",
                                    critic ? score > 75 : null);
            file.add(
                    new Review(
                            new Header(
                                    critic ? "Salt and silence" : null,
                                    "reviewer " + i,
                                    "ReelRank",
                                    Edtf.parse(
                                            "2023-"
                                                    + (i % 5 + 8 < 10 ? "0" : "")
                                                    + (i % 5 + 8)
                                                    + "-1"
                                                    + i % 9),
                                    "en",
                                    null),
                            i % 4 == 1
                                    ? ""
                                    : critic
                                            ? "Valmont films faces as others film the sea."
                                            : "one star. did not need to see it",
                            "The Salt Season",
                            rating,
                            i % 15 == 14
                                    ? null
                                    : critic
                                            ? Review.ReviewerKind.CRITIC
                                            : Review.ReviewerKind.USER,
                            null,
                            null),
                    "reviews/reelrank.csv",
                    i + 1L);
        }
    }

    private void events() {
        EventId premiere =
                event(
                        "2023-01",
                        "Premiere at the Northlight Festival",
                        "festival",
                        List.of(festival, valmont),
                        null);
        EventId listing =
                event(
                        "2023-09-07",
                        "Lumora shows the film with its own poster",
                        "release",
                        List.of(lumora),
                        "The poster sells a film that does not exist");
        EventId trend =
                event(
                        "2023-09-09~",
                        "#DropLumora is the most used hashtag of the day",
                        "trend",
                        List.of(drop, users),
                        "more than 600,000 signatures");
        EventId sorry =
                event(
                        "2023-09-12",
                        "Lumora apologises and changes the poster",
                        "statement",
                        List.of(lumora, valmont),
                        null);
        EventId taken =
                event(
                        "2023-09-18/2023-09",
                        "The Guardians of the Coast take the hashtag over",
                        null,
                        List.of(coast),
                        null);
        event(
                "2023-10?",
                "Ratings by users settle under 20 of 100",
                null,
                List.of(reelrank, users),
                null);
        event("2023-08/..", "Discussion among parents’ associations", null, List.of(), null);
        link(listing, trend, Link.LinkKind.LEADS_TO);
        link(trend, sorry, Link.LinkKind.LEADS_TO);
        link(taken, trend, Link.LinkKind.TAKES_OVER);
        link(premiere, listing, Link.LinkKind.CONTRADICTS);
    }

    private void series() {
        String[][] petitionValues = {
            {"2023-09-08", "20000"},
            {"2023-09-09", "110000"},
            {"2023-09-10", "350000"},
            {"2023-09-11", "600000"},
            {"2023-09-14", "655000"}
        };
        SeriesId signaturesOver = new SeriesId(id());
        file.entries.add(
                new Series(
                        signaturesOver,
                        "petition",
                        "Signatures of the petition",
                        "signatures",
                        null));
        for (String[] v : petitionValues) {
            file.entries.add(
                    new Observation(
                            new ObservationId(id()),
                            null,
                            signaturesOver,
                            Edtf.parse(v[0]),
                            new BigDecimal(v[1]),
                            v[0].endsWith("11") ? "at least" : null,
                            new Citation(
                                    "Petitions Today",
                                    "Take it down",
                                    "https://petitions.example/salt",
                                    Edtf.parse(v[0]),
                                    null),
                            null));
        }
        SeriesId price = new SeriesId(id());
        file.entries.add(
                new Series(price, "share", "Share price of Lumora", "USD", "Closing prices."));
        for (int i = 1; i <= 28; i++) {
            file.entries.add(
                    new Observation(
                            new ObservationId(id()),
                            null,
                            price,
                            Edtf.parse("2023-09-" + (i < 10 ? "0" + i : i)),
                            BigDecimal.valueOf(48200 + Math.round(300 * Math.sin(i / 3.0)), 2),
                            null,
                            new Citation("Exchange Gazette", null, null, null, null),
                            null));
        }
    }

    private void imports() {
        file.imports.put(
                new Import(
                        new ImportId(id()),
                        Instant.parse("2024-03-02T10:14:00Z"),
                        Instant.parse("2024-03-02T10:14:04Z"),
                        Import.State.COMPLETE,
                        true,
                        "Furore 0.1",
                        new CollectionFrame(
                                "“Salt Season” OR #DropLumora",
                                "2023-09-01/2023-10-31",
                                "archive of the newspapers; X search",
                                CollectionFrame.Coverage.SAMPLE,
                                "Deleted posts; posts of protected accounts."),
                        new Import.Tally(43, 2, 1)),
                List.of(
                        new Imports.ImportedFile(
                                "pages/herald.html",
                                "html",
                                "11".repeat(32),
                                48211,
                                new Import.Tally(1, 0, 0)),
                        new Imports.ImportedFile(
                                "pages/lettre.html",
                                "html",
                                "22".repeat(32),
                                51002,
                                new Import.Tally(1, 0, 0)),
                        new Imports.ImportedFile(
                                "pages/unsigned.txt",
                                "text",
                                "33".repeat(32),
                                312,
                                new Import.Tally(1, 0, 0)),
                        new Imports.ImportedFile(
                                "posts/sample.jsonl",
                                "x-v2",
                                "44".repeat(32),
                                88123,
                                new Import.Tally(40, 2, 1)),
                        new Imports.ImportedFile(
                                "notes.bin",
                                null,
                                "66".repeat(32),
                                9001,
                                new Import.Tally(0, 0, 0))));
        file.imports.put(
                new Import(
                        new ImportId(id()),
                        Instant.parse("2024-03-03T08:00:00Z"),
                        Instant.parse("2024-03-03T08:00:01Z"),
                        Import.State.COMPLETE,
                        true,
                        "Furore 0.1",
                        new CollectionFrame(
                                null, null, null, CollectionFrame.Coverage.CENSUS, null),
                        new Import.Tally(60, 0, 0)),
                List.of(
                        new Imports.ImportedFile(
                                "reviews/reelrank.csv",
                                "table",
                                "55".repeat(32),
                                7100,
                                new Import.Tally(60, 0, 0))));
    }

    private UUID id() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | ids++);
    }

    private ActorId actor(String key, String name, ActorKind kind, String... aliases) {
        ActorId id = new ActorId(id());
        file.entries.add(
                new Actor(
                        id,
                        key,
                        name,
                        kind,
                        List.of(aliases),
                        kind == ActorKind.PLATFORM
                                ? List.of(new Actor.Handle("x", key))
                                : List.of(),
                        key.equals("valmont")
                                ? List.of(new Actor.Role("director of the film", null))
                                : key.equals("actress")
                                        ? List.of(
                                                new Actor.Role(
                                                        "jury member", Edtf.parse("2023-01")))
                                        : List.of(),
                        null));
        return id;
    }

    private static Verdict verdict(@Nullable String date, Finding finding, String reason) {
        return new Verdict(
                date == null ? null : Edtf.parse(date),
                finding,
                reason,
                finding == Finding.TRUE
                        ? List.of(
                                new Citation(
                                        "Media Desk",
                                        "What we know about the poster",
                                        "https://desk.example/poster",
                                        Edtf.parse("2023-10-02"),
                                        null))
                        : List.of());
    }

    private ClaimId claim(
            String key,
            String text,
            ClaimKind kind,
            Claim.@Nullable Value value,
            Verdict... verdicts) {
        ClaimId id = new ClaimId(id());
        file.entries.add(
                new Claim(
                        id,
                        key,
                        text,
                        key.equals("poster")
                                ? List.of(
                                        "The marketing lies about the film",
                                        "That image is not the film")
                                : List.of(),
                        kind,
                        key.equals("stock") ? "the days after the release" : null,
                        value,
                        List.of(verdicts),
                        List.of(),
                        null));
        return id;
    }

    private CodeId code(String key, String name, @Nullable CodeId parent, String definition) {
        CodeId id = new CodeId(id());
        file.entries.add(
                new Code(
                        id,
                        key,
                        name,
                        parent,
                        definition,
                        List.of("“an example of " + name + "”"),
                        null,
                        List.of(),
                        null));
        return id;
    }

    private Place span(DocumentId document, String quote) {
        String text = file.find(document).orElseThrow().document().text();
        int at = text.indexOf(quote);
        if (at < 0) {
            throw new IllegalArgumentException(quote);
        }
        return new Place.Span(document, Passage.of(text, at, at + quote.length()));
    }

    private @Nullable AnnotationId mark(
            DocumentId document,
            String quote,
            @Nullable ClaimId claim,
            @Nullable ActorId speaker,
            @Nullable Stance stance,
            @Nullable ActorId reportedBy,
            @Nullable Attribution attribution,
            boolean hedged) {
        AnnotationId id = new AnnotationId(id());
        if (claim == null) {
            annotate(
                    new Annotation.ActorMention(
                            id,
                            null,
                            span(document, quote),
                            anna,
                            null,
                            java.util.Objects.requireNonNull(speaker)));
        } else {
            annotate(
                    new Annotation.ClaimMention(
                            id,
                            null,
                            span(document, quote),
                            anna,
                            null,
                            claim,
                            speaker,
                            stance,
                            reportedBy,
                            attribution,
                            hedged));
        }
        return id;
    }

    private void annotate(Annotation annotation) {
        file.add(annotation);
    }

    private void sentiment(DocumentId document, ActorId target, double polarity) {
        annotate(
                new Annotation.SentimentMark(
                        new AnnotationId(id()),
                        null,
                        new Place.Whole(document),
                        ben,
                        null,
                        polarity,
                        target));
    }

    private void relation(
            ActorId from,
            ActorId to,
            Relation.RelationKind kind,
            @Nullable String date,
            @Nullable AnnotationId evidence) {
        file.entries.add(
                new Relation(
                        new RelationId(id()),
                        null,
                        from,
                        to,
                        kind,
                        date == null ? null : Edtf.parse(date),
                        evidence == null ? List.of() : List.of(new Evidence.OfAnnotation(evidence)),
                        null));
    }

    private EventId event(
            String date,
            String title,
            @Nullable String type,
            List<ActorId> participants,
            @Nullable String quote) {
        EventId id = new EventId(id());
        file.entries.add(
                new Event(
                        id,
                        null,
                        Edtf.parse(date),
                        title,
                        type == null ? null : "As the coverage has it.",
                        type,
                        participants,
                        quote == null
                                ? List.of()
                                : List.of(new Evidence.OfPlace(span(herald, quote))),
                        quote == null
                                ? List.of(
                                        new Citation(
                                                "The Morning Herald",
                                                "Chronicle",
                                                "https://herald.example/chronicle",
                                                Edtf.parse("2023-11"),
                                                null))
                                : List.of()));
        return id;
    }

    private void link(EventId from, EventId to, Link.LinkKind kind) {
        file.entries.add(new Link(new LinkId(id()), null, from, to, kind, null, List.of(), null));
    }
}
