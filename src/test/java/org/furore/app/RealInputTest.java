package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.furore.app.Shell.Ran;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Real files of every kind go into one case by the command line, and every record of each is
/// accounted for: taken, duplicate or rejected, as an independent count finds them.
@Tag("corpus")
class RealInputTest {
    private static final Path SHARED = Path.of("../shared");
    private static final List<String> FOLDERS =
            List.of(
                    "data/A_social/rumoureval2017_twitter_v11",
                    "data/A_social/clef2020_checkthat_t1_tweets",
                    "data/A_social/twarc_v2_jsonl",
                    "data/A_social/x_archive_tweets_js",
                    "data/B_reviews/rotten_tomatoes_reviews_tsv",
                    "data/B_reviews/letterboxd_export",
                    "data/C_articles/mozilla_readability_pages",
                    "data/C_articles/trafilatura_eval",
                    "case");

    /// Documents of each format. Fewer would mean that a format is no longer recognised or a reader
    /// lost its way: a little below what was there when all readers had been made (2,907, 206,
    /// 1,008, 29,796, 324 and 20).
    private static final Map<String, Integer> AT_LEAST =
            Map.of(
                    "x-v1.1",
                    2900,
                    "x-v2",
                    200,
                    "x-archive",
                    1000,
                    "table",
                    29_700,
                    "html",
                    320,
                    "text",
                    15);

    /// A table that nobody explained is refused as a whole, and so is one known to be something
    /// else.
    private static final List<String> REFUSALS =
            List.of("nobody said what its columns mean", "it has no reviews");

    @TempDir Path folder;

    /// What became of the records of one format.
    private static final class Row {
        private long files;
        private long taken;
        private long duplicates;
        private long rejected;
        private double seconds;
    }

    @Test
    void everyRecordOfEveryRealFileIsAccountedFor() throws IOException {
        for (String name : FOLDERS) {
            assumeTrue(Files.isDirectory(SHARED.resolve(name)), "there is no " + name);
        }
        Coverage coverage = Coverage.empty(folder, "real");
        Map<String, Row> byFormat = new TreeMap<>();
        Map<String, Row> byFolder = new TreeMap<>();
        Map<String, Integer> reasons = new HashMap<>();
        List<String> lost = new ArrayList<>();
        for (String name : FOLDERS) {
            Path input = SHARED.resolve(name);
            long begun = System.nanoTime();
            Ran ran = coverage.run("import", input, "--json");
            double seconds = (System.nanoTime() - begun) / 1e9;
            assertTrue(ran.code() <= 1, ran.err());
            JsonNode result = ran.object("import-result");
            Row whole = byFolder.computeIfAbsent(name, each -> new Row());
            whole.seconds = seconds;
            long sum = 0;
            for (JsonNode file : result.get("files")) {
                JsonNode format = file.get("format");
                String known = format.isNull() ? null : format.asString();
                add(byFormat.computeIfAbsent(String.valueOf(known), each -> new Row()), file);
                add(whole, file);
                long records = records(file);
                sum += records;
                Path path = input.resolve(file.get("name").asString());
                long expected = unexplained(result, file) ? 1 : RecordCount.of(path, known);
                if (records != expected) {
                    lost.add(path + " (" + known + "): " + records + " of " + expected);
                }
            }
            assertEquals(files(input), result.get("files").size(), name);
            assertEquals(records(result), sum, name);
            assertEquals(result.get("rejected").asInt(), result.get("problems").size(), name);
            for (JsonNode problem : result.get("problems")) {
                reasons.merge(problem.get("reason").asString(), 1, Integer::sum);
            }
        }
        print(byFormat, byFolder, reasons);
        assertEquals(List.of(), lost);
        AT_LEAST.forEach((format, least) ->
                assertTrue(byFormat.get(format).taken >= least, format + " < " + least));
        long taken = byFormat.values().stream().mapToLong(row -> row.taken).sum();
        long begun = System.nanoTime();
        JsonNode checks = coverage.run("verify", "--json").exits(0).object("verify-result");
        System.out.printf("verify: %.1f s, clean%n", (System.nanoTime() - begun) / 1e9);
        assertEquals(taken, checks.at("/documents/count").asLong());
        assertEquals(taken, coverage.run("documents", "--json").exits(0).lines().size());
        assertHolds(coverage, "kind:post #Ferguson", 10);
        assertHolds(coverage, "kind:article \"Maimouna Doucoure\"", 1);
        assertHolds(coverage, "kind:review rating:>=90", 100);
        assertHolds(coverage, "#CancelNetflix", 1);
    }

    private static boolean unexplained(JsonNode result, JsonNode file) {
        for (JsonNode problem : result.get("problems")) {
            if (problem.get("file").equals(file.get("name"))
                    && REFUSALS.stream().anyMatch(problem.get("reason").asString()::contains)) {
                return true;
            }
        }
        return false;
    }

    private static void assertHolds(Coverage coverage, String query, int least) {
        int total =
                coverage.run("search", query, "--json", "--limit", "5")
                        .exits(0)
                        .lines("search-line")
                        .getFirst()
                        .get("total")
                        .asInt();
        System.out.println(query + ": " + total);
        assertTrue(total >= least, query + " found " + total);
    }

    private static void add(Row row, JsonNode file) {
        row.files++;
        row.taken += file.get("taken").asLong();
        row.duplicates += file.get("duplicates").asLong();
        row.rejected += file.get("rejected").asLong();
    }

    private static long records(JsonNode node) {
        return node.get("taken").asLong()
                + node.get("duplicates").asLong()
                + node.get("rejected").asLong();
    }

    private static int files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }

    private static void print(
            Map<String, Row> byFormat, Map<String, Row> byFolder, Map<String, Integer> reasons) {
        System.out.printf(
                "%-44s %6s %7s %10s %8s %8s%n",
                "", "files", "taken", "duplicates", "rejected", "seconds");
        byFolder.forEach((name, row) -> print(name, row));
        byFormat.forEach((name, row) -> print(name, row));
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(20)
                .forEach(each -> System.out.println(each.getValue() + " × " + each.getKey()));
    }

    private static void print(String name, Row row) {
        System.out.printf(
                "%-44s %6d %7d %10d %8d %8.1f%n",
                name, row.files, row.taken, row.duplicates, row.rejected, row.seconds);
    }
}
