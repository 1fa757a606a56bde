package org.furore.bench;

import org.furore.domain.task.Progress;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Makes many posts of few: the posts of a [Material] again and again, each round with ids, dates
/// and accounts of its own, replies, quotes and reposts pointing to posts of the same round, and
/// words that differ, but for the [Copies]. The same seed makes the same bytes.
final class Corpus {
    /// From here on, one id a post: no post has the same twice.
    private static final long FIRST_ID = 1_600_000_000_000_000_000L;

    /// Ids of posts the corpus refers to and does not hold.
    private static final long FIRST_OUTSIDE = 1_000_000_000_000_000_000L;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final long SECONDS = 366L * 24 * 3600;

    /// An account goes on for as many rounds.
    private static final int ROUNDS_AN_ACCOUNT = 4;

    private final long posts;
    private final long seed;
    private final Copies copies;
    private final Words words;
    private final StatusIds ids;
    private final List<Template> templates = new ArrayList<>();

    /// A corpus on disk.
    ///
    /// @param posts lines in it
    /// @param json bytes before compression
    /// @param gzip bytes of the file
    record Made(Path file, long posts, long json, long gzip) {}

    /// A post of the material, with what changes each round as it was.
    ///
    /// @param target place of the post it replies to among the templates, or -1
    private record Template(
            ObjectNode post,
            List<StatusIds.Slot> others,
            int target,
            @Nullable String full,
            @Nullable String text,
            String handle) {}

    Corpus(Material material, long posts, long seed, Copies copies) {
        this.posts = posts;
        this.seed = seed;
        this.copies = copies;
        this.words = new Words(seed);
        this.ids = new StatusIds(material.posts(), FIRST_ID, FIRST_OUTSIDE);
        for (ObjectNode post : material.posts()) {
            templates.add(
                    new Template(
                            post,
                            ids.of(post),
                            ids.place(post.path("in_reply_to_status_id_str").asString("")),
                            string(post, "full_text"),
                            string(post, "text"),
                            post.path("user").path("screen_name").asString("")));
        }
    }

    private static @Nullable String string(ObjectNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }

    /// Writes the corpus, a post a line, in gzip.
    Made write(Path file, Progress progress) throws IOException {
        long json = 0;
        try (OutputStream out =
                new BufferedOutputStream(
                        new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16)) {
            for (long number = 0; number < posts; number++) {
                byte[] line = Material.JSON.writeValueAsBytes(post(number));
                out.write(line);
                out.write('\n');
                json += line.length + 1;
                if (number % 1000 == 0) {
                    progress.check();
                    progress.report("corpus", number, posts);
                }
            }
        }
        return new Made(file, posts, json, Files.size(file));
    }

    private ObjectNode post(long number) {
        Random random = random(number);
        long round = number / templates.size();
        Template template = template(number);
        ObjectNode post = template.post();
        setId(post, number);
        ids.set(template.others(), round);
        post.put("created_at", date(number, random));
        if (template.target() >= 0) {
            post.put("in_reply_to_screen_name", handle(templates.get(template.target()), round));
        }
        if (post.path("user") instanceof ObjectNode user) {
            user.put("screen_name", handle(template, round));
        }
        String text = shown(number);
        if (copies.kind(number) == Copies.Kind.OWN) {
            vary(post, "full_text", template.full(), random);
            vary(post, "text", template.text(), random);
        } else {
            put(post, text);
        }
        if (post.path("retweeted_status") instanceof ObjectNode repeated) {
            // The whole text of a repost is that of the post it repeats.
            put(repeated, text);
        }
        return post;
    }

    private Random random(long number) {
        return new Random(seed * 1_000_003 + number);
    }

    private Template template(long number) {
        return templates.get((int) (number % templates.size()));
    }

    private static String handle(Template template, long round) {
        return template.handle() + "_" + round / ROUNDS_AN_ACCOUNT;
    }

    /// The text of a post: its own, or another's.
    private String shown(long number) {
        String text = own(copies.source(number));
        return copies.kind(number) == Copies.Kind.NEAR ? words.nearly(text, random(number)) : text;
    }

    /// The text of a post that has one of its own.
    private String own(long number) {
        Random random = random(number);
        date(number, random);
        Template template = template(number);
        String text = template.full() == null ? template.text() : template.full();
        return text == null ? "" : words.varied(text, random);
    }

    private static void put(ObjectNode post, String text) {
        for (String field : List.of("full_text", "text")) {
            if (post.path(field).isString()) {
                post.put(field, text);
            }
        }
    }

    private static void setId(ObjectNode post, long number) {
        post.put("id", FIRST_ID + number).put("id_str", Long.toString(FIRST_ID + number));
    }

    private void vary(ObjectNode post, String field, @Nullable String text, Random random) {
        if (text != null && post.has(field)) {
            post.put(field, words.varied(text, random));
        }
    }

    /// Dates run through a year, as ids do, with some hours of disorder.
    private String date(long number, Random random) {
        long second = (long) ((double) number / posts * SECONDS) + random.nextInt(36_000);
        return DATE.format(START.plusSeconds(second).atOffset(ZoneOffset.UTC));
    }
}
