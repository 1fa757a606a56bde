package org.furore.annotate.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.claims.ClaimRanker.Scored;
import org.furore.annotate.learning.Reason;
import org.furore.domain.annotation.Segments.Range;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class ClaimRankerTest {
    private static final List<String> CLAIMS =
            List.of(
                    "Unemployment in Northtown fell by 12 percent since 2015.",
                    "Mayor Sample voted against the budget three times.",
                    "The petition was signed by more than 600,000 people in two days.",
                    "Le chômage a augmenté de 12 % depuis 2015.",
                    "The film made $3 million because the poster caused a boycott.");

    private static final List<String> OTHERS =
            List.of(
                    "Thank you very much, everyone!",
                    "What do you think about it?",
                    "Please let me finish.",
                    "I love it, great, really.",
                    "Merci à vous, mesdames et messieurs.",
                    "Good evening and welcome.",
                    "Look at this: https://example.org/x");

    @Test
    void claimsStandBeforeGreetingsQuestionsAndOpinions() {
        double least = CLAIMS.stream().mapToDouble(ClaimRanker::score).min().orElseThrow();
        double most = OTHERS.stream().mapToDouble(ClaimRanker::score).max().orElseThrow();
        assertTrue(least > 0.3 && most < 0.1, least + " " + most);
    }

    @Test
    void statementWithoutHintsHasTheStatedScore() {
        String plain = "trees stand beside that quiet road near some small pond";
        assertEquals(0.08, ClaimRanker.score(plain), 0.005);
    }

    @Test
    void questionScoresBelowTheStatement() {
        assertTrue(
                ClaimRanker.score("The mayor sold 40 bridges?")
                        < ClaimRanker.score("The mayor sold 40 bridges."));
    }

    @Test
    void whatSaysNothingScoresNothing() {
        for (String text :
                List.of(
                        "",
                        " \n",
                        "https://example.org/2020",
                        "#petition @sample \uD83D\uDE00",
                        "...")) {
            assertEquals(0, ClaimRanker.score(text), text);
        }
    }

    @Test
    void reasonsAreTheCuesInOrderOfWeight() {
        assertEquals(
                List.of("number", "money"),
                ClaimRanker.why("The company lost $40 and $50 again.", 2).stream()
                        .map(Reason::what)
                        .toList());
        assertEquals(
                List.of("greeting"),
                ClaimRanker.why("Hello and welcome to all of our lovely listeners here", 1).stream()
                        .map(Reason::what)
                        .toList());
    }

    @Test
    void sentencesOfATextAreScoredWhereTheyStand() {
        String text = "  Welcome! Taxes rose by 5 percent.\nDid they?  ";
        assertEquals(
                List.of(
                        new Scored(new Range(2, 10), ClaimRanker.score("Welcome!")),
                        new Scored(
                                new Range(11, 35), ClaimRanker.score("Taxes rose by 5 percent.")),
                        new Scored(new Range(36, 45), ClaimRanker.score("Did they?"))),
                ClaimRanker.sentences(text));
        assertEquals(List.of(), ClaimRanker.sentences(""));
        assertEquals(List.of(), ClaimRanker.sentences(" \n "));
    }

    @Test
    void namesAndYearsAreToldFromOtherWords() {
        CueReading reading =
                CueReading.of("In 2019, Ada Sample met Ben Example of NASA; 3,500 came.");
        assertEquals(
                List.of(1, 1, 2, 1),
                List.of(
                        reading.count(Cue.YEAR),
                        reading.count(Cue.NUMBER),
                        reading.count(Cue.NAME),
                        reading.count(Cue.ACRONYM)));
    }

    @Test
    void textInCapitalsHasNoAcronyms() {
        CueReading reading = CueReading.of("THE MAYOR SOLD THE BRIDGE");
        assertEquals(List.of(1, 0), List.of(reading.count(Cue.SHOUT), reading.count(Cue.ACRONYM)));
    }

    @Test
    void sentenceWithoutBlanksIsAsLongAsItsLetters() {
        assertEquals(0, CueReading.of("请愿书在两天内有六十万人签名并提交").count(Cue.UNDER_FOUR_WORDS));
        assertEquals(1, CueReading.of("请愿书").count(Cue.UNDER_FOUR_WORDS));
    }

    @Test
    void hostileTextsGetAScoreLikeAnyOther() {
        for (String text :
                List.of(
                        "a".repeat(1_000_000),
                        "9".repeat(1_000_000),
                        "\uD83D",
                        "x\uDC00y\uD800",
                        "[".repeat(1_000_000),
                        "A ".repeat(500_000),
                        "\u0000")) {
            double score = ClaimRanker.score(text);
            assertTrue(score >= 0 && score <= 1, () -> text.length() + ": " + score);
        }
    }

    @Test
    void traitsAreTheCuesByName() {
        ClaimCues cues = new ClaimCues();
        Set<String> names = new HashSet<>(cues.names());
        assertEquals(Cue.values().length, names.size());
        float[] found = cues.of("Taxes rose by 5 percent and 6 percent.");
        assertEquals(names.size(), found.length);
        assertEquals(
                List.of(1f, 0.75f, 0f),
                List.of(
                        found[cues.names().indexOf("percent")],
                        found[cues.names().indexOf("change")],
                        found[cues.names().indexOf("question")]));
    }
}
