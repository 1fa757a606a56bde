package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.annotation.Segments.Range;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;

class SentencesTest {

    private static void cut(String text, String... sentences) {
        assertEquals(
                List.of(sentences),
                new Sentences(text)
                        .all().stream()
                                .map(each -> text.substring(each.start(), each.end()))
                                .toList());
    }

    @Test
    void aTextWithoutWordsHasNone() {
        cut("");
        cut(" \n\u3000");
        assertFalse(new Sentences(" ").iterator().hasNext());
        assertThrows(NoSuchElementException.class, () -> new Sentences(" ").iterator().next());
    }

    @Test
    void marksEndThemAndWhatClosesStays() {
        cut(
                "It misleads. Does it? Yes! “So they say.” (We asked.) Well… They left.",
                "It misleads.",
                "Does it?",
                "Yes!",
                "“So they say.”",
                "(We asked.)",
                "Well…",
                "They left.");
        cut("« Vraiment ? » Elle rit.", "« Vraiment ? »", "Elle rit.");
        cut("片が出た。次も出た！終", "片が出た。", "次も出た！", "終");
    }

    @Test
    void abbreviationsEndNoneUnlessOneBeginsBehind() {
        cut(
                "The U.S. Senate met at 5 p.m. Monday with Mr. A. B. Example of Example Inc. of"
                        + " Ohio.",
                "The U.S. Senate met at 5 p.m. Monday with Mr. A. B. Example of Example Inc. of"
                        + " Ohio.");
        cut(
                "It opened in the U.S. The film ran until 5 p.m. It sold out.",
                "It opened in the U.S.",
                "The film ran until 5 p.m.",
                "It sold out.");
        cut(
                "See vol. 2, No. 5 of Sept. 9. He said no. Then he left, so did I. Nobody stayed.",
                "See vol. 2, No. 5 of Sept. 9.",
                "He said no.",
                "Then he left, so did I.",
                "Nobody stayed.");
        cut(
                "Selon M. Exemple et Mme. Modèle, c’est faux. Il l’a dit.",
                "Selon M. Exemple et Mme. Modèle, c’est faux.",
                "Il l’a dit.");
    }

    @Test
    void numbersAddressesAndListsAreWhole() {
        cut(
                "It cost $9.5 million at example.org/a?b=c!d today. Read v2.0 now.",
                "It cost $9.5 million at example.org/a?b=c!d today.",
                "Read v2.0 now.");
        cut("1. The poster\n2. The film", "1. The poster", "2. The film");
    }

    @Test
    void aQuotationInsideEndsNone() {
        cut("“Why?” she asked. “No!” they cried.", "“Why?” she asked.", "“No!” they cried.");
        cut("They waited ... and waited. Then...", "They waited ... and waited.", "Then...");
        cut("They waited. . . and left.", "They waited. . . and left.");
    }

    @Test
    void postsAreCutAsTheyAreWritten() {
        cut(
                "bad poster. good film! cancel it #CancelIt https://example.org/x?y",
                "bad poster.",
                "good film!",
                "cancel it #CancelIt https://example.org/x?y");
        cut(
                "@studio Shame on you! 😡😡 #CancelIt now. <3 :) I am done.❤️ Bye",
                "@studio Shame on you! 😡😡",
                "#CancelIt now. <3 :)",
                "I am done.❤️",
                "Bye");
        cut("first line\nsecond line", "first line", "second line");
    }

    @Test
    void aWrappedLineGoesOn() {
        cut(
                "The petition against the poster was signed by more people\n"
                        + "than anyone expected. It grew.",
                "The petition against the poster was signed by more people\nthan anyone expected.",
                "It grew.");
        cut(
                "The petition against the poster was signed by many people\nNobody expected it.",
                "The petition against the poster was signed by many people",
                "Nobody expected it.");
    }

    @Test
    void aStretchIsCutAsIfNothingStoodAround() {
        String text = "It misleads. Does it? Yes.";
        assertEquals(
                List.of(new Range(3, 12), new Range(13, 17)), new Sentences(text, 2, 17).all());
        assertThrows(IndexOutOfBoundsException.class, () -> new Sentences("a", 0, 2));
    }

    @Test
    void whateverTheTextEveryVisibleUnitIsInOneSentence() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String units = "aB1 .!?…\"'”»)(: ;=D<3\n\u00A0\u2028。#@-😍\u200D\uFE0F";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append(units.charAt(random.nextInt(units.length())));
            }
            holdsAll(text.toString());
        }
    }

    private static void holdsAll(String text) {
        int at = 0;
        for (Range each : new Sentences(text)) {
            assertTrue(text.substring(at, each.start()).chars().allMatch(SentencesTest::isSpace));
            assertFalse(isSpace(text.charAt(each.start())), text);
            assertFalse(isSpace(text.charAt(each.end() - 1)), text);
            at = each.end();
        }
        assertTrue(text.substring(at).chars().allMatch(SentencesTest::isSpace), text);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    @Test
    void hostileTextsTakeNoLongerThanOthers() {
        for (String unit : List.of(".", ". ", "U.S. ", ".😍", "a.\n", "' ", ". ;", "。", "x")) {
            String text = unit.repeat(2_000_000 / unit.length());
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> {
                        int count = 0;
                        for (Range each : new Sentences(text)) {
                            count += each.end() > each.start() ? 1 : 0;
                        }
                        return count;
                    });
        }
    }
}
