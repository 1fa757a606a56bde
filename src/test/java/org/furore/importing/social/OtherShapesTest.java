package org.furore.importing.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// The same posts in the shapes that other programs and other pages give them.
class OtherShapesTest {
    private static final ZeeschuimerReader CAUGHT = new ZeeschuimerReader();

    private static Post caught(String site, String data) {
        Collected read =
                Collected.of(
                        CAUGHT,
                        """
                        {"item_id":"i","timestamp_collected":1599732000123,\
                        "source_platform":"%s","source_url":"https://example.org/api","data":%s}\
                        """
                                .formatted(site, data));
        assertEquals(List.of(), read.reasons);
        return read.posts.getFirst();
    }

    private static final String SNAKE =
            """
            {"py_type":"app.bsky.feed.defs#postView","uri":"at://did:plc:abc/app.bsky.feed.post/3k",\
            "cid":"c","author":{"did":"did:plc:abc","handle":"writer.example.org",\
            "display_name":"A Writer"},"record":{"py_type":"app.bsky.feed.post",\
            "created_at":"2024-05-01T10:00:00.000Z","text":"é @o.example","langs":["en"],"reply":null,\
            "facets":[{"index":{"byte_start":3,"byte_end":13,"py_type":"x"},\
            "features":[{"did":"did:plc:o","py_type":"app.bsky.richtext.facet#mention"}]}],\
            "embed":{"images":[{"alt":"","image":{"mime_type":"image/jpeg","ref":{"link":"bafy"}}}]}},\
            "embed":null,"reply_count":1,"repost_count":2,"like_count":3,"quote_count":4,\
            "indexed_at":"2024-05-01T10:00:01.000Z"%s}\
            """;

    @Test
    void blueskyAsAProgramInPythonWritesItDownLosesNothing() {
        BlueskyReader reader = new BlueskyReader();
        String line =
                SNAKE.formatted(
                        ",\"4CAT_metadata\":{\"collected_at\":1714557600,\"query\":\"q\",\"rank\":1}");
        assertTrue(Collected.recognises(reader, line));
        Collected read = Collected.of(reader, line);
        assertEquals(
                new Post(
                        new Header(
                                null,
                                "A Writer",
                                "Bluesky",
                                Edtf.parse("2024-05-01T10:00:00Z"),
                                "en",
                                "https://bsky.app/profile/writer.example.org/post/3k"),
                        "é @o.example",
                        "bluesky",
                        "at://did:plc:abc/app.bsky.feed.post/3k",
                        "writer.example.org",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of("o.example"),
                        List.of(),
                        List.of("bafy"),
                        new Post.Counts(3L, 2L, 1L, 4L, null)),
                read.posts.getFirst());
        assertEquals(
                new Capture(Instant.parse("2024-05-01T10:00:00Z"), null, "4CAT"),
                read.captures.getFirst());
    }

    @Test
    void aRepostInSnakeCaseHasItsTimeAndWho() {
        Collected read =
                Collected.of(
                        new BlueskyReader(),
                        "{\"feed\":[{\"post\":"
                                + SNAKE.formatted("")
                                + ",\"reason\":{\"py_type\":\"app.bsky.feed.defs#reasonRepost\",\"by\":"
                                + "{\"did\":\"did:plc:r\",\"handle\":\"r.example\",\"display_name\":\"R\"},"
                                + "\"indexed_at\":\"2024-05-02T10:00:00Z\"}}]}");
        Post post = read.posts.getFirst();
        assertEquals("R", post.header().author());
        assertEquals(Edtf.parse("2024-05-02T10:00:00Z"), post.header().date());
        assertEquals("at://did:plc:abc/app.bsky.feed.post/3k", post.repostOf());
    }

