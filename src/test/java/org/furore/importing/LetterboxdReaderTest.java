package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Rating;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An invented export, and tables of other sites.
class LetterboxdReaderTest {
    private static byte[] export() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("profile.csv", "Date Joined,Username\n2020-01-01,example_reader\n");
        parts.put(
                "reviews.csv",
                "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
                        + "2020-09-12,A film,2019,https://boxd.example/1,3.5,,\"<b>Good</b>\n\n"
                        + "still\",,2020-09-11\n");
        parts.put(
                "ratings.csv",
                "Date,Name,Year,Letterboxd URI,Rating\n"
                        + "2020-09-12,A film,2019,https://boxd.example/2,0.5\n"
                        + "bad,A,2019,u,1\n");
        parts.put("watched.csv", "Date,Name,Year,Letterboxd URI\n2020-09-12,A,2019,u\n");
        parts.put("likes/films.csv", "Date,Name,Year,Letterboxd URI\n");
        parts.put("lists/best.csv", "Letterboxd list export v7\n");
        parts.put("deleted/reviews.csv", "Date,Name\n");
        return XlsxFile.zip(parts);
    }

    private static TableRun run(byte[] bytes) throws IOException {
        TableRun run = new TableRun();
        new LetterboxdReader()
                .read(
                        new Source(
                                "letterboxd.zip",
                                new ByteArrayInputStream(bytes),
                                bytes.length,
                                new byte[32],
                                null),
                        run,
                        Progress.NONE);
        return run;
    }

    @Test
    void reviewsAndRatingsOfAnExportAreTakenAndTheRestIsSaid() throws IOException {
        TableRun run = run(export());
        assertEquals(
                List.of(
                        "profile.csv 0 letterboxd-other",
                        "reviews.csv 2",
                        "ratings.csv 2",
                        "ratings.csv 3 table-date",
                        "watched.csv 0 table-letterboxd-films",
                        "likes/films.csv 0 table-letterboxd-films",
                        "lists/best.csv 0 table-letterboxd-list",
                        "deleted/reviews.csv 0 letterboxd-deleted"),
                run.entries.stream()
                        .map(e ->
                                e.at().member()
                                        + " "
                                        + e.at().line()
                                        + (e.reason() == null
                                                ? ""
                                                : " " + e.reason().key().substring(10)))
                        .toList());
        assertEquals("Good\n\nstill", run.reviews().getFirst().text());
        assertEquals(new Rating("0.5", 10.0, "out of 5", null), run.reviews().get(1).rating());
    }

    @Test
    void aDamagedExportIsOneRejectedRecord() throws IOException {
        byte[] whole = export();
        assertEquals(
                List.of("0 package-damaged"),
                run(Arrays.copyOf(whole, whole.length / 2)).rejected());
    }

    @Test
    void itIsRecognisedByItsFiles() {
        LetterboxdReader reader = new LetterboxdReader();
        assertTrue(reader.recognises(new Head("x.zip", export(), true)));
        assertTrue(
                reader.recognises(
                        new Head(
                                "x.zip",
                                new byte[0],
                                true,
                                List.of(
                                        "letterboxd-a-2020/diary.csv",
                                        "letterboxd-a-2020/watched.csv",
                                        "letterboxd-a-2020/profile.csv"))));
        assertFalse(
                reader.recognises(
                        new Head("x.zip", XlsxFile.zip(Map.of("ratings.csv", "a")), true)));
    }

    @Test
    void filmsWithoutReviewsAreRefusedForWhatTheyAre() {
        assertEquals(
                List.of("0 table-letterboxd-films"),
                TableRun.of(
                                "watchlist.csv",
                                "Date,Name,Year,Letterboxd URI\n2020-09-12,A,2019,u\n",
                                null)
                        .rejected());
    }

    @Test
    void ratingsOfImdbAreOutOfTen() {
        TableRun run =
                TableRun.of(
                        "ratings.csv",
                        "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb"
                            + " Rating,Runtime (mins),Year,Genres,Num Votes,Release"
                            + " Date,Directors\n"
                            + "tt001,7,2020-09-12,A film,A"
                            + " film,https://imdb.example/tt001,Movie,6.1,96,2019,Drama,12,2019-01-01,Ada"
                            + " Example\n"
                            + "tt002,,,Another,Another,https://imdb.example/tt002,Movie,6.1,96,2019,Drama,12,2019-01-01,Bo\n",
                        null);
        assertEquals(List.of("3 table-nothing"), run.rejected());
        assertEquals(new Rating("7", 70.0, "out of 10", null), run.reviews().getFirst().rating());
        assertEquals("A film (2019)", run.reviews().getFirst().header().title());
        assertEquals("IMDb", run.reviews().getFirst().header().outlet());
    }
}
