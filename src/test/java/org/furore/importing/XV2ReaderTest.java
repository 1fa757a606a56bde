package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;
import org.furore.importing.RecordingIntake.Kept;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// All accounts and posts here are invented.
class XV2ReaderTest {
    private static final String PAGE =
            """
            {"data":[
            {"id":"1303687658450000000","text":"RT @second: cut…","author_id":"7","created_at":"2020-09-09T13:08:45.000Z","lang":"en","conversation_id":"1303687658450000000",
             "public_metrics":{"retweet_count":2,"reply_count":0,"like_count":5,"quote_count":1,"impression_count":99},
             "entities":{"mentions":[{"username":"second"}]},"referenced_tweets":[{"type":"retweeted","id":"1303600000000000000"}]},
            {"id":"1303687658450000001","text":"cut","note_tweet":{"text":"long &amp; whole #A","entities":{"hashtags":[{"tag":"A"}]}},"author_id":"8","edit_history_tweet_ids":["1303687658449999999","1303687658450000001"],
             "attachments":{"media_keys":["3_1","13_2","3_9"]},
             "entities":{"urls":[{"url":"https://t.co/x","expanded_url":"https://example.org/x","display_url":"example.org/x"},{"url":"https://t.co/y","expanded_url":"https://twitter.com/third/status/1/photo/1","display_url":"pic.twitter.com/y"}]},
             "referenced_tweets":[{"type":"replied_to","id":"11"},{"type":"quoted","id":"12"}]}],
            "includes":{"users":[{"id":"7","username":"first","name":"First One"},{"broken":},{"id":"9","username":"second","name":"Second"}],
            "tweets":[{"id":"1303600000000000000","text":"the whole of it #B","author_id":"9","entities":{"hashtags":[{"tag":"B"}],"mentions":[{"username":"fourth"}]}}],
            "media":[{"media_key":"3_1","type":"photo","url":"https://pbs.example.org/1.jpg"},{"media_key":"13_2","type":"video","preview_image_url":"https://pbs.example.org/2.jpg"}]},
            "errors":[{"detail":"someone is gone"}],"meta":{"result_count":2}}
            """;

    private final XV2Reader reader = new XV2Reader();

    private void isRead(String page) {
        assertTrue(Reading.recognises(reader, page));
        Kept kept = Reading.read(reader, page);
        assertEquals(List.of(), kept.reasons());
        assertEquals(
                List.of(
                        new Post(
                                new Header(
                                        null,
                                        "First One",
                                        "X",
                                        Edtf.parse("2020-09-09T13:08:45Z"),
                                        "en",
                                        "https://twitter.com/first/status/1303687658450000000"),
                                "the whole of it #B",
                                "x",
                                "1303687658450000000",
                                "first",
                                null,
                                "1303600000000000000",
                                null,
                                "1303687658450000000",
                                List.of("B"),
                                List.of("second", "fourth"),
                                List.of(),
                                List.of(),
                                new Post.Counts(5L, 2L, 0L, 1L, 99L)),
                        new Post(
                                new Header(
                                        null,
                                        null,
                                        "X",
                                        null,
                                        null,
                                        "https://twitter.com/i/web/status/1303687658450000001"),
                                "long & whole #A",
                                "x",
                                "1303687658450000001",
                                null,
                                "11",
                                null,
                                "12",
                                null,
                                List.of("A"),
                                List.of(),
                                List.of("https://example.org/x"),
                                List.of(
                                        "https://pbs.example.org/1.jpg",
                                        "https://pbs.example.org/2.jpg"),
                                Post.Counts.UNKNOWN)),
                kept.posts());
        byte[] bytes = page.getBytes(UTF_8);
        for (RecordingIntake.Taken taken : kept.taken) {
            Locator at = taken.at();
            String raw = new String(bytes, (int) at.offset(), (int) at.length(), UTF_8);
            String id = taken.document().nativeId();
            assertTrue(raw.startsWith("{\"id\":\"" + id) && raw.endsWith("}"), raw);
        }
    }

    @Test
    void aPageIsReadAsADocument() {
        isRead(PAGE);
    }

    @Test
    void aPageIsReadAsALine() {
        isRead(PAGE.replace("\n", "") + "\n");
    }

    @Test
    void pagesAreReadFromAList() {
        isRead("[" + PAGE + "]");
    }

    @Test
    void whatIsIncludedMayComeFirst() {
        int at = PAGE.indexOf("\"includes\"");
        String data = PAGE.substring(1, at);
        String rest = PAGE.substring(at, PAGE.lastIndexOf('}'));
        isRead("{" + rest + "," + data.strip().replaceAll(",$", "") + "}");
    }

    @Test
    void aFlattenedPostHasEverythingInside() {
        String flat =
                """
                {"id":"5","text":"RT @second: cu…","author_id":"7","author":{"id":"7","username":"first","name":"First One"},"attachments":{"media":[]},"referenced_tweets":[{"type":"retweeted","id":"4","text":"cut not","author":{"username":"second"},"attachments":{"media":[{"media_key":"3_1","url":"https://pbs.example.org/1.jpg"}]}}],"__twarc":{"version":"2"}}
                """;
        assertTrue(Reading.recognises(reader, flat));
        Post post = Reading.read(reader, flat + flat).posts().getLast();
        assertEquals("cut not", post.text());
        assertEquals("4", post.repostOf());
        assertEquals("first", post.handle());
        assertEquals(List.of("https://pbs.example.org/1.jpg"), post.media());
    }

