package org.furore.annotate.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class TokeniserTest {
    private static List<String> words(String text) {
        Tokens tokens = Tokeniser.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add((tokens.begins(i) && i > 0 ? "| " : "") + tokens.word(i));
        }
        return words;
    }

    @Test
    void possessivesAndContractionsAreCutOff() {
        assertEquals(
                List.of(
                        "Streamora",
                        "'s",
                        "film",
                        "does",
                        "n't",
                        "please",
                        "O’Brien",
                        "’s",
                        "aunt"),
                words("Streamora's film doesn't please O’Brien’s aunt"));
    }

    @Test
    void handlesHashtagsAndAddressesStayWhole() {
        assertEquals(
                List.of(
                        "@streamora",
                        "#CancelIt",
                        "(",
                        "https://a.example/b?c=d",
                        ")",
                        ".",
                        "| @ana@social.example",
                        "#",
                        "1",
                        "a@b.example"),
                words(
                        "@streamora #CancelIt (https://a.example/b?c=d). @ana@social.example #1"
                                + " a@b.example"));
    }

    @Test
    void initialsAndAbbreviationsKeepTheirPointsAndEndNoSentence() {
        assertEquals(
                List.of(
                        "Mr.", "J.", "R.", "Hartley", "of", "the", "U.S.", "left", ".", "| He",
                        "won", "."),
                words("Mr. J. R. Hartley of the U.S. left. He won."));
    }

    @Test
    void whatHangsOnANameIsCutFromItButHyphenatedNamesAreNot() {
        assertEquals(
                List.of("pro", "-", "Brussels", "Jean-Luc", "Streamora", "-", "owned", "AT&T"),
                words("pro-Brussels Jean-Luc Streamora-owned AT&T"));
    }

    @Test
    void aWrappedLineGoesOnAndAShortOneEnds() {
        assertEquals(
                List.of(
                        "The",
                        "council",
                        "of",
                        "parents",
                        "wrote",
                        "to",
                        "the",
                        "whole",
                        "of",
                        "National",
                        "Radio",
                        "| Yes",
                        "| No"),
                words("The council of parents wrote to the whole of\nNational Radio\nYes\n\nNo"));
    }

    @Test
    void tokensAreInOrderDisjointAndLeaveOutOnlyWhiteSpace() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String units = "aB.'’-@#_ \n\t1,é\u0301ß😀👍🏽(“”&:/w\u200Bñ日";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(
                        units.codePoints()
                                .toArray()[
                                random.nextInt(units.codePointCount(0, units.length()))]);
            }
            Tokens tokens = Tokeniser.of(text.toString());
            int at = 0;
            for (int i = 0; i < tokens.size(); i++) {
                String where = "seed " + seed + ": " + text;
                assertTrue(tokens.start(i) >= at && tokens.end(i) > tokens.start(i), where);
                assertTrue(blank(text.substring(at, tokens.start(i))), where);
                at = tokens.end(i);
            }
            assertTrue(blank(text.substring(at)), "seed " + seed + ": " + text);
        }
    }

    private static boolean blank(String between) {
        return between.replace("\u200B", "").isBlank();
    }
}