    @Test
    void datesAsPythonWritesThemAreDates() {
        String status =
                """
                [{"id":109,"created_at":"%s","uri":"https://s.example/1","content":"<p>t</p>",\
                "account":{"username":"reader","acct":"reader"},"spoiler_text":"","reblog":null}]\
                """;
        MastodonReader reader = new MastodonReader();
        assertEquals(
                Edtf.parse("2022-11-20T10:00:00Z"),
                Collected.of(reader, status.formatted("2022-11-20 10:00:00.123000+00:00"))
                        .posts
                        .getFirst()
                        .header()
                        .date());
        assertEquals(
                Edtf.parse("2022-11-20T10:00:00"),
                Collected.of(reader, status.formatted("2022-11-20T10:00:00.123456"))
                        .posts
                        .getFirst()
                        .header()
                        .date());
    }

    @Test
    void dumpsOfRedditSayWhenTheyWereKept() {
        Collected read =
                Collected.of(
                        new RedditReader(),
                        "{\"author\":\"r\",\"body\":\"b\",\"created_utc\":1599818402,\"id\":\"g1\",\"link_id\":\"t3_1\",\"parent_id\":\"t3_1\",\"retrieved_on\":1600818400,\"score\":1,\"subreddit\":\"test\"}\n");
        assertEquals(
                new Capture(Instant.ofEpochSecond(1_600_818_400L), null, null),
                read.captures.getFirst());
    }

    @Test
    void theNumberOfAnAnsweredCommentIsItsName() {
        Collected read =
                Collected.of(
                        new RedditReader(),
                        "{\"author\":\"r\",\"body\":\"b\",\"created_utc\":1672531200,\"id\":\"j2f9x3k\",\"link_id\":\"t3_1\",\"parent_id\":41489862915,\"score\":1,\"subreddit\":\"test\"}\n");
        assertEquals("t1_" + Long.toString(41_489_862_915L, 36), read.posts.getFirst().replyTo());
    }

    @Test
    void postsOfRednoteAreReadFromEachOfItsPages() {
        Post found =
                caught(
                        "xiaohongshu.com",
                        """
                        {"id":"65aa","model_type":"note","note_card":{"display_title":"A title",\
                        "user":{"nickname":"A Reader"},"interact_info":{"liked_count":"1.2万",\
                        "comment_count":"4","shared_count":"5"},"image_list":[{"info_list":[\
                        {"image_scene":"WB_PRV","url":"https://example.org/p.jpg"},\
                        {"image_scene":"WB_DFT","url":"https://example.org/d.jpg"}]}]}}\
                        """);
        assertEquals("A title", found.text());
        assertEquals(List.of("https://example.org/d.jpg"), found.media());
        assertEquals(new Post.Counts(null, 5L, 4L, null, null), found.counts());
        Post opened =
                caught(
                        "xiaohongshu.com",
                        """
                        {"id":"65bb","note":{"noteId":"65bb","title":"Title","desc":"Text #one",\
                        "time":1704103200000,"user":{"nickname":"A Reader"},\
                        "interactInfo":{"likedCount":"12","commentCount":"1","shareCount":"2"},\
                        "imageList":[{"urlDefault":"https://example.org/e.jpg"}],\
                        "tagList":[{"name":"one"}]}}\
                        """);
        assertEquals(
                new Post(
                        new Header(
                                "Title",
                                "A Reader",
                                "RedNote",
                                Edtf.parse("2024-01-01T10:00:00Z"),
                                null,
                                "https://www.xiaohongshu.com/explore/65bb"),
                        "Text #one",
                        "xiaohongshu",
                        "65bb",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of("one"),
                        List.of(),
                        List.of(),
                        List.of("https://example.org/e.jpg"),
                        new Post.Counts(12L, 2L, 1L, null, null)),
                opened);
        Post tile =
                caught(
                        "xiaohongshu.com",
                        "{\"id\":\"65cc\",\"url\":\"/explore/65cc\",\"author_name\":\"A Reader\","
                            + "\"likes\":\"33\",\"thumbnail_url\":\"https://example.org/t.jpg\",\"title\":\"Only"
                            + " a title\",\"_zs-origin\":\"html\"}");
        assertEquals("A Reader", tile.header().author());
        assertEquals(33L, tile.counts().likes());
        assertNull(tile.header().date());
    }

