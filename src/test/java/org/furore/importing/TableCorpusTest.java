package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.series.ObservationDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Real tables: every record accounted for, counted by another method.
@Tag("corpus")
class TableCorpusTest {
    private static final Path DATA = Path.of("../shared/data");

    private static byte[] bytes(String file) {
        Path path = DATA.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not here");
        try (InputStream in = Files.newInputStream(path)) {
            return file.endsWith(".gz")
                    ? new GZIPInputStream(in).readAllBytes()
                    : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows by counting quotes: a line ends a row where the quotes so far are even.
    private static int rows(byte[] bytes) {
        int rows = 0;
        boolean even = true;
        boolean empty = true;
        for (byte b : bytes) {
            even ^= b == '"';
            if (b == '\n' && even) {
                rows += empty ? 0 : 1;
                empty = true;
            } else if (b != '\r') {
                empty = false;
            }
        }
        return rows + (empty ? 0 : 1);
    }

    private static TableRun read(String file, @Nullable String mapping, int expected) {
        byte[] bytes = bytes(file);
        TableRun run = TableRun.of(file, bytes, mapping);
        System.out.printf("%s: %d records, %s%n", file, run.entries.size(), run);
        assertEquals(expected, run.entries.size());
        for (TableRun.Entry entry : run.entries) {
            int from = (int) entry.at().offset();
            assertTrue(from == 0 || bytes[from - 1] == '\n', () -> "no line begins at " + from);
            if (entry.at().length() >= 0) {
                int to = from + (int) entry.at().length();
                assertTrue(to == bytes.length || bytes[to] == '\n' || bytes[to] == '\r');
            }
        }
        return run;
    }

    @Test
    void everyCriticsReviewOfTheTsvIsTaken() {
        String file = "B_reviews/rotten_tomatoes_reviews_tsv/rt.reviews.tsv.gz";
        int rows = rows(bytes(file)) - 1;
        TableRun run = read(file, null, rows);
        assertEquals(rows, run.taken());
        // The gold: what each line says, by splitting at tabs (no cell of this file has a tab or a
        // line end).
        String[] lines = new String(bytes(file), StandardCharsets.UTF_8).split("\r\n");
        List<Review> reviews = run.reviews();
        int withText = 0;
        for (int i = 0; i < reviews.size(); i++) {
            String[] cells = lines[i + 1].split("\t", -1);
            Review review = reviews.get(i);
            assertEquals(cells[0], review.work());
            assertEquals(cells[2].isEmpty() ? null : cells[2], review.rating().written());
            assertEquals("fresh".equals(cells[3]), review.rating().fresh());
            assertEquals(Review.ReviewerKind.CRITIC, review.reviewer());
            withText += review.text().isEmpty() ? 0 : 1;
        }
        assertEquals("2018-05-23", String.valueOf(reviews.get(0).header().date().text()));
        System.out.println("with text " + withText);
    }

    /// The spellings of the real file and what becomes of each.
    @Test
    void spellingsOfRatings() {
        String file = "B_reviews/rotten_tomatoes_reviews_tsv/rt.reviews.tsv.gz";
        Map<String, Integer> spellings = new TreeMap<>();
        for (String line : new String(bytes(file), StandardCharsets.UTF_8).split("\r\n")) {
            spellings.merge(line.split("\t", -1)[2], 1, Integer::sum);
        }
        spellings.remove("rating");
        Map<String, Integer> classes = new TreeMap<>();
        Map<String, Integer> rows = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        spellings.forEach((written, count) -> {
            Rating rating = Ratings.of(written, null);
            String scale =
                    written.isEmpty()
                            ? "(none)"
                            : rating.scale() == null ? "(unknown)" : rating.scale();
            classes.merge(scale, 1, Integer::sum);
            rows.merge(scale, count, Integer::sum);
            if (scale.equals("(unknown)")) {
                unknown.add(written);
            }
        });
        System.out.println(spellings.size() + " spellings by scale: " + classes);
        System.out.println("rows by scale: " + rows);
        System.out.println("unknown: " + unknown);
        for (String written : unknown) {
            boolean plain = written.matches("[0-9.]+|R|N|1-5|3 1/2");
            boolean above = written.equals("2.1/2") || written.equals("5.5/5");
            assertTrue(plain || above, written);
        }
        assertEquals(spellings.size(), classes.values().stream().mapToInt(i -> i).sum());
    }

    /// Which letters' table agrees with the critics' own yes or no: Rotten Tomatoes calls fresh
    /// what reaches 60 of 100.
    @Test
    void lettersAgreeWithTheCriticsOwnYesOrNo() {
        Map<String, Double> school = new HashMap<>();
        String[] grades = {"A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-"};
        double[] points = {98.5, 94.5, 91, 88, 84.5, 81, 78, 74.5, 71, 68, 64.5, 61};
        for (int i = 0; i < grades.length; i++) {
            school.put(grades[i], points[i]);
        }
        school.put("F", 30.0);
        int letters = 0;
        int ours = 0;
        int schools = 0;
        int numbers = 0;
        int numbersAgree = 0;
        String file = "B_reviews/rotten_tomatoes_reviews_tsv/rt.reviews.tsv.gz";
        for (Review review : TableRun.of(file, bytes(file), null).reviews()) {
            Rating rating = review.rating();
            if (rating.score() != null && "letters".equals(rating.scale())) {
                letters++;
                ours += rating.score() >= 60 == rating.fresh() ? 1 : 0;
                Double graded = school.get(rating.written());
                schools += graded != null && graded >= 60 == rating.fresh() ? 1 : 0;
            } else if (rating.score() != null) {
                numbers++;
                numbersAgree += rating.score() >= 60 == rating.fresh() ? 1 : 0;
            }
        }
        System.out.printf(
                "letters %d: ours agrees %.1f %%, a school's %.1f %%; other scales %d: %.1f %%%n",
                letters,
                100.0 * ours / letters,
                100.0 * schools / letters,
                numbers,
                100.0 * numbersAgree / numbers);
        assertTrue(ours > schools, "the letters' table should agree more than a school's");
    }

    @Test
    void everyCriticsReviewOfTheCsvIsTaken() {
        String file =
                "B_reviews/rotten_tomatoes_critic_csv_2020schema/rotten_tomatoes_critic_reviews.csv";
        int rows = rows(bytes(file)) - 1;
        assertEquals(rows, read(file, null, rows).taken());
    }

    @Test
    void everyRowOfTheLetterboxdExportIsTaken() {
        for (String name : List.of("diary", "ratings", "reviews")) {
            String file = "B_reviews/letterboxd_export/" + name + ".csv";
            int rows = rows(bytes(file)) - 1;
            TableRun run = read(file, null, rows);
            assertEquals(rows, run.taken());
            for (Review review : run.reviews()) {
                Rating rating = review.rating();
                double stars = Double.parseDouble(String.valueOf(rating.written()));
                assertEquals(new Rating(rating.written(), 20 * stars, "out of 5", null), rating);
                assertTrue(!review.text().contains("<i>") && !review.text().contains("&amp;"));
            }
        }
    }

    @Test
    void tablesNobodyMappedAreOneRejectedRecord() throws IOException {
        List<String> files =
                List.of(
                        "A_social/clef2020_checkthat_t1_tweets/training_v2.tsv",
                        "A_social/thesocialdilemma_tweets_csv/TheSocialDilemma.csv",
                        "F_timeseries/cuties_case_reported_figures/reported_figures.csv",
                        "F_timeseries/box_office_csv/tn.movie_budgets.csv.gz",
                        "E_interchange/qualcoder_examples/survey456.csv");
        for (String file : files) {
            byte[] bytes = bytes(file);
            Head head = new Head(file, Arrays.copyOf(bytes, Math.min(bytes.length, 65536)), false);
            assertTrue(new TableReader().recognises(head), file);
            TableRun run = TableRun.of(file, bytes, null);
            System.out.println(file + ": " + run.sentences());
            assertEquals(List.of("0 table-unmapped"), run.rejected());
            assertEquals(1, run.entries.size());
        }
    }

    @Test
    void tablesThatComeWithReviewsAreRefusedForWhatTheyAre() {
        assertEquals(
                List.of("0 table-films"),
                TableRun.of(
                                "rt.movie_info.tsv",
                                bytes("B_reviews/rotten_tomatoes_reviews_tsv/rt.movie_info.tsv.gz"),
                                null)
                        .rejected());
        for (String list :
                List.of("2020-ranked", "365-dni-ranked", "lindsay-lohan-netflix-ranked")) {
            String file = "B_reviews/letterboxd_export/lists/" + list + ".csv";
            TableRun run = TableRun.of(file, bytes(file), null);
            assertEquals(List.of("0 table-letterboxd-list"), run.rejected());
            assertEquals(1, run.entries.size());
        }
    }

    @Test
    void postsOfACsvAreReadByAMapping() {
        String file = "A_social/thesocialdilemma_tweets_csv/TheSocialDilemma.csv";
        int rows = rows(bytes(file)) - 1;
        TableRun run =
                read(
                        file,
                        """
                        {"kind": "post", "fields": {"platform": {"constant": "x"},
                         "text": {"column": "text", "as": "entities"}}}
                        """,
                        rows);
        assertEquals(rows, run.taken());
        long cuties =
                run.posts().stream()
                        .map(post -> post.text().toLowerCase(java.util.Locale.ROOT))
                        .filter(text -> text.contains("cuties") || text.contains("cancelnetflix"))
                        .count();
        System.out.println("name Cuties or CancelNetflix: " + cuties);
    }

    @Test
    void seriesOfPricesTrendsFiguresAndMoney() {
        String prices = "F_timeseries/nflx_prices/NFLX_daily_2002-2022_ddmmyyyy.csv";
        List<ObservationDraft> closes = read(prices, null, rows(bytes(prices)) - 1).observations();
        assertEquals("2002-05-23", closes.getFirst().date().text());
        assertEquals("2022-06-03", closes.getLast().date().text());
        assertEquals("NFLX_daily_2002-2022_ddmmyyyy close", closes.getFirst().seriesKey());
        for (String file : List.of("multiTimeline.csv", "multiTimeline (1).csv")) {
            String trends = "F_timeseries/google_trends_csv/" + file;
            TableRun run = read(trends, null, rows(bytes(trends)) - 2);
            assertEquals(run.entries.size(), run.taken());
            System.out.println(run.observations().getFirst());
        }
        String figures = "F_timeseries/cuties_case_reported_figures/reported_figures.csv";
        TableRun reported =
                read(
                        figures,
                        """
                        {"kind": "series", "fields": {"series": "topic", "unit": "unit",
                         "date": "event_or_asof_date", "value": "value"}}
                        """,
                        rows(bytes(figures)) - 1);
        System.out.println(reported.rejected() + " " + reported.sentences());
        String money = "F_timeseries/box_office_csv/tn.movie_budgets.csv.gz";
        TableRun gross =
                read(
                        money,
                        """
                        {"kind": "series", "fields": {"series": "movie", "unit": {"constant": "USD"},
                         "date": "release_date", "value": "worldwide_gross"}}
                        """,
                        rows(bytes(money)) - 1);
        assertEquals(gross.entries.size(), gross.taken());
        assertEquals("2776345279", gross.observations().getFirst().value().toPlainString());
    }
}
