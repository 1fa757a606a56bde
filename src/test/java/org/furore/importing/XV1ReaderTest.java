package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;
import org.furore.importing.RecordingIntake.Kept;
import org.junit.jupiter.api.Test;

import java.util.List;

/// All accounts and posts here are invented.
class XV1ReaderTest {
    private static final String USER =
            "\"user\":{\"screen_name\":\"invented_one\",\"name\":\"Invented & One\"}";
    private static final String DATE = "\"created_at\":\"Wed Sep 09 13:08:45 +0000 2020\"";

    private final XV1Reader reader = new XV1Reader();

    private static String tweet(String id, String rest) {
        return "{" + DATE + ",\"id_str\":\"" + id + "\"," + USER + "," + rest + "}";
    }

    private Post one(String text) {
        Kept kept = Reading.read(reader, text);
        assertEquals(List.of(), kept.reasons());
        assertEquals(1, kept.taken.size());
        return kept.posts().getFirst();
    }

    @Test
    void everyFieldOfATweetIsTaken() {
        Post post =
                one(
                        tweet(
                                "1303687658450000000",
                                """
                                "id":1303687658450000001,"full_text":"@invented_two A &amp; B &lt;3 &amp;lt; #Poster https://t.co/a",
                                "display_text_range":[14,30],"lang":"in","favorite_count":12,"retweet_count":"3","reply_count":null,
                                "in_reply_to_status_id":1303600000000000001,"in_reply_to_status_id_str":"1303600000000000000",
                                "quoted_status_id_str":"1303500000000000000",
                                "entities":{"hashtags":[{"text":"Poster","indices":[1,2]}],"user_mentions":[{"screen_name":"invented_two","id":1}],
                                "urls":[{"url":"https://t.co/a","expanded_url":"https://example.org/a","display_url":"example.org/a"}],
                                "media":[{"media_url_https":"https://pbs.example.org/1.jpg"}]},
                                "extended_entities":{"media":[{"media_url_https":"https://pbs.example.org/1.jpg"},{"media_url":"http://pbs.example.org/2.jpg"}]}
                                """));
        assertEquals(
                new Post(
                        new Header(
                                null,
                                "Invented & One",
                                "X",
                                Edtf.parse("2020-09-09T13:08:45Z"),
                                "id",
                                "https://twitter.com/invented_one/status/1303687658450000000"),
                        "@invented_two A & B <3 &lt; #Poster https://t.co/a",
                        "x",
                        "1303687658450000000",
                        "invented_one",
                        "1303600000000000000",
                        null,
                        "1303500000000000000",
                        null,
                        List.of("Poster"),
                        List.of("invented_two"),
                        List.of("https://example.org/a"),
                        List.of("https://pbs.example.org/1.jpg", "http://pbs.example.org/2.jpg"),
                        new Post.Counts(12L, 3L, null, null, null)),
                post);
    }

    @Test
    void theLongerTextWins() {
        String extended =
                "\"text\":\"short…\",\"entities\":{\"hashtags\":[]},"
                        + "\"extended_tweet\":{\"full_text\":\"the whole text #A #B\","
                        + "\"entities\":{\"hashtags\":[{\"text\":\"A\"},{\"text\":\"B\"}]}}";
        Post post = one(tweet("1", extended));
        assertEquals("the whole text #A #B", post.text());
        assertEquals(List.of("A", "B"), post.hashtags());
        assertEquals("full", one(tweet("1", "\"text\":\"short\",\"full_text\":\"full\"")).text());
    }

