package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.document.Passage;
import org.junit.jupiter.api.Test;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Random;

class TextUnitsTest {

    /// What the part of `text` between `[` and `]` becomes.
    private static String snapped(String text) {
        int start = text.indexOf('⟦');
        int end = text.indexOf('⟧') - 1;
        String plain = text.replace("⟦", "").replace("⟧", "");
        Range range = new TextUnits(plain, Locale.ENGLISH).snapped(start, end);
        return plain.substring(range.start(), range.end());
    }

    @Test
    void aSelectionGrowsToWholeWords() {
        assertEquals("the poster misleads", snapped("Many said t⟦he poster misle⟧ads us."));
        assertEquals("poster", snapped("the po⟦s⟧ter misleads"));
    }

    @Test
    void whiteSpaceAndPunctuationAroundAreLeftOut() {
        assertEquals("It misleads", snapped("⟦It misleads. ⟧Next."));
        assertEquals("really", snapped("Not⟦, really?! ⟧"));
        assertEquals("yes", snapped("“⟦yes⟧”"));
        assertEquals("yes", snapped("he said “⟦yes”⟧ twice"));
        assertEquals("word", snapped("(⟦word⟧) and"));
    }

    @Test
    void bothOfAPairStay() {
        assertEquals("“Cancel it”", snapped("they cried ⟦“Cancel it”⟧ again"));
        assertEquals("the film (a drama)", snapped("⟦the film (a drama). ⟧"));
        assertEquals("« Annulez »", snapped("⟦« Annulez »⟧, dit-on"));
    }

    @Test
    void aHashtagKeepsItsSignAndAnAbbreviationItsPoint() {
        assertEquals("#CancelIt", snapped("see #Can⟦celIt⟧ now"));
        assertEquals("@studio", snapped("by @⟦studio⟧:"));
        assertEquals("the U.S.", snapped("in ⟦the U.S.⟧ and"));
        assertEquals("at 5 p.m.", snapped("⟦at 5 p.m., ⟧then"));
        assertEquals("80%", snapped("some ⟦80%⟧."));
    }

    @Test
    void nothingButPunctuationStaysAsItIs() {
        assertEquals("?!", snapped("what ⟦?!⟧ no"));
        assertEquals(" ", snapped("a⟦ ⟧b"));
    }

    @Test
    void noCharacterIsCut() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertEquals(
                family,
                snapped(
                        "a "
                                + family.substring(0, 3)
                                + "⟦"
                                + family.charAt(3)
                                + "⟧"
                                + family.substring(4)
                                + " b"));
        TextUnits units = new TextUnits("e\u0301t\u0327e\u0301", Locale.FRENCH);
        assertEquals(new Range(0, 2), units.whole(0, 1));
        assertEquals(new Range(0, 2), units.whole(1, 2));
        assertEquals(new Range(2, 6), units.whole(3, 5));
    }

    @Test
    void whoSelectsUnitByUnitIsTakenAtTheirWord() {
        TextUnits units = new TextUnits("anti-war movement.", Locale.ENGLISH);
        assertEquals(new Range(5, 8), units.whole(5, 8));
        assertEquals(new Range(9, 18), units.whole(8, 18));
        assertEquals(new Range(5, 8), units.whole(8, 5));
    }

    @Test
    void growingGoesByWordSentenceParagraphAndText() {
        String text = "First line.\nOne here. Two there, truly. Three.\n\nLast.";
        TextUnits units = new TextUnits(text, Locale.ENGLISH);
        int two = text.indexOf("there");
        Range word = units.larger(two, two);
        assertEquals("there", text.substring(word.start(), word.end()));
        Range sentence = units.larger(word.start(), word.end());
        assertEquals("Two there, truly.", text.substring(sentence.start(), sentence.end()));
        Range paragraph = units.larger(sentence.start(), sentence.end());
        assertEquals(
                "One here. Two there, truly. Three.",
                text.substring(paragraph.start(), paragraph.end()));
        assertEquals(new Range(0, text.length()), units.larger(paragraph.start(), paragraph.end()));
        assertEquals(new Range(0, text.length()), units.larger(0, text.length()));
    }

    @Test
    void betweenLinesTheNearestTextCounts() {
        TextUnits units = new TextUnits("One.\n\n\nTwo.\n\n", Locale.ENGLISH);
        assertEquals(new Range(0, 4), units.paragraph(5));
        assertEquals(new Range(7, 11), units.paragraph(13));
        assertEquals(new Range(2, 3), new TextUnits("\n\nx", Locale.ENGLISH).paragraph(0));
        assertEquals(new Range(0, 4), units.sentence(4));
        String newlines = "\n".repeat(100_000);
        assertEquals(
                new Range(0, 100_000), new TextUnits(newlines, Locale.ENGLISH).paragraph(50_000));
    }

    @Test
    void endlessLinesAreLookedAtInPartOnly() {
        String text = "word ".repeat(200_000);
        TextUnits units = new TextUnits(text, Locale.ENGLISH);
        long begun = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            units.snapped(i * 997, i * 997 + 3);
            units.sentence(i * 997);
        }
        assertTrue(System.nanoTime() - begun < 5_000_000_000L);
    }

    @Test
    void anySelectionOfAnyTextCanBeStored() {
        String[] pieces = {
            "a",
            "é",
            "e\u0301",
            " ",
            "\n",
            ".",
            "”",
            "“",
            "(",
            ")",
            "#",
            "@",
            "中文",
            "ไทย",
            "שלום",
            "\uD83D\uDE00",
            "\uD83D\uDC4D\uD83C\uDFFD",
            "\u200D",
            "\u0301",
            "-",
            "'",
            "\uD83C\uDDEB\uD83C\uDDF7"
        };
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            StringBuilder made = new StringBuilder();
            int count = 1 + random.nextInt(40);
            for (int i = 0; i < count; i++) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            String text = made.toString();
            TextUnits units = new TextUnits(text, Locale.ENGLISH);
            int start = random.nextInt(text.length());
            int end = start + 1 + random.nextInt(text.length() - start);
            for (Range range :
                    new Range[] {
                        units.snapped(start, end),
                        units.whole(start, end),
                        units.larger(start, end),
                        units.larger(start, start),
                        units.paragraph(start),
                        units.sentence(start)
                    }) {
                String seen = "seed " + seed + ": " + text + " " + start + ".." + end + " " + range;
                Passage passage = Passage.of(text, range.start(), range.end());
                assertFalse(passage.quote().isEmpty(), seen);
            }
            Range whole = units.whole(start, end);
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ENGLISH);
            characters.setText(text);
            String seen = "seed " + seed + ": " + text + " " + start + ".." + end + " " + whole;
            assertTrue(characters.isBoundary(whole.start()), seen);
            assertTrue(characters.isBoundary(whole.end()), seen);
        }
    }
}
