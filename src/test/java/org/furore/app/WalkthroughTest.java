package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.app.Shell.Ran;
import org.furore.exchange.Schema;
import org.furore.exchange.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The whole way through, by the command line alone, on invented coverage.
class WalkthroughTest {
    @TempDir Path folder;

    @Test
    void whatCameInIsCountedAndWhatDidNotIsSaid() {
        Coverage coverage = Coverage.empty(folder, "a");
        Ran ran = coverage.imported().exits(1);
        JsonNode result = ran.object("import-result");
        assertEquals(
                List.of("import", "taken", "duplicates", "rejected", "files", "problems"),
                List.copyOf(result.propertyNames()));
        assertEquals("12 1 2", counts(result));
        List<String> files = new ArrayList<>();
        for (JsonNode file : result.get("files")) {
            files.add(
                    "%s %s %s"
                            .formatted(
                                    file.get("name").asString(),
                                    file.get("format").asString(),
                                    counts(file)));
        }
        assertEquals(
                List.of(
                        "README.txt text 1 0 0",
                        "articles/opinion.txt text 1 0 0",
                        "articles/premiere.html html 1 0 0",
                        "posts/page.jsonl x-v2 2 0 0",
                        "posts/posts.ndjson x-v1.1 5 1 1",
                        "reviews/reviews.csv table 2 0 1"),
                files);
        List<String> problems = new ArrayList<>();
        for (JsonNode problem : result.get("problems")) {
            assertEquals(List.of("file", "line", "reason"), List.copyOf(problem.propertyNames()));
            problems.add(problem.get("file").asString() + ":" + problem.get("line").asInt());
        }
        assertEquals(List.of("posts/posts.ndjson:3", "reviews/reviews.csv:5"), problems);
        String id = result.get("import").asString();
        List<JsonNode> listed = coverage.run("problems", id, "--json").exits(0).lines();
        assertEquals(problems.size(), listed.size());
        assertEquals(result.get("problems").get(0), listed.getFirst());
        JsonNode kept = coverage.run("imports", "--json").exits(0).lines().getFirst();
        assertEquals(id, kept.get("import").asString());
        assertEquals("complete", kept.get("state").asString());
        assertTrue(kept.get("active").asBoolean());
        assertEquals("12 1 2", counts(kept));
        assertEquals(
                "{\"query\":\"#CancelNetflix\",\"period\":\"2020-09\",\"tool\":\"by"
                        + " hand\",\"coverage\":\"sample\",\"gaps\":\"all but these\"}",
                kept.get("frame").toString());
        assertEquals(6, kept.get("files").size());
    }

    @Test
    void theSameFilesAgainAreDuplicatesAndChangeNothing() throws IOException {
        Coverage coverage = Coverage.coded(folder, "a");
        List<JsonNode> before = coverage.documents("--text");
        String coding = coverage.exported("before.jsonl");
        JsonNode again = coverage.imported().exits(1).object("import-result");
        assertEquals("0 13 2", counts(again));
        assertEquals(before, coverage.documents("--text"));
        assertEquals(coding, coverage.exported("after.jsonl"));
        // An import can be undone while another holds the same documents.
        coverage.run("journal", "--undo").exits(0);
        assertEquals(before, coverage.documents("--text"));
        coverage.run("verify").exits(0);
    }

    @Test
    void documentsAreTheirSources() throws IOException {
        Coverage coverage = Coverage.empty(folder, "a");
        coverage.imported().exits(1);
        assertEquals(12, coverage.documents().size());
        assertFalse(coverage.documents().getFirst().has("text"));
        assertEquals(7, coverage.documents("--kind", "post").size());
        assertEquals(3, coverage.documents("--kind", "article").size());
        JsonNode post = coverage.document("00002");
        assertEquals("@netflix take the poster down 😡 now #CancelNetflix", text(post, "text"));
        assertEquals("2020-09-09T22:30:00Z", text(post, "date"));
        assertEquals("invented_2", text(post, "handle"));
        assertEquals("[\"CancelNetflix\"]", post.get("hashtags").toString());
        assertEquals("[\"netflix\"]", post.get("mentions").toString());
        assertEquals(20, post.at("/counts/likes").asInt());
        assertTrue(post.get("title").isNull());
        assertEquals(2, post.at("/original/record").asInt());
        assertEquals("1300000000000000001", text(coverage.document("00003"), "replyTo"));
        JsonNode article = coverage.document("articles/premiere.html#1");
        assertEquals("The Paper Lantern opens to applause", text(article, "title"));
        assertEquals("Ada Invented", text(article, "author"));
        assertEquals("The Invented Courier", text(article, "outlet"));
        assertEquals("2020-09-09T18:30:00+02:00", text(article, "date"));
        assertEquals("https://courier.example/2020/09/premiere", text(article, "url"));
        assertFalse(text(article, "text").contains("Home"), text(article, "text"));
        JsonNode review = coverage.document("reviews/reviews.csv#1");
        assertEquals("3.5/5", text(review, "rating"));
        assertEquals(70, review.get("score").asInt());
        assertEquals("critic", text(review, "reviewer"));
        assertTrue(text(review, "text").contains("\nThe last third"), text(review, "text"));
    }

