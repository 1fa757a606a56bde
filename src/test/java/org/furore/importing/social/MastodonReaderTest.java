package org.furore.importing.social;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;
import org.junit.jupiter.api.Test;

import java.util.List;

class MastodonReaderTest {
    private static final MastodonReader READER = new MastodonReader();

    private static final String NOTE =
            """
            {"id":"https://example.org/users/reader/statuses/2/activity","type":"Create",\
            "actor":"https://example.org/users/reader","published":"2023-05-01T10:00:00Z",\
            "object":{"id":"https://example.org/users/reader/statuses/2","type":"Note",\
            "summary":"film","inReplyTo":"https://example.com/users/writer/statuses/1",\
            "published":"2023-05-01T10:00:00Z","url":"https://example.org/@reader/2",\
            "attributedTo":"https://example.org/users/reader","conversation":"tag:example.org:1",\
            "content":"<p>One &amp;amp; <br />two</p><p><a href=\\"https://example.org/tags/film\\" \
            class=\\"mention hashtag\\">#<span>film</span></a> <a href=\\"https://example.net/long\\">\
            <span class=\\"invisible\\">https://</span><span>example.net/lo</span><span>ng</span></a></p>",\
            "contentMap":{"en":"<p>other</p>"},\
            "attachment":[{"type":"Document","mediaType":"image/png","url":"https://example.org/1.png"}],\
            "tag":[{"type":"Mention","href":"https://example.com/users/writer","name":"@writer@example.com"},\
            {"type":"Hashtag","href":"https://example.org/tags/film","name":"#film"},\
            {"type":"Emoji","name":":x:"}],\
            "replies":{"type":"Collection","totalItems":3},"likes":{"totalItems":1},"shares":{"totalItems":2}}}\
            """;

    private static final String BOOST =
            """
            {"id":"https://example.org/users/reader/statuses/3/activity","type":"Announce",\
            "actor":"https://example.org/users/reader","published":"2023-05-02T10:00:00Z",\
            "object":"https://example.com/users/writer/statuses/9"}\
            """;

    private static String outbox(String... items) {
        return "{\"@context\":[\"x\",{\"a\":\"]\"}],\"type\":\"OrderedCollection\",\"totalItems\":2,"
                   + "\"orderedItems\":["
                + String.join(",\n", items)
                + "],\"after\":{}}\n";
    }

    private static Post note(String author, String handle) {
        return new Post(
                new Header(
                        "film",
                        author,
                        "Mastodon",
                        Edtf.parse("2023-05-01T10:00:00Z"),
                        "en",
                        "https://example.org/@reader/2"),
                "One &amp;\ntwo\n\n#film https://example.net/long",
                "mastodon",
                "https://example.org/users/reader/statuses/2",
                handle,
                "https://example.com/users/writer/statuses/1",
                null,
                null,
                "tag:example.org:1",
                List.of("film"),
                List.of("writer@example.com"),
                List.of("https://example.net/long"),
                List.of("https://example.org/1.png"),
                new Post.Counts(1L, 2L, 3L, null, null));
    }

    @Test
    void aNoteOfAnOutboxIsAPost() {
        String text = outbox(NOTE);
        assertTrue(Collected.recognises(READER, text));
        Collected read = Collected.of(READER, text);
        assertEquals(note(null, "reader@example.org"), read.only());
        assertEquals(List.of(NOTE), read.raw);
    }

    @Test
    void theActorBesideTheOutboxSignsIt() {
        byte[] actor =
                """
                {"id":"https://example.org/users/reader","type":"Person","name":"A Reader",
                 "preferredUsername":"reader"}\
                """
                        .getBytes(UTF_8);
        Collected read =
                Collected.of(
                        READER,
                        outbox(NOTE).getBytes(UTF_8),
                        file -> file.equals("actor.json") ? actor : null);
        assertEquals(note("A Reader", "reader@example.org"), read.only());
    }

    @Test
    void aBoostHasTheAddressOfWhatItRepeats() {
        Post boost = Collected.of(READER, outbox(BOOST)).only();
        assertEquals("https://example.com/users/writer/statuses/9", boost.repostOf());
        assertEquals(List.of("https://example.com/users/writer/statuses/9"), boost.links());
        assertEquals("", boost.text());
        assertEquals("2023-05-02T10:00:00Z", boost.header().date().text());
    }

    @Test
    void activitiesThatPostNothingAreRefused() {
        Collected read =
                Collected.of(
                        READER,
                        outbox(
                                "{\"type\":\"Like\",\"actor\":\"a\",\"object\":\"b\"}",
                                "{\"type\":\"Create\",\"actor\":\"a\",\"object\":\"b\"}",
                                "{\"type\":\"Create\",\"actor\":\"a\",\"object\":{\"content\":\"x\"}}",
                                NOTE,
                                "7"));
        assertEquals(
                List.of(
                        "importing.activity",
                        "importing.no-text",
                        "importing.no-id",
                        "importing.not-a-post"),
                read.keys());
        assertEquals(1, read.posts.size());
    }

    @Test
    void aTornOutboxCostsTheTornRecordOnly() {
        String text = outbox(NOTE, BOOST, NOTE);
        int end = text.lastIndexOf("\"contentMap\"");
        Collected read = Collected.of(READER, text.substring(0, end));
        assertEquals(2, read.posts.size());
        assertEquals(List.of("importing.unfinished"), read.keys());
    }