    @Test
    void oneElementOfAStreamIsARecordWithItsIncludes() {
        String line =
                "{\"data\":{\"id\":\"5\",\"text\":\"a\",\"author_id\":\"7\"},\"includes\":{\"users\":[{\"id\":\"7\",\"username\":\"first\",\"name\":\"F\"}]},\"matching_rules\":[{\"id\":\"1\"}]}";
        assertTrue(Reading.recognises(reader, line));
        Kept kept = Reading.read(reader, line + "\n" + line);
        assertEquals(List.of("first", "first"), kept.posts().stream().map(Post::handle).toList());
    }

    @Test
    void whatIsNoPostIsRefusedOneByOneWithItsReason() {
        Kept kept =
                Reading.read(
                        reader,
                        """
                        {"errors":[{"title":"operational-disconnect","detail":"This stream has been disconnected.","type":"https://api.twitter.com/2/problems/operational-disconnect"}]}
                        {"title":"Too Many","detail":"Slow down.","type":"about:blank","status":429}
                        {"data":[{"id":"1","username":"a","name":"A"},{"id":"2","username":"b","name":"B"}]}
                        {"data":[{"start":"a","end":"b","tweet_count":5}],"meta":{"total_tweet_count":5}}
                        {"id":"1170025343920402432","action":"delete","created_at":"2019-09-06T17:25:54.667Z","reason":"protected"}
                        {"meta":{"result_count":0}}
                        {"data":[{"id":"3","text":"a"},{"id":"4","text":"trunc
                        """);
        assertEquals(
                List.of(
                        "importing.api-error",
                        "importing.api-error",
                        "importing.user",
                        "importing.user",
                        "importing.count",
                        "importing.compliance",
                        "importing.unfinished"),
                kept.reasons());
        assertEquals(
                List.of("This stream has been disconnected."),
                kept.rejected.getFirst().reason().arguments());
        assertEquals(1, kept.taken.size());
    }

    @Test
    void listsOfUsersCountsAndNoticesAreRecognisedForWhatTheyAre() {
        for (String text :
                List.of(
                        "{\"data\":[{\"id\":\"1\",\"username\":\"a\",\"name\":\"A\"}]}",
                        "{\"data\":[{\"start\":\"a\",\"end\":\"b\",\"tweet_count\":5}]}",
                        "{\"id\":\"11\",\"action\":\"delete\",\"created_at\":\"a\",\"reason\":\"protected\"}",
                        "{\"data\":[{\"id\":\"1\",\"text\":\"a\"}],\"meta\":{\"newest_id\":\"1\"}}",
                        "{\"meta\":{\"result_count\":0}}",
                        "not json\n{\"id\":\"1\",\"text\":\"a\",\"author_id\":\"2\"}")) {
            assertTrue(Reading.recognises(reader, text), text);
        }
    }

    @Test
    void otherJsonIsLeftToOthers() {
        for (String text :
                List.of(
                        "{\"data\":[{\"id\":\"1\",\"text\":\"a note\"}]}",
                        "{\"data\":[{\"id\":\"t3_x\",\"text\":\"a\",\"author_id\":\"2\"}]}",
                        "{\"kind\":\"Listing\",\"data\":{\"children\":[]}}",
                        "{\"id\":1,\"id_str\":\"1\",\"text\":\"a\",\"author_id\":\"2\"}",
                        "{\"type\":\"OrderedCollection\",\"orderedItems\":[]}",
                        "{\"data\":[]}",
                        "{\"errors\":[{\"message\":\"x\"}]}",
                        "[]")) {
            assertFalse(Reading.recognises(reader, text), text);
        }
    }

    @Test
    void howTwarcFetchedAPostIsKept() {
        String twarc =
                "\"__twarc\":{\"url\":\"https://api.twitter.com/2/tweets?ids=1\","
                        + "\"version\":\"2.5.0\",\"retrieved_at\":\"2021-09-22T16:38:09+00:00\"}";
        Capture capture =
                new Capture(
                        Instant.parse("2021-09-22T16:38:09Z"),
                        "https://api.twitter.com/2/tweets?ids=1",
                        "twarc 2.5.0");
        String post = "{\"id\":\"1\",\"text\":\"t\",\"author_id\":\"7\"";
        for (String line :
                List.of(
                        "{\"data\":[" + post + "}]," + twarc + "}",
                        post + "," + twarc + "}",
                        "{" + twarc + ",\"data\":" + post + "}}")) {
            Kept kept = Reading.read(reader, line);
            assertEquals(List.of(), kept.reasons());
            assertEquals(capture, kept.taken.getFirst().capture());
        }
        Kept without = Reading.read(reader, post + ",\"__twarc\":7}");
        assertEquals(Capture.UNSTATED, without.taken.getFirst().capture());
    }
}
