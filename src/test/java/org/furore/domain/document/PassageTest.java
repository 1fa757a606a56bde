package org.furore.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PassageTest {
    private static final String EMOJI = "\ud83d\ude00";

    @Test
    void keepsTheQuoteAndItsContext() {
        assertEquals(new Passage(2, 5, "cde", "ab", "fg"), Passage.of("abcdefg", 2, 5));
        assertEquals(new Passage(0, 1, "a", "", ""), Passage.of("a", 0, 1));
        String long40 = "x".repeat(40);
        assertEquals(
                new Passage(40, 43, "cde", "x".repeat(32), "y".repeat(32)),
                Passage.of(long40 + "cde" + "y".repeat(40), 40, 43));
    }

    @Test
    void contextNeverBeginsOrEndsWithinAnEmoji() {
        for (int shift = 0; shift < 4; shift++) {
            String before = "a".repeat(shift) + EMOJI.repeat(20);
            String text = before + "q" + EMOJI.repeat(20) + "z".repeat(shift);
            Passage passage = Passage.of(text, before.length(), before.length() + 1);
            assertEquals(EMOJI.repeat(16), passage.prefix());
            assertEquals(EMOJI.repeat(16), passage.suffix());
            String odd = before + "bq" + "c" + EMOJI.repeat(20);
            Passage shifted = Passage.of(odd, before.length() + 1, before.length() + 2);
            assertEquals(EMOJI.repeat(15) + "b", shifted.prefix());
            assertEquals("c" + EMOJI.repeat(15), shifted.suffix());
        }
    }

    @Test
    void marksAnEmojiAtEitherEdgeOfTheText() {
        String text = EMOJI + "a" + EMOJI;
        assertEquals(new Passage(0, 2, EMOJI, "", "a" + EMOJI), Passage.of(text, 0, 2));
        assertEquals(new Passage(3, 5, EMOJI, EMOJI + "a", ""), Passage.of(text, 3, 5));
        assertEquals(new Passage(0, 5, text, "", ""), Passage.of(text, 0, 5));
    }

    @Test
    void refusesSpansThatAreNone() {
        String text = EMOJI + "a" + EMOJI;
        int[][] spans = {{-1, 2}, {0, 0}, {2, 1}, {0, 6}, {5, 6}, {1, 3}, {0, 1}, {2, 4}, {4, 5}};
        for (int[] span : spans) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Passage.of(text, span[0], span[1]),
                    span[0] + ".." + span[1]);
        }
        assertThrows(IllegalArgumentException.class, () -> new Passage(0, 2, "a", "", ""));
    }
}
