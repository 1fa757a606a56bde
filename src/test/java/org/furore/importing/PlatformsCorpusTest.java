package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Post;
import org.furore.domain.task.Progress;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Taken;
import org.furore.importing.social.BlueskyReader;
import org.furore.importing.social.MastodonReader;
import org.furore.importing.social.RedditReader;
import org.furore.importing.social.ZeeschuimerReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The readers of platforms other than X on real files, counted a second time by parsing whole
/// files into trees; and on the same files damaged.
@Tag("corpus")
class PlatformsCorpusTest {
    private static final Path SOCIAL = Path.of("../shared/data/A_social");
    private static final List<RecordReader> READERS =
            List.of(
                    new XArchiveReader(),
                    new ZeeschuimerReader(),
                    new XV2Reader(),
                    new XV1Reader(),
                    new RedditReader(),
                    new BlueskyReader(),
                    new MastodonReader());
    private static final JsonMapper JSON = new JsonMapper();

    private static Path at(String name) {
        Path at = SOCIAL.resolve(name);
        Assumptions.assumeTrue(Files.exists(at), () -> at + " is not here");
        return at;
    }

    private static RecordingIntake read(String name) {
        RecordingIntake intake = new RecordingIntake();
        new Importer(READERS, intake, "test")
                .run(List.of(at(name)), ImportOptions.NONE, Progress.NONE);
        return intake;
    }

    private static JsonNode raw(Taken taken, byte[] bytes) {
        int from = (int) taken.at().offset();
        return JSON.readTree(new String(bytes, from, (int) taken.at().length(), UTF_8));
    }

    @Test
    void mastodon() throws IOException {
        String name = "mastodon_outbox_archive/outbox.json";
        byte[] bytes = Files.readAllBytes(at(name));
        JsonNode items = JSON.readTree(bytes).get("orderedItems");
        Kept kept = read(name).files.getFirst();
        assertEquals("mastodon", kept.original.format());
        assertEquals(List.of(), kept.reasons());
        assertEquals(items.size(), kept.taken.size());
        int boosts = 0;
        for (int i = 0; i < items.size(); i++) {
            JsonNode object = items.get(i).get("object");
            Post post = kept.posts().get(i);
            assertEquals(items.get(i), raw(kept.taken.get(i), bytes));
            assertEquals(
                    items.get(i).get("published").asString(),
                    String.valueOf(post.header().date().text()));
            if (object.isString()) {
                boosts++;
                assertEquals(object.asString(), post.repostOf());
                continue;
            }
            assertEquals(object.get("id").asString(), post.nativeId());
            assertEquals(object.get("inReplyTo").asString(null), post.replyTo());
            assertEquals(object.get("attachment").size(), post.media().size());
            assertEquals(
                    bare(Jsoup.parse(object.get("content").asString()).wholeText()),
                    bare(post.text()));
            long tags = post.hashtags().size() + post.mentions().size();
            assertEquals(distinct(object.get("tag")), tags);
        }
        System.out.printf("mastodon: %d posts, %d of them boosts%n", items.size(), boosts);
        assertEquals(744, items.size());
        assertEquals(157, boosts);
    }

    private static long distinct(JsonNode tags) {
        List<String> names = new ArrayList<>();
        tags.forEach(tag -> names.add(tag.get("type").asString() + tag.get("name").asString()));
        return names.stream().filter(each -> !each.startsWith("Emoji")).distinct().count();
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.chars()
                .filter(c -> c > ' ' && c != 0xA0 && c != 0x200B && c != 0xAD && c != 0xFEFF)
                .forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    @Test
    void reddit() throws IOException {
        String name = "reddit_api_praw_cassettes";
        RecordingIntake intake = read(name);
        int posts = 0;
        int more = 0;
        for (Kept kept : intake.files) {
            if (!kept.original.name().endsWith(".json")) {
                assertEquals(List.of("importing.unrecognised"), kept.reasons());
                continue;
            }
            assertEquals("reddit", kept.original.format(), kept.original.name());
            byte[] bytes = Files.readAllBytes(at(name).resolve(kept.original.name()));
            List<JsonNode> things = new ArrayList<>();
            things(JSON.readTree(bytes), things);
            List<JsonNode> taken =
                    things.stream().filter(each -> !kind(each).equals("more")).toList();
            assertEquals(taken.size(), kept.taken.size(), kept.original.name());
            assertEquals(things.size() - taken.size(), kept.rejected.size());
            for (int i = 0; i < taken.size(); i++) {
                JsonNode data = taken.get(i).get("data");
                Post post = kept.posts().get(i);
                assertEquals(taken.get(i), raw(kept.taken.get(i), bytes));
                assertEquals(data.get("name").asString(), post.nativeId());
                assertEquals(data.path("parent_id").asString(null), post.replyTo());
                String body = data.path("body").asString(data.path("selftext").asString(""));
                // These answers were asked for without escapes.
                String title = data.path("title").asString("");
                assertEquals(body.isBlank() ? title : body, post.text());
                assertEquals(
                        data.has("score") ? Long.valueOf(data.get("score").asLong()) : null,
                        post.counts().likes());
            }
            posts += taken.size();
            more += kept.rejected.size();
        }
        System.out.printf("reddit: %d posts, %d notices of more%n", posts, more);
        assertEquals(448, posts);
        assertEquals(2, more);
    }

    private static String kind(JsonNode thing) {
        return thing.get("kind").asString();
    }

    /// Things other than listings, a comment before its replies.
    private static void things(JsonNode node, List<JsonNode> found) {
        if (node.has("kind") && node.has("data") && !kind(node).equals("Listing")) {
            found.add(node);
            things(node.get("data").path("replies"), found);
            return;
        }
        for (JsonNode each : node) {
            things(each, found);
        }
    }

    /// Cut, with bytes flipped, with zeros, whatever comes out: nothing breaks, every record is
    /// accounted for, and little more is lost than was damaged.
    @Test
    void damagedFilesLoseWhatIsDamaged() throws IOException {
        Random random = new Random(20200909);
        Path outbox = at("mastodon_outbox_archive/outbox.json");
        Path forest = at("reddit_api_praw_cassettes/TestSubredditModeration.test_edited_1.json");
        damaged(new MastodonReader(), Files.readAllBytes(outbox), 744, 25, random);
        damaged(new RedditReader(), Files.readAllBytes(forest), 100, 25, random);
    }

    private static void damaged(
            RecordReader reader, byte[] whole, int records, int most, Random random) {
        int least = records;
        for (int round = 0; round < 30; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 5; i++) {
                int at = bytes.length / 20 + random.nextInt(bytes.length * 9 / 10);
                bytes[at] = (byte) (round % 2 == 0 ? 0 : bytes[at] ^ 0x40);
            }
            least = Math.min(least, Reading.read(reader, bytes).taken.size());
            int cut = random.nextInt(whole.length);
            Kept part = Reading.read(reader, Arrays.copyOf(whole, cut));
            double share = (double) cut / whole.length;
            assertTrue(part.taken.size() <= records, "more than there were");
            assertTrue(
                    part.taken.size() >= records * share * 0.5 - most,
                    part.taken.size() + " of the first " + cut + " bytes");
        }
        System.out.printf(
                "%s damaged in five places: at least %d of %d records%n",
                reader.format(), least, records);
        assertTrue(least >= records - most, least + " of " + records);
    }
}
