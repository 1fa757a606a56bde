package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Post;
import org.furore.domain.task.Progress;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Taken;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// The readers of posts on real files. Records are counted a second time, by parsing whole files
/// into trees, and every record must be accounted for.
@Tag("corpus")
class SocialCorpusTest {
    private static final Path SOCIAL = Path.of("../shared/data/A_social");
    private static final List<RecordReader> READERS =
            List.of(new XArchiveReader(), new XV2Reader(), new XV1Reader());
    private static final JsonMapper JSON = new JsonMapper();

    private static Path folder(String name) {
        Path at = SOCIAL.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(at), () -> at + " is not here");
        return at;
    }

    private static RecordingIntake read(String name) {
        Path at = folder(name);
        RecordingIntake intake = new RecordingIntake();
        ImportReport report =
                new Importer(READERS, intake, "test")
                        .run(List.of(at), ImportOptions.NONE, Progress.NONE);
        Map<String, Long> reasons =
                intake.files.stream()
                        .flatMap(each -> each.reasons().stream())
                        .collect(
                                Collectors.groupingBy(
                                        each -> each, TreeMap::new, Collectors.counting()));
        System.out.printf(
                "%s: %d files, %s %s%n", name, report.files().size(), report.tally(), reasons);
        assertTrue(intake.complete);
        return intake;
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] raw = Files.readAllBytes(file);
        return raw.length > 1 && raw[0] == 0x1F
                ? new GZIPInputStream(new ByteArrayInputStream(raw)).readAllBytes()
                : raw;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (String line : new String(bytes(file), StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                found.add(JSON.readTree(line));
            }
        }
        return found;
    }

    /// Each post's raw record, cut out of the file by its locator, holds the post's id.
    private static void recordsStandWhereTheyAreSaidTo(Path folder, RecordingIntake intake)
            throws IOException {
        for (Kept file : intake.files) {
            byte[] bytes =
                    file.taken.isEmpty()
                            ? new byte[0]
                            : bytes(folder.resolve(file.original.name()));
            for (Taken taken : file.taken) {
                int from = (int) taken.at().offset();
                String raw =
                        new String(bytes, from, (int) taken.at().length(), StandardCharsets.UTF_8);
                JsonNode tree = JSON.readTree(raw);
                JsonNode tweet = tree.has("tweet") ? tree.get("tweet") : tree;
                String id = tweet.path("id_str").asString(tweet.path("id").asString());
                assertEquals(id, taken.document().nativeId(), file.original.name());
            }
        }
    }

    @Test
    void rumoureval() throws IOException {
        String name = "rumoureval2017_twitter_v11";
        RecordingIntake intake = read(name);
        recordsStandWhereTheyAreSaidTo(folder(name), intake);
        Map<String, Post> posts = new HashMap<>();
        for (Kept file : intake.files) {
            String at = file.original.name();
            Path path = folder(name).resolve(at);
            if (at.endsWith(".ndjson.gz")) {
                List<JsonNode> lines = lines(path);
                assertEquals(lines.size(), file.taken.size(), at);
                assertEquals(List.of(), file.rejected);
                for (int i = 0; i < lines.size(); i++) {
                    holds(lines.get(i), file.posts().get(i));
                }
                file.posts().forEach(post -> posts.put(post.nativeId(), post));
            } else if (at.contains("/replies/") || at.contains("/source-tweet/")) {
                assertEquals(1, file.taken.size(), at);
                holds(JSON.readTree(path), file.posts().getFirst());
            } else {
                assertEquals(List.of("importing.unrecognised"), file.reasons(), at);
            }
        }
        assertEquals(2251, posts.size());
        repliesFormTheTreesOfTheCollection(posts);
    }

    private static void holds(JsonNode tweet, Post post) {
        assertEquals(tweet.get("id_str").asString(), post.nativeId());
        assertEquals(tweet.get("id").asString(), post.nativeId());
        assertEquals(tweet.at("/user/screen_name").asString(), post.handle());
        assertEquals(tweet.path("in_reply_to_status_id_str").asString(null), post.replyTo());
        assertEquals(tweet.at("/entities/hashtags").size(), post.hashtags().size());
        assertEquals(tweet.at("/entities/urls").size(), post.links().size());
        assertEquals(tweet.get("favorite_count").asLong(), post.counts().likes());
        assertNotNull(post.header().date());
        assertFalse(post.text().contains("&amp;"), post.text());
    }

    /// `structure.json` says who replies to whom; a reply it knows must reply to the post above it.
    private static void repliesFormTheTreesOfTheCollection(Map<String, Post> posts)
            throws IOException {
        int edges = 0;
        int same = 0;
        List<Path> structures;
        try (var files = Files.walk(folder("rumoureval2017_twitter_v11"))) {
            structures = files.filter(each -> each.endsWith("structure.json")).toList();
        }
        for (Path structure : structures) {
            List<String[]> found = new ArrayList<>();
            edges(JSON.readTree(structure), null, found);
            for (String[] edge : found) {
                Post post = posts.get(edge[1]);
                if (post != null && edge[0] != null) {
                    edges++;
                    same += edge[0].equals(post.replyTo()) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "rumoureval: %d of %d replies stand under the post they answer%n", same, edges);
        // Where a post was deleted, the collectors hung its replies higher in the tree.
        assertTrue(edges > 100 && same >= 0.95 * edges, same + " of " + edges);
    }

    private static void edges(JsonNode node, String above, List<String[]> found) {
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            found.add(new String[] {above, each.getKey()});
            edges(each.getValue(), each.getKey(), found);
        }
    }

    @Test
    void checkthat() throws IOException {
        String name = "clef2020_checkthat_t1_tweets";
        RecordingIntake intake = read(name);
        recordsStandWhereTheyAreSaidTo(folder(name), intake);
        Kept file = intake.file("training_v2.json");
        List<JsonNode> lines = lines(folder(name).resolve("training_v2.json"));
        assertEquals(lines.size(), file.taken.size());
        for (int i = 0; i < lines.size(); i++) {
            String full = lines.get(i).get("full_text").asString();
            int shown = full.codePointCount(0, full.length());
            assertTrue(file.posts().get(i).text().length() > 0 && shown > 0);
            assertEquals(
                    lines.get(i).path("quoted_status_id_str").asString(null),
                    file.posts().get(i).quoteOf());
            int pictures = lines.get(i).at("/extended_entities/media").size();
            assertEquals(pictures, file.posts().get(i).media().size());
        }
    }

    @Test
    void twarc() throws IOException {
        String name = "twarc_v2_jsonl";
        RecordingIntake intake = read(name);
        recordsStandWhereTheyAreSaidTo(folder(name), intake);
        int handles = 0;
        int reposts = 0;
        for (Kept file : intake.files) {
            if (!file.original.name().endsWith(".jsonl")) {
                assertEquals(1, file.rejected.size(), file.original.name());
                continue;
            }
            long records = 0;
            long texts = 0;
            for (JsonNode line : lines(folder(name).resolve(file.original.name()))) {
                JsonNode data = line.path("data");
                Iterable<JsonNode> each =
                        data.isArray() ? data : List.of(data.isObject() ? data : line);
                for (JsonNode node : each) {
                    records++;
                    texts += node.has("text") ? 1 : 0;
                }
            }
            assertEquals("x-v2", file.original.format());
            assertEquals(records, file.numbers.size(), file.original.name());
            assertEquals(texts, file.taken.size(), file.original.name());
            for (Post post : file.posts()) {
                handles += post.handle() == null ? 0 : 1;
                reposts += post.repostOf() == null ? 0 : 1;
                boolean cut =
                        post.repostOf() != null
                                && post.text().startsWith("RT @")
                                && post.text().endsWith("…");
                assertFalse(cut, post.text());
            }
            file.taken.forEach(SocialCorpusTest::wasFetchedByTwarc);
        }
        System.out.printf(
                "twarc: %d posts with a handle, %d reposts, none cut short%n", handles, reposts);
        assertEquals(306, handles);
        // The same hundred posts, as a page and flattened, give the same documents.
        assertEquals(byId(intake.file("flat.jsonl")), byId(intake.file("noflat.jsonl")));
    }

    private static void wasFetchedByTwarc(Taken taken) {
        Capture capture = taken.capture();
        assertTrue(String.valueOf(capture.url()).startsWith("https://api.twitter.com/2/"));
        assertTrue(String.valueOf(capture.tool()).startsWith("twarc 2."));
        assertNotNull(capture.at());
    }

    private static Map<String, Post> byId(Kept file) {
        return file.posts().stream()
                .collect(Collectors.toMap(each -> String.valueOf(each.nativeId()), each -> each));
    }

    @Test
    void archive() throws IOException {
        String name = "x_archive_tweets_js";
        RecordingIntake intake = read(name);
        recordsStandWhereTheyAreSaidTo(folder(name), intake);
        Kept file = intake.file("data/tweets.js");
        byte[] bytes = bytes(folder(name).resolve("data/tweets.js"));
        String script = new String(bytes, StandardCharsets.UTF_8);
        JsonNode list = JSON.readTree(script.substring(script.indexOf('[')));
        assertEquals(list.size(), file.taken.size());
        for (int i = 0; i < list.size(); i++) {
            JsonNode tweet = list.get(i).get("tweet");
            Post post = file.posts().get(i);
            assertEquals(
                    Long.valueOf(tweet.get("favorite_count").asString()), post.counts().likes());
            assertEquals(tweet.at("/entities/user_mentions").size(), post.mentions().size());
        }
        assertEquals(List.of(), intake.file("data/deleted-tweets.js").numbers);
    }

    @Test
    void rtweet() throws IOException {
        String name = "rtweet_v11_api_responses";
        RecordingIntake intake = read(name);
        recordsStandWhereTheyAreSaidTo(folder(name), intake);
        int reposts = 0;
        int cut = 0;
        for (Kept file : intake.files) {
            if (!file.original.name().endsWith(".json")) {
                continue;
            }
            JsonNode tree = JSON.readTree(folder(name).resolve(file.original.name()));
            JsonNode list = tree.has("statuses") ? tree.get("statuses") : tree;
            boolean posts = !file.original.name().matches(".*_(users|trends)_.*");
            assertEquals(list.size(), file.numbers.size(), file.original.name());
            assertEquals(posts ? list.size() : 0, file.taken.size(), file.original.name());
            for (Post post : file.posts()) {
                if (post.repostOf() != null) {
                    reposts++;
                    // One real post begins with these letters and is whole.
                    boolean cutShort = post.text().startsWith("RT @") && post.text().endsWith("…");
                    cut += cutShort ? 1 : 0;
                }
            }
        }
        System.out.printf("rtweet: %d reposts, %d of them cut short%n", reposts, cut);
        assertTrue(reposts > 100);
        assertEquals(0, cut);
    }

    @Test
    void postsOfOtherPlatformsAreNotTakenForThoseOfX() throws IOException {
        for (String name : List.of("mastodon_outbox_archive", "reddit_api_praw_cassettes")) {
            Set<String> reasons =
                    read(name).files.stream()
                            .flatMap(each -> each.reasons().stream())
                            .collect(Collectors.toSet());
            assertEquals(Set.of("importing.unrecognised"), reasons);
        }
    }
}
