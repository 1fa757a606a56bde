package org.furore.importing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.importing.Reading;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Taken;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Feeds, self-written, of outlets that do not exist.
class FeedReaderTest {
    private static final FeedReader READER = new FeedReader();

    private static final String RSS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><title>The Sample Herald</title><link>https://herald.example/</link>
            <language>en-gb</language>
            """;

    private static final String ITEM =
            """
            <item>
            <title>A poster &amp; its town</title>
            <link>https://herald.example/poster</link>
            <author>ada@herald.example (Ada Muster)</author>
            <pubDate>Thu, 10 Sep 2020 18:30:00 +0200</pubDate>
            <description>How a poster and a town fell out.</description>
            <c:encoded><![CDATA[<p>The festival opened.</p><p>&quot;No,&quot; said the <b>director</b>.</p>]]></c:encoded>
            </item>
            """;

    private static final String END = "</channel></rss>";

    private static Kept read(String feed) {
        return Reading.read(READER, feed);
    }

    private static Article only(String feed) {
        Kept kept = read(feed);
        assertEquals(List.of(), kept.reasons());
        assertEquals(1, kept.taken.size());
        return (Article) kept.taken.getFirst().document();
    }

    private static Article item(String inside) {
        return only(RSS + "<item>" + inside + "</item>" + END);
    }

    @Test
    void anEntryIsAnArticleWithWhatItAndItsFeedSay() {
        String feed = RSS + ITEM + END;
        assertTrue(Reading.recognises(READER, feed));
        assertEquals(
                new Article(
                        new Header(
                                "A poster & its town",
                                "Ada Muster",
                                "The Sample Herald",
                                Edtf.parse("2020-09-10T18:30:00+02:00"),
                                "en-GB",
                                "https://herald.example/poster"),
                        "The festival opened.\n\n\"No,\" said the director.",
                        "How a poster and a town fell out."),
                only(feed));
    }

    @Test
    void theEntryItselfIsWhereItsOffsetsSay() {
        String feed = RSS.replace("Sample Herald", "Sämple Herald") + ITEM + ITEM + END;
        byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
        for (Taken each : Reading.read(READER, bytes).taken) {
            int from = (int) each.at().offset();
            byte[] own = Arrays.copyOfRange(bytes, from, from + (int) each.at().length());
            assertEquals(ITEM.strip(), new String(own, StandardCharsets.UTF_8));
        }
        assertEquals(
                List.of(6L, 14L),
                Reading.read(READER, bytes).taken.stream().map(each -> each.at().line()).toList());
    }

    @Test
    void htmlIsDecodedOnce() {
        assertEquals(
                "1 < 2 & 3",
                item("<title>t</title><description>1 &amp;lt; 2 &amp;amp; 3</description>").text());
        assertEquals("Tom & Jerry", item("<title>Tom &amp; Jerry</title>").header().title());
        assertEquals(
                "Tom &amp; Jerry", item("<title>Tom &amp;amp; Jerry</title>").header().title());
        assertEquals(
                "Tom & Jerry", item("<title><![CDATA[Tom &amp; Jerry]]></title>").header().title());
        assertEquals(
                "bold",
                item("<title>t</title><description>&lt;b&gt;bold&lt;/b&gt;&lt;script&gt;x&lt;/script&gt;</description>")
                        .text());
        assertEquals(
                "naked markup",
                item("<title>t</title><description><p>naked <i>markup</i></p></description>")
                        .text());
        assertEquals("don’t", item("<title>don&#146;t</title>").header().title());
        assertEquals(
                "a\u00A0b",
                item("<title>t</title><description>a&nbsp;b</description>")
                        .text()
                        .replace(' ', '\u00A0'));
    }

    @Test
    void plainTextKeepsItsParagraphs() {
        assertEquals(
                "One\nline.\n\nAnother.",
                item("<title>t</title><description>\n  One\n  line.\n\n  Another.\n</description>")
                        .text());
    }

    @Test
    void theDateOfPublicationComesBeforeThatOfAChange() {
        String both =
                "<title>t</title><atom:updated>2020-09-12</atom:updated><dc:date>2020-09-10</dc:date>";
        assertEquals(Edtf.parse("2020-09-10"), item(both).header().date());
        assertEquals(
                Edtf.parse("2020-09-12"),
                item("<title>t</title><atom:updated>2020-09-12</atom:updated>").header().date());
    }

    @Test
    void addressesAreTakenFromLinksAndPermanentIds() {
        assertEquals(
                "https://herald.example/1",
                item("<title>t</title><guid>https://herald.example/1</guid>").header().url());
        assertEquals(
                null,
                item("<title>t</title><guid isPermaLink='false'>https://herald.example/1</guid>")
                        .header()
                        .url());
        assertEquals(
                null, item("<title>t</title><guid>tag:herald.example,1</guid>").header().url());
        assertEquals(
                "https://herald.example/2",
                item("<title>t</title><atom:link rel='self' href='/s'/><atom:link rel='alternate'"
                                + " href='https://herald.example/2'/>")
                        .header()
                        .url());
    }

    @Test
    void xhtmlIsReadUnderAnyPrefixAndInItsLanguage() {
        String feed =
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>A feed</title>
                <entry><title>One</title>
                <content type="xhtml" xml:lang="de"><xh:div xmlns:xh="http://www.w3.org/1999/xhtml">
                <xh:p>Erster <xh:b>Absatz</xh:b>: 1&lt;2.</xh:p><xh:p>Zweite<xh:br/>Zeile</xh:p>
                <xh:ul><xh:li>eins</xh:li><xh:li>zwei</xh:li></xh:ul></xh:div></content></entry>
                </feed>
                """;
        Document found = read(feed).taken.getFirst().document();
        assertEquals("Erster Absatz: 1<2.\n\nZweite\nZeile\n\neins\nzwei", found.text());
        assertEquals("de", found.header().language());
    }

    @Test
    void atomIsReadByItsTypes() {
        String feed =
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://blatt.example/">
                <title type="html">Das &lt;i&gt;Beispielblatt&lt;/i&gt;</title>
                <author><name>Bo Beispiel</name></author>
                <entry><title>Eins</title><link href="eins.html"/><link rel="self" href="eins.atom"/>
                <published>2020-09-10T18:30:00Z</published><updated>2020-09-12T00:00:00Z</updated>
                <summary>Kurz.</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein Absatz &amp;
                so.</p><p>Noch einer.</p></div></content></entry>
                <entry><title type="text">1 &lt; 2</title><content type="html">&lt;p&gt;Zwei&lt;/p&gt;</content>
                <author><name>Ada</name><email>ada@blatt.example</email></author><author><name>Cy</name></author></entry>
                <entry><title>Drei</title><content type="text">&lt;p&gt;</content></entry>
                <entry><title>Vier</title><content type="image/png">iVBORw0KGgo=</content></entry>
                </feed>
                """;
        assertTrue(Reading.recognises(READER, feed));
        List<Document> found = read(feed).taken.stream().map(Taken::document).toList();
        assertEquals(
                new Article(
                        new Header(
                                "Eins",
                                "Bo Beispiel",
                                "Das Beispielblatt",
                                Edtf.parse("2020-09-10T18:30:00Z"),
                                "de",
                                "https://blatt.example/eins.html"),
                        "Ein Absatz & so.\n\nNoch einer.",
                        "Kurz."),
                found.get(0));
        assertEquals("1 < 2", found.get(1).header().title());
        assertEquals("Ada; Cy", found.get(1).header().author());
        assertEquals(
                List.of("Zwei", "<p>", ""),
                found.subList(1, 4).stream().map(Document::text).toList());
    }

    @Test
    void rdfAndOddPrefixesAreRead() {
        String rdf =
                """
                <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
                <channel r:about="https://herald.example/"><title>The Sample Herald</title><items><r:Seq><r:li resource="1"/></r:Seq></items></channel>
                <item r:about="https://herald.example/1"><title>One</title><d:creator>Ada</d:creator><d:creator>Bo</d:creator><d:date>2020-09</d:date></item>
                </r:RDF>
                """;
        assertTrue(Reading.recognises(READER, rdf));
        assertEquals("Ada; Bo", only(rdf).header().author());
        assertEquals("The Sample Herald", only(rdf).header().outlet());
        assertEquals(Edtf.parse("2020-09"), only(rdf).header().date());
        String atom =
                "<a:feed"
                    + " xmlns:a='http://www.w3.org/2005/Atom'><a:title>F</a:title><a:entry><a:title>E</a:title></a:entry></a:feed>";
        assertTrue(Reading.recognises(READER, atom));
        assertEquals(new Header("E", null, "F", null, null, null), only(atom).header());
    }

    @Test
    void damageCostsTheDamagedEntriesOnly() {
        String unclosed = ITEM.replace("</item>", "");
        String crossed = ITEM.replace("</title>", "</titel>").replace("</link>", "");
        String open = ITEM.replace("]]>", "");
        Kept kept =
                read(
                        RSS
                                + ITEM
                                + unclosed
                                + ITEM
                                + crossed
                                + ITEM
                                + open
                                + ITEM
                                + "<item></item><item/>"
                                + ITEM.substring(0, 60));
        assertEquals(7, kept.taken.size());
        assertEquals(
                List.of(
                        "importing.feed-entry-empty",
                        "importing.feed-entry-empty",
                        "importing.unfinished"),
                kept.reasons());
        assertEquals(
                6,
                kept.taken.stream()
                        .filter(each ->
                                each.document()
                                        .text()
                                        .startsWith("The festival opened.\n\n\"No,\" said"))
                        .count());
    }

    @Test
    void hostileMarkupIsHarmless() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b"
                        + " \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + RSS.substring(RSS.indexOf("<rss"))
                        + "<item><title>t &b; &x;</title></item>"
                        + END;
        assertTrue(Reading.recognises(READER, bomb));
        assertEquals("t &b; &x;", only(bomb).header().title());
        String deep = "<b>".repeat(100_000);
        assertEquals(
                1,
                read(RSS
                                + "<item><title>t</title><description>"
                                + deep
                                + "x</description></item>"
                                + END)
                        .taken
                        .size());
        String comments = "<!--".repeat(50_000) + "<item><title>t</title></item>";
        assertTrue(read(RSS + comments + END).numbers.size() <= 1);
    }

    @Test
    void encodingsAreReadAsStatedOrAsTheyAre() {
        String latin =
                RSS.replace("UTF-8", "iso-8859-2") + "<item><title>Łódź</title></item>" + END;
        assertEquals("Łódź", title(latin.getBytes(java.nio.charset.Charset.forName("iso-8859-2"))));
        String wide = RSS.replace("UTF-8", "UTF-16") + "<item><title>Łódź</title></item>" + END;
        assertEquals("Łódź", title(wide.getBytes(StandardCharsets.UTF_16)));
        assertEquals("Łódź", title(wide.getBytes(StandardCharsets.UTF_16LE)));
    }

    private static String title(byte[] bytes) {
        assertTrue(READER.recognises(new org.furore.importing.Head("a", bytes, true)));
        return Reading.read(READER, bytes).taken.getFirst().document().header().title();
    }

    @Test
    void groupsOfMediaHoldTheTextOfFilms() {
        Article found =
                item(
                        "<x:group xmlns:x='http://search.yahoo.com/mrss/'><x:title>A film</x:title>"
                                + "<x:description>What it shows.</x:description></x:group>");
        assertEquals("A film", found.header().title());
        assertEquals("What it shows.", found.text());
    }

    @Test
    void anAuthorWithoutANameIsNobody() {
        assertEquals(
                null,
                item("<title>t</title><author><name/><uri>https://a.example/</uri></author>")
                        .header()
                        .author());
    }

    @Test
    void otherMarkupIsNoFeed() {
        assertFalse(Reading.recognises(READER, "<html><body><rss></rss></body></html>"));
        assertFalse(
                Reading.recognises(READER, "<feed xmlns='http://other.example/'><entry/></feed>"));
        assertFalse(Reading.recognises(READER, "Some text about <rss> and feeds."));
        assertEquals(List.of("importing.feed-empty"), read(RSS + END).reasons());
    }
}
