package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.Uuids;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.Rating;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/// Tables written for these tests; accounts and films are invented.
class TableReaderTest {
    private static final String POSTS =
            """
            {"kind": "post", "null": ["\\\\N", "NA"],
             "date": {"patterns": ["dd/MM/yyyy HH:mm"], "zone": "Europe/Paris"},
             "fields": {"platform": {"constant": "x"}, "nativeId": "id",
              "text": {"column": "text", "as": "entities"}, "handle": "user", "date": "at",
              "hashtags": {"column": "tags", "list": " ", "optional": true},
              "likes": {"column": "likes", "optional": true},
              "replyTo": {"column": "reply", "optional": true}}}
            """;

    private static final String SERIES =
            """
            {"kind": "series", "fields":
             {"series": {"constant": "petition"}, "date": "date", "value": "value"}}
            """;

    @Test
    void aRowBecomesAPostWithAllItsFields() {
        TableRun run =
                TableRun.of(
                        "p.csv",
                        """
                        id;user;at;text;tags;likes;reply
                        1304;@invented_one;12/09/2020 14:30;"A &amp; B
                        said ""no""\";#one two;1,234;\\N
                        """,
                        POSTS);
        Post expected =
                new Post(
                        new Header(
                                null,
                                null,
                                "X",
                                Edtf.parse("2020-09-12T14:30:00+02:00"),
                                null,
                                null),
                        "A & B\nsaid \"no\"",
                        "x",
                        "1304",
                        "invented_one",
                        null,
                        null,
                        null,
                        null,
                        List.of("one", "two"),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Post.Counts(1234L, null, null, null, null));
        assertEquals(List.of(expected), run.posts());
        assertEquals(new Locator(1, 2, 33, 77, null), run.entries.getFirst().at());
    }

    @Test
    void anEncodingNobodyStatesIsToldByItsLetters() {
        Map<String, String> texts =
                Map.of(
                        "KOI8-R",
                        "Мост снова открыт после двух лет работы, говорят жители города",
                        "windows-1251",
                        "Жители просили о том, чтобы ночи у моста стали тише, и ждали",
                        "windows-31j",
                        "港の橋は二年間の工事の後、火曜日に再開した。住民は静かな夜を求めた。",
                        "windows-1252",
                        "Le pont a rouvert – « c’est la fête », disent les habitués de l’été");
        texts.forEach((encoding, text) -> {
            String row = "1304,a,12/09/2020 14:30,\"" + text + "\"\n";
            byte[] bytes = ("id,user,at,text\n" + row).getBytes(Charset.forName(encoding));
            TableRun run = TableRun.of("p.csv", bytes, POSTS);
            assertEquals(text, run.posts().getFirst().text(), encoding);
        });
    }

    @Test
    void idsRuinedBySpreadsheetsAreRejected() {
        TableRun run =
                TableRun.of(
                        "p.csv",
                        "id,user,at,text,reply\n1.23E+18,,,a,\n1304321098765432100.0,,,b,\n"
                                + "12,,,c,\"1,3E+18\"\n1e5abc,,,d,\n",
                        POSTS);
        assertEquals(List.of("2 table-id", "3 table-id", "4 table-id"), run.rejected());
        assertEquals("1e5abc", run.posts().getFirst().nativeId());
    }

    @Test
    void aBadRowCostsItselfOnly() {
        TableRun run =
                TableRun.of(
                        "p.csv",
                        """
                        id,user,at,text
                        1,a,31/02/2020 10:00,x
                        2,a,01/02/2020 10:00,x,extra
                        3,a
                        4,"a"b,01/02/2020 10:00,x

                        5,a,01/02/2020 10:00,x,,
                        6,a,,"never closed
                        7,a,01/02/2020 10:00,x
                        """,
                        POSTS);
        assertEquals(
                List.of(
                        "2 table-date-pattern",
                        "3 table-many",
                        "4 table-few",
                        "5 table-after-quote",
                        "8 table-unclosed"),
                run.rejected());
        assertEquals(List.of("5", "7"), run.posts().stream().map(Post::nativeId).toList());
        assertFalse(run.sentences().toString().contains("{0}"));
    }

