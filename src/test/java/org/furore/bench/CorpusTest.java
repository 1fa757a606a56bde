package org.furore.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

class CorpusTest {
    private static final int POSTS = 2_000;

    @TempDir Path folder;

    @Test
    void theSameSeedMakesTheSameBytesAndAnotherDoesNot() throws IOException {
        byte[] first = Files.readAllBytes(made("a.gz", Material.invented(7), 7).file());
        assertArrayEquals(first, Files.readAllBytes(made("b.gz", Material.invented(7), 7).file()));
        byte[] other = Files.readAllBytes(made("c.gz", Material.invented(7), 8).file());
        assertFalse(java.util.Arrays.equals(first, other));
    }

    @Test
    void inventedPostsHaveIdsOfTheirOwnAboutThreeKilobytesAndRepliesToPostsOfTheSameRound()
            throws IOException {
        Corpus.Made made = made("posts.gz", Material.invented(1), 1);
        List<JsonNode> posts = read(made.file());
        assertEquals(POSTS, posts.size());
        Map<String, Integer> places = places(posts);
        assertEquals(POSTS, places.size());
        long size = made.json() / POSTS;
        assertTrue(size > 2_500 && size < 3_500, size + " bytes a post");
        int replies = 0;
        for (int i = 0; i < POSTS; i++) {
            JsonNode target = posts.get(i).path("in_reply_to_status_id_str");
            if (!target.isNull()) {
                replies++;
                int place = places.getOrDefault(target.asString(), POSTS);
                assertTrue(place < i && place / 400 == i / 400, i + " replies to " + place);
            }
        }
        assertTrue(replies > POSTS / 5, replies + " replies");
        Set<String> texts = new HashSet<>();
        posts.forEach(post -> texts.add(post.path("full_text").asString()));
        assertEquals(POSTS, texts.size());
    }

    @Test
    void postsOfAFolderAreTakenFromListsLinesAndSearchesOldestFirst() throws IOException {
        Files.writeString(folder.resolve("list.json"), "[" + post(3, 1) + "," + post(2, 0) + "]");
        Files.writeString(folder.resolve("lines.jsonl"), post(1, 0) + "\n" + post(2, 0) + "\n");
        Files.writeString(
                folder.resolve("search.json"), "{\"statuses\":[" + post(4, 0) + ",{\"id\":5}]}");
        Files.writeString(folder.resolve("broken.json"), "{\"statuses\":");
        Files.writeString(folder.resolve("notes.txt"), post(9, 0));
        Material material = Material.from(folder);
        assertEquals(
                List.of("101", "102", "103", "104"),
                material.posts().stream().map(Material::id).toList());
        List<JsonNode> posts =
                read(
                        new Corpus(material, 8, 1, Copies.NONE)
                                .write(folder.resolve("x.gz"), Progress.NONE)
                                .file());
        // The third of each round replies to its first.
        for (int round = 0; round < 2; round++) {
            assertEquals(
                    posts.get(4 * round).path("id_str").asString(),
                    posts.get(4 * round + 2).path("in_reply_to_status_id_str").asString());
        }
        assertEquals(8, places(posts).size());
    }