    @Test
    void aRepostHasTheWholeTextOfWhatItRepeats() {
        String inner =
                tweet(
                        "10",
                        "\"full_text\":\"A long text, whole"
                                + " #End\",\"entities\":{\"hashtags\":[{\"text\":\"End\"}],"
                                + "\"user_mentions\":[{\"screen_name\":\"third\"}]}");
        Post post =
                one(
                        tweet(
                                "11",
                                "\"full_text\":\"RT @second: A long"
                                        + " te…\",\"entities\":{\"user_mentions\":"
                                        + "[{\"screen_name\":\"second\"}]},\"retweeted_status\":"
                                        + inner));
        assertEquals("A long text, whole #End", post.text());
        assertEquals("11", post.nativeId());
        assertEquals("10", post.repostOf());
        assertEquals(List.of("End"), post.hashtags());
        assertEquals(List.of("second", "third"), post.mentions());
    }

    @Test
    void tweetsComeInManyWrappings() {
        String a = tweet("1", "\"text\":\"a\"");
        String b = tweet("2", "\"text\":\"b\"");
        String search = "{\"statuses\":[" + a + "," + b + "],\"search_metadata\":{\"count\":2}}";
        for (String text :
                List.of(
                        a + "\n" + b,
                        a + "\r\n\r\n" + b + "\r\n",
                        "\uFEFF" + a + "\n" + b,
                        "[" + a + ",\n" + b + "]",
                        "[[" + a + "],[" + b + "]]",
                        search,
                        search + "\n" + "{\"statuses\":[],\"search_metadata\":{}}",
                        "{\n \"search_metadata\":{},\n\"statuses\": [\n" + a + ",\n" + b + "\n]\n}",
                        "{\"results\":[" + a + "," + b + "],\"next\":\"x\"}",
                        a.replace(",", ",\n") + b.replace(",", ",\n"))) {
            assertTrue(Reading.recognises(reader, text), text);
            Kept kept = Reading.read(reader, text);
            assertEquals(List.of("a", "b"), kept.posts().stream().map(Post::text).toList(), text);
            assertEquals(List.of(1L, 2L), kept.numbers, text);
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (RecordingIntake.Taken taken : kept.taken) {
                Locator at = taken.at();
                String raw =
                        new String(
                                bytes,
                                (int) at.offset(),
                                (int) at.length(),
                                java.nio.charset.StandardCharsets.UTF_8);
                assertTrue(raw.startsWith("{") && raw.endsWith("}"), raw);
                assertTrue(raw.contains("\"" + taken.document().text() + "\""), raw);
            }
        }
    }

    @Test
    void linesOfElementsAreCountedInsideADocument() {
        String a = tweet("1", "\"text\":\"a\"");
        Kept kept = Reading.read(reader, "{\n\"statuses\":[\n" + a + ",\n\n" + a + "]}");
        assertEquals(List.of(3L, 5L), kept.taken.stream().map(each -> each.at().line()).toList());
    }

    @Test
    void eachBadRecordCostsItself() {
        String good = tweet("1", "\"text\":\"a\"");
        Kept kept =
                Reading.read(
                        reader,
                        String.join(
                                "\n",
                                good,
                                "{\"id_str\":\"2\",\"text\":\"brok",
                                "not json",
                                "17",
                                "{\"id_str\":\"3\"," + DATE + "}",
                                "{\"text\":\"no id\"," + DATE + "}",
                                "{\"id\":1.5e300,\"text\":\"no id\"}",
                                "{\"id_str\":\"x1\",\"text\":\"odd id\"}",
                                "{\"delete\":{\"status\":{\"id\":1}}}",
                                "{\"id_str\":\"5\",\"screen_name\":\"a\",\"followers_count\":1}",
                                good + good,
                                "[[[" + good + "]]]",
                                tweet("9", "\"text\":\"last\"")));
        assertEquals(List.of("1", "9"), kept.posts().stream().map(Post::nativeId).toList());
        assertEquals(
                List.of(
                        "importing.bad-json-at",
                        "importing.bad-json-at",
                        "importing.not-a-post",
                        "importing.no-text",
                        "importing.no-id",
                        "importing.no-id",
                        "importing.bad-id",
                        "importing.notice",
                        "importing.user",
                        "importing.more-than-one",
                        "importing.not-a-post"),
                kept.reasons());
        assertEquals(2, kept.rejected.getFirst().at().line());
        assertEquals(13, kept.numbers.getLast());
    }

