package org.furore.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.annotation.Segments.Range;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ParagraphsTest {

    @Test
    void linesAreParagraphsAndAnEmptyTextIsOne() {
        Paragraphs lines = new Paragraphs("one\n\nthree\n");
        assertEquals(4, lines.count());
        assertEquals("one", lines.text(0));
        assertEquals("", lines.text(1));
        assertEquals("three", lines.text(2));
        assertEquals("", lines.text(3));
        assertEquals(1, new Paragraphs("").count());
    }

    @Test
    void aLongLineIsCutBehindABlank() {
        Paragraphs cut = new Paragraphs("word ".repeat(1000));
        assertTrue(cut.count() >= 3);
        for (int i = 0; i + 1 < cut.count(); i++) {
            assertTrue(cut.text(i).endsWith(" "));
            assertEquals(cut.end(i), cut.start(i + 1));
        }
    }

    @Test
    void theBorderOfTwoPiecesBelongsToTheLatter() {
        Paragraphs cut = new Paragraphs("word ".repeat(1000));
        int border = cut.end(0);
        assertEquals(1, cut.paragraph(border));
        assertEquals(0, cut.paragraph(border - 1));
    }

    @Test
    void aRangeHasItsPartsInEachParagraph() {
        Paragraphs lines = new Paragraphs("one\ntwo\nthree");
        Range range = new Range(2, 9);
        assertEquals(new Range(2, 3), lines.part(0, range));
        assertEquals(new Range(0, 3), lines.part(1, range));
        assertEquals(new Range(0, 1), lines.part(2, range));
        assertNull(lines.part(1, new Range(0, 3)));
        assertNull(lines.part(0, new Range(3, 4)));
    }

    @Test
    void everyPlaceOfAnyTextHasOnePlaceHereAndBack() {
        String[] pieces = {
            "word ",
            "a",
            "\n",
            "\n\n",
            " ",
            "\t",
            "e\u0301\u0302",
            "\uD83D\uDC68\u200D\uD83D\uDC69",
            "שלום ",
            "中文没有空格",
            "x".repeat(900),
            "\uD83D\uDE00".repeat(600),
            "\u0301".repeat(300)
        };
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            StringBuilder made = new StringBuilder();
            int count = random.nextInt(120);
            for (int i = 0; i < count; i++) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            holds(made.toString(), "seed " + seed + " round " + round);
        }
    }

    private static void holds(String text, String seen) {
        Paragraphs paragraphs = new Paragraphs(text);
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < paragraphs.count(); i++) {
            String piece = paragraphs.text(i);
            assertFalse(piece.contains("\n"), seen);
            assertTrue(piece.length() <= Paragraphs.LONGEST, seen);
            boolean line =
                    i + 1 < paragraphs.count() && paragraphs.end(i) < paragraphs.start(i + 1);
            joined.add(line ? piece + "\n" : piece);
            if (!piece.isEmpty()) {
                assertFalse(Character.isLowSurrogate(piece.charAt(0)), seen);
            }
        }
        assertEquals(text, String.join("", joined), seen);
        for (int at = 0; at <= text.length(); at++) {
            int paragraph = paragraphs.paragraph(at);
            assertTrue(paragraphs.start(paragraph) <= at && at <= paragraphs.end(paragraph), seen);
            assertEquals(at, paragraphs.offset(paragraph, at - paragraphs.start(paragraph)), seen);
        }
    }

    @Test
    void aMillionCharactersAreCutInNoTime() {
        String text = "No line ends here, and so it goes on. ".repeat(27_000);
        long begun = System.nanoTime();
        Paragraphs cut = new Paragraphs(text);
        long took = (System.nanoTime() - begun) / 1_000_000;
        System.out.println(text.length() + " characters cut in " + took + " ms");
        assertTrue(cut.count() > 400);
        assertTrue(took < 500, took + " ms");
    }
}