    @Test
    void repliesQuotesAndRepostsPointIntoTheirRoundAndToOthersOutside() throws IOException {
        Files.writeString(
                folder.resolve("posts.jsonl"),
                """
                {"created_at":"x","id_str":"101","text":"One two","user":{"screen_name":"a"}}
                {"created_at":"x","id_str":"102","text":"RT @a: One two","user":{"screen_name":"b"},\
                "retweeted_status":{"id":101,"id_str":"101","text":"One two"}}
                {"created_at":"x","id_str":"103","text":"Three","user":{"screen_name":"c"},\
                "quoted_status_id":101,"quoted_status_id_str":"101",\
                "quoted_status":{"id_str":"101","in_reply_to_status_id_str":"77"}}
                {"created_at":"x","id_str":"104","text":"Four","user":{"screen_name":"d"},\
                "in_reply_to_status_id_str":"77","in_reply_to_screen_name":"else"}
                {"created_at":"x","id_str":"105","text":"Five","user":{"screen_name":"e"},\
                "in_reply_to_status_id":104,"in_reply_to_status_id_str":"104"}
                """);
        List<JsonNode> posts =
                read(
                        new Corpus(Material.from(folder), 10, 1, Copies.NONE)
                                .write(folder.resolve("x.gz"), Progress.NONE)
                                .file());
        Set<String> outside = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            List<JsonNode> here = posts.subList(5 * round, 5 * round + 5);
            String first = here.getFirst().path("id_str").asString();
            JsonNode repeated = here.get(1).path("retweeted_status");
            assertEquals(first, repeated.path("id_str").asString());
            assertEquals(Long.parseLong(first), repeated.path("id").asLong());
            JsonNode quoting = here.get(2);
            assertEquals(first, quoting.path("quoted_status_id_str").asString());
            assertEquals(Long.parseLong(first), quoting.path("quoted_status_id").asLong());
            JsonNode quoted = quoting.path("quoted_status");
            assertEquals(first, quoted.path("id_str").asString());
            String missing = here.get(3).path("in_reply_to_status_id_str").asString();
            assertEquals(missing, quoted.path("in_reply_to_status_id_str").asString());
            outside.add(missing);
            JsonNode answer = here.get(4);
            assertEquals(
                    here.get(3).path("id_str").asString(),
                    answer.path("in_reply_to_status_id_str").asString());
            assertEquals("d_0", answer.path("in_reply_to_screen_name").asString());
        }
        assertEquals(2, outside.size());
        assertFalse(outside.contains("77"));
    }

    @Test
    void theStatedSharesOfPostsRepeatAnotherExactlyAndNearly() throws IOException {
        Copies copies = new Copies(10, 20, 3);
        List<String> texts =
                read(
                                new Corpus(Material.invented(1), POSTS, 1, copies)
                                        .write(folder.resolve("x.gz"), Progress.NONE)
                                        .file())
                        .stream()
                        .map(post -> post.path("full_text").asString())
                        .toList();
        int exact = 0;
        int near = 0;
        for (int i = 0; i < POSTS; i++) {
            int source = (int) copies.source(i);
            switch (copies.kind(i)) {
                case OWN -> assertEquals(i, source);
                case EXACT -> {
                    exact++;
                    assertTrue(source < i);
                    assertEquals(texts.get(source), texts.get(i));
                }
                case NEAR -> {
                    near++;
                    assertTrue(source < i);
                    List<String> before = List.of(texts.get(source).split(" "));
                    Set<String> kept = new HashSet<>(List.of(texts.get(i).split(" ")));
                    long same = before.stream().filter(kept::contains).count();
                    assertFalse(texts.get(source).equals(texts.get(i)));
                    assertTrue(same > before.size() * 0.6, same + " of " + before.size());
                }
            }
        }
        assertEquals(0.10, exact / (double) POSTS, 0.02);
        assertEquals(0.20, near / (double) POSTS, 0.03);
    }

    @Test
    void aFolderWithoutPostsIsRefused() {
        FuroreException failure = assertThrows(FuroreException.class, () -> Material.from(folder));
        assertEquals(FuroreException.Kind.USAGE, failure.kind());
    }

    /// An invented post.
    private static String post(int number, int replyTo) {
        String target = replyTo == 0 ? "null" : "\"10" + replyTo + "\"";
        return """
        {"created_at":"Wed Sep 09 12:00:00 +0000 2020","id_str":"10%d","full_text":"Some words \
        here","in_reply_to_status_id_str":%s,"user":{"screen_name":"invented"}}\
        """
                .formatted(number, target);
    }

    private Corpus.Made made(String name, Material material, long seed) throws IOException {
        return new Corpus(material, POSTS, seed, Copies.NONE)
                .write(folder.resolve(name), Progress.NONE);
    }

    private static Map<String, Integer> places(List<JsonNode> posts) {
        Map<String, Integer> places = new HashMap<>();
        posts.forEach(post -> places.put(post.path("id_str").asString(), places.size()));
        return places;
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> posts = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            in.lines().map(Material.JSON::readTree).forEach(posts::add);
        }
        return posts;
    }
}
