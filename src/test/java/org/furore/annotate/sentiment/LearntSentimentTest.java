package org.furore.annotate.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.sentiment.LearntSentiment.Reason;
import org.furore.annotate.sentiment.LearntSentiment.Reasons;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class LearntSentimentTest {
    private static final Vader VADER = Vader.shipped();
    private static final Map<String, Double> WEIGHTS =
            Map.of(
                    "=bias", 0.4,
                    "=compound", 1.0,
                    "=negative", -2.0,
                    "=positive", 2.0,
                    "poster", -1.0,
                    "the poster", -3.0,
                    "isn't >", 2.0);

    private static List<String> grams(String text) {
        List<String> found = new ArrayList<>();
        int count =
                WordGrams.each(
                        text,
                        0,
                        text.length(),
                        (gram, start, end) -> found.add(gram + "|" + text.substring(start, end)));
        assertEquals(found.size(), count);
        return found;
    }

    @Test
    void wordsAndPairsAreFoundWithTheirPlaces() {
        assertEquals(
                List.of(
                        "it|It",
                        "< it|It",
                        "isn't|isn’t",
                        "it isn't|It isn’t",
                        "!|!",
                        "isn't !|isn’t!",
                        "! >|!"),
                grams(" “It” isn’t! ".replace("”", "").replace("“", "")));
        assertEquals(List.of(), grams(" … 😍 "));
        assertEquals(List.of("x|x", "< x|x", "x >|x"), grams("'x'"));
    }

    @Test
    void aRatingIsTheSumOfWhatIsKnown() {
        LearntSentiment learnt = new LearntSentiment(VADER, WEIGHTS);
        String text = "So good the poster isn't";
        Sentiment rules = VADER.score(text);
        double known = (-1.0 - 3.0 + 2.0) / Math.sqrt(11);
        double rating =
                0.4 + rules.compound() - 2 * rules.negative() + 2 * rules.positive() + known;
        assertEquals(
                new Sentiment(
                        rules.negative(),
                        rules.neutral(),
                        rules.positive(),
                        Math.rint(rating / 4 * 10_000) / 10_000),
                learnt.score(text, 0, text.length()));
    }

    @Test
    void theReasonsAddUpToTheCompound() {
        LearntSentiment learnt = new LearntSentiment(VADER, WEIGHTS);
        String text = "So good the poster isn't";
        Reasons reasons = learnt.explain(text, 0, text.length());
        double share = 1 / (4 * Math.sqrt(11));
        assertEquals(
                List.of(
                        new Reason(12, 18, -1.0 * share),
                        new Reason(8, 18, -3.0 * share),
                        new Reason(19, 24, 2.0 * share)),
                reasons.words());
        double sum = reasons.words().stream().mapToDouble(Reason::amount).sum();
        assertEquals(
                learnt.score(text, 0, text.length()).compound(),
                reasons.bias() + reasons.vader() + sum,
                5e-5);
    }

    @Test
    void aTextWithoutWordsIsNotRated() {
        LearntSentiment learnt = new LearntSentiment(VADER, WEIGHTS);
        assertEquals(Sentiment.NONE, learnt.score("a  b", 1, 3));
        assertEquals(new Reasons(0, 0, List.of()), learnt.explain("a  b", 1, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> learnt.score("a", 0, 2));
    }

    @Test
    void noRatingLeavesTheScale() {
        LearntSentiment learnt = LearntSentiment.shipped();
        String good = "A masterpiece, moving and funny! ".repeat(30);
        String bad = "A dull, stupid, tedious mess. ".repeat(30);
        assertEquals(1, learnt.score(good, 0, good.length()).compound());
        assertEquals(-1, learnt.score(bad, 0, bad.length()).compound());
    }

    @Test
    void whatCriticsPraiseInTheirOwnWordsIsFoundWhereRulesFindNothing() {
        String text = "Too long, too slow, and it goes nowhere.";
        assertEquals(0, VADER.score(text).compound());
        assertTrue(LearntSentiment.shipped().score(text, 0, text.length()).compound() < -0.2);
    }
}
