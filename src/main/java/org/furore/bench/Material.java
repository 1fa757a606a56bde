package org.furore.bench;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The posts a corpus is made of, in the shape of X's interface version 1.1, oldest first.
///
/// @param posts each with an id of its own
record Material(List<ObjectNode> posts) {
    static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /// As many posts are taken from a folder: their trees must leave room in the heap.
    private static final int MOST = 2_000;

    private static final int INVENTED = 400;
    private static final String ADDRESS = "https://pictures.example/";

    /// Posts found in the files of a folder and the folders in it.
    ///
    /// @throws FuroreException if there are none
    static Material from(Path folder) {
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (found.size() < MOST) {
                    read(file, found);
                }
            }
        } catch (IOException e) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("bench.no-corpus", folder), e);
        }
        if (found.isEmpty()) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("bench.no-corpus", folder));
        }
        List<ObjectNode> posts = new ArrayList<>(found.values());
        posts.sort(
                Comparator.comparingInt((ObjectNode post) -> id(post).length())
                        .thenComparing(Material::id));
        return new Material(posts);
    }

    static String id(ObjectNode post) {
        return post.path("id_str").asString("");
    }

    private static void read(Path file, Map<String, ObjectNode> found) throws IOException {
        String name = file.getFileName().toString();
        boolean packed = name.endsWith(".gz");
        if (!packed
                && !name.endsWith(".json")
                && !name.endsWith("jsonl")
                && !name.endsWith("ndjson")) {
            return;
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream in = packed ? new GZIPInputStream(raw) : raw;
                JsonParser parser = JSON.createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null && found.size() < MOST; ) {
                if (token == JsonToken.START_OBJECT) {
                    JsonNode node = JSON.readTree(parser);
                    add(node, found);
                    node.path("statuses").forEach(one -> add(one, found));
                }
                token = parser.nextToken();
            }
        } catch (JacksonException | java.util.zip.ZipException e) {
            // What is no JSON is no material either; what was read of it before is.
            return;
        }
    }

    private static void add(JsonNode node, Map<String, ObjectNode> found) {
        if (node instanceof ObjectNode post
                && post.path("id_str").isString()
                && post.path("created_at").isString()
                && post.path("user").has("screen_name")
                && (post.has("text") || post.has("full_text"))) {
            found.putIfAbsent(id(post), post);
        }
    }

    /// Posts of accounts that do not exist, about 3 KB of JSON each, a third of them replies.
    static Material invented(long seed) {
        Random random = new Random(seed);
        Words words = new Words(seed);
        List<ObjectNode> posts = new ArrayList<>();
        for (int i = 0; i < INVENTED; i++) {
            ObjectNode post = JSON.createObjectNode();
            String id = Long.toString(1_200_000_000_000_000_000L + i);
            post.put("created_at", "Wed Sep 09 12:00:00 +0000 2020");
            post.put("id", Long.parseLong(id)).put("id_str", id);
            post.put("full_text", text(words, random)).put("truncated", false);
            post.putArray("display_text_range").add(0).add(140);
            post.put("source", "<a href=\"https://client.example\" rel=\"nofollow\">Client</a>");
            boolean reply = i > 0 && random.nextInt(3) == 0;
            ObjectNode target = reply ? posts.get(random.nextInt(i)) : null;
            if (target == null) {
                post.putNull("in_reply_to_status_id").putNull("in_reply_to_status_id_str");
            } else {
                post.put("in_reply_to_status_id", target.path("id").asLong());
                post.put("in_reply_to_status_id_str", id(target));
            }
            post.set("user", user(i, words, random));
            post.set("entities", entities(words, random));
            post.putNull("geo").putNull("coordinates").putNull("place").putNull("contributors");
            post.put("is_quote_status", false);
            post.put("retweet_count", (int) Math.pow(random.nextDouble() * 9, 3));
            post.put("favorite_count", (int) Math.pow(random.nextDouble() * 12, 3));
            post.put("favorited", false).put("retweeted", false).put("possibly_sensitive", false);
            post.put("lang", random.nextInt(8) == 0 ? "fr" : "en");
            posts.add(post);
        }
        return new Material(posts);
    }

    private static String text(Words words, Random random) {
        String text = words.text(12 + random.nextInt(24), random);
        return random.nextInt(5) == 0 ? text + " #CancelTheShow" : text;
    }

    private static ObjectNode user(int number, Words words, Random random) {
        String name = "invented_" + number;
        ObjectNode user = JSON.createObjectNode();
        user.put("id", 9_000_000L + number).put("id_str", Long.toString(9_000_000L + number));
        user.put("name", words.text(2, random)).put("screen_name", name);
        user.put("location", words.text(2, random));
        user.put("description", words.text(14, random));
        user.put("url", ADDRESS + "u/" + name);
        user.put("protected", false).put("followers_count", random.nextInt(9_000));
        user.put("friends_count", random.nextInt(2_000)).put("listed_count", random.nextInt(50));
        user.put("created_at", "Tue Mar 03 08:00:00 +0000 2015");
        user.put("favourites_count", random.nextInt(20_000)).putNull("utc_offset");
        user.putNull("time_zone").put("geo_enabled", false).put("verified", false);
        user.put("statuses_count", random.nextInt(40_000)).putNull("lang");
        user.put("contributors_enabled", false).put("is_translator", false);
        for (String colour :
                List.of("background", "link", "sidebar_border", "sidebar_fill", "text")) {
            user.put(
                    "profile_" + colour + "_color", String.format("%06X", random.nextInt(1 << 24)));
        }
        for (String picture : List.of("background_image", "image", "banner")) {
            String place = Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
            user.put("profile_" + picture + "_url", ADDRESS + picture + "/" + place + ".png");
            user.put("profile_" + picture + "_url_https", ADDRESS + picture + "/" + place + ".png");
        }
        user.put("default_profile", true).put("default_profile_image", false);
        user.putNull("following").putNull("follow_request_sent").putNull("notifications");
        user.put("translator_type", "none");
        return user;
    }

    private static ObjectNode entities(Words words, Random random) {
        ObjectNode entities = JSON.createObjectNode();
        ArrayNode tags = entities.putArray("hashtags");
        if (random.nextInt(3) == 0) {
            tags.addObject().put("text", words.next(random)).putArray("indices").add(0).add(9);
        }
        entities.putArray("symbols");
        ArrayNode mentions = entities.putArray("user_mentions");
        for (int i = random.nextInt(3); i > 0; i--) {
            int number = random.nextInt(INVENTED);
            mentions.addObject()
                    .put("screen_name", "invented_" + number)
                    .put("name", words.text(2, random))
                    .put("id", 9_000_000L + number)
                    .put("id_str", Long.toString(9_000_000L + number))
                    .putArray("indices")
                    .add(0)
                    .add(12);
        }
        ArrayNode urls = entities.putArray("urls");
        ArrayNode media = entities.putArray("media");
        String place = Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
        urls.addObject()
                .put("url", "https://short.example/" + place)
                .put("expanded_url", "https://paper.example/2020/09/" + words.next(random) + place)
                .put("display_url", "paper.example/2020/09/")
                .putArray("indices")
                .add(10)
                .add(33);
        ObjectNode picture = media.addObject();
        picture.put("id_str", Long.toString(random.nextLong() & Long.MAX_VALUE));
        picture.put("media_url", ADDRESS + place + ".jpg");
        picture.put("media_url_https", ADDRESS + place + ".jpg");
        picture.put("url", "https://short.example/" + place);
        picture.put("expanded_url", ADDRESS + "photo/" + place).put("type", "photo");
        ObjectNode sizes = picture.putObject("sizes");
        for (String size : List.of("thumb", "small", "medium", "large")) {
            sizes.putObject(size)
                    .put("w", random.nextInt(2_000))
                    .put("h", random.nextInt(2_000))
                    .put("resize", "fit");
        }
        return entities;
    }
}
