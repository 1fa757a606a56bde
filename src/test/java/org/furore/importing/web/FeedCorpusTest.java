package org.furore.importing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.importing.Head;
import org.furore.importing.Reading;
import org.furore.importing.RecordReader;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Taken;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The test suites of four feed readers, against what one of them expects of its own.
@Tag("corpus")
class FeedCorpusTest {
    private static final Path FEEDS = Path.of("../shared/data/C_articles/feeds");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<RecordReader> READERS =
            List.of(new ListingReader(), new JsonFeedReader(), new FeedReader());

    private static Map<String, byte[]> members(String zip) throws IOException {
        Path at = FEEDS.resolve(zip);
        Assumptions.assumeTrue(Files.exists(at), () -> at + " is not here");
        Map<String, byte[]> members = new TreeMap<>();
        try (ZipFile file = new ZipFile(at.toFile())) {
            for (ZipEntry entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
                members.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        return members;
    }

    private static String reader(byte[] bytes) {
        Head head =
                new Head(
                        "test",
                        Arrays.copyOf(bytes, Math.min(bytes.length, Head.SIZE)),
                        bytes.length <= Head.SIZE);
        return READERS.stream()
                .filter(each -> each.recognises(head))
                .map(RecordReader::format)
                .findFirst()
                .orElse("none");
    }

    private static Kept read(String format, byte[] bytes) {
        RecordReader reader =
                READERS.stream()
                        .filter(each -> each.format().equals(format))
                        .findFirst()
                        .orElseThrow();
        Kept kept = Reading.read(reader, bytes);
        for (Taken each : kept.taken) {
            int from = (int) each.at().offset();
            byte[] own = Arrays.copyOfRange(bytes, from, from + (int) each.at().length());
            String text = new String(own, StandardCharsets.ISO_8859_1).replace("\0", "").strip();
            assertTrue(text.startsWith("<") || text.startsWith("{"), text);
        }
        return kept;
    }

    private static int[] counts(Map<String, int[]> scores, String what) {
        return scores.computeIfAbsent(what, key -> new int[2]);
    }

    private static void score(
            Map<String, int[]> scores, String what, String file, String expected, String got) {
        if (expected == null || expected.isBlank()) {
            return;
        }
        int[] count = counts(scores, what);
        count[0]++;
        boolean same = got != null && spaced(expected).equals(spaced(got));
        count[1] += same ? 1 : 0;
        if (!same && Boolean.getBoolean("furore.differences")) {
            System.out.println(
                    what + " " + file + "\n   expected " + expected + "\n   got      " + got);
        }
    }

    private static String spaced(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }

    private static String moment(String date) {
        return date == null ? null : date.replace("Z", "").replace("+00:00", "");
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    @Test
    void entriesAreAsGofeedExpectsThem() throws IOException {
        Map<String, byte[]> members = members("gofeed_tests.zip");
        Map<String, int[]> scores = new TreeMap<>();
        int entries = 0;
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            String name = member.getKey();
            byte[] json = members.get(name.replace(".xml", ".json"));
            if (!name.endsWith(".xml") || json == null || !name.contains("parser/")) {
                continue;
            }
            String format = reader(member.getValue());
            JsonNode expected = JSON.readTree(json);
            JsonNode list =
                    expected.has("entries") ? expected.get("entries") : expected.path("items");
            if (format.equals("none")) {
                System.out.println("not recognised: " + name);
                continue;
            }
            // Most of these entries have one field, and an entry without title and text is refused.
            String feed = new String(member.getValue(), StandardCharsets.ISO_8859_1);
            Kept kept =
                    read(
                            format,
                            feed.replaceAll(
                                            "<(item|entry)(\\s[^>]*)?>",
                                            "$0<itunes:title>-</itunes:title>")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            int of =
                    kept.taken.size()
                            + (kept.reasons().contains("importing.feed-empty")
                                    ? 0
                                    : kept.rejected.size());
            int[] count = counts(scores, "entries");
            count[0] += list.size();
            count[1] += Math.min(of, list.size());
            if (of != list.size()) {
                System.out.println(name + ": " + of + " entries, expected " + list.size());
            }
            if (kept.taken.size() != list.size()) {
                continue;
            }
            for (int i = 0; i < list.size(); i++) {
                entries++;
                JsonNode entry = list.get(i);
                Document got = kept.taken.get(i).document();
                Header header = got.header();
                String title = text(entry.path("title"));
                score(
                        scores,
                        "title",
                        name,
                        title == null ? null : Jsoup.parse(title).text(),
                        header.title());
                String link = text(entry.path("link"));
                for (JsonNode each : entry.path("links")) {
                    if (each.isObject()
                            && "alternate".equals(each.path("rel").asString("alternate"))) {
                        link = link == null ? text(each.path("href")) : link;
                    }
                }
                score(scores, "link", name, link, header.url());
                String date = text(entry.path("publishedParsed"));
                date = date == null ? text(entry.path("pubDateParsed")) : date;
                date = date == null ? text(entry.path("updatedParsed")) : date;
                score(
                        scores,
                        "date",
                        name,
                        moment(date),
                        header.date() == null ? null : moment(header.date().text()));
                String author = text(entry.path("author"));
                JsonNode first = entry.path("authors").path(0);
                author = author == null ? text(first.path("name")) : author;
                author = author == null ? text(first.path("email")) : author;
                score(
                        scores,
                        "author",
                        name,
                        author,
                        header.author() == null ? null : header.author().split("; ")[0]);
            }
        }
        System.out.println("gofeed: " + entries + " entries compared");
        scores.forEach(
                (what, count) -> System.out.printf("  %s %d of %d%n", what, count[1], count[0]));
        assertEquals(List.of(95, 95), List.of(scores.get("entries")[0], scores.get("entries")[1]));
        assertEquals(scores.get("link")[0], scores.get("link")[1], "links");
        assertEquals(scores.get("date")[0], scores.get("date")[1], "dates");
        // Its titles and authors keep markup where ours are read as text: one title is in Base64 of
        // escaped HTML, two authors in HTML.
        assertTrue(scores.get("title")[1] >= 12, "titles");
        assertTrue(scores.get("author")[1] >= 6, "authors");
    }

    private static final Pattern EXPECTED =
            Pattern.compile(
                    "entries\\[0\\]\\['(title|link|author|description|summary|content'\\]\\[0\\]\\['value)'\\]"
                        + " == u?'((?:[^'\\\\]|\\\\.)*)'");

    @Test
    void entriesAreAsFeedparserExpectsThem() throws IOException {
        Map<String, int[]> scores = new TreeMap<>();
        for (Map.Entry<String, byte[]> member : members("feedparser_tests.zip").entrySet()) {
            String feed = new String(member.getValue(), StandardCharsets.ISO_8859_1);
            Matcher expected = EXPECTED.matcher(feed);
            if (!expected.find() || !reader(member.getValue()).equals("feed")) {
                continue;
            }
            Kept kept =
                    read(
                            "feed",
                            feed.replaceAll(
                                            "<(item|entry)(\\s[^>]*)?>",
                                            "$0<itunes:title>-</itunes:title>")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            if (kept.taken.isEmpty()) {
                System.out.println("no entry: " + member.getKey());
                continue;
            }
            Document got = kept.taken.getFirst().document();
            String what = expected.group(1).replaceFirst("'.*", "");
            String value =
                    new String(
                            expected.group(2).getBytes(StandardCharsets.ISO_8859_1),
                            StandardCharsets.UTF_8);
            value =
                    Pattern.compile("\\\\[ux]([0-9a-f]{4}|[0-9a-f]{2})")
                            .matcher(value)
                            .replaceAll(each ->
                                    Matcher.quoteReplacement(
                                            Character.toString(
                                                    Integer.parseInt(each.group(1), 16))))
                            .replaceAll("\\\\(?=[^ntr'\"\\\\])", "\\\\\\\\")
                            .translateEscapes();
            String text = Jsoup.parse(value).text().replaceAll("\\s", "");
            Header header = got.header();
            switch (what) {
                case "title" ->
                        score(
                                scores,
                                what,
                                member.getKey(),
                                text,
                                header.title() == null
                                        ? null
                                        : header.title().replaceAll("\\s", ""));
                case "link" -> score(scores, what, member.getKey(), text, header.url());
                case "author" ->
                        score(
                                scores,
                                what,
                                member.getKey(),
                                FeedEntry.name(value),
                                header.author());
                default ->
                        score(
                                scores,
                                what,
                                member.getKey(),
                                text,
                                got.text().replaceAll("\\s", ""));
            }
        }
        scores.forEach((what, count) ->
                System.out.printf("feedparser: %s %d of %d%n", what, count[1], count[0]));
        // What is reached. The rest: scripts shown as words, text after an element that is never
        // closed, Base64 of types that are no text, brackets in plain text.
        assertTrue(scores.get("description")[1] >= 76, "descriptions");
        assertTrue(scores.get("content")[1] >= 21, "contents");
        assertTrue(scores.get("summary")[1] >= 18, "summaries");
        assertTrue(scores.get("title")[1] >= 24, "titles");
        assertEquals(scores.get("link")[0], scores.get("link")[1], "links");
    }

    @Test
    void everyFileIsRecognisedOrNoFeed() throws IOException {
        for (String zip :
                List.of(
                        "feedparser_tests.zip",
                        "gofeed_tests.zip",
                        "newsboat_tests.zip",
                        "rome_tests.zip")) {
            Map<String, Integer> formats = new TreeMap<>();
            Map<String, Integer> outcomes = new TreeMap<>();
            for (Map.Entry<String, byte[]> member : members(zip).entrySet()) {
                String format = reader(member.getValue());
                formats.merge(format, 1, Integer::sum);
                if (format.equals("none")) {
                    if (Boolean.getBoolean("furore.differences")) {
                        System.out.println("none: " + zip + " " + member.getKey());
                    }
                } else {
                    Kept kept = read(format, member.getValue());
                    outcomes.merge("taken", kept.taken.size(), Integer::sum);
                    kept.reasons().forEach(reason -> outcomes.merge(reason, 1, Integer::sum));
                }
            }
            System.out.println(zip + " " + formats + " " + outcomes);
        }
    }
}
