package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.task.Progress;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.review.AmazonReader;
import org.furore.importing.review.AspectReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Real reviews and series, whole folders as a person would give them. The counts were taken with
/// Python's `csv` and by counting lines; each is the whole of its file, so the floor is all of it.
@Tag("corpus")
class ReviewCorpusTest {
    private static final Path DATA = Path.of("../shared/data");

    private static Path file(String name) {
        Path path = DATA.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not here");
        return path;
    }

    private static Map<String, String> read(String folder) {
        RecordingIntake intake = new RecordingIntake();
        new Importer(
                        List.of(
                                new LetterboxdReader(),
                                new WorkbookReader(WorkbookReader.Kind.XLSX),
                                new WorkbookReader(WorkbookReader.Kind.ODS),
                                new AmazonReader(),
                                new AspectReader(),
                                new JsonRowsReader(),
                                new HtmlReader(),
                                new TableReader(),
                                new TextReader()),
                        intake,
                        "test")
                .run(List.of(file(folder)), ImportOptions.NONE, Progress.NONE);
        Map<String, String> found = new TreeMap<>();
        for (Kept kept : intake.files) {
            int records = kept.numbers.size();
            List<String> reasons =
                    kept.reasons().stream().map(key -> key.replace("importing.", "")).toList();
            found.put(
                    kept.original.name(),
                    kept.original.format()
                            + " "
                            + (records - reasons.size())
                            + (reasons.isEmpty() ? "" : " " + reasons));
        }
        found.forEach((name, what) -> System.out.println(name + ": " + what));
        return found;
    }

    @Test
    void everyFileOfReviewsIsTakenOrRefusedForAReason() {
        Map<String, String> found = read("B_reviews");
        Map<String, String> expected = new TreeMap<>();
        expected.put("letterboxd_export/diary.csv", "table 913");
        expected.put("letterboxd_export/ratings.csv", "table 913");
        expected.put("letterboxd_export/reviews.csv", "table 437");
        for (String list :
                List.of("2020-ranked", "365-dni-ranked", "lindsay-lohan-netflix-ranked")) {
            expected.put(
                    "letterboxd_export/lists/" + list + ".csv", "table 0 [table-letterboxd-list]");
        }
        expected.put("rotten_tomatoes_reviews_tsv/rt.reviews.tsv.gz", "table 27536");
        expected.put("rotten_tomatoes_reviews_tsv/rt.movie_info.tsv.gz", "table 0 [table-films]");
        expected.put(
                "rotten_tomatoes_critic_csv_2020schema/rotten_tomatoes_critic_reviews.csv",
                "table 24");
        expected.put(
                "simdjson_amazon_cellphones/amazon_cellphones.ndjson", "json-rows 0 [json-rows]");
        Map<String, Integer> products =
                Map.of(
                        "Canon_PowerShot_SD500", 1,
                        "Canon_S100", 51,
                        "Diaper_Champ", 49,
                        "Hitachi_router", 31,
                        "Linksys_Router", 48,
                        "MicroMP3", 50,
                        "Nokia_6600", 49,
                        "ipod", 1,
                        "norton", 46);
        products.forEach((name, count) ->
                expected.put(
                        "nltk_product_reviews/product_reviews_2/" + name + ".txt",
                        "aspect-reviews " + count));
        for (String name :
                List.of(
                        "amazonReviewSnippets_GroundTruth.txt",
                        "movieReviewSnippets_GroundTruth.txt",
                        "nytEditorialSnippets_GroundTruth.txt",
                        "tweets_GroundTruth.txt",
                        "vader_readme_expected.tsv",
                        "vader_reference_scores.tsv.gz")) {
            expected.put("vader_icwsm2014_groundtruth/" + name, "table 0 [table-unmapped]");
        }
        Map<String, String> same = new TreeMap<>(found);
        same.keySet().retainAll(expected.keySet());
        assertEquals(expected, same);
    }

    @Test
    void everyFileOfSeriesIsTakenOrRefusedForAReason() {
        Map<String, String> found = read("F_timeseries");
        found.keySet().removeIf(name -> name.endsWith("SOURCE.md"));
        assertEquals(
                new TreeMap<>(
                        Map.of(
                                "box_office_csv/tn.movie_budgets.csv.gz",
                                "table 0 [table-unmapped]",
                                "cuties_case_reported_figures/reported_figures.csv",
                                "table 0 [table-unmapped]",
                                "google_trends_csv/multiTimeline (1).csv",
                                "table 114",
                                "google_trends_csv/multiTimeline.csv",
                                "table 114",
                                "nflx_prices/NFLX_daily_2002-2022_ddmmyyyy.csv",
                                "table 5044")),
                found);
    }