    @Test
    void recordsAndFilesComeOutByteForByte() throws IOException {
        Coverage coverage = Coverage.empty(folder, "a");
        coverage.imported().exits(1);
        Path out = folder.resolve("out.bin");
        for (JsonNode document : coverage.documents()) {
            String id = document.get("id").asString();
            Path source = Coverage.FILES.resolve(document.at("/original/name").asString());
            coverage.run("original", id, "--out", out, "--whole").exits(0);
            assertEquals(-1, Files.mismatch(source, out), source.toString());
            coverage.run("original", id, "--out", out).exits(0);
            String record = Files.readString(out);
            assertTrue(Files.readString(source).contains(record), record);
            if (source.toString().endsWith(".ndjson")) {
                int number = document.at("/original/record").asInt();
                assertEquals(Files.readAllLines(source).get(number - 1), record);
            }
        }
        String review = id(coverage, "reviews/reviews.csv#1");
        coverage.run("original", review, "--out", out).exits(0);
        assertEquals(
                "2020-09-10,The Paper Lantern,Ben Invented,Reel Example,critic,3.5/5,en,"
                        + "\"A confident debut, and it trusts its audience.\n"
                        + "The last third wobbles.\"",
                Files.readString(out).stripTrailing());
    }

    @Test
    void searchFindsWhatAPersonMeans() throws IOException {
        Coverage coverage = Coverage.coded(folder, "a");
        assertFinds(
                coverage, "petition lantern", "articles/opinion.txt#1 articles/premiere.html#1");
        assertFinds(
                coverage,
                "\"misrepresents the film\"",
                "00001 articles/opinion.txt#1 articles/premiere.html#1");
        assertFinds(coverage, "#CancelNetflix", "00001 00002 00004");
        assertFinds(coverage, "#cancelnetflix NOT @netflix", "00001 00004");
        assertFinds(coverage, "@netflix", "00002");
        assertFinds(coverage, "Maimouna", "00003 README.txt#1 articles/premiere.html#1");
        assertFinds(coverage, "netflix outrage", "00003");
        assertFinds(coverage, "subscrip* AND promised", "00004");
        assertFinds(coverage, "trahitt~", "00005");
        assertFinds(coverage, "kind:review", "reviews/reviews.csv#1 reviews/reviews.csv#2");
        assertFinds(coverage, "lang:fr", "00005");
        assertFinds(coverage, "rating:<30", "reviews/reviews.csv#2");
        assertFinds(coverage, "likes:>80", "00101");
        assertFinds(coverage, "outlet:courier", "articles/premiere.html#1");
        assertFinds(coverage, "outlet:opinion date:2020-09-12", "articles/opinion.txt#1");
        assertFinds(coverage, "kind:post date:2020-09-11", "00005 00102");
        assertFinds(coverage, "kind:post before:2020-09-10", "00001 00002");
        assertFinds(coverage, "nothing-like-this", "");
    }