    @Test
    void scriptsAreNoTextAndMarkupIsBounded() {
        String huge = "<b>".repeat(400_000);
        String note =
                "{\"type\":\"Create\",\"actor\":\"a\",\"object\":{\"type\":\"Note\",\"id\":\"i\","
                        + "\"content\":\"%s\"}}";
        Collected read =
                Collected.of(
                        READER,
                        outbox(
                                note.formatted("<script>alert(1)</script><p>ok</p>"),
                                note.formatted(huge),
                                note.formatted("<div>".repeat(20_000) + "deep")));
        assertEquals(List.of("ok", "deep"), read.texts());
        assertEquals(List.of("importing.table-html"), read.keys());
    }

    @Test
    void aStatusOfTheInterfaceIsAPost() {
        String status =
                """
                [{"id":"5","created_at":"2023-05-01T10:00:00.123Z","in_reply_to_id":"4",
                "in_reply_to_account_id":"1","spoiler_text":"","language":"fr","visibility":"public",
                "uri":"https://example.org/users/reader/statuses/5","url":"https://example.org/@reader/5",
                "replies_count":1,"reblogs_count":2,"favourites_count":3,"quotes_count":4,
                "content":"<p>Salut&nbsp;&lt;3</p>","reblog":null,
                "poll":{"options":[{"title":"oui","votes_count":1},{"title":"non"}]},
                "account":{"id":"1","username":"reader","acct":"reader","display_name":"A Reader",
                "url":"https://example.org/@reader"},
                "media_attachments":[{"url":"https://example.org/1.png","remote_url":null}],
                "mentions":[{"username":"w","acct":"w@example.com","url":"https://example.com/@w"},
                {"username":"v","acct":"v","url":"https://example.org/@v"}],
                "tags":[{"name":"film","url":"x"}]}]\
                """;
        assertTrue(Collected.recognises(READER, status));
        Post post = Collected.of(READER, status).only();
        assertEquals(
                new Post(
                        new Header(
                                null,
                                "A Reader",
                                "Mastodon",
                                Edtf.parse("2023-05-01T10:00:00Z"),
                                "fr",
                                "https://example.org/@reader/5"),
                        "Salut <3\n\noui\nnon",
                        "mastodon",
                        "https://example.org/users/reader/statuses/5",
                        "reader@example.org",
                        "https://example.org/users/reader/statuses/4",
                        null,
                        null,
                        null,
                        List.of("film"),
                        List.of("w@example.com", "v@example.org"),
                        List.of(),
                        List.of("https://example.org/1.png"),
                        new Post.Counts(3L, 2L, 1L, 4L, null)),
                post);
    }

    @Test
    void aRepeatedStatusHasItsWholeText() {
        String status =
                """
                {"id":"6","created_at":"2023-05-01T10:00:00Z","in_reply_to_id":null,
                "uri":"https://example.org/users/reader/statuses/6/activity","content":"<p>cut</p>",
                "account":{"id":"1","acct":"reader","url":"https://example.org/@reader"},
                "reblog":{"id":"7","uri":"https://example.com/users/w/statuses/1","content":"<p>whole</p>",
                "account":{"acct":"w@example.com"},"tags":[{"name":"film"}],"language":"en"}}\
                """;
        Post post = Collected.of(READER, status.replace("\n", " ")).only();
        assertEquals("whole", post.text());
        assertEquals("https://example.com/users/w/statuses/1", post.repostOf());
        assertEquals(List.of("film"), post.hashtags());
        assertEquals("reader@example.org", post.handle());
    }

    @Test
    void resultsOfASearchAndAContextAreTakenApart() {
        String status =
                "{\"id\":\"%1$s\",\"created_at\":\"2023-05-01T10:00:00Z\",\"content\":\"<p>t</p>\","
                        + "\"uri\":\"https://example.org/%1$s\",\"account\":{\"acct\":\"r\"}}";
        String account = "{\"id\":\"1\",\"username\":\"r\",\"acct\":\"r\",\"followers_count\":1}";
        String search =
                "{\"accounts\":[%s],\"statuses\":[%s,%s],\"hashtags\":[]}"
                        .formatted(account, status.formatted("1"), status.formatted("2"));
        assertTrue(Collected.recognises(READER, search));
        Collected read = Collected.of(READER, search);
        assertEquals(List.of("https://example.org/1", "https://example.org/2"), read.ids());
        assertEquals(List.of("importing.user"), read.keys());
        String context = "{\"ancestors\":[%s],\"descendants\":[]}".formatted(status.formatted("3"));
        assertTrue(Collected.recognises(READER, context));
        assertEquals(1, Collected.of(READER, context).posts.size());
    }

    @Test
    void accountsAndNotificationsAreRefused() {
        String account = "{\"id\":\"1\",\"username\":\"r\",\"acct\":\"r\",\"followers_count\":1}";
        String notification =
                "{\"id\":\"1\",\"type\":\"mention\",\"created_at\":\"2023-05-01T10:00:00Z\","
                        + "\"account\":"
                        + account
                        + ",\"status\":{\"id\":\"2\"}}";
        assertTrue(Collected.recognises(READER, notification));
        assertTrue(Collected.recognises(READER, account));
        assertEquals(
                List.of("importing.notification", "importing.user"),
                Collected.of(READER, notification + "\n" + account).keys());
    }

    @Test
    void otherPlatformsAreNotTakenForIt() {
        assertFalse(
                Collected.recognises(READER, "{\"id\":\"1\",\"text\":\"t\",\"created_at\":\"x\"}"));
        assertFalse(Collected.recognises(READER, "{\"type\":\"FeatureCollection\",\"items\":[]}"));
    }
}