    @Test
    void equalRowsHaveEqualFingerprintsAndNoOthers() throws Exception {
        String table = "Date,Name,Year,Letterboxd URI,Rating\n2020-09-09,Invented,2020,u1,4.5\n";
        TableRun one = TableRun.of("ratings.csv", table, null);
        TableRun two =
                TableRun.of(
                        "other.csv",
                        table.replace("\n2020", "\n2020-01-01,Other,2019,u0,1\n2020"),
                        null);
        assertArrayEquals(one.entries.get(0).fingerprint(), two.entries.get(1).fingerprint());
        MessageDigest digest = Uuids.sha256();
        digest.update(table.strip().getBytes(UTF_8));
        assertArrayEquals(digest.digest(), one.entries.get(0).fingerprint());
        assertFalse(
                java.util.Arrays.equals(
                        two.entries.get(0).fingerprint(), two.entries.get(1).fingerprint()));
    }

    @Test
    void aLetterboxdReviewIsPlainTextWithItsHalfStars() {
        TableRun run =
                TableRun.of(
                        "reviews.csv",
                        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
                                + "2020-09-10,Invented,2020,https://boxd.it/none,3.5,,"
                                + "\"<b>Bold</b> &amp; <i>open.<br>Next\n\n"
                                + "<blockquote>quoted<script>alert(1)</script></blockquote>end\","
                                + ",2020-09-09\n",
                        null);
        Review expected =
                new Review(
                        new Header(
                                "Invented (2020)",
                                null,
                                "Letterboxd",
                                Edtf.parse("2020-09-10"),
                                null,
                                "https://boxd.it/none"),
                        "Bold & open.\nNext\n\nquoted\nend",
                        "Invented",
                        new Rating("3.5", 70.0, "out of 5", null),
                        Review.ReviewerKind.USER,
                        "letterboxd",
                        "https://boxd.it/none");
        assertEquals(List.of(expected), run.reviews());
        assertNull(run.entries.getFirst().fingerprint());
    }

    @Test
    void theLaterRottenTomatoesTablesAreKnownWithTheirMisspelling() {
        TableRun critics =
                TableRun.of(
                        "c.csv",
                        "id,reviewId,creationDate,criticName,isTopCritic,originalScore,"
                                + "reviewState,publicatioName,reviewText,scoreSentiment,reviewUrl\n"
                                + "invented_film,1,2020-09-09,A. Nobody,False,2.1/2,rotten,"
                                + "The Invented,Meh,NEGATIVE,https://invented.example/1\n",
                        null);
        Review review = critics.reviews().getFirst();
        assertEquals(new Rating("2.1/2", null, null, false), review.rating());
        assertEquals("The Invented", review.header().outlet());
        assertEquals("rotten-tomatoes", review.platform());
        TableRun users =
                TableRun.of(
                        "u.csv",
                        "movieId,rating,quote,reviewId,isVerified,isSuperReviewer,hasSpoilers,"
                                + "hasProfanity,score,creationDate,userDisplayName,userRealm,"
                                + "userId\n7,STAR_0_5,,r1,False,False,False,False,0.5,2020-09-12,"
                                + "Nobody,RT,1\n",
                        null);
        assertEquals(
                new Rating("0.5", 10.0, "out of 5", null), users.reviews().getFirst().rating());
        assertEquals(Review.ReviewerKind.USER, users.reviews().getFirst().reviewer());
    }

    @Test
    void encodingsAreFoundAndOffsetsStayThoseOfTheFile() {
        String table = "id,user,at,text\n1,a,,été “q”\n2,b,,😀\n".replace("😀", "ÿ");
        for (Charset charset : List.of(UTF_8, UTF_16LE, Charset.forName("windows-1252"))) {
            byte[] bytes = table.getBytes(charset);
            TableRun run = TableRun.of("p.csv", bytes, POSTS);
            assertEquals("été “q”", run.posts().getFirst().text(), charset.name());
            Locator at = run.entries.get(1).at();
            assertEquals(
                    "2,b,,ÿ", new String(bytes, (int) at.offset(), (int) at.length(), charset));
        }
        byte[] marked = ("\uFEFF" + table).getBytes(UTF_16LE);
        assertEquals(2, TableRun.of("p.csv", marked, POSTS).taken());
        assertEquals(2, TableRun.of("p.csv", "\uFEFF" + table, POSTS).taken());
        byte[] glued = (table + "3,c,,?\n").getBytes(UTF_8);
        glued[glued.length - 2] = (byte) 0xE9;
        assertEquals("é", TableRun.of("p.csv", glued, POSTS).posts().get(2).text());
        String stated = POSTS.replace("\"null\"", "\"encoding\": \"UTF-8\", \"null\"");
        assertEquals(List.of("4 table-encoding"), TableRun.of("p.csv", glued, stated).rejected());
    }

