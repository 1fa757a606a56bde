package org.furore.annotate.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.furore.annotate.sentiment.SentimentCoder.Basis;
import org.furore.annotate.sentiment.SentimentCoder.DocumentSentiment;
import org.furore.annotate.sentiment.SentimentCoder.SentenceSentiment;
import org.furore.annotate.sentiment.SentimentCoder.Target;
import org.furore.annotate.sentiment.SentimentCoder.TargetSentiment;
import org.furore.domain.annotation.Segments.Range;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SentimentCoderTest {
    private static final Vader VADER = Vader.shipped();
    private static final SentimentCoder CODER = new SentimentCoder(VADER);

    /// What is scored for the first place of `actor`.
    private static String scope(String text, String actor) {
        int start = text.indexOf(actor);
        Target target = new Target(new Range(start, start + actor.length()), "a");
        TargetSentiment said = CODER.towards(text, "en", List.of(target)).getFirst();
        assertEquals(target, said.target());
        String scope = text.substring(said.scope().start(), said.scope().end());
        assertEquals(VADER.score(scope), said.sentiment());
        return scope;
    }

    @Test
    void otherLanguagesGetNoAnswer() {
        Target target = new Target(new Range(0, 2), "a");
        for (String language : new String[] {"fr", "eno", "fr-CA"}) {
            assertEquals(Optional.empty(), CODER.document("so good", language));
            assertEquals(List.of(), CODER.towards("so good", language, List.of(target)));
            CODER.sentences(
                    "so good",
                    language,
                    each -> {
                        throw new AssertionError(each);
                    });
        }
        for (String language : List.of("en", "en-GB", "en_US", "EN")) {
            assertEquals(
                    Optional.of(new DocumentSentiment(0.5379, Basis.WHOLE, 1)),
                    CODER.document("so very good", language));
        }
        assertEquals(Optional.empty(), CODER.document(" \n", "en"));
        assertEquals(Optional.empty(), CODER.document("\u00A0".repeat(2000), "en"));
    }

    @Test
    void aTextOfAThousandUnitsIsScoredAsOneAndALongerOneByItsSentences() {
        String text = "A good film. A dull one! A bad poster.";
        String whole = text + " ".repeat(SentimentCoder.SHORT - text.length() - 1) + ".";
        assertEquals(
                Optional.of(new DocumentSentiment(VADER.score(text).compound(), Basis.WHOLE, 1)),
                CODER.document(whole, "en"));
        double mean =
                (VADER.score("A good film.").compound()
                                + VADER.score("A dull one!").compound()
                                + VADER.score("A bad poster.").compound())
                        / 3;
        assertEquals(
                Optional.of(new DocumentSentiment(mean, Basis.SENTENCES, 3)),
                CODER.document(text + " ".repeat(SentimentCoder.SHORT), "en"));
    }

    @Test
    void eachSentenceIsScoredWithItsPlace() {
        List<SentenceSentiment> found = new ArrayList<>();
        CODER.sentences("A good film. The poster isn’t.\nThey cried “bad”!", "en", found::add);
        assertEquals(
                List.of(
                        new SentenceSentiment(new Range(0, 12), VADER.score("A good film.")),
                        new SentenceSentiment(new Range(13, 30), VADER.score("The poster isn’t.")),
                        new SentenceSentiment(new Range(31, 48), VADER.score("They cried “bad”!"))),
                found);
    }

    @Test
    void rulesReadATextAsItStandsAndTheLearntToneWithoutItsCurls() {
        String curly = "It isn’t good.";
        assertEquals(VADER.score(curly).compound(), compound(CODER, curly));
        assertEquals(
                LearntSentiment.shipped().score("It isn't good.", 0, 14).compound(),
                compound(new SentimentCoder(LearntSentiment.shipped()), curly));
    }

    @Test
    void whatNobodyKnowsTheLanguageOfIsReadAsEnglish() {
        for (String language : new String[] {"en", "en-GB", "en_US", "und", "", null}) {
            assertEquals(
                    Optional.of(
                            new DocumentSentiment(
                                    VADER.score("so good").compound(), Basis.WHOLE, 1)),
                    CODER.document("so good", language));
        }
    }

    private static double compound(SentimentCoder coder, String text) {
        return coder.document(text, "en").orElseThrow().compound();
    }

    @Test
    void anActorIsSpokenOfInItsSentence() {
        assertEquals(
                "Example Studios lied.", scope("We saw. Example Studios lied. Sad!", "Studios"));
    }

    @Test
    void aContrastingConjunctionSplitsASentence() {
        String but = "The film is fine, but the poster misleads.";
        assertEquals("The film is fine", scope(but, "film"));
        assertEquals("the poster misleads.", scope(but, "poster"));
        String although = "Although the film is fine, the poster misleads.";
        assertEquals("the film is fine", scope(although, "film"));
        assertEquals("the poster misleads.", scope(although, "poster"));
        String even = "The film is fine even though the poster, whereas old, yet misleads";
        assertEquals("The film is fine", scope(even, "film"));
        assertEquals("the poster", scope(even, "poster"));
        assertEquals("old", scope(even, "old"));
        assertEquals("misleads", scope(even, "misleads"));
    }

    @Test
    void otherUsesOfTheSameWordsDont() {
        for (String text :
                List.of(
                        "The poster is nothing but bad.",
                        "Not only the poster but also the film is bad.",
                        "The poster, though, is bad.",
                        "But the poster is bad.",
                        "The poster is not yet bad while we speak")) {
            assertEquals(text, text.startsWith("But") ? text : scope(text, "poster"));
        }
    }

    @Test
    void actorsAreAnsweredInOrderOfTheirPlaces() {
        String text = "Studio A is great.\n\n  Studio B is awful.";
        Target a = new Target(new Range(7, 8), "a");
        Target b = new Target(new Range(29, 30), "b");
        Target gap = new Target(new Range(19, 21), "gap");
        assertEquals(
                List.of(
                        new TargetSentiment(a, new Range(0, 18), VADER.score("Studio A is great.")),
                        new TargetSentiment(gap, new Range(19, 21), Sentiment.NONE),
                        new TargetSentiment(
                                b, new Range(22, 40), VADER.score("Studio B is awful."))),
                CODER.towards(text, "en", List.of(b, gap, a)));
        Target past = new Target(new Range(39, 41), "c");
        assertThrows(
                IndexOutOfBoundsException.class, () -> CODER.towards(text, "en", List.of(past)));
    }

    @Test
    void aPlaceBehindTheLastSentenceStandsForItself() {
        String text = "Good." + " ".repeat(5000);
        Target blank = new Target(new Range(4000, 4001), "a");
        assertEquals(
                List.of(new TargetSentiment(blank, blank.place(), Sentiment.NONE)),
                CODER.towards(text, "en", List.of(blank)));
    }

    @Test
    void manyActorsInASentenceWithoutEndTakeBoundedTime() {
        String text = "studio good but bad ".repeat(20_000);
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            targets.add(new Target(new Range(20 * i, 20 * i + 6), "a"));
        }
        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertEquals(20_000, CODER.towards(text, "en", targets).size()));
    }
}
