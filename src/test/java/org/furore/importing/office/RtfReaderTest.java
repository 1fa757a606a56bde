package org.furore.importing.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.furore.domain.document.Article;
import org.furore.domain.event.Edtf;
import org.junit.jupiter.api.Test;

import java.util.List;

class RtfReaderTest {
    private static final RtfReader READER = new RtfReader(List.of());

    private static Article read(String rtf) {
        return Collected.of(READER, rtf.getBytes(ISO_8859_1)).article();
    }

    private static String text(String body) {
        return read("{\\rtf1\\ansi\\ansicpg1252 " + body + "}").text();
    }

    @Test
    void whatTheFileSaysOfItselfIsRead() {
        Article article =
                read(
                        "{\\rtf1\\ansi{\\info{\\title The poster}{\\author Ann"
                                + " Example}{\\creatim\\yr2020\\mo9\\dy9\\hr10\\min5}}Text.}");
        assertEquals("The poster", article.header().title());
        assertEquals("Ann Example", article.header().author());
        assertEquals(Edtf.parse("2020-09-09T10:05:00"), article.header().date());
        assertEquals("Text.", article.text());
        assertNull(read("{\\rtf1 a}").header().date());
    }

    @Test
    void whatTheFileSaysOfItselfIsInItsCodePageWhateverTheFontOfTheText() {
        String fonts = "\\deff0{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}";
        String title = "{\\info{\\title \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}}";
        Article article =
                read("{\\rtf1\\ansi\\ansicpg1251" + fonts + title + "\\f1\\'c6\\f0  \\'e9}");
        assertEquals("Привет", article.header().title());
        assertEquals("Ж é", article.text());
        assertEquals(
                "タ",
                read("{\\rtf1\\ansi\\ansicpg932" + fonts + "{\\info{\\title \\'83\\'5e}}x}")
                        .header()
                        .title());
        for (int page : List.of(0, 1200, 99999)) {
            String file = "{\\rtf1\\ansi\\ansicpg" + page + "{\\info{\\title \\'e9}}\\'e9}";
            assertEquals("é", read(file).text());
            assertEquals("é", read(file).header().title());
        }
        assertEquals("é", text("{\\fonttbl{\\f0\\fcharset99 A;}{\\f1\\cpg99999 B;}}\\f0\\f1\\'e9"));
    }

    @Test
    void charactersComeInEveryWayTheyAreWritten() {
        assertEquals(
                "été – “x” {a} 🎬",
                text(
                        "\\'e9t\\'e9 \\endash  \\ldblquote x\\rdblquote  \\{a\\}"
                                + " \\u-10180?\\u-8276?"));
        assertEquals(
                "Привет",
                read("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}").text());
        assertEquals(
                "Ж é",
                read("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0"
                                + " A;}{\\f1\\fcharset204 B;}}\\f1\\'c6\\f0  \\'e9}")
                        .text());
    }

    @Test
    void whatIsNotSeenIsLeftOut() {
        assertEquals(
                "Seen link.\n\nEnd",
                text(
                        "{\\header head\\par}{\\v hidden}{\\deleted gone}Seen {\\field{\\*\\fldinst"
                            + " HYPERLINK \"http://a\"}{\\fldrslt link}}{\\pict\\pngblip"
                            + " 89504e47}{\\*\\unknown secret}.\\par{\\*\\bkmkstart a}{\\*\\bkmkend"
                            + " a}{\\object{\\*\\objdata 0102}}End"));
    }

    @Test
    void tablesAreRowsAndNotesFollow() {
        assertEquals(
                "Before[1].\n\na\tb c\nd\te\n\nAfter.\n\n[1] A note.",
                text(
                        "Before{\\footnote \\pard A"
                                + " note.}.\\par\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell b\\par"
                                + " c\\cell\\row\\trowd\\cellx1\\cellx2\\pard\\intbl d\\cell"
                                + " e\\cell\\row\\pard After.\\par"));
    }

    @Test
    void onlyRtfIsRecognised() {
        assertTrue(Collected.recognises(READER, "{\\rtf1 a}".getBytes(ISO_8859_1)));
        assertFalse(Collected.recognises(READER, "{\"a\":1}".getBytes(ISO_8859_1)));
        assertEquals(List.of("office-blank"), Collected.of(READER, "{\\rtf1 }").keys());
    }
}