    @Test
    void theOrderOfDayAndMonthIsNeverGuessed() {
        String clear = "date,value\n03-04-2020,1\n23-04-2020,2\n05-05-2020,3\n";
        assertEquals(
                List.of("2020-04-03", "2020-04-23", "2020-05-05"),
                TableRun.of("s.csv", clear, SERIES).observations().stream()
                        .map(each -> each.date().text())
                        .toList());
        TableRun unclear = TableRun.of("s.csv", "date,value\n03/04/2020,1\n05/05/2020,2\n", SERIES);
        assertEquals(List.of("2 table-date-order"), unclear.rejected());
        assertEquals(1, unclear.taken());
        assertTrue(unclear.sentences().getFirst().contains("{\"patterns\": [\"d/M/uuuu\"]}"));
        TableRun mixed =
                TableRun.of(
                        "s.csv", "date,value\n03/04/2020,1\n23/04/2020,2\n04/23/2020,3\n", SERIES);
        assertEquals(List.of("2 table-date-order"), mixed.rejected());
    }

    @Test
    void eachCellOfAWideSeriesIsARecord() {
        TableRun run =
                TableRun.of(
                        "trends/t.csv",
                        "Catégorie : Toutes\n\nSemaine,a: (France),b: (France)\n"
                                + "2020-09-06,<1,100\n2020-09-13,2,x\n",
                        null);
        assertEquals(4, run.entries.size());
        assertEquals(List.of("5 table-number"), run.rejected());
        assertEquals("b: (France)", run.observations().get(1).seriesKey());
        assertEquals("<", run.observations().getFirst().qualifier());
    }

    @Test
    void proseAndMarkupAreNoTables() {
        TableReader reader = new TableReader();
        String prose =
                "Well, yes, it is said.\n".repeat(9) + "Others, though, do not, ever, agree.\n";
        assertFalse(reader.recognises(head("a.txt", prose)));
        assertFalse(reader.recognises(head("a.csv", "{\"a\":1,\"b\":2}\n".repeat(9))));
        assertFalse(reader.recognises(head("a.csv", "<p>a,b,c</p>\n".repeat(9))));
        assertFalse(reader.recognises(head("a.csv", "")));
        assertFalse(reader.recognises(head("a.csv", "\"".repeat(65536))));
        assertTrue(reader.recognises(head("a.txt", "1\t2.5\ttext of a post\n".repeat(9))));
        assertTrue(reader.recognises(head("a.csv", "a,b\n1,2\n")));
    }

    private static Head head(String name, String text) {
        return new Head(name, text.getBytes(UTF_8), true);
    }

    @Test
    void aMappingThatDoesNotFitIsOneRejectedRecordThatSaysWhatLacks() {
        TableRun run = TableRun.of("p.csv", "when,what\n1,2\n3,4\n", SERIES);
        assertEquals(List.of("0 table-misfit"), run.rejected());
        assertTrue(run.sentences().getFirst().contains("lacks: date, value"));
        assertEquals(List.of("0 table-unmapped"), TableRun.of("x", new byte[0], null).rejected());
    }

    @Test
    void hostileCellsStayTextAndAreBounded() {
        String formula = "=HYPERLINK(\"\"http://invented.example\"\")";
        TableRun run =
                TableRun.of(
                        "p.csv",
                        "id,user,at,text\n1,a,,\""
                                + formula
                                + "\"\n2,a,,x\0y\n3,a,,"
                                + "z".repeat(17 << 20)
                                + "\n4,a,,"
                                + "a".repeat(100_000)
                                + "!\n",
                        POSTS);
        assertEquals(formula.replace("\"\"", "\""), run.posts().get(0).text());
        assertEquals("xy", run.posts().get(1).text());
        assertEquals(List.of("4 table-cell"), run.rejected());
        assertEquals("4", run.posts().get(2).nativeId());
        String html =
                "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
                        + "2020-01-01,n,2020,u,1,,"
                        + "<i>".repeat(100_000)
                        + "deep,,\n";
        assertEquals("deep", TableRun.of("r.csv", html, null).reviews().getFirst().text());
    }

    @Test
    void readingStopsWhenCancelled() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(String phase, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        byte[] table = "Date,Name,Year,Letterboxd URI,Rating\n2020-09-09,a,1,u,1\n".getBytes(UTF_8);
        Source source =
                new Source("r.csv", new java.io.ByteArrayInputStream(table), 0, new byte[32], null);
        assertThrows(
                CancelledException.class,
                () -> new TableReader().read(source, new TableRun(), cancelled));
    }
}
