package org.furore.annotate.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.furore.annotate.sentiment.Explanation.Contribution;
import org.furore.annotate.sentiment.Explanation.Emphasis;
import org.furore.annotate.sentiment.Explanation.Influence;
import org.furore.annotate.sentiment.Explanation.Kind;
import org.furore.annotate.sentiment.Explanation.Sign;
import org.furore.domain.annotation.Segments.Range;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// The figures were computed with the reference implementation.
class VaderTest {
    private static final Vader VADER = Vader.shipped();
    private static final String DULL = "The poster is great, but the film is dull.";

    private static void scores(
            double negative, double neutral, double positive, double compound, String text) {
        assertEquals(new Sentiment(negative, neutral, positive, compound), VADER.score(text), text);
    }

    private static Range place(String text, String part) {
        int start = text.indexOf(part);
        return new Range(start, start + part.length());
    }

    @Test
    void aTextWithoutWordsHasNoShares() {
        scores(0, 0, 0, 0, "");
        scores(0, 0, 0, 0, " \u3000\u2028");
        scores(0, 1, 0, 0, "the poster");
    }

    @Test
    void degreeAndCapitalsAddToAWord() {
        scores(0, 0.494, 0.506, 0.6249, "The new poster is great.");
        scores(0, 0.532, 0.468, 0.659, "The new poster is really great.");
        scores(0, 0.46, 0.54, 0.782, "The new poster is REALLY GREAT.");
        scores(0, 0.568, 0.432, 0.5868, "The new poster is hardly great.");
        scores(0, 0.513, 0.487, 0.6908, "We quite liked a kind of good film");
    }

    @Test
    void negationTurnsAWordRound() {
        scores(0.452, 0.548, 0, -0.5096, "The new poster isn't great.");
        scores(0.706, 0.294, 0, -0.3412, "no good");
        scores(0.168, 0.629, 0.203, 0.1265, "It was the least good film, at least a good one.");
        scores(0, 0.476, 0.524, 0.8222, "No, the poster was never so great!");
        scores(0, 0.375, 0.625, 0.6136, "without doubt a good film");
        scores(0, 0.545, 0.455, 0.3612, "I don’t like it");
    }

    @Test
    void punctuationEmphasises() {
        scores(0, 0.363, 0.637, 0.7405, "The poster is great!!!!!!");
        scores(0, 0.402, 0.598, 0.6662, "Is the poster great??");
    }

    @Test
    void whatStandsBehindButCountsMore() {
        scores(0.271, 0.534, 0.195, -0.25, DULL);
    }

    @Test
    void ofEqualValencesTheFirstIsChangedAsInTheReference() {
        scores(0, 0.137, 0.863, 0.9636, "a great great great poster but great great");
        scores(0, 0.147, 0.853, 0.7003, "good but good");
    }

    @Test
    void phrasesMeanSomethingOfTheirOwn() {
        scores(0.218, 0.559, 0.223, 0.0258, "The poster is the bomb, I say: a film to die for.");
    }

    @Test
    void emoticonsAndEmojiCount() {
        scores(0, 0.124, 0.876, 0.7925, ":) and :D");
        scores(0, 0.571, 0.429, 0.4588, "Poster 😍good");
    }

    @Test
    void aStretchScoresAsIfNothingStoodAround() {
        int clause = DULL.indexOf("the film");
        assertEquals(VADER.score(DULL.substring(clause)), VADER.score(DULL, clause, DULL.length()));
        assertThrows(IndexOutOfBoundsException.class, () -> VADER.score("film", 2, 5));
    }

    @Test
    void anExplanationTellsWhatMadeOfEachWordWhat() {
        String text = "A REALLY good one, and the film isn't bad! But then it was dull??";
        Explanation why = VADER.explain(text);
        assertEquals(VADER.score(text), why.sentiment());
        Range but = place(text, "But");
        double good = 1.9 + (0.293 + 0.733);
        double bad = -2.5 * -0.74;
        assertEquals(
                List.of(
                        new Contribution(
                                place(text, "good"),
                                1.9,
                                good * 0.5,
                                List.of(
                                        new Influence(
                                                Kind.INTENSIFIER, place(text, "REALLY"), 1.9, good),
                                        new Influence(Kind.CONTRAST, but, good, good * 0.5))),
                        new Contribution(
                                place(text, "bad"),
                                -2.5,
                                bad * 0.5,
                                List.of(
                                        new Influence(
                                                Kind.NEGATION, place(text, "isn't"), -2.5, bad),
                                        new Influence(Kind.CONTRAST, but, bad, bad * 0.5))),
                        new Contribution(
                                place(text, "dull"),
                                -1.7,
                                -1.7 * 1.5,
                                List.of(new Influence(Kind.CONTRAST, but, -1.7, -1.7 * 1.5)))),
                why.contributions());
        assertEquals(
                List.of(
                        new Emphasis(Sign.EXCLAMATION, List.of(place(text, "!")), 0.292),
                        new Emphasis(Sign.QUESTION, List.of(place(text, "??")), 0.36)),
                why.emphases());
        Contribution dull = why.at(text.indexOf("ull"));
        assertEquals(why.contributions().getLast(), dull);
        assertNull(why.at(text.indexOf("film")));
    }

    @Test
    void aWordOfAnEmojisNameStandsWhereTheEmojiStands() {
        Explanation why = VADER.explain("Posters 🔛😍! good");
        assertEquals(
                List.of(new Range(10, 12), new Range(14, 18)),
                why.contributions().stream().map(Contribution::place).toList());
    }

    @Test
    void aPhraseIsToldWithItsPlace() {
        Explanation why = VADER.explain("so we had a broken heart");
        assertEquals(
                List.of(new Influence(Kind.IDIOM, new Range(12, 24), -2.1, -2.9)),
                why.contributions().getFirst().influences().stream()
                        .filter(each -> each.kind() == Kind.IDIOM)
                        .toList());
    }

    @Test
    void aMillionCharactersOfContrastTakeNoLongerThanTheyShould() {
        String text = "a good bad VERY good film but 😍 ".repeat(32_000);
        assertTimeout(
                Duration.ofSeconds(20), () -> VADER.explain(text + "but").contributions().size());
    }
}
