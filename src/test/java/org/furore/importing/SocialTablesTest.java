package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.event.Edtf;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Tables of posts that programs export. All accounts and posts are invented.
class SocialTablesTest {
    private static final String TWARC =
            "id,conversation_id,referenced_tweets.replied_to.id,author_id,created_at,text,lang,public_metrics.impression_count,public_metrics.retweet_count,entities.hashtags,entities.mentions,entities.urls,attachments.media,author.username,author.name\n";

    private static Post post(TableRun run, int at) {
        return (Post) run.entries.get(at).document();
    }

    private static List<String> reasons(TableRun run) {
        List<String> reasons = new ArrayList<>();
        for (TableRun.Entry entry : run.entries) {
            if (entry.reason() != null) {
                reasons.add(entry.reason().key());
            }
        }
        return reasons;
    }

    private static String cell(String json) {
        return "\"" + json.replace("\"", "\"\"") + "\"";
    }

    @Test
    void tablesOfTwarcCsvAreKnown() {
        TableRun run =
                TableRun.of(
                        "posts.csv",
                        TWARC
                                + "1303687658450000001,1303687658450000000,1303687658450000000,7,"
                                + "2020-09-10T10:00:00.000Z,a &amp; b\\nc,in,12.0,3,"
                                + cell("[{\"start\":1,\"tag\":\"film\"},{\"tag\":\"art, new\"}]")
                                + ","
                                + cell("[{\"username\":\"example_reader\",\"name\":\"A\"}]")
                                + ","
                                + cell(
                                        "[{\"url\":\"https://t.co/1\",\"expanded_url\":\"https://example.org/?a,b\"}]")
                                + ","
                                + cell(
                                        "[{\"media_key\":\"3_1\",\"url\":\"https://example.org/1.jpg\"}]")
                                + ",example_writer,A Writer\n",
                        null);
        assertEquals(List.of(), reasons(run));
        assertEquals(
                new Post(
                        new Header(
                                null,
                                "A Writer",
                                "X",
                                Edtf.parse("2020-09-10T10:00:00Z"),
                                "id",
                                null),
                        "a & b\nc",
                        "x",
                        "1303687658450000001",
                        "example_writer",
                        "1303687658450000000",
                        null,
                        null,
                        "1303687658450000000",
                        List.of("film", "art, new"),
                        List.of("example_reader"),
                        List.of("https://example.org/?a,b"),
                        List.of("https://example.org/1.jpg"),
                        new Post.Counts(null, 3L, null, null, 12L)),
                post(run, 0));
    }

    @Test
    void textsThatOlderVersionsWroteAsJsonAreDecoded() {
        TableRun run =
                TableRun.of(
                        "posts.csv",
                        TWARC
                                + "1303687658450000001,1,,7,2020-09-10T10:00:00.000Z,"
                                + cell("\"can\\u2019t \\n wait\"")
                                + ",und,,,"
                                + cell("[\"#a\", \"#b\"]")
                                + ",\\N,,,w,W\n"
                                + "1303687658450000002,1,,7,2020-09-10T10:00:00.000Z,"
                                + cell("\"quoted\"")
                                + ",en,,,,,,,w,W\n",
                        null);
        assertEquals("can\u2019t \n wait", post(run, 0).text());
        assertEquals(List.of("a", "b"), post(run, 0).hashtags());
        assertEquals(List.of(), post(run, 0).mentions());
        assertNull(post(run, 0).header().language());
        assertEquals("\"quoted\"", post(run, 1).text());
    }

    @Test
    void idsASpreadsheetRoundedNameNothing() {
        String row = ",1,,7,2020-09-10T10:00:00.000Z,t,en,,,,,,,w,W\n";
        TableRun run =
                TableRun.of(
                        "posts.csv",
                        TWARC
                                + "1.30E+18"
                                + row
                                + "1.3E18"
                                + row
                                + "1303687658450000000"
                                + row
                                + "1303687658450012345"
                                + row
                                + "1303687658450010000"
                                + row
                                + "13e5"
                                + row,
                        null);
        assertEquals(
                List.of("importing.table-id", "importing.table-id", "importing.table-id"),
                reasons(run));
        assertEquals("1303687658450010000", post(run, 4).nativeId());
        assertEquals("13e5", post(run, 5).nativeId());
    }

    @Test
    void objectsThatAreNoJsonCostTheirRow() {
        TableRun run =
                TableRun.of(
                        "posts.csv",
                        TWARC
                                + "1303687658450000001,1,,7,2020-09-10T10:00:00.000Z,t,en,,,\"[{'tag':"
                                + " 'a]\",,,,w,W\n",
                        null);
        assertEquals(List.of("importing.table-list"), reasons(run));
    }

    @Test
    void tablesOf4catAreKnown() {
        Post x =
                post(
                        TableRun.of(
                                "a.csv",
                                "id,thread_id,timestamp,unix_timestamp,link,body,author,author_fullname,retweet_count,like_count,is_retweet,hashtags,images\n"
                                    + "1303687658450000001,13,2020-09-10"
                                    + " 10:00:00,1599732000,https://x.com/a/1,t"
                                    + " &lt;3,a,A,1,2,no,\"a,b\",\"https://e/1,https://e/2\"\n",
                                null),
                        0);
        assertEquals("t <3", x.text());
        assertEquals(List.of("https://e/1", "https://e/2"), x.media());
        assertEquals(List.of("a", "b"), x.hashtags());
        assertEquals("2020-09-10T10:00:00Z", x.header().date().text());
        TableRun telegram =
                TableRun.of(
                        "a.csv",
                        "id,thread_id,author_username,author_name,body,reply_to,views,timestamp,attachment_type\n"
                            + "5,chat,chat,C,t,,9,2020-09-10 10:00:00,\n"
                            + "6,chat,chat,C,u,5,,2020-09-10 10:01:00,photo\n",
                        null);
        assertEquals("chat/6", post(telegram, 1).nativeId());
        assertEquals("chat/5", post(telegram, 1).replyTo());
        assertNull(post(telegram, 0).replyTo());
        assertEquals("https://t.me/chat/5", post(telegram, 0).header().url());
        assertEquals("2020-09-10T10:00:00", post(telegram, 0).header().date().text());
        Post reddit =
                post(
                        TableRun.of(
                                "a.csv",
                                "thread_id,id,timestamp,body,subject,author,subreddit,parent,score\n"
                                    + "a,b,1599732000,t,,[deleted],film,t3_a,-4\n",
                                null),
                        0);
        assertNull(reddit.handle());
        assertEquals(-4L, reddit.counts().likes());
        assertEquals("r/film", reddit.header().outlet());
        assertEquals("t3_a", reddit.replyTo());
        Post chan =
                post(
                        TableRun.of(
                                "a.csv",
                                "thread_id,id,timestamp,body,subject,author,image_file,image_md5,country_name\n"
                                    + "10,11,2020-09-10 10:00:00,&gt;&gt;10"
                                    + " no,,Anonymous,1.jpg,x,France\n",
                                null),
                        0);
        assertEquals(">>10 no", chan.text());
        assertEquals("4chan", chan.platform());
    }
}
