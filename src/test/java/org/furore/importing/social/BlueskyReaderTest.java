package org.furore.importing.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class BlueskyReaderTest {
    private static final BlueskyReader READER = new BlueskyReader();
    private static final String TEXT = "🎬é @reader.example.org #film link…";

    private static String view(String key, String more) {
        return """
        {"uri":"at://did:plc:abc/app.bsky.feed.post/%s","cid":"c",\
        "author":{"did":"did:plc:abc","handle":"writer.example.org","displayName":"A Writer"},\
        "record":{"$type":"app.bsky.feed.post","createdAt":"2024-05-01T10:00:00.000Z",\
        "text":"%s","langs":["en"]%s},"replyCount":1,"repostCount":2,"likeCount":3,"quoteCount":4,\
        "indexedAt":"2024-05-01T10:00:01.000Z"}\
        """
                .formatted(key, TEXT, more);
    }

    private static String facet(String marked, String feature) {
        int start = TEXT.substring(0, TEXT.indexOf(marked)).getBytes(UTF_8).length;
        return "{\"index\":{\"byteStart\":%d,\"byteEnd\":%d},\"features\":[{%s}]}"
                .formatted(start, start + marked.getBytes(UTF_8).length, feature);
    }

    private static String marked() {
        return ",\"facets\":["
                + facet(
                        "@reader.example.org",
                        "\"$type\":\"app.bsky.richtext.facet#mention\",\"did\":\"did:plc:r\"")
                + ","
                + facet("#film", "\"$type\":\"app.bsky.richtext.facet#tag\",\"tag\":\"film\"")
                + ","
                + facet("link…", "\"uri\":\"https://example.org/long\"")
                + ",{\"index\":{\"byteStart\":1,\"byteEnd\":3},\"features\":[{\"did\":\"did:plc:cut\"}]}"
                + ",{\"index\":{\"byteStart\":0,\"byteEnd\":999},\"features\":[{\"did\":\"did:plc:far\"}]}"
                + "],\"reply\":{\"root\":{\"uri\":\"at://did:plc:o/app.bsky.feed.post/1\"},"
                + "\"parent\":{\"uri\":\"at://did:plc:o/app.bsky.feed.post/2\"}}";
    }

    private static Post post(String key) {
        return new Post(
                new Header(
                        null,
                        "A Writer",
                        "Bluesky",
                        Edtf.parse("2024-05-01T10:00:00Z"),
                        "en",
                        "https://bsky.app/profile/writer.example.org/post/" + key),
                TEXT,
                "bluesky",
                "at://did:plc:abc/app.bsky.feed.post/" + key,
                "writer.example.org",
                "at://did:plc:o/app.bsky.feed.post/2",
                null,
                null,
                "at://did:plc:o/app.bsky.feed.post/1",
                List.of("film"),
                List.of("reader.example.org", "did:plc:cut", "did:plc:far"),
                List.of("https://example.org/long"),
                List.of(),
                new Post.Counts(3L, 2L, 1L, 4L, null));
    }

    @Test
    void aFeedIsReadByItsItems() {
        String item = "{\"post\":" + view("1", marked()) + "}";
        String feed = "{\"feed\":[" + item + "],\"cursor\":\"x\"}";
        assertTrue(Collected.recognises(READER, feed));
        Collected read = Collected.of(READER, feed);
        assertEquals(post("1"), read.only());
        assertEquals(List.of(item), read.raw);
    }

    @Test
    void postsOneALineAndAnswersOneALineAreRead() {
        String search =
                "{\"cursor\":\"25\",\"posts\":[" + view("1", "") + "," + view("2", "") + "]}";
        assertTrue(Collected.recognises(READER, search));
        assertEquals(2, Collected.of(READER, search).posts.size());
        assertEquals(4, Collected.of(READER, search + "\n" + search).posts.size());
        String lines = view("1", "") + "\n" + view("2", "") + "\n";
        assertTrue(Collected.recognises(READER, lines));
        assertEquals(2, Collected.of(READER, lines).posts.size());
    }

    @Test
    void aRepostIsThatOfWhoRepeated() {
        String item =
                "{\"post\":"
                        + view("1", "")
                        + ",\"reason\":{\"$type\":\"app.bsky.feed.defs#reasonRepost\","
                        + "\"by\":{\"did\":\"did:plc:r\",\"handle\":\"reader.example.org\"},"
                        + "\"uri\":\"at://did:plc:r/app.bsky.feed.repost/9\","
                        + "\"indexedAt\":\"2024-06-01T10:00:00Z\"}}";
        Collected read = Collected.of(READER, "{\"feed\":[" + item + "]}");
        Post repost = read.only();
        assertEquals("at://did:plc:abc/app.bsky.feed.post/1", repost.repostOf());
        assertEquals("at://did:plc:r/app.bsky.feed.repost/9", repost.nativeId());
        assertEquals("reader.example.org", repost.handle());
        assertEquals("2024-06-01T10:00:00Z", repost.header().date().text());
        assertEquals(TEXT, repost.text());
        String old = item.replace("\"uri\":\"at://did:plc:r/app.bsky.feed.repost/9\",", "");
        Collected without = Collected.of(READER, "{\"feed\":[" + old + "]}");
        assertNull(without.only().nativeId());
        assertEquals(List.of(true), without.fingerprints);
    }

    @Test
    void whatIsSetBelowThePostIsKept() {
        String view =
                view("1", "")
                        .replace(
                                "\"replyCount\"",
                                "\"embed\":{\"$type\":\"app.bsky.embed.recordWithMedia#view\","
                                    + "\"record\":{\"record\":{\"uri\":\"at://did:plc:q/app.bsky.feed.post/7\"}},"
                                    + "\"media\":{\"images\":[{\"fullsize\":\"https://example.org/1.jpg\"}]}},"
                                    + "\"replyCount\"");
        Post quote = Collected.of(READER, view + "\n" + view).posts.getFirst();
        assertEquals("at://did:plc:q/app.bsky.feed.post/7", quote.quoteOf());
        assertEquals(List.of("https://example.org/1.jpg"), quote.media());
        String bare =
                view(
                        "1",
                        ",\"embed\":{\"external\":{\"uri\":\"https://example.org/card\"},"
                                + "\"images\":[{\"image\":{\"ref\":{\"$link\":\"bafy1\"}}}]}");
        Post card = Collected.of(READER, bare + "\n" + bare).posts.getFirst();
        assertEquals(List.of("https://example.org/card"), card.links());
        assertEquals(List.of("bafy1"), card.media());
    }

    @Test
    void aThreadIsReadFromItsTopToItsReplies() {
        String thread =
                "{\"thread\":{\"$type\":\"app.bsky.feed.defs#threadViewPost\",\"post\":"
                        + view("2", "")
                        + ",\"parent\":{\"$type\":\"app.bsky.feed.defs#threadViewPost\",\"post\":"
                        + view("1", "")
                        + "},\"replies\":[{\"post\":"
                        + view("3", "")
                        + ",\"replies\":[]},"
                        + "{\"$type\":\"app.bsky.feed.defs#blockedPost\",\"uri\":\"at://b\",\"blocked\":true},"
                        + "{\"$type\":\"app.bsky.feed.defs#notFoundPost\",\"uri\":\"at://n\",\"notFound\":true}]}}";
        assertTrue(Collected.recognises(READER, thread));
        Collected read = Collected.of(READER, thread);
        assertEquals(
                List.of(
                        "at://did:plc:abc/app.bsky.feed.post/1",
                        "at://did:plc:abc/app.bsky.feed.post/2",
                        "at://did:plc:abc/app.bsky.feed.post/3"),
                read.ids());
        assertEquals(List.of("importing.post-blocked", "importing.post-gone"), read.keys());
        assertEquals(view("1", ""), read.raw.getFirst());
    }

    @Test
    void aThreadDeeperThanAnyIsCut() {
        StringBuilder thread = new StringBuilder("{\"thread\":");
        for (int i = 0; i < 2000; i++) {
            thread.append("{\"post\":").append(view("1", "")).append(",\"replies\":[");
        }
        thread.append("]}".repeat(2000)).append('}');
        Collected read = Collected.of(READER, thread.toString());
        assertEquals(101, read.posts.size());
        assertEquals(List.of("importing.thread-too-deep"), read.keys());
    }

    @Test
    void theRecordsOfARepositoryAreRead() {
        String records =
                """
                {"records":[{"uri":"at://did:plc:abc/app.bsky.feed.post/1","cid":"c","value":\
                {"$type":"app.bsky.feed.post","text":"t","createdAt":"2024-05-01T10:00:00Z","langs":["en","fr"]}},\
                {"uri":"at://did:plc:abc/app.bsky.feed.like/1","cid":"c","value":\
                {"$type":"app.bsky.feed.like","subject":{"uri":"at://x"},"createdAt":"2024-05-01T10:00:00Z"}}]}\
                """;
        assertTrue(Collected.recognises(READER, records));
        Collected read = Collected.of(READER, records);
        assertEquals(List.of("importing.activity"), read.keys());
        assertNull(read.posts.getFirst().header().language());
        assertEquals(
                "https://bsky.app/profile/did:plc:abc/post/1",
                read.posts.getFirst().header().url());
    }

    @Test
    void eventsOfAStreamAreRead() {
        String event =
                """
                {"did":"did:plc:abc","time_us":1714557600000000,"kind":"commit","commit":\
                {"operation":"create","collection":"app.bsky.feed.%s","rkey":"1","record":%s}}\
                """;
        String lines =
                event.formatted(
                                "post",
                                "{\"$type\":\"app.bsky.feed.post\",\"text\":\"t\",\"createdAt\":\"2024-05-01T10:00:00Z\"}")
                        + "\n"
                        + event.formatted(
                                "repost",
                                "{\"subject\":{\"uri\":\"at://o/app.bsky.feed.post/2\"},\"createdAt\":\"2024-05-01T10:00:00Z\"}")
                        + "\n"
                        + event.formatted("like", "{\"subject\":{\"uri\":\"at://o\"}}")
                        + "\n"
                        + event.formatted("post", "{}").replace("create\"", "delete\"")
                        + "\n{\"did\":\"did:plc:abc\",\"time_us\":1,\"kind\":\"identity\"}\n";
        assertTrue(Collected.recognises(READER, lines));
        Collected read = Collected.of(READER, lines);
        assertEquals(List.of("t", ""), read.texts());
        assertEquals("at://o/app.bsky.feed.post/2", read.posts.get(1).repostOf());
        assertEquals(
                new Capture(Instant.parse("2024-05-01T10:00:00Z"), null, null),
                read.captures.getFirst());
        assertEquals(
                List.of("importing.activity", "importing.compliance", "importing.notice"),
                read.keys());
    }

    @Test
    void aTornFeedCostsTheTornPostOnly() {
        String feed =
                "{\"feed\":[{\"post\":"
                        + view("1", "")
                        + "},{\"post\":"
                        + view("2", "").substring(0, 80);
        Collected one = Collected.of(READER, feed);
        assertEquals(1, one.posts.size());
        assertEquals(List.of("importing.unfinished"), one.keys());
        Collected pretty = Collected.of(READER, feed.replace("\"feed\":", "\n\"feed\":\n"));
        assertEquals(1, pretty.posts.size());
        assertEquals(List.of("importing.unfinished"), pretty.keys());
        Collected between = Collected.of(READER, "{\"feed\":[{\"post\":" + view("1", "") + "},");
        assertEquals(1, between.posts.size());
        assertEquals(List.of("importing.unfinished"), between.keys());
    }

    @Test
    void accountsAreRefusedAndOtherFilesLeft() {
        String account = "{\"did\":\"did:plc:abc\",\"handle\":\"writer.example.org\"}";
        assertTrue(Collected.recognises(READER, account));
        assertEquals(List.of("importing.user"), Collected.of(READER, account).keys());
        assertFalse(
                Collected.recognises(READER, "{\"uri\":\"https://example.org\",\"author\":{}}"));
        assertFalse(Collected.recognises(READER, "{\"posts\":[{\"id\":1,\"body\":\"b\"}]}"));
    }
}