    @Test
    void searchFindsWhatIsCoded() throws IOException {
        Coverage coverage = Coverage.coded(folder, "a");
        assertFinds(
                coverage,
                "has:annotation",
                "00001 00002 00003 articles/premiere.html#1 reviews/reviews.csv#2");
        assertFinds(coverage, "actor:exemple", "00003");
        assertFinds(coverage, "claim:c1", "00001 articles/premiere.html#1");
        assertFinds(coverage, "stance:opposes", "articles/premiere.html#1");
        assertFinds(coverage, "sentiment:<-0.2", "00002");
        assertFinds(coverage, "code:poster", "reviews/reviews.csv#2");
        assertFinds(coverage, "target:netflix", "00002");
        assertFinds(coverage, "mark:(claim:c1 stance:supports)", "00001");
        assertFinds(coverage, "mark:(claim:c1 stance:supports coder:coder-1)", "00001");
        assertFinds(coverage, "mark:(claim:c1 stance:questions)", "");
        coverage.run("journal", "--undo").exits(0);
        assertFinds(coverage, "has:annotation", "");
        coverage.run("journal", "--redo").exits(0);
        assertFinds(coverage, "claim:c1", "00001 articles/premiere.html#1");
    }

    @Test
    void theFirstLineOfASearchCountsAndEachHitShowsItsWords() throws IOException {
        Coverage coverage = Coverage.coded(folder, "a");
        List<JsonNode> lines =
                coverage.run("search", "poster", "--json", "--limit", "3")
                        .exits(0)
                        .lines("search-line");
        assertEquals(List.of("total", "facets"), List.copyOf(lines.getFirst().propertyNames()));
        int total = lines.getFirst().get("total").asInt();
        assertTrue(total > 3 && lines.size() == 4, total + " of " + lines);
        int sum = 0;
        for (JsonNode count : lines.getFirst().at("/facets/kind")) {
            sum += count.asInt();
        }
        assertEquals(total, sum);
        for (JsonNode hit : lines.subList(1, 4)) {
            assertEquals(
                    List.of(
                            "document",
                            "score",
                            "title",
                            "date",
                            "copies",
                            "snippet",
                            "highlights"),
                    List.copyOf(hit.propertyNames()));
            JsonNode first = hit.get("highlights").get(0);
            String word =
                    text(hit, "snippet").substring(first.get(0).asInt(), first.get(1).asInt());
            assertTrue(word.equalsIgnoreCase("poster"), word);
        }
        List<String> dates = new ArrayList<>();
        for (JsonNode hit :
                coverage.run("search", "kind:post", "--json", "--sort", "date")
                        .exits(0)
                        .lines("search-line")) {
            if (hit.has("date")) {
                dates.add(text(hit, "date"));
            }
        }
        assertEquals(dates.stream().sorted().toList(), dates);
        assertEquals(7, dates.size());
    }

    @Test
    void theSameLinesAgainAreUnchangedAndABadOneCostsItself() throws IOException {
        Coverage coverage = Coverage.coded(folder, "a");
        int steps = coverage.run("journal", "--json").lines("journal-step").size();
        JsonNode again =
                coverage.runWith(Coverage.coding(), "annotate", "--json")
                        .exits(0)
                        .object("annotate-result");
        assertEquals(0, again.get("changes").asInt());
        assertEquals(0, again.get("made").asInt() + again.get("updated").asInt());
        assertEquals(Coverage.coding().lines().count(), again.get("unchanged").asLong());
        assertEquals(steps, coverage.run("journal", "--json").lines("journal-step").size());
        String lines =
                """
                {"actor":{"id":"netflix","name":"Netflix, Inc.","kind":"organisation","aliases":["@netflix"]}}
                {"mark":{"document":{"platform":"x","nativeId":"1"},"quote":"x","actor":"netflix"}}
                not a line
                """;
        JsonNode changed =
                coverage.runWith(lines, "annotate", "--json").exits(1).object("annotate-result");
        assertEquals("1 0", changed.get("updated").asInt() + " " + changed.get("made").asInt());
        assertEquals(2, changed.at("/problems/0/line").asInt());
        assertEquals(3, changed.at("/problems/1/line").asInt());
        assertEquals(steps + 1, coverage.run("journal", "--json").lines("journal-step").size());
    }