    @Test
    void aDamagedElementOfASearchCostsItself() {
        String good = tweet("1", "\"text\":\"a\"");
        Kept kept =
                Reading.read(
                        reader, "{\"statuses\":[" + good + ",{\"id\":tru},7," + good + "],\"x\":");
        assertEquals(2, kept.taken.size());
        assertEquals(List.of("importing.bad-json-at", "importing.not-a-post"), kept.reasons());
    }

    @Test
    void whatIsAbsentOrBlankIsNull() {
        Post post =
                one(
                        "{\"id\":12345678901234567890,\"text\":\"\",\"lang\":\"und\",\"created_at\":\"soon\",\"in_reply_to_status_id_str\":\"\"}");
        assertEquals("12345678901234567890", post.nativeId());
        assertEquals("", post.text());
        assertEquals(
                new Header(
                        null,
                        null,
                        "X",
                        null,
                        null,
                        "https://twitter.com/i/web/status/12345678901234567890"),
                post.header());
        assertNull(post.replyTo());
        assertNull(post.handle());
        assertEquals(Post.Counts.UNKNOWN, post.counts());
    }

    @Test
    void datesOfEveryMakeAreTaken() {
        assertEquals(Edtf.parse("2013-01-27T19:41:43Z"), XWords.date("2013-01-27 19:41:43 +0000"));
        assertEquals(
                Edtf.parse("2020-12-01T00:00:00-05:30"),
                XWords.date("Tue Dec 01 00:00:00 -0530 2020"));
        assertEquals(Edtf.parse("2021-05-18T19:24:56Z"), XWords.date("2021-05-18T19:24:56.000Z"));
        assertEquals(
                Edtf.parse("2021-05-18T19:24:56+02:00"), XWords.date("2021-05-18T19:24:56+02:00"));
        assertNull(XWords.date("Wed Foo 09 13:08:45 +0000 2020"));
        assertNull(XWords.date("Wed anF 09 13:08:45 +0000 2020"));
    }

    @Test
    void otherJsonIsLeftToOthers() {
        for (String text :
                List.of(
                        "{}",
                        "[]",
                        "{\"id\":\"1\",\"text\":\"a note\"}",
                        "{\"id\":1,\"content\":\"<p>toot</p>\",\"account\":{\"acct\":\"a\"},\"created_at\":\"2020-09-09T00:00:00Z\"}",
                        "{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t3\",\"data\":{\"id\":\"a\",\"selftext\":\"b\"}}]}}",
                        "[{\"name\":\"#a\",\"tweet_volume\":1}]",
                        "{\"data\":[{\"id\":\"1\",\"text\":\"a\",\"author_id\":\"2\"}]}",
                        "plain text",
                        "a,b\n1,2\n")) {
            assertFalse(Reading.recognises(reader, text), text);
        }
    }

    @Test
    void trendsAndListsOfUsersAreRefused() {
        String places = "[{\"name\":\"Paris\",\"placeType\":{\"code\":7},\"woeid\":615702}]";
        String trends =
                "[{\"trends\":[{\"name\":\"#film\",\"tweet_volume\":1}],"
                        + "\"as_of\":\"2020-09-10T10:00:00Z\",\"locations\":[]}]";
        String users =
                "{\"users\":[{\"id_str\":\"1\",\"screen_name\":\"a\",\"followers_count\":1},"
                        + "{\"id_str\":\"2\",\"screen_name\":\"b\"}],\"next_cursor\":0}";
        XV1Reader any = new XV1Reader();
        for (String each : List.of(places, trends)) {
            assertTrue(Reading.recognises(any, each));
            assertEquals(List.of("importing.trend"), Reading.read(any, each).reasons());
        }
        assertTrue(Reading.recognises(any, users));
        assertEquals(
                List.of("importing.user", "importing.user"), Reading.read(any, users).reasons());
    }
}