    @Test
    void postsOfLinkedinHaveMarksPicturesAndCountsInBothShapes() {
        Post post =
                caught(
                        "linkedin.com",
                        """
                        {"preDashEntityUrn":"urn:li:fs_updateV2:(urn:li:activity:69608,FEED_DETAIL)",\
                        "actor":{"name":{"text":"A House"},"navigationContext":{"actionTarget":\
                        "https://www.linkedin.com/company/a-house/posts"}},"commentary":{"text":{\
                        "text":"Text #two","attributes":[{"type":"HASHTAG","trackingUrn":\
                        "urn:li:hashtag:two"},{"type":"PROFILE_MENTION","*miniProfile":\
                        {"publicIdentifier":"example-reader"}}]}},"content":{"images":[{"attributes":\
                        [{"vectorImage":{"rootUrl":"https://example.org/","artifacts":[{"width":10,\
                        "fileIdentifyingUrlPathSegment":"s.jpg"},{"width":100,\
                        "fileIdentifyingUrlPathSegment":"l.jpg"}]}}]}]},"*socialDetail":{"comments":\
                        {"paging":{"total":4}},"totalShares":5,"likes":{"paging":{"total":6}}}}\
                        """);
        assertEquals("company/a-house", post.handle());
        assertEquals(List.of("two"), post.hashtags());
        assertEquals(List.of("example-reader"), post.mentions());
        assertEquals(List.of("https://example.org/l.jpg"), post.media());
        assertEquals(new Post.Counts(6L, 5L, 4L, null, null), post.counts());
        Post later =
                caught(
                        "linkedin.com",
                        """
                        {"updateMetadata":{"urn":"urn:li:activity:69609"},"actor":{"name":{"text":"A"}},\
                        "commentary":{"text":{"text":"#one","attributesV2":[{"detailData":{"*hashtag":\
                        {"trackingUrn":"urn:li:hashtag:one"}}}]}},"content":null}\
                        """);
        assertEquals(List.of("one"), later.hashtags());
    }

    @Test
    void marksAndLinksOfThreadsAreTakenAndDetoursLeftOut() {
        Post post =
                caught(
                        "threads.net",
                        """
                        {"code":"DA","taken_at":1704103200,"caption":{"text":"t"},"user":{"username":"r"},\
                        "text_post_app_info":{"link_preview_attachment":{"url":\
                        "https://l.threads.com/?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&e=AT"},\
                        "text_fragments":{"fragments":[{"fragment_type":"mention","plaintext":"@o",\
                        "mention_fragment":{"mentioned_user":{"username":"o"}}},\
                        {"fragment_type":"text_app_tag","plaintext":"topic","tag_fragment":{"id":"1"}},\
                        {"fragment_type":"link","plaintext":"example.org","link_fragment":{"uri":\
                        "https://l.threads.com/?u=%ZZ"}}]}}}\
                        """);
        assertEquals(List.of("o"), post.mentions());
        assertEquals(List.of("topic"), post.hashtags());
        assertEquals(
                List.of("https://l.threads.com/?u=%ZZ", "https://example.org/a?b=1"), post.links());
    }

    @Test
    void wordsOf9gagAreDecoded() {
        Post post =
                caught(
                        "9gag.com",
                        "{\"id\":\"a\",\"title\":\"It&#039;s &amp; so\",\"description\":\"\","
                            + "\"creationTs\":1704103200,\"sourceUrl\":\"https://example.org/\"}");
        assertEquals("It's & so", post.text());
        assertEquals("It's & so", post.header().title());
        assertEquals(List.of("https://example.org/"), post.links());
    }
}
