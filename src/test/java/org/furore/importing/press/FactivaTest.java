package org.furore.importing.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.importing.office.Collected;
import org.furore.importing.office.RtfReader;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// Factiva's pages and RTF, with the codes of fields and without. Outlets, people and articles are
/// invented.
class FactivaTest {
    private static final FactivaReader READER = new FactivaReader();

    private static final String CODED =
            """
            <div class="article enArticle" id="article-1"><table>
            <tr><td class="index"><b>SE</b>&nbsp;</td><td>Arts</td></tr>
            <tr><td class="index"><b>HD</b>&nbsp;</td><td><span class="enHeadline">The poster: a case</span></td></tr>
            <tr><td><b>BY</b></td><td>By Ann Example and Bo Example</td></tr>
            <tr><td><b>WC</b></td><td>1,025 words</td></tr>
            <tr><td><b>PD</b></td><td>9 September 2020</td></tr>
            <tr><td><b>ET</b></td><td>10:33</td></tr>
            <tr><td><b>SN</b></td><td>The Example Times</td></tr>
            <tr><td><b>SC</b></td><td>EXTI</td></tr>
            <tr><td><b>LA</b></td><td>English</td></tr>
            <tr><td><b>CY</b></td><td>(c) 2020 Example Papers</td></tr>
            <tr><td><b>LP</b></td><td><p class="articleParagraph enarticleParagraph">The lead &amp; more.</p></td></tr>
            <tr><td><b>TD</b></td><td><p>The rest.</p><p>The end.</p></td></tr>
            <tr><td><b>NS</b></td><td>gmovie : Movies</td></tr>
            <tr><td><b>AN</b></td><td>Document EXTI000020200909eg990000b</td></tr>
            </table></div>
            """;

    private static final String PLAIN =
            """
            <div class="article frArticle"><div id="hd"><span class="frHeadline">L'affiche</span></div>
            <div class="author">Par Dan Exemple</div><div>1 546 mots</div><div>10 septembre 2020</div>
            <div>07:05</div><div>Le Journal Exemple</div><div>LJEX</div><div>Culture</div><div>14</div>
            <div>Français</div><div>Copyright 2020 Le Journal Exemple Tous droits réservés</div>
            <p class="articleParagraph frarticleParagraph">Premier paragraphe.</p>
            <p class="articleParagraph frarticleParagraph">Second.</p>
            <p>Document LJEX000020200910eg9a00012</p></div>
            """;

    private static final Article ONE =
            new Article(
                    new Header(
                            "The poster: a case",
                            "Ann Example; Bo Example",
                            "The Example Times",
                            Edtf.parse("2020-09-09T10:33:00"),
                            "en",
                            null),
                    "The lead & more.\n\nThe rest.\n\nThe end.",
                    "Arts");

    private static final Article TWO =
            new Article(
                    new Header(
                            "L'affiche",
                            "Dan Exemple",
                            "Le Journal Exemple",
                            Edtf.parse("2020-09-10T07:05:00"),
                            "fr",
                            null),
                    "Premier paragraphe.\n\nSecond.",
                    "Culture");

    private static String page(String... articles) {
        return "<html><head><title>Factiva</title></head><body><div id=\"x\">"
                + String.join("", articles)
                + "</div></body></html>";
    }

    @Test
    void articlesWithCodesAndWithoutAreReadEachWithItsBytes() {
        byte[] bytes = page(CODED, PLAIN).getBytes(UTF_8);
        assertTrue(Collected.recognises(READER, bytes));
        Collected read = Collected.of(READER, bytes);
        assertEquals(List.of(), read.keys());
        assertEquals(List.of(ONE, TWO), read.articles);
        int from = (int) read.places.getFirst().offset();
        int length = (int) read.places.getFirst().length();
        assertEquals(CODED, new String(Arrays.copyOfRange(bytes, from, from + length), UTF_8));
    }

    @Test
    void stylesBeforeTheFirstArticleDoNotHideIt() {
        String styles = "<title>Factiva</title><style>" + ".a{margin:0}".repeat(9000) + "</style>";
        byte[] bytes = page(CODED).replace("<title>Factiva</title>", styles).getBytes(UTF_8);
        assertTrue(Collected.recognises(READER, bytes));
        assertEquals(List.of(ONE), Collected.of(READER, bytes).articles);
        assertFalse(
                Collected.recognises(
                        READER, "<html><title>On Factiva</title><p>a</p></html>".getBytes(UTF_8)));
    }

