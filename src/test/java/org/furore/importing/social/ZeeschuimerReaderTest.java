package org.furore.importing.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

class ZeeschuimerReaderTest {
    private static final ZeeschuimerReader READER = new ZeeschuimerReader();

    private static String caught(String site, String data) {
        return """
        {"nav_index":"1:2:3","item_id":"1300000000000000001","timestamp_collected":1599732000123,\
        "source_platform":"%s","source_platform_url":"https://example.org/page",\
        "source_url":"https://example.org/api","user_agent":"Browser/1","data":%s}\
        """
                .formatted(site, data);
    }

    private static final String USER =
            "\"core\":{\"user_results\":{\"result\":{\"legacy\":{\"screen_name\":\"example_reader\",\"name\":\"A"
                + " Reader\"}}}}";

    private static String tweet(String id, String text, String more) {
        return """
        {"rest_id":"%s",%s,"views":{"count":"12","state":"E"},"legacy":{\
        "created_at":"Thu Sep 10 10:00:00 +0000 2020","full_text":"%s","lang":"en","favorite_count":1,\
        "retweet_count":2,"reply_count":3,"quote_count":4,"conversation_id_str":"99",\
        "in_reply_to_status_id_str":"98","entities":{"hashtags":[{"text":"film"}],\
        "user_mentions":[{"screen_name":"example_writer"}],\
        "urls":[{"url":"https://t.co/1","expanded_url":"https://example.org/"}],\
        "media":[{"media_url_https":"https://example.org/1.jpg"}]}%s}}\
        """
                .formatted(id, USER, text, more);
    }

    @Test
    void aPostOfXIsReadWithItsCapture() {
        String line = caught("twitter.com", tweet("1300000000000000001", "a &amp;amp; b", ""));
        assertTrue(Collected.recognises(READER, line));
        Collected read = Collected.of(READER, line);
        assertEquals(
                new Post(
                        new Header(
                                null,
                                "A Reader",
                                "X",
                                Edtf.parse("2020-09-10T10:00:00Z"),
                                "en",
                                "https://twitter.com/example_reader/status/1300000000000000001"),
                        "a &amp; b",
                        "x",
                        "1300000000000000001",
                        "example_reader",
                        "98",
                        null,
                        null,
                        "99",
                        List.of("film"),
                        List.of("example_writer"),
                        List.of("https://example.org/"),
                        List.of("https://example.org/1.jpg"),
                        new Post.Counts(1L, 2L, 3L, 4L, 12L)),
                read.only());
        assertEquals(
                List.of(
                        new Capture(
                                Instant.parse("2020-09-10T10:00:00.123Z"),
                                "https://example.org/api",
                                "Zeeschuimer (Browser/1)")),
                read.captures);
        assertEquals(List.of(line), read.raw);
    }

    @Test
    void aRepostHasTheWholeTextOfTheOther() {
        String other =
                "{\"__typename\":\"TweetWithVisibilityResults\",\"tweet\":"
                        + tweet("5", "whole", "")
                        + "}";
        String line =
                caught(
                        "x.com",
                        tweet(
                                "6",
                                "RT @example_writer: wh…",
                                ",\"retweeted_status_result\":{\"result\":" + other + "}"));
        Post post = Collected.of(READER, line).only();
        assertEquals("whole", post.text());
        assertEquals("5", post.repostOf());
        assertEquals("6", post.nativeId());
    }

    @Test
    void aLongPostIsItsNote() {
        String note =
                tweet("6", "cut…", "")
                        .replaceFirst(
                                "\"views\"",
                                "\"note_tweet\":{\"note_tweet_results\":{\"result\":{\"text\":\"long\","
                                    + "\"entity_set\":{\"hashtags\":[{\"text\":\"a\"}]}}}},"
                                    + "\"quoted_status_result\":{\"result\":{\"rest_id\":\"4\"}},\"views\"");
        Post post = Collected.of(READER, caught("x.com", note)).only();
        assertEquals("long", post.text());
        assertEquals(List.of("a"), post.hashtags());
        assertEquals("4", post.quoteOf());
    }

