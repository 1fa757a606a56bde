package org.furore.domain.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Passage;
import org.junit.jupiter.api.Test;

import java.util.Random;

class ExcerptTest {
    @Test
    void aShortTextIsShownWhole() {
        assertEquals(
                new Excerpt("So the ", "poster", " went.", false, false),
                Excerpt.of("So the poster went.", 7, 13));
    }

    @Test
    void lineEndsBecomeBlanks() {
        assertEquals(
                new Excerpt("One ", "two three", " four", false, false),
                Excerpt.of("One\n\n two\n\tthree \n four", 6, 16));
    }

    @Test
    void whatIsCutIsCutBetweenWordsAndSaidSo() {
        String words = "abcdefg ".repeat(200);
        Excerpt excerpt = Excerpt.of(words, 800, 807);
        assertTrue(excerpt.before().startsWith("abcdefg "));
        assertTrue(excerpt.after().endsWith("abcdefg"));
        assertTrue(excerpt.cutBefore() && excerpt.cutAfter());
    }

    @Test
    void aLongQuoteIsItsBeginningAndItsEnd() {
        String text = "Begin " + "word ".repeat(5000) + "end";
        String quote = Excerpt.of(text, 0, text.length()).quote();
        assertTrue(quote.startsWith("Begin word"));
        assertTrue(quote.contains(" \u2026 "));
        assertTrue(quote.endsWith("word end"));
        assertTrue(quote.length() < 300);
    }

    @Test
    void aWholeDocumentIsShownByItsBeginning() {
        assertEquals(
                new Excerpt("", "", "All of it.", false, false),
                Excerpt.beginning("\n All of it."));
        assertEquals(new Excerpt("", "", "", false, false), Excerpt.beginning(""));
    }

    @Test
    void withoutTheTextThePassageSaysWhatItKeeps() {
        String text = "x".repeat(100) + " quote " + "y".repeat(100);
        assertEquals(
                new Excerpt("x".repeat(31) + " ", "quote", " " + "y".repeat(31), true, true),
                Excerpt.of(Passage.of(text, 101, 106)));
    }

    @Test
    void noCutFallsWithinACharacter() {
        String text = "🎬".repeat(2000);
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int start = 2 * random.nextInt(1900);
            Excerpt excerpt = Excerpt.of(text, start, start + 2 * (1 + random.nextInt(90)));
            for (String part : new String[] {excerpt.before(), excerpt.quote(), excerpt.after()}) {
                assertFalse(part.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF), part);
            }
        }
    }
}