    @Test
    void anArticleWithoutItsEndCostsItself() {
        String cut = CODED.substring(0, CODED.indexOf("<tr><td><b>NS"));
        Collected first = Collected.of(READER, page(cut, PLAIN));
        assertEquals(List.of("press-no-end"), first.keys());
        assertEquals(List.of(TWO), first.articles);
        String page = page(CODED, PLAIN);
        Collected last = Collected.of(READER, page.substring(0, page.indexOf("Second.")));
        assertEquals(List.of("press-no-end"), last.keys());
        assertEquals(List.of(ONE), last.articles);
    }

    @Test
    void aPageWithoutArticlesIsNone() {
        assertFalse(
                Collected.recognises(
                        READER, "<html><div class=\"article\">a</div></html>".getBytes(UTF_8)));
        assertEquals(List.of("press-none"), Collected.of(READER, "<html></html>").keys());
    }

    private static Collected rtf(String body) {
        return Collected.of(
                new RtfReader(List.of(new NexisExport(), new FactivaExport())),
                ("{\\rtf1\\ansi " + body + "}").getBytes(ISO_8859_1));
    }

    private static String row(String code, String value) {
        return "\\trowd\\cellx900\\cellx9000\\pard\\intbl "
                + code
                + "\\cell "
                + value
                + "\\cell\\row\n";
    }

    private static final String ROWS =
            row("SE", "Arts")
                    + row("HD", "The poster: a case")
                    + row("BY", "By Ann Example and Bo Example")
                    + row("WC", "1,025 words")
                    + row("PD", "9 September 2020")
                    + row("ET", "10:33")
                    + row("SN", "The Example Times")
                    + row("LA", "English")
                    + row("LP", "The lead & more.")
                    + row("TD", "The rest.\\par The end.")
                    + row("AN", "Document EXTI000020200909eg990000b")
                    + "\\pard\\par ";

    private static final String LINES =
            "L'affiche\\par Par Dan Exemple\\par 1\\'a0546 mots\\par 10 septembre 2020\\par"
                    + " 07:05\\par Le Journal Exemple\\par LJEX\\par Culture\\par 14\\par"
                    + " Fran\\'e7ais\\par Copyright 2020 Le Journal Exemple Tous droits"
                    + " r\\'e9serv\\'e9s\\par Premier paragraphe.\\par Second.\\par Document"
                    + " LJEX000020200910eg9a00012\\par ";

    @Test
    void rtfWithCodesAndWithoutIsRead() {
        Collected coded = rtf(ROWS + ROWS.replace("The poster", "Another"));
        assertEquals(List.of(), coded.keys());
        assertEquals(2, coded.articles.size());
        assertEquals(ONE, coded.articles.getFirst());
        assertEquals("Another: a case", coded.articles.get(1).header().title());
        Collected plain = rtf(LINES + LINES.replace("L'affiche", "Autre titre"));
        assertEquals(List.of(), plain.keys());
        assertEquals(TWO, plain.articles.getFirst());
        assertEquals("Autre titre", plain.articles.get(1).header().title());
    }

    @Test
    void rtfThatBreaksOffLosesTheLastOnly() {
        String cut =
                ROWS.substring(0, ROWS.indexOf("\\trowd\\cellx900\\cellx9000\\pard\\intbl AN"));
        Collected read = rtf(ROWS + cut);
        assertEquals(List.of(ONE), read.articles);
        assertEquals(List.of("press-no-end"), read.keys());
        Collected first = rtf(cut + ROWS);
        assertEquals(List.of(ONE), first.articles);
        assertEquals(List.of("press-no-end"), first.keys());
    }

    @Test
    void germanLinesAreRead() {
        Article article =
                FactivaRecord.plain(
                        null,
                        null,
                        List.of(
                                "Das Plakat",
                                "Von Cleo Muster",
                                "1.234 Wörter",
                                "11. September 2020",
                                "Beispielzeitung",
                                "BSPZ",
                                "Feuilleton",
                                "Deutsch",
                                "(c) 2020 Beispielverlag",
                                "Ein Absatz.",
                                "Document BSPZ000020200911eg9b0000x"));
        assertEquals(
                new Article(
                        new Header(
                                "Das Plakat",
                                "Cleo Muster",
                                "Beispielzeitung",
                                Edtf.parse("2020-09-11"),
                                "de",
                                null),
                        "Ein Absatz.",
                        "Feuilleton"),
                article);
    }
}