    @Test
    void noticesInsteadOfPostsAreRefused() {
        String lines =
                caught("x.com", "{\"__typename\":\"TweetTombstone\",\"tombstone\":{}}")
                        + "\n"
                        + caught("x.com", "{\"rest_id\":\"abc\",\"legacy\":{\"full_text\":\"t\"}}")
                        + "\n"
                        + caught("x.com", "{\"rest_id\":\"5\",\"legacy\":{}}")
                        + "\n"
                        + caught("x.com", "7")
                        + "\n{\"source_platform\":\"x.com\"\n"
                        + caught("x.com", tweet("7", "last", ""));
        Collected read = Collected.of(READER, lines);
        assertEquals(List.of("last"), read.texts());
        assertEquals(
                List.of(
                        "importing.post-gone",
                        "importing.bad-id",
                        "importing.no-text",
                        "importing.not-a-post",
                        "importing.bad-json-at"),
                read.keys());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                """
                ~tiktok.com~ # ~{"id":"1","desc":"t","createTime":1599732000,"author":{"uniqueId":"h","nickname":"N"},\
                "stats":{"diggCount":1,"shareCount":2,"commentCount":3,"playCount":5}}~ \
                # tiktok # 1 # h # https://www.tiktok.com/@h/video/1 # 1\
                """,
                """
                ~tiktok-comments~ # ~{"cid":"1","text":"t","create_time":1599732000,"aweme_id":"9","reply_id":"0",\
                "digg_count":1,"user":{"unique_id":"h"},"share_info":{"url":"u"}}~ # tiktok # 1 # h # u # 1\
                """,
                """
                ~instagram.com~ # ~{"code":"c1","caption":{"text":"t"},"taken_at":1599732000,"like_count":1,\
                "user":{"username":"h"}}~ # instagram # c1 # h # https://www.instagram.com/p/c1 # 1\
                """,
                """
                ~instagram.com~ # ~{"shortcode":"c1","edge_media_to_caption":{"edges":[{"node":{"text":"t"}}]},\
                "taken_at_timestamp":1599732000,"owner":{"username":"h"},"edge_media_preview_like":{"count":1}}~ \
                # instagram # c1 # h # https://www.instagram.com/p/c1 # 1\
                """,
                """
                ~threads.net~ # ~{"code":"c1","caption":{"text":"t"},"taken_at":1599732000,"like_count":1,\
                "user":{"username":"h"},"text_post_app_info":{"repost_count":2}}~ \
                # threads # c1 # h # https://www.threads.com/@h/post/c1 # 1\
                """,
                """
                ~imgur.com~ # ~{"id":"1","title":"t","description":"","created_at":"2020-09-10T10:00:00Z",\
                "account_id":"h","url":"u","upvote_count":1}~ # imgur # 1 # h # u # 1\
                """,
                """
                ~9gag.com~ # ~{"id":"1","title":"t","description":"","creationTs":1599732000,\
                "creator":{"username":"h"},"url":"u","upVoteCount":1}~ # 9gag # 1 # h # u # 1\
                """,
                """
                ~douyin.com~ # ~{"aweme_id":"1","desc":"t","create_time":1599732000,\
                "author":{"unique_id":"h"},"statistics":{"digg_count":1}}~ \
                # douyin # 1 # h # https://www.douyin.com/video/1 # 1\
                """,
                """
                ~truthsocial.com~ # ~{"id":"1","content":"<p>t</p>","created_at":"2020-09-10T10:00:00.000Z",\
                "account":{"acct":"h","username":"h"},"url":"u","favourites_count":1}~ \
                # truthsocial # 1 # h # u # 1\
                """,
                """
                ~gab.com~ # ~{"id":"1","type":"post","content":"t","created_at":"2020-09-10T10:00:00.000Z",\
                "account":{"username":"h"},"url":"u","reaction_count":1}~ # gab # 1 # h # u # 1\
                """,
                """
                ~pinterest.com~ # ~{"id":"1","title":"","description":"t","createdAt":"Thu, 10 Sep 2020 10:00:00 +0000",\
                "pinner":{"username":"h"}}~ # pinterest # 1 # h # https://www.pinterest.com/pin/1 #\
                """
            })
    void postsOfOtherPlatformsAreRead(
            String site,
            String data,
            String platform,
            String id,
            String handle,
            String url,
            Long likes) {
        String line = caught(site, data);
        assertTrue(Collected.recognises(READER, line));
        Post post = Collected.of(READER, line).only();
        assertEquals(platform, post.platform());
        assertEquals(id, post.nativeId());
        assertEquals(handle, post.handle());
        assertEquals("t", post.text());
        assertEquals(url, post.header().url());
        assertEquals("2020-09-10T10:00:00Z", post.header().date().text());
        assertEquals(likes, post.counts().likes());
    }

    @Test
    void linkedInSaysNoDate() {
        String data =
                """
                {"updateMetadata":{"urn":"urn:li:activity:696"},"commentary":{"text":{"text":"t"}},\
                "actor":{"name":{"text":"A Reader"},"subDescription":{"text":"18h"},\
                "navigationContext":{"actionTarget":"https://www.linkedin.com/in/reader/?x=1"}},\
                "*socialDetail":{"*totalSocialActivityCounts":{"numLikes":1,"numShares":2,"numComments":3}},\
                "content":null}\
                """;
        Post post = Collected.of(READER, caught("linkedin.com", data)).only();
        assertEquals("696", post.nativeId());
        assertEquals("in/reader", post.handle());
        assertEquals(new Post.Counts(1L, 2L, 3L, null, null), post.counts());
        assertNull(post.header().date());
    }

    @Test
    void platformsNobodyKnowsAreRefusedUnlessTheyArePlain() {
        String lines =
                caught("example.net", "{\"note_card\":{\"desc\":\"t\"}}")
                        + "\n"
                        + caught(
                                "example.net",
                                "{\"id\":\"1\",\"text\":\"t\",\"created_at\":1599732000000,\"user\":{\"username\":\"h\"}}");
        Collected read = Collected.of(READER, lines);
        assertEquals(List.of("importing.platform-unknown"), read.keys());
        assertEquals(List.of("example.net"), read.reasons.getFirst().arguments());
        assertEquals("example.net", read.posts.getFirst().platform());
        assertEquals("2020-09-10T10:00:00Z", read.posts.getFirst().header().date().text());
    }

    @Test
    void what4catHandsOnIsRead() {
        String line =
                """
                {"id":"1","desc":"t","createTime":1599732000,"author":{"uniqueId":"h"},"__import_meta":\
                {"source_platform":"tiktok.com","timestamp_collected":1599732000123,"item_id":"1"}}\
                """;
        assertTrue(Collected.recognises(READER, line));
        Collected read = Collected.of(READER, line);
        assertEquals("1", read.only().nativeId());
        assertEquals(
                new Capture(Instant.parse("2020-09-10T10:00:00.123Z"), null, "Zeeschuimer"),
                read.captures.getFirst());
    }

    @Test
    void otherFilesAreLeftAndHugeRecordsBounded() {
        assertFalse(Collected.recognises(READER, "{\"data\":{\"id\":\"1\"},\"item_id\":\"1\"}"));
        String many = caught("x.com", "{\"media\":[" + "1,".repeat(200_000) + "1]}");
        assertEquals(List.of("importing.json-too-large"), Collected.of(READER, many).keys());
        String deep = caught("x.com", "{\"tweet\":".repeat(500) + "1" + "}".repeat(500));
        assertEquals(List.of("importing.json-too-deep"), Collected.of(READER, deep).keys());
    }
}
