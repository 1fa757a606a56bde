package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.social.BlueskyReader;
import org.furore.importing.social.MastodonReader;
import org.furore.importing.social.RedditReader;
import org.furore.importing.social.ZeeschuimerReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// How fast posts are read, beside bare walks through the tokens of the same bytes in the same run.
@Tag("corpus")
class SocialSpeedTest {
    private static final Path SOCIAL = Path.of("../shared/data/A_social");
    private static final int SIZE = 24_000_000;

    private static final class Counting implements RecordSink {
        private long records;
        private long taken;

        @Override
        public void take(
                Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
            records++;
            taken++;
        }

        @Override
        public void observe(Locator at, ObservationDraft observation) {
            records++;
        }

        @Override
        public void reject(Locator at, Message reason) {
            records++;
        }
    }

    /// Time this thread worked, which other work on the machine does not change.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] file(String name) throws IOException {
        Path at = SOCIAL.resolve(name);
        Assumptions.assumeTrue(Files.exists(at), () -> at + " is not here");
        if (!name.endsWith(".gz")) {
            return Files.readAllBytes(at);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(at))) {
            return in.readAllBytes();
        }
    }

    private static byte[] lines(byte[] once) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() < SIZE) {
            out.writeBytes(once);
            if (once[once.length - 1] != '\n') {
                out.write('\n');
            }
        }
        return out.toByteArray();
    }

    /// The list that begins at the first bracket, its elements again and again.
    private static byte[] list(byte[] file, String before, String name, String after) {
        String text = new String(file, UTF_8);
        int start = name.isEmpty() ? text.indexOf('[') : text.indexOf('[', text.indexOf(name));
        String items = text.substring(start + 1, text.lastIndexOf(']')).strip();
        StringBuilder out = new StringBuilder(before);
        for (int i = 0; out.length() < SIZE; i++) {
            out.append(i == 0 ? "" : ",").append(items);
        }
        return out.append(after).toString().getBytes(UTF_8);
    }

    private static void measure(String what, RecordReader reader, byte[] bytes, int script)
            throws IOException {
        long walk = Long.MAX_VALUE;
        long bare = Long.MAX_VALUE;
        long ours = Long.MAX_VALUE;
        Counting sink = new Counting();
        for (int round = 0; round < 4; round++) {
            long start = cpu();
            bare(bytes, script, false);
            walk = Math.min(walk, cpu() - start);
            start = cpu();
            bare(bytes, script, true);
            bare = Math.min(bare, cpu() - start);
            sink = new Counting();
            start = cpu();
            reader.read(
                    new Source(
                            what,
                            new ByteArrayInputStream(bytes),
                            bytes.length,
                            new byte[32],
                            null),
                    sink,
                    Progress.NONE);
            ours = Math.min(ours, cpu() - start);
        }
        double megabytes = bytes.length / 1e6;
        System.out.printf(
                "%s: %d posts, %.0f MB: %.0f MB/s (%.0f posts/s), tokens alone %.0f MB/s, tokens"
                        + " and texts %.0f MB/s, ratios of time %.1f and %.1f%n",
                what,
                sink.taken,
                megabytes,
                megabytes / (ours / 1e9),
                sink.taken / (ours / 1e9),
                megabytes / (walk / 1e9),
                megabytes / (bare / 1e9),
                (double) ours / walk,
                (double) ours / bare);
        assertEquals(sink.records, sink.taken, what);
        // Records are cut before they are parsed, and marks, dates, HTML and documents come on top;
        // much more, on a machine that does other things, would mean that something is parsed
        // again and again.
        assertTrue(ours < 15 * bare, what);
    }

    /// @param texts whether each text is made too, as any reader must of those it wants
    private static void bare(byte[] bytes, int from, boolean texts) {
        long tokens = 0;
        try (JsonParser in =
                new JsonFactory()
                        .createParser(
                                ObjectReadContext.empty(), bytes, from, bytes.length - from)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                boolean text = texts && token == JsonToken.VALUE_STRING;
                tokens += text ? in.getString().length() : 1;
            }
        }
        assertTrue(tokens > 0);
    }

    @Test
    void readingCostsAFewTimesABareWalk() throws IOException {
        byte[] tweets = file("rumoureval2017_twitter_v11/ferguson.v11.ndjson.gz");
        measure("x-v1.1", new XV1Reader(), lines(tweets), 0);
        measure("x-v2 flat", new XV2Reader(), lines(file("twarc_v2_jsonl/flat.jsonl")), 0);
        measure("x-v2 pages", new XV2Reader(), lines(file("twarc_v2_jsonl/noflat.jsonl")), 0);
        String script = "window.YTD.tweets.part0 = [";
        byte[] archive = file("x_archive_tweets_js/data/tweets.js");
        measure(
                "x-archive",
                new XArchiveReader(),
                list(archive, script, "", "]"),
                script.length() - 1);
        byte[] outbox = file("mastodon_outbox_archive/outbox.json");
        measure(
                "mastodon",
                new MastodonReader(),
                list(
                        outbox,
                        "{\"type\":\"OrderedCollection\",\"orderedItems\":[",
                        "orderedItems",
                        "]}"),
                0);
        String cassettes = "reddit_api_praw_cassettes/";
        byte[] comments = file(cassettes + "TestSubredditModeration.test_edited_1.json");
        measure("reddit", new RedditReader(), lines(comments), 0);
        byte[] forest = file(cassettes + "TestComment.test_refresh__twice_2.json");
        measure("reddit forest", new RedditReader(), list(forest, "[", "", "]"), 0);
        measure("bluesky", new BlueskyReader(), lines(BLUESKY), 0);
        measure("zeeschuimer", new ZeeschuimerReader(), lines(ZEESCHUIMER), 0);
    }

    /// Written for this test, with about the share of fields nobody reads that real ones have.
    private static final byte[] BLUESKY =
            """
            {"post":{"uri":"at://did:plc:abc/app.bsky.feed.post/1","cid":"bafyreidfsdf","author":{"did":"did:plc:abc","handle":"writer.example.org","displayName":"A Writer","avatar":"https://example.org/a.jpg","associated":{"chat":{"allowIncoming":"all"}},"labels":[],"createdAt":"2023-05-01T10:00:00.000Z"},"record":{"$type":"app.bsky.feed.post","createdAt":"2024-05-01T10:00:00.000Z","facets":[{"features":[{"$type":"app.bsky.richtext.facet#tag","tag":"film"}],"index":{"byteEnd":10,"byteStart":5}}],"langs":["en"],"reply":{"parent":{"cid":"bafy1","uri":"at://did:plc:o/app.bsky.feed.post/2"},"root":{"cid":"bafy1","uri":"at://did:plc:o/app.bsky.feed.post/1"}},"text":"Some #film that people talk about, in a sentence of usual length — with a dash."},"replyCount":1,"repostCount":2,"likeCount":3,"quoteCount":4,"indexedAt":"2024-05-01T10:00:00.123Z","viewer":{"threadMuted":false,"embeddingDisabled":false},"labels":[]}}
            """
                    .getBytes(UTF_8);

    private static final byte[] ZEESCHUIMER =
            """
            {"nav_index":"1:2:3","item_id":"1300000000000000001","timestamp_collected":1599732000123,"source_platform":"twitter.com","source_platform_url":"https://x.com/search?q=film","source_url":"https://x.com/i/api/graphql/abc/SearchTimeline","user_agent":"Mozilla/5.0 (X11; Linux x86_64; rv:109.0)","data":{"__typename":"Tweet","rest_id":"1300000000000000001","core":{"user_results":{"result":{"__typename":"User","id":"VXNlcjox","rest_id":"7","affiliates_highlighted_label":{},"is_blue_verified":false,"profile_image_shape":"Circle","legacy":{"can_dm":false,"created_at":"Thu Jan 01 10:00:00 +0000 2015","default_profile":true,"description":"Reads.","entities":{"description":{"urls":[]}},"favourites_count":1,"followers_count":2,"friends_count":3,"listed_count":0,"location":"","media_count":0,"name":"A Reader","profile_image_url_https":"https://example.org/1.jpg","screen_name":"example_reader","statuses_count":9,"verified":false}}}},"edit_control":{"edit_tweet_ids":["1300000000000000001"],"editable_until_msecs":"1599735600000","is_edit_eligible":true,"edits_remaining":"5"},"is_translatable":false,"views":{"count":"12","state":"EnabledWithCount"},"source":"<a href=\\"https://example.org\\">Web</a>","legacy":{"bookmark_count":0,"bookmarked":false,"created_at":"Thu Sep 10 10:00:00 +0000 2020","conversation_id_str":"1300000000000000001","display_text_range":[0,80],"entities":{"hashtags":[{"indices":[5,10],"text":"film"}],"symbols":[],"timestamps":[],"urls":[],"user_mentions":[{"id_str":"8","name":"B","screen_name":"example_writer","indices":[0,5]}]},"favorite_count":1,"favorited":false,"full_text":"Some #film that people talk about, in a sentence of usual length","is_quote_status":false,"lang":"en","quote_count":0,"reply_count":0,"retweet_count":0,"retweeted":false,"user_id_str":"7","id_str":"1300000000000000001"}},"id":1}
            """
                    .getBytes(UTF_8);
}
