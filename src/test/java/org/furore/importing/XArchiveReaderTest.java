package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;
import org.furore.importing.RecordingIntake.Kept;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The account and its posts are invented.
class XArchiveReaderTest {
    private static final String LIST =
            """
            [
              {
                "tweet" : {
                  "edit_info" : { "initial" : { "editTweetIds" : [ "15" ] } },
                  "id_str" : "15", "id" : "15", "favorite_count" : "1", "retweet_count" : "0",
                  "created_at" : "Wed Nov 02 21:30:39 +0000 2022", "full_text" : "Tom &amp; Jerry", "lang" : "en",
                  "entities" : { "user_mentions" : [ { "screen_name" : "other", "indices" : [ "0", "9" ] } ] }
                }
              },
              { "tweet" : { "id_str" : "16" } },
              { "tweet" : { "id_str" : "17", "full_text" : "b" }, "more" : { "tweet" : { } } }
            ]
            """;

    private final XArchiveReader reader = new XArchiveReader();

    @Test
    void postsAreReadFromTheAssignment() {
        for (String prefix :
                List.of(
                        "window.YTD.tweets.part0 = ",
                        "window.YTD.tweet.part12 =\n",
                        "\uFEFFwindow.YTD.tweets.part0=",
                        "")) {
            assertTrue(Reading.recognises(reader, prefix + LIST), prefix);
            Kept kept = Reading.read(reader, prefix + LIST);
            assertEquals(
                    List.of("Tom & Jerry", "b"), kept.posts().stream().map(Post::text).toList());
            assertEquals(List.of("importing.no-text"), kept.reasons());
            Post post = kept.posts().getFirst();
            assertEquals("15", post.nativeId());
            assertEquals(Edtf.parse("2022-11-02T21:30:39Z"), post.header().date());
            assertEquals("https://twitter.com/i/web/status/15", post.header().url());
            assertEquals(new Post.Counts(1L, 0L, null, null, null), post.counts());
            assertEquals(List.of("other"), post.mentions());
            assertNull(post.handle());
        }
    }

    @Test
    void archivesFromBefore2019AreRead() {
        Kept kept =
                Reading.read(
                        reader,
                        "Grailbird.data.tweets_2013_01 = \n"
                            + " [ {\"id_str\":\"15\",\"text\":\"old\",\"created_at\":\"2013-01-27"
                            + " 19:41:43"
                            + " +0000\",\"user\":{\"screen_name\":\"invented\",\"name\":\"I\"}}"
                            + " ];");
        assertEquals("invented", kept.posts().getFirst().handle());
        assertEquals(Edtf.parse("2013-01-27T19:41:43Z"), kept.posts().getFirst().header().date());
        assertEquals(List.of(), kept.reasons());
    }

    @Test
    void otherPartsAreRefusedEntryByEntry() {
        String account =
                "window.YTD.account.part0 = [ {\"account\":{\"username\":\"a\"}}, {\"account\":{}}"
                        + " ]";
        assertTrue(Reading.recognises(reader, account));
        Kept kept = Reading.read(reader, account);
        assertEquals(List.of("importing.archive-part", "importing.archive-part"), kept.reasons());
        assertEquals(List.of("account"), kept.rejected.getFirst().reason().arguments());
        Kept none = Reading.read(reader, "window.YTD.deleted_tweets.part0 = [ ]");
        assertEquals(List.of(), none.numbers);
    }

    @Test
    void otherScriptsAreLeftToOthers() {
        for (String text :
                List.of(
                        "window.x = [];",
                        "var YTD = 1;",
                        "[{\"tweet\":1}]",
                        "[{\"tweet\":{\"id\":1}}]")) {
            assertFalse(Reading.recognises(reader, text), text);
        }
    }

    @Test
    void longPostsAreDocumentsWithoutAnId() {
        String text =
                "window.YTD.note_tweet.part0 = [ { \"noteTweet\" : { \"noteTweetId\" : \"1\","
                    + " \"lifecycle\" : { \"name\" : \"Done\" }, \"createdAt\" :"
                    + " \"2023-05-01T10:00:00.000Z\", \"core\" : { \"text\" : \"long &amp; whole\","
                    + " \"urls\" : [ { \"expandedUrl\" : \"https://example.org/\" } ], \"mentions\""
                    + " : [ { \"screenName\" : \"example_reader\" } ], \"hashtags\" : [ { \"text\""
                    + " : \"film\" } ] } } }, { \"noteTweet\" : { } } ]";
        assertTrue(Reading.recognises(reader, text));
        Kept kept = Reading.read(reader, text);
        assertEquals(List.of("importing.no-text"), kept.reasons());
        Post post = kept.posts().getFirst();
        assertEquals("long & whole", post.text());
        assertNull(post.nativeId());
        assertNull(post.header().url());
        assertEquals(Edtf.parse("2023-05-01T10:00:00Z"), post.header().date());
        assertEquals(List.of("film"), post.hashtags());
        assertEquals(List.of("example_reader"), post.mentions());
        assertEquals(List.of("https://example.org/"), post.links());
    }

    @Test
    void deletedPostsAreRead() {
        String text =
                "window.YTD.deleted_tweets.part0 = [ { \"tweet\" : { \"id_str\" : \"15\","
                        + " \"full_text\" : \"gone\", \"deleted_at\" : \"2023\" } } ]";
        assertEquals("gone", Reading.read(reader, text).posts().getFirst().text());
    }
}
