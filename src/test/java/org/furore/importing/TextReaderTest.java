package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.importing.RecordingIntake.Kept;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

class TextReaderTest {
    private static final TextReader READER = new TextReader();
    private static final String TEXT = "A headline\n\nMaïmouna said “no” – twice.\n";

    private static Article read(byte[] bytes) {
        Kept kept = Reading.read(READER, bytes);
        assertEquals(List.of(), kept.reasons());
        assertEquals(Locator.WHOLE, kept.taken.getFirst().at());
        return (Article) kept.taken.getFirst().document();
    }

    @Test
    void aTextIsReadWholeInAnyEncodingItIsWrittenIn() {
        Article expected =
                new Article(new Header("A headline", null, null, null, null, null), TEXT, null);
        assertEquals(expected, read(TEXT.getBytes(UTF_8)));
        assertEquals(expected, read(("\uFEFF" + TEXT).getBytes(UTF_8)));
        assertEquals(expected, read(("\uFEFF" + TEXT).getBytes(UTF_16LE)));
        assertEquals(expected, read(TEXT.getBytes(Charset.forName("windows-1252"))));
        assertEquals(
                expected, read(TEXT.replace("\n", "\r\n").replace("ï", "i\u0308").getBytes(UTF_8)));
    }

    @Test
    void aTitleIsALineThatStandsByItself() {
        assertEquals("A headline", TextReader.title("\n  A headline \n\nText."));
        assertEquals("A headline", TextReader.title("# A headline\n\nText."));
        assertEquals("A headline", TextReader.title("A headline\n==========\nText."));
        assertNull(TextReader.title("A first line\nand a second."));
        assertNull(TextReader.title("Only a line"));
        assertNull(TextReader.title("Only a line\n\n"));
        assertNull(TextReader.title("-----\n\nText."));
        assertNull(TextReader.title("A long paragraph. ".repeat(20) + "\n\nText."));
    }

    @Test
    void onlyTextIsText() {
        for (String text :
                List.of(
                        TEXT,
                        "# Markdown\n* a",
                        "int main() {}\n",
                        "[1] A note.\n",
                        "{curly} words",
                        "1 < 2\n")) {
            assertTrue(Reading.recognises(READER, text), text);
        }
        for (String other :
                List.of(
                        "{\"a\":1}",
                        "[1,2]",
                        "{\"a\":1}\n{\"a\":2}\n",
                        "{\"a\":1,\"b\":",
                        "[{\"broken\": ]",
                        "<?xml version='1.0'?><a/>",
                        "<!DOCTYPE lewis SYSTEM \"a\"><A>",
                        "<rss><channel/></rss>",
                        "From: <Saved>\nMIME-Version: 1.0\n\ntext",
                        "WARC/1.0\r\nWARC-Type: warcinfo\r\n",
                        "%PDF-1.4\n1 0 obj",
                        "{\\rtf1 text}",
                        "a\u0000b",
                        "a\u0001b",
                        " \n ")) {
            assertFalse(Reading.recognises(READER, other), other);
        }
    }

    @Test
    void aTextInWhichAFewQuotationMarksLostAHalfIsAText() {
        String text =
                "Of today\u0012s films, one must \u0013suspend disbelief\u0014, it was said. ";
        String whole = text + TEXT.repeat(20);
        assertTrue(Reading.recognises(READER, whole));
        String read =
                Reading.read(READER, whole.getBytes(UTF_8)).taken.getFirst().document().text();
        assertTrue(read.startsWith(text), read);
        assertFalse(Reading.recognises(READER, "\u0012\u0013\u0014 and" + text));
    }

    @Test
    void aSignCutAtTheEndOfTheHeadDoesNotMatter() {
        byte[] bytes = "é🎬".repeat(20_000).getBytes(UTF_8);
        for (int cut = 65_530; cut < 65_536; cut++) {
            assertTrue(READER.recognises(new Head("a", Arrays.copyOf(bytes, cut), false)));
        }
    }

    @Test
    void bytesThatAreNoCharactersAreNotText() {
        assertFalse(
                READER.recognises(new Head("a", new byte[] {(byte) 0x81, 'a', (byte) 0x8D}, true)));
    }
}
