package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Header;
import org.furore.domain.document.Post;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.series.ObservationDraft;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/// Tables with the columns that programs of researchers write. All accounts and posts are invented.
class ToolTablesTest {
    private static final String OLD_TWARC =
            "possibly_sensitive,id,text,author_id,conversation_id,created_at,lang,entities.mentions,public_metrics.retweet_count,author.name,author.username,entities.hashtags,type,referenced_tweets,entities.urls\n";

    private static final String BLUESKY =
            "collected_at,query,rank,id,thread_id,created_at,author,author_id,body,link,tags,like_count,quote_count,reply_count,repost_count,quoted_post,quoted_user,replied_to_post,replied_to_user,mentions,links,images,languages,author_display_name,timestamp\n";

    private static final String REDDIT =
            "thread_id,id,timestamp,body,subject,author,subreddit,parent,score\n";

    private static Post post(TableRun run, int at) {
        TableRun.Entry entry = run.entries.get(at);
        assertNull(entry.reason());
        return (Post) entry.document();
    }

    private static TableRun run(String text) {
        return TableRun.of("table.csv", text, null);
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Test
    void textsOfTheFirstTwarcCsvHaveNoQuotesAroundThem() {
        String before = "False,1303687658450000001,";
        String between = ",7,1303687658450000001,2020-09-10T10:00:00.000Z,en,,3,A Writer,w,";
        TableRun run =
                run(
                        OLD_TWARC
                                + before
                                + cell("\"A line:\\n\\nanother\"")
                                + between
                                + ",,,\n"
                                + before
                                + cell("\"No escape at all\"")
                                + between
                                + cell("[{\"tag\": \"film\"}]")
                                + ",,"
                                + cell(
                                        "[{\"type\": \"quoted\", \"id\": \"5\"},"
                                                + " {\"type\": \"replied_to\", \"id\": \"6\"}]")
                                + ",\n");
        assertEquals("A line:\n\nanother", post(run, 0).text());
        assertEquals("No escape at all", post(run, 1).text());
        assertEquals(List.of("film"), post(run, 1).hashtags());
        assertEquals("5", post(run, 1).quoteOf());
        assertEquals("6", post(run, 1).replyTo());
        assertNull(post(run, 1).repostOf());
    }

    @Test
    void whatATidyTableOfAcademictwitterRefersToHasItsKind() {
        String columns =
                "\"\",\"tweet_id\",\"user_username\",\"text\",\"author_id\",\"conversation_id\",\"created_at\",\"lang\",\"user_name\",\"retweet_count\",\"like_count\",\"quote_count\",\"sourcetweet_type\",\"sourcetweet_id\"\n";
        String row =
                ",\"example_reader\",\"a &amp;"
                    + " b\",\"7\",\"13\",\"2021-06-18T22:00:00.000Z\",\"de\",\"A Reader\",4,0,1,";
        TableRun run =
                run(
                        columns
                                + "\"1\",\"1406007405180334081\""
                                + row
                                + "\"retweeted\",\"1405\"\n"
                                + "\"2\",\"1406007405180334082\""
                                + row
                                + "\"quoted\",\"1404\"\n"
                                + "\"3\",\"1406007405180334083\""
                                + row
                                + "NA,NA\n");
        assertEquals(
                new Post(
                        new Header(
                                null,
                                "A Reader",
                                "X",
                                Edtf.parse("2021-06-18T22:00:00Z"),
                                "de",
                                null),
                        "a & b",
                        "x",
                        "1406007405180334081",
                        "example_reader",
                        null,
                        "1405",
                        null,
                        "13",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Post.Counts(0L, 4L, null, 1L, null)),
                post(run, 0));
        assertNull(post(run, 1).repostOf());
        assertEquals("1404", post(run, 1).quoteOf());
        assertNull(post(run, 2).repostOf());
        assertNull(post(run, 2).quoteOf());
    }

    @Test
    void listsAsPythonPrintsThemAreRead() {
        TableRun run =
                run(
                        "id,conversation_id,created_at,date,time,timezone,username,name,tweet,language,mentions,urls,photos,replies_count,retweets_count,likes_count,hashtags,link,retweet_id\n"
                            + "1304567890123456789,13,x,2020-09-11,23:59:59,+0200,example_reader,A,Text,en,"
                                + cell(
                                        "[{'screen_name': 'other_reader', 'name': \"O'Hara,"
                                                + " \\\"O\\\"\", 'id': None}]")
                                + ",\"['https://example.org/a',"
                                + " 'https://example.org/b']\",[],0,1,2,\"['film']\",https://example.org/1,\n");
        assertEquals(List.of("other_reader"), post(run, 0).mentions());
        assertEquals(
                List.of("https://example.org/a", "https://example.org/b"), post(run, 0).links());
        assertEquals(List.of("film"), post(run, 0).hashtags());
        assertEquals(Edtf.parse("2020-09-11T23:59:59+02:00"), post(run, 0).header().date());
    }

    @Test
    void idsOfRtweetLoseTheirMarkAndItsTimesAreUniversal() {
        TableRun run =
                run(
                        "user_id,status_id,created_at,screen_name,text,reply_to_status_id,is_quote,is_retweet,favorite_count,retweet_count,hashtags,mentions_screen_name,lang,quoted_status_id,retweet_status_id\n"
                            + "x5,x1304567890123456789,2020-09-11"
                            + " 23:59:59,example_reader,xa,x1304567890123456780,FALSE,FALSE,2,1,one"
                            + " two,a b,en,,NA\n");
        assertEquals("1304567890123456789", post(run, 0).nativeId());
        assertEquals("1304567890123456780", post(run, 0).replyTo());
        assertNull(post(run, 0).repostOf());
        assertEquals("xa", post(run, 0).text());
        assertEquals(List.of("one", "two"), post(run, 0).hashtags());
        assertEquals(Edtf.parse("2020-09-11T23:59:59Z"), post(run, 0).header().date());
    }

    @Test
    void picturesAndFilmsOf4catAreMedia() {
        TableRun run =
                run(
                        "id,thread_id,timestamp,body,author,author_fullname,retweet_count,like_count,is_retweet,images,videos\n"
                            + "1785600000000000001,1,2024-05-01"
                            + " 12:00:00,t,r,R,0,0,no,,https://example.org/v.jpg\n"
                            + "1785600000000000002,1,2024-05-01"
                            + " 12:00:00,t,r,R,0,0,no,\"https://example.org/1.jpg,https://example.org/2.jpg\",\n");
        assertEquals(List.of("https://example.org/v.jpg"), post(run, 0).media());
        assertEquals(
                List.of("https://example.org/1.jpg", "https://example.org/2.jpg"),
                post(run, 1).media());
    }

    @Test
    void tablesOfBlueskyBy4catAreKnown() {
        String id = "at://did:plc:a/app.bsky.feed.post/";
        TableRun run =
                run(
                        BLUESKY
                                + ",q,1,"
                                + id
                                + "1,"
                                + id
                                + "0,2024-11-24T09:00:00.123000+00:00,reader.example,did:plc:a,\"a\n"
                                + "b\",https://bsky.app/profile/reader.example/post/1,one,3,0,1,2,DELETED,,https://bsky.app/profile/o.example/post/0,o.example,o.example,https://example.org/,,\"en,de\",A"
                                + " Reader,1\n"
                                + ",q,1,"
                                + id
                                + "2,"
                                + id
                                + "2,2024-11-24T09:00:00+00:00,reader.example,did:plc:a,c,,,0,0,0,0,,,,,,,,N/A,A"
                                + " Reader,1\n");
        assertEquals(
                new Post(
                        new Header(
                                null,
                                "A Reader",
                                "Bluesky",
                                Edtf.parse("2024-11-24T09:00:00Z"),
                                null,
                                "https://bsky.app/profile/reader.example/post/1"),
                        "a\nb",
                        "bluesky",
                        id + "1",
                        "reader.example",
                        "https://bsky.app/profile/o.example/post/0",
                        null,
                        null,
                        id + "0",
                        List.of("one"),
                        List.of("o.example"),
                        List.of("https://example.org/"),
                        List.of(),
                        new Post.Counts(3L, 2L, 1L, 0L, null)),
                post(run, 0));
        assertNull(post(run, 1).header().language());
    }

    @Test
    void postsOfRedditHaveTheirFullNames() {
        TableRun run =
                run(
                        REDDIT
                                + "iq1,iq1,2020-09-11 10:00:00,self,Title,example_reader,test,,12\n"
                                + "iq1,g42,2020-09-11 10:05:00,answer,,[deleted],test,t3_iq1,-3\n"
                                + "iq1,g43,2020-09-11 10:06:00,again,,example_reader,test,g42,1\n");
        assertEquals("t3_iq1", post(run, 0).nativeId());
        assertEquals("t3_iq1", post(run, 0).conversation());
        assertEquals("t1_g42", post(run, 1).nativeId());
        assertEquals("t3_iq1", post(run, 1).replyTo());
        assertNull(post(run, 1).handle());
        assertEquals("t1_g43", post(run, 2).nativeId());
        assertEquals("t1_g42", post(run, 2).replyTo());
    }

    @Test
    void countsInstagramHidesAreUnknownAndNoPostAnswersItself() {
        TableRun run =
                run(
                        "id,thread_id,parent_id,body,author,timestamp,type,url,hashtags,usertags,mentioned,num_likes,num_comments,subject\n"
                            + "B1,B1,B1,look,example_reader,1599818400,picture,https://example.org/x.jpg,one,,other_reader,-1,-1,\n"
                            + "178,B1,B1,nice,other_reader,1599818500,comment,,,,,0,0,\n");
        assertEquals(Post.Counts.UNKNOWN, post(run, 0).counts());
        assertNull(post(run, 0).replyTo());
        assertEquals("B1", post(run, 1).replyTo());
        assertEquals(Edtf.parse("2020-09-11T10:00:00Z"), post(run, 0).header().date());
    }

    @Test
    void commentsOfTiktokAnswerTheVideoOrAComment() {
        TableRun run =
                run(
                        "id,thread_id,author,author_full,body,timestamp,unix_timestamp,likes,replies,post_id,post_url,post_body,comment_url,is_comment_on_comment,language_guess\n"
                            + "101,7,example_reader,A,so,2023-11-11"
                            + " 11:11:11,1699701071,2,1,7,u,watch,https://example.org/c,no,en\n"
                            + "102,101,other_reader,O,no,2023-11-11"
                            + " 11:12:11,1699701131,0,0,7,u,watch,,yes,un\n");
        assertEquals("7", post(run, 0).replyTo());
        assertEquals("101", post(run, 1).replyTo());
        assertEquals("7", post(run, 1).conversation());
        assertNull(post(run, 1).header().language());
    }

    @Test
    void aKnownTableIsKnownAfterASpreadsheetSavedIt() {
        String columns =
                "my notes;score;subject;id;thread_id;body;timestamp;parent;author;subreddit\r\n";
        String row =
                "\"a;\r\n"
                        + "b\";3;Title;iq1;iq1;\"one\r\n"
                        + "\"\"two\"\"\";2020-09-11 10:00:00;;r;test\r\n";
        String text = "one\n\"two\"";
        assertEquals(text, post(run("sep=;\r\n" + columns + row), 0).text());
        assertEquals(text, post(run("\uFEFF" + columns + row), 0).text());
        String tabs = "\uFEFF" + columns.replace(';', '\t') + row.replace(";", "\t");
        TableRun wide = TableRun.of("table.txt", tabs.getBytes(UTF_16LE), null);
        assertEquals(text, post(wide, 0).text());
        assertEquals(Edtf.parse("2020-09-11T10:00:00"), post(wide, 0).header().date());
    }

    @Test
    void whatWasDeletedOnLetterboxdIsNotReadFromAnUnpackedExport() {
        String diary =
                "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
                        + "2020-09-12,A film,2019,https://boxd.example/1,3.5,,,2020-09-11\n";
        TableRun deleted = TableRun.of("letterboxd-reader/deleted/diary.csv", diary, null);
        assertEquals("importing.letterboxd-deleted", deleted.entries.getFirst().reason().key());
        TableRun orphaned = TableRun.of("letterboxd-reader/orphaned/diary.csv", diary, null);
        assertEquals("A film", ((Review) orphaned.entries.getFirst().document()).work());
    }

    @Test
    void ratingsOfEachExportOfImdbAreTaken() {
        TableRun old =
                run(
                        "\"position\",\"const\",\"created\",\"modified\",\"description\",\"Title\",\"Title"
                            + " type\",\"Directors\",\"You rated\",\"IMDb Rating\",\"Runtime"
                            + " (mins)\",\"Year\",\"Genres\",\"Num. Votes\",\"Release Date"
                            + " (month/day/year)\",\"URL\"\n"
                            + "\"1\",\"tt1\",\"Sun Jan  1 00:00:00 2012\",\"\",\"\",\"A"
                            + " film\",\"Feature"
                            + " Film\",\"D\",\"8\",\"7.9\",\"99\",\"2010\",\"drama\",\"5\",\"2010-08-12\",\"https://example.org/1\"\n");
        Review review = (Review) old.entries.getFirst().document();
        assertEquals(Edtf.parse("2012-01-01"), review.header().date());
        assertEquals(80.0, review.rating().score());
        TableRun excel =
                run(
                        "Const;Your Rating;Date Rated;Title;URL;Title Type;IMDb Rating;Year;Num"
                                + " Votes\r\n"
                                + "tt1;3;2020-09-12;A"
                                + " film;https://example.org/1;movie;3,4;2020;30\r\n");
        assertEquals(30.0, ((Review) excel.entries.getFirst().document()).rating().score());
    }

    private static ObservationDraft value(String name, String text) {
        TableRun.Entry entry = TableRun.of(name, text, null).entries.getFirst();
        assertNull(entry.reason());
        return entry.observation();
    }

    @Test
    void pricesOfSeveralSitesAreSeries() {
        ObservationDraft price =
                new ObservationDraft(
                        "nflx close",
                        null,
                        Edtf.parse("2020-09-11"),
                        new BigDecimal("482.03"),
                        null);
        assertEquals(
                price,
                value(
                        "nflx.csv",
                        "Date,Open,High,Low,Close,Volume\r\n"
                                + "2020-09-11,480,487,474,482.03,5080300\r\n"));
        assertEquals(
                price,
                value(
                        "nflx.csv",
                        "Date,Open,High,Low,Close*,Adj Close**,Volume\n"
                                + "\"Sep 11, 2020\",480,487,474,482.03,482.03,\"5,080\"\n"));
        assertEquals(
                new ObservationDraft(
                        "nflx price",
                        null,
                        Edtf.parse("2020-09-14"),
                        new BigDecimal("1482.03"),
                        null),
                value(
                        "nflx.csv",
                        "\uFEFF\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\",\"Change %\"\n"
                            + "\"09/14/2020\",\"1,482.03\",\"480.67\",\"487.57\",\"474.29\",\"5.08M\",\"0.28%\"\n"));
    }

    @Test
    void pricesOfSeveralSharesAreSeveralSeries() {
        TableRun run =
                TableRun.of(
                        "all.csv",
                        "date,open,high,low,close,volume,Name\n"
                                + "2020-09-11,480,487,474,482.03,5080300,NFLX\n"
                                + "2020-09-11,113,115,110,112.00,5080300,AAPL\n",
                        null);
        assertEquals("all close NFLX", run.entries.getFirst().observation().seriesKey());
        assertEquals("all close AAPL", run.entries.getLast().observation().seriesKey());
    }

    @Test
    void hoursOfGoogleTrendsAreTimes() {
        ObservationDraft hour =
                value(
                        "multiTimeline.csv",
                        "Category: All categories\n\n"
                                + "Time,a film: (United States)\n"
                                + "2020-09-12T05,<1\n");
        assertEquals(Edtf.parse("2020-09-12T05:00:00"), hour.date());
        assertEquals("<", hour.qualifier());
    }

    @Test
    void partialPeriodsOfPytrendsSaySo() {
        TableRun run = run("date,a film,isPartial\n2020-09-06,100,False\n2020-09-13,45,True\n");
        assertEquals(2, run.entries.size());
        assertNull(run.entries.getFirst().observation().qualifier());
        assertEquals("partial", run.entries.getLast().observation().qualifier());
    }

    @Test
    void aHeaderAloneIsNoArticle() {
        TableRun run = TableRun.of("comments.csv", "Date,Content,Comment\n".getBytes(UTF_8), null);
        assertEquals("importing.table-unmapped", run.entries.getFirst().reason().key());
    }
}