    /// A second reading of ratings, written to be another: fractions and a table of its own.
    @Test
    void everySpellingOfARatingIsReadAsASecondReadingReadsIt() throws IOException {
        Path file = file("B_reviews/rotten_tomatoes_reviews_tsv/rt.reviews.tsv.gz");
        Set<String> spellings = new HashSet<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            for (String line : new String(in.readAllBytes(), UTF_8).split("\r\n")) {
                spellings.add(line.split("\t", -1)[2]);
            }
        }
        spellings.removeAll(Set.of("", "rating"));
        assertEquals(142, spellings.size());
        String letters = "F-F F+D-D D+C-C C+B-B B+A-A A+";
        double[] scores = {0, 0, 8, 16, 25, 33, 42, 50, 58, 67, 75, 83, 91, 100, 100};
        Pattern of = Pattern.compile("([0-9.]+)/([0-9.]+)");
        int known = 0;
        for (String written : spellings) {
            Double expected = null;
            Matcher matcher = of.matcher(written);
            if (matcher.matches()) {
                BigDecimal value = new BigDecimal(matcher.group(1));
                BigDecimal best = new BigDecimal(matcher.group(2));
                expected =
                        value.compareTo(best) > 0
                                ? null
                                : value.multiply(BigDecimal.valueOf(100))
                                        .divide(best, MathContext.DECIMAL128)
                                        .doubleValue();
            } else if (written.matches("[A-F][+-]?")) {
                int at = letters.indexOf(written.length() == 1 ? written + " " : written);
                expected = at < 0 ? null : Double.valueOf(scores[at / 2]);
            }
            Rating read = Ratings.of(written, null);
            if (expected == null) {
                assertNull(read.score(), written);
                assertNull(read.scale(), written);
            } else {
                known++;
                assertEquals(expected, read.score(), 1e-9, written);
                assertEquals(
                        matcher.matches() ? "out of " + matcher.group(2) : "letters",
                        read.scale(),
                        written);
            }
        }
        System.out.println("spellings with a scale: " + known + " of " + spellings.size());
        assertEquals(101, known);
    }

    /// Collections with a sentence a line: one article each by themselves, a review a line by a
    /// mapping.
    @Test
    void linesAndTablesWithoutAHeaderAreReadByAMapping() throws IOException {
        String lines =
                """
                {"kind": "review", "columns": ["line"], "separator": "\\n",
                 "fields": {"text": {"column": "line", "as": "html"}}}
                """;
        Map<String, Integer> counts =
                Map.of(
                        "nltk_sentence_polarity/rt-polarity.neg", 0,
                        "nltk_sentence_polarity/rt-polarity.pos", 0,
                        "nltk_subjectivity/plot.tok.gt9.5000", 0,
                        "nltk_subjectivity/quote.tok.gt9.5000", 0,
                        "nltk_pros_cons/IntegratedPros.txt", 0,
                        "nltk_pros_cons/IntegratedCons.txt", 0);
        for (String name : counts.keySet()) {
            byte[] bytes = Files.readAllBytes(file("B_reviews/" + name));
            TableRun run = TableRun.of(name, bytes, lines);
            long filled = new String(bytes, UTF_8).lines().filter(line -> !line.isBlank()).count();
            System.out.println(name + ": " + filled + " lines, " + run);
            assertEquals(filled, run.entries.size());
            assertTrue(run.taken() >= filled - 10, name + " " + run);
        }
        String scored =
                """
                {"kind": "review", "columns": ["id", "score", "text"], "separator": "\\t",
                 "quote": "", "fields": {"text": "text"}}
                """;
        for (String name : List.of("amazonReviewSnippets", "movieReviewSnippets", "tweets")) {
            byte[] bytes =
                    Files.readAllBytes(
                            file(
                                    "B_reviews/vader_icwsm2014_groundtruth/"
                                            + name
                                            + "_GroundTruth.txt"));
            TableRun run = TableRun.of(name, bytes, scored);
            long filled = new String(bytes, UTF_8).lines().filter(line -> !line.isBlank()).count();
            System.out.println(name + ": " + filled + " lines, " + run);
            assertEquals(filled, run.taken());
        }
    }

    /// Real workbooks, by a mapping and damaged at every tenth byte.
    @Test
    void realWorkbooksAreReadAndDamageIsSaid() throws IOException {
        byte[] bytes =
                Files.readAllBytes(
                        file("E_interchange/qualcoder_examples/survey789_more_data.xlsx"));
        String mapping =
                "{\"kind\": \"review\", \"fields\": {\"text\": {\"template\": \"{State}: {Pet}"
                        + " {PetAge}\"}, \"work\": \"case\"}}";
        TableRun run = WorkbookReaderTest.run(bytes, mapping);
        assertEquals(
                List.of("Victoria: Collie 4", "Tasmania: Goldfish 2", "Queensland: Parrot 6"),
                run.reviews().stream().map(Review::text).toList());
        for (int at = 0; at < bytes.length; at += 10) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            TableRun after = WorkbookReaderTest.run(damaged, mapping);
            assertTrue(!after.entries.isEmpty(), "byte " + at);
        }
    }

    @Test
    void aWorkbookGivesWhatItsTextGives() throws IOException {
        Path file = file("B_reviews/letterboxd_export/reviews.csv");
        byte[] csv = Files.readAllBytes(file);
        TableRun fromText = TableRun.of("reviews.csv", csv, null);
        StringBuilder rows = new StringBuilder();
        try (SheetCells cells = new SheetCells(new ByteArrayInputStream(csv))) {
            for (int i = 1; cells.next(); i++) {
                rows.append(cells.row(i));
            }
        }
        TableRun fromBook =
                WorkbookReaderTest.run(
                        new XlsxFile().sheet("reviews", rows.toString()).bytes(), null);
        assertEquals(fromText.reviews(), fromBook.reviews());
        assertEquals(437, fromBook.taken());
    }
}