    @Test
    void theJournalGoesBackAndForth() throws IOException {
        Coverage coverage = Coverage.coded(folder, "a");
        String coding = coverage.exported("coded.jsonl");
        List<JsonNode> steps = coverage.run("journal", "--json").exits(0).lines("journal-step");
        assertEquals(List.of("2 done", "1 done"), states(steps));
        JsonNode undone =
                coverage.run("journal", "--undo", "--json").exits(0).object("journal-step");
        assertEquals("undone", text(undone, "state"));
        assertEquals(1, coverage.exported("undone.jsonl").lines().count(), "the case's coder");
        coverage.run("journal", "--undo").exits(0);
        assertEquals(List.of(), coverage.documents());
        Ran nothing = coverage.run("journal", "--undo", "--json").exits(0);
        assertEquals("", nothing.out());
        assertEquals("There is nothing to undo.\n", nothing.err());
        coverage.run("verify").exits(0);
        coverage.run("journal", "--redo").exits(0);
        assertEquals(12, coverage.documents().size());
        coverage.run("journal", "--redo").exits(0);
        assertEquals(coding, coverage.exported("redone.jsonl"));
        coverage.run("verify").exits(0);
    }

    @Test
    void picturesAndReportAreWritten() throws IOException {
        Coverage coverage = Coverage.coded(folder, "a");
        Path svg = folder.resolve("t.svg");
        coverage.run("timeline", "--out", svg).exits(0);
        assertTrue(Files.readString(svg).contains("Premiere"));
        Path png = folder.resolve("t.png");
        coverage.run("timeline", "--out", png, "--lanes", "claim", "--theme", "dark").exits(0);
        // Twice as fine as it is wide on a page.
        assertEquals(3200, javax.imageio.ImageIO.read(png.toFile()).getWidth());
        Path json = folder.resolve("t.json");
        Ran written = coverage.run("timeline", "--out", json, "--json").exits(0);
        assertEquals(json.toString(), text(written.lines().getFirst(), "out"));
        assertTrue(JsonMapper.shared().readTree(Files.readString(json)).has("events"));
        Path pdf = folder.resolve("r.pdf");
        coverage.run("report", "--out", pdf, "--date", "2020-09-30").exits(0);
        byte[] head = Arrays.copyOf(Files.readAllBytes(pdf), 5);
        assertEquals("%PDF-", new String(head, StandardCharsets.US_ASCII));
    }

    @Test
    void theCodingTravelsToAnotherCase() throws IOException {
        Coverage one = Coverage.coded(folder, "one");
        String coding = one.exported("one.jsonl");
        Schema schema = new Schema("annotation-lines");
        coding.lines().forEach(line -> assertEquals(List.of(), schema.broken(line), line));
        Coverage two = Coverage.empty(folder, "two");
        two.imported().exits(1);
        JsonNode read =
                two.runWith(coding, "annotate", "--json").exits(0).object("annotate-result");
        assertEquals(0, read.get("problems").size());
        assertEquals(coding, two.exported("two.jsonl"));
        assertEquals(one.documents("--text"), two.documents("--text"));
        for (Coverage each : List.of(one, two)) {
            JsonNode checks = each.run("verify", "--json").exits(0).object("verify-result");
            Set<String> names = new TreeSet<>(checks.propertyNames());
            assertTrue(
                    names.containsAll(Set.of("originals", "quotes", "references", "index")),
                    names + "");
            checks.forEach(check ->
                    assertEquals(List.of("count", "findings"), List.copyOf(check.propertyNames())));
            assertEquals(12, checks.at("/documents/count").asInt());
        }
    }

    @Test
    void everySchemaIsPublished() {
        Shell shell = new Shell(folder);
        JsonNode all = JsonMapper.shared().readTree(shell.run("schema").exits(0).out());
        List<String> names = new ArrayList<>(Schemas.NAMES);
        names.add("mapping");
        assertEquals(names, List.copyOf(all.propertyNames()));
        Ran one = shell.run("schema", "search-line").exits(0);
        assertEquals(all.get("search-line"), JsonMapper.shared().readTree(one.out()));
        shell.run("schema", "no-such").exits(2);
    }

    private static void assertFinds(Coverage coverage, String query, String names) {
        Set<String> expected = new TreeSet<>(List.of(names.split(" ")));
        expected.remove("");
        assertEquals(expected, coverage.found(query), query);
    }

    private static List<String> states(List<JsonNode> steps) {
        return steps.stream()
                .map(step -> step.get("number").asInt() + " " + text(step, "state"))
                .toList();
    }

    private static String id(Coverage coverage, String name) {
        return text(coverage.document(name), "id");
    }

    private static String counts(JsonNode node) {
        return "%d %d %d"
                .formatted(
                        node.get("taken").asInt(),
                        node.get("duplicates").asInt(),
                        node.get("rejected").asInt());
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
