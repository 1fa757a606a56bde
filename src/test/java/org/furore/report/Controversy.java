package org.furore.report;

import org.furore.domain.actor.ActorId;
import org.furore.domain.claim.Citation;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Imports;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.furore.domain.event.Link;
import org.furore.domain.series.Observation;
import org.furore.domain.series.ObservationId;
import org.furore.domain.series.Series;
import org.furore.domain.series.SeriesId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// An invented quarrel over an invented film, written for these tests: a poster in two versions, a
/// petition, a hashtag, a movement that takes it over, critics far from users. No person, outlet or
/// account in it exists.

final class Controversy extends ControversyVoices {
    Controversy() {
        actors();
        claimsInArticles();
        posts();
        reviews();
        events();
        series();
        imports();
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

    EventId event(
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
}
