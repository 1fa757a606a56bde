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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class RedditReaderTest {
    private static final RedditReader READER = new RedditReader();

    private static String submission(String id, String more) {
        return """
        {"kind":"t3","data":{"name":"t3_%1$s","id":"%1$s","subreddit":"film","author":"example_reader",\
        "title":"Q &amp; A","selftext":"**a** &lt;b&gt; &amp;amp;","selftext_html":"&lt;div&gt;x",\
        "created_utc":1599732000.0,"permalink":"/r/film/comments/%1$s/q/","score":5,"num_comments":2,\
        "is_self":true,"url":"https://www.reddit.com/r/film/"%2$s}}\
        """
                .formatted(id, more);
    }

    private static String comment(String id, String parent, String replies) {
        return """
        {"kind":"t1","data":{"id":"%1$s","name":"t1_%1$s","link_id":"t3_a","parent_id":"%2$s",\
        "author":"example_writer","body":"c %1$s","body_html":"&lt;p&gt;c","created_utc":1599732001,\
        "score":-1,"subreddit":"film","replies":%3$s}}\
        """
                .formatted(id, parent, replies);
    }

    private static String listing(String... children) {
        return "{\"kind\":\"Listing\",\"data\":{\"after\":null,\"children\":["
                + String.join(",", children)
                + "]}}";
    }

    private static String more(int count) {
        return "{\"kind\":\"more\",\"data\":{\"count\":" + count + ",\"parent_id\":\"t1_b\"}}";
    }

    @Test
    void aSubmissionIsAPost() {
        String text = listing(submission("a", ""));
        assertTrue(Collected.recognises(READER, text));
        Collected read = Collected.of(READER, text);
        assertEquals(
                new Post(
                        new Header(
                                "Q & A",
                                "example_reader",
                                "r/film",
                                Edtf.parse("2020-09-10T10:00:00Z"),
                                null,
                                "https://www.reddit.com/r/film/comments/a/q/"),
                        "**a** <b> &amp;",
                        "reddit",
                        "t3_a",
                        "example_reader",
                        null,
                        null,
                        null,
                        "t3_a",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Post.Counts(5L, null, 2L, null, null)),
                read.only());
        assertEquals(List.of(submission("a", "")), read.raw);
    }

    @Test
    void aForestOfCommentsIsReadParentsFirst() {
        String deep = listing(comment("c", "t1_b", listing(comment("d", "t1_c", "\"\""))), more(7));
        String text =
                "["
                        + listing(submission("a", ""))
                        + ","
                        + listing(comment("b", "t3_a", deep), comment("e", "t3_a", "\"\""), more(0))
                        + "]";
        assertTrue(Collected.recognises(READER, text));
        Collected read = Collected.of(READER, text);
        assertEquals(List.of("t3_a", "t1_b", "t1_c", "t1_d", "t1_e"), read.ids());
        assertEquals("t1_c", read.posts.get(3).replyTo());
        assertEquals(-1L, read.posts.get(3).counts().likes());
        assertEquals("t3_a", read.posts.get(3).conversation());
        assertEquals(
                List.of("importing.reddit-more", "importing.reddit-more-unknown"), read.keys());
        assertEquals(List.of("7", "t1_b"), read.reasons.getFirst().arguments());
        assertEquals(List.of(more(7), more(0)), read.refused);
        assertEquals(comment("b", "t3_a", deep), read.raw.get(1));
    }

    @Test
    void anAnswerThatDoesNotEscapeIsLeftAsItIs() {
        String raw = submission("a", "").replace("&lt;div&gt;", "<div>");
        assertEquals("**a** &lt;b&gt; &amp;amp;", Collected.of(READER, raw).only().text());
        assertEquals("Q &amp; A", Collected.of(READER, raw).only().header().title());
    }

    @Test
    void whatWasDeletedKeepsItsPlace() {
        String gone =
                comment("b", "t3_a", "\"\"")
                        .replace("\"c b\"", "\"[removed]\"")
                        .replace("example_writer", "[deleted]");
        Post post = Collected.of(READER, gone).only();
        assertEquals("[removed]", post.text());
        assertNull(post.handle());
        assertNull(post.header().author());
        assertEquals("t3_a", post.replyTo());
    }

    @Test
    void aLinkIsItsTitleAndItsAddress() {
        String link =
                submission("a", ",\"url_overridden_by_dest\":\"https://example.org/?a=1&amp;b=2\"")
                        .replace("\"is_self\":true", "\"is_self\":false")
                        .replace("**a** &lt;b&gt; &amp;amp;", "");
        Post post = Collected.of(READER, link).only();
        assertEquals("Q & A", post.text());
        assertEquals(List.of("https://example.org/?a=1&b=2"), post.links());
    }

    @Test
    void pushshiftIsReadALine() {
        String lines =
                """
                {"id":"a","author":"r","subreddit":"film","created_utc":"1599732000","title":"T","selftext":"x &gt; y","score":1}
                {"id":"b","author":"[deleted]","subreddit":"film","created_utc":1599732001,"body":"[deleted]","link_id":"t3_a","parent_id":"t3_a"}
                {"id":"c","author":"r","subreddit":"film","created_utc":1.599732002E9,"body":"broken
                {"author":"r","subreddit":"film","created_utc":1,"body":"no id"}
                """;
        assertTrue(Collected.recognises(READER, lines));
        Collected read = Collected.of(READER, lines);
        assertEquals(List.of("t3_a", "t1_b"), read.ids());
        assertEquals(List.of("x > y", "[deleted]"), read.texts());
        assertEquals("2020-09-10T10:00:00Z", read.posts.getFirst().header().date().text());
        assertEquals(2, read.keys().size());
        assertEquals("importing.no-id", read.keys().get(1));
    }

    @Test
    void thingsOfOtherKindsAreRefused() {
        String text =
                listing(
                        "{\"kind\":\"t2\",\"data\":{\"name\":\"r\",\"link_karma\":1}}",
                        "{\"kind\":\"t5\",\"data\":{\"display_name\":\"film\"}}",
                        "7",
                        "{\"kind\":\"t1\",\"data\":{\"id\":\"x\"}}");
        assertEquals(
                List.of(
                        "importing.user",
                        "importing.reddit-other",
                        "importing.not-a-post",
                        "importing.not-a-post"),
                Collected.of(READER, text).keys());
    }

    @Test
    void commentsThatNestWithoutEndAreCut() {
        String replies = "\"\"";
        for (int i = 0; i < 300; i++) {
            replies = listing(comment("d" + i, "t1_x", replies));
        }
        Collected read = Collected.of(READER, replies);
        assertEquals(List.of("importing.thread-too-deep"), read.keys());
        assertTrue(read.posts.size() > 50);
    }

    @Test
    void aTornForestCostsTheTornCommentsOnly() {
        String text =
                listing(
                        comment("b", "t3_a", "\"\""),
                        comment(
                                "c",
                                "t3_a",
                                listing(comment("d", "t1_c", "\"\""), "{\"kind\":\"t1\"")));
        int end = text.lastIndexOf("{\"kind\":\"t1\"") + 8;
        Collected read = Collected.of(READER, text.substring(0, end));
        assertEquals(List.of("t1_b", "t1_d"), read.ids());
        assertEquals("importing.unfinished", read.keys().getFirst());
    }

    private static String escaped(String json) {
        return json.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("é", "\\u00e9")
                .replace("🎬", "\\ud83c\\udfac");
    }

    private static String cassette(String body) {
        return """
        {"http_interactions":[
        {"recorded_at":"2016-09-25T22:38:55","request":{"method":"GET","body":{"string":""},
         "uri":"https://oauth.reddit.com/comments/a?raw_json=1"},"response":{"status":{"code":200},"body":%s}},
        {"recorded_at":"2016-09-25T22:38:56","request":{"method":"POST","uri":"https://www.reddit.com/api/v1/access_token"},
         "response":{"body":{"string":"{\\"access_token\\":\\"x\\"}"}}}],
        "recorded_with":"betamax/0.8.0"}\
        """
                .formatted(body);
    }

    @Test
    void recordedAnswersAreRead() {
        String thing = submission("a", "").replace("**a**", "é🎬").replace("&lt;div", "<div");
        String text =
                cassette("{\"encoding\":\"UTF-8\",\"string\":\"" + escaped(listing(thing)) + "\"}");
        assertTrue(Collected.recognises(READER, text));
        Collected read = Collected.of(READER, text);
        assertEquals(List.of("é🎬 &lt;b&gt; &amp;amp;"), read.texts());
        assertEquals(List.of(escaped(thing)), read.raw);
        assertEquals(
                List.of(
                        new Capture(
                                Instant.parse("2016-09-25T22:38:55Z"),
                                "https://oauth.reddit.com/comments/a?raw_json=1",
                                "betamax/0.8.0")),
                read.captures);
        assertEquals(List.of("importing.answer-without-posts"), read.keys());
        assertTrue(read.refused.getFirst().startsWith("{\"recorded_at\":\"2016-09-25T22:38:56\""));
    }

    @Test
    void recordingsOfVcrForPythonAreRead() {
        String text =
                """
                {"interactions": [{"request": {"body": [], "method": "GET",
                "uri": "https://oauth.reddit.com/r/film/new"}, "response": {"body": {"string": "%s"}}}],
                "recorded_at": "2022-11-01T10:00:00", "version": 1}\
                """
                        .formatted(escaped(listing(submission("a", ""))));
        assertTrue(Collected.recognises(READER, text));
        Collected read = Collected.of(READER, text);
        assertEquals("t3_a", read.only().nativeId());
        assertEquals(
                List.of(
                        new Capture(
                                Instant.parse("2022-11-01T10:00:00Z"),
                                "https://oauth.reddit.com/r/film/new",
                                null)),
                read.captures);
    }

    @Test
    void recordedAnswersInBase64AreRead() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(listing(submission("a", "")).getBytes(UTF_8));
        }
        String coded = "\"" + Base64.getEncoder().encodeToString(zipped.toByteArray()) + "\"";
        Collected read = Collected.of(READER, cassette("{\"base64_string\":" + coded + "}"));
        assertEquals(List.of("t3_a"), read.ids());
        assertEquals(List.of(coded), read.raw);
        assertEquals(
                List.of("importing.gzip-damaged", "importing.answer-without-posts"),
                Collected.of(READER, cassette("{\"base64_string\":\"H4sIAAAAAAAA/w\"}")).keys());
    }

    @Test
    void otherFilesAreLeft() {
        assertFalse(Collected.recognises(READER, "{\"kind\":\"youtube#video\",\"data\":{}}"));
        assertFalse(Collected.recognises(READER, "{\"title\":\"t\",\"author\":\"a\"}"));
        assertFalse(
                Collected.recognises(
                        READER,
                        "{\"http_interactions\":[{\"request\":{\"uri\":\"https://example.org/\"},\"response\":{}}]}"));
    }
}
