package org.furore.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.furore.annotate.Anchors.Sought;
import org.furore.domain.document.Passage;
import org.furore.domain.document.Texts;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;

class AnchorsTest {
    private static final long SEED = 91120L;

    private static Anchoring found(String text, int start, int end) {
        return new Anchoring.Found(Passage.of(text, start, end));
    }

    private static Anchoring lost(String key, Object... arguments) {
        return new Anchoring.Lost(Message.of("annotate." + key, arguments));
    }

    private static Sought quote(
            String quote,
            @Nullable Integer occurrence,
            @Nullable String prefix,
            @Nullable String suffix) {
        return new Sought(null, null, quote, occurrence, prefix, suffix);
    }

    @Test
    void aQuoteThatStandsOnceIsFound() {
        String text = "A poster is not a film.";
        assertEquals(found(text, 2, 8), Anchors.find(text, Sought.quote("poster")));
        assertEquals(found(text, 0, text.length()), Anchors.find(text, Sought.quote(text)));
    }

    @Test
    void anAmbiguousQuoteSaysHowManyPlacesItHas() {
        String text = "film, film and film";
        assertEquals(lost("quote-ambiguous", "film", 3), Anchors.find(text, Sought.quote("film")));
        assertEquals(found(text, 6, 10), Anchors.find(text, quote("film", 2, null, null)));
        assertEquals(
                lost("occurrence-missing", "film", 4, 3),
                Anchors.find(text, quote("film", 4, null, null)));
    }

    @Test
    void wordsAroundTellPlacesApart() {
        String text = "the film, a film and one film.";
        assertEquals(found(text, 12, 16), Anchors.find(text, quote("film", null, "a ", null)));
        assertEquals(found(text, 25, 29), Anchors.find(text, quote("film", null, null, ".")));
        assertEquals(found(text, 4, 8), Anchors.find(text, quote("film", null, "the ", ",")));
        assertEquals(
                found(text, 4, 8),
                Anchors.find(text, quote("film", null, "the ", "changed since")));
        assertEquals(
                lost("quote-ambiguous", "film", 3),
                Anchors.find(text, quote("film", null, "nowhere", "at all")));
    }

    @Test
    void aMissingQuoteIsNamedByItsBeginning() {
        assertEquals(
                lost("quote-missing", "x".repeat(60) + "…"),
                Anchors.find("short", Sought.quote("x".repeat(100))));
        assertEquals(
                lost("quote-missing", "x".repeat(59) + "…"),
                Anchors.find("short", Sought.quote("x".repeat(59) + "😀" + "y".repeat(9))));
    }

    @Test
    void thePositionCountsWhereItAgreesWithTheQuote() {
        String text = "film film";
        assertEquals(
                found(text, 5, 9), Anchors.find(text, new Sought(5, 9, "film", null, null, null)));
        assertEquals(found(text, 5, 9), Anchors.find(text, Sought.span(5, 9)));
        assertEquals(
                lost("quote-ambiguous", "film", 2),
                Anchors.find(text, new Sought(3, 7, "film", null, null, null)));
        assertEquals(
                found(text, 5, 9),
                Anchors.find(text, new Sought(300, 304, "film", null, "film ", null)));
        assertEquals(lost("span-outside", 5, 10, 9), Anchors.find(text, Sought.span(5, 10)));
        assertEquals(lost("span-outside", 5, 5, 9), Anchors.find(text, Sought.span(5, 5)));
        assertEquals(
                lost("half-span"),
                Anchors.find(text, new Sought(5, null, "film", null, null, null)));
    }

    @Test
    void aPositionThatOnlyHappensToFitGivesWayToTheWordsAround() {
        String text = "New. no film, yes film!";
        assertEquals(
                found(text, 18, 22),
                Anchors.find(text, new Sought(8, 12, "film", null, ", yes ", "!")));
        assertEquals(
                found(text, 8, 12),
                Anchors.find(text, new Sought(8, 12, "film", null, "gone ", "; gone")));
    }

    @Test
    void aSurrogatePairIsNeverCut() {
        String text = "😀a😀";
        assertEquals(found(text, 0, 2), Anchors.find(text, Sought.span(0, 2)));
        assertEquals(found(text, 3, 5), Anchors.find(text, Sought.span(3, 5)));
        assertEquals(lost("split-pair", 1, 3), Anchors.find(text, Sought.span(1, 3)));
        assertEquals(lost("split-pair", 2, 4), Anchors.find(text, Sought.span(2, 4)));
        assertEquals(found(text, 3, 5), Anchors.find(text, quote("😀", 2, null, null)));
        assertEquals(lost("quote-missing", "\uFFFDa"), Anchors.find(text, Sought.quote("\uFFFDa")));
        assertEquals(found(text, 2, 5), Anchors.find(text, Sought.quote("a😀")));
        assertEquals(lost("quote-missing", "\uDE00a"), Anchors.find(text, Sought.quote("\uDE00a")));
    }

    @Test
    void lineEndsAndCompositionFollowTheText() {
        String text = Texts.normalise("Maïmouna\r\nDoucouré\rfilms");
        assertEquals(
                found(text, 0, 17),
                Anchors.find(text, Sought.quote("Mai\u0308mouna\r\nDoucoure\u0301")));
        assertEquals(found(text, 9, 23), Anchors.find(text, Sought.quote("Doucouré\rfilms")));
    }

    @Test
    void whiteSpaceQuotesAndDashesMayDifferButThePassageIsTheText() {
        String text = "He said:\u00A0\u201Cit\u2019s   not\nso\u201D \u2013 and left\u2026";
        assertEquals(found(text, 9, 26), Anchors.find(text, Sought.quote("\"it's not so\"   -")));
        assertEquals(
                found(text, 9, text.length()),
                Anchors.find(text, Sought.quote(" “it's not so” - and left... ")));
        assertEquals(
                found("soft\u00ADware", 0, 9),
                Anchors.find("soft\u00ADware", Sought.quote("software")));
    }

    @Test
    void anExactPlaceIsPreferredToAFoldedOne() {
        String text = "it’s and it's";
        assertEquals(found(text, 9, 13), Anchors.find(text, Sought.quote("it's")));
        assertEquals(found(text, 0, 4), Anchors.find(text, Sought.quote("it’s")));
        assertEquals(lost("quote-ambiguous", "it′s", 2), Anchors.find(text, Sought.quote("it′s")));
    }

    @Test
    void rightToLeftTextIsCountedInTheOrderItIsStored() {
        String text = "قال: «الفيلم مسيء» ثم ذهب";
        assertEquals(found(text, 6, 17), Anchors.find(text, Sought.quote("الفيلم مسيء")));
        assertEquals(found(text, 5, 18), Anchors.find(text, Sought.quote("\u200F\"الفيلم مسيء\"")));
    }

    @Test
    void anEmptyQuoteIsNoQuote() {
        assertEquals(lost("quote-missing", " "), Anchors.find("a b", Sought.quote(" ")));
        assertEquals(
                lost("no-quote"), Anchors.find("a b", new Sought(null, null, null, 1, null, null)));
    }

    @Test
    void overlappingPlacesCountEach() {
        assertEquals(lost("quote-ambiguous", "aa", 2), Anchors.find("aaa", Sought.quote("aa")));
        assertEquals(found("aaa", 1, 3), Anchors.find("aaa", quote("aa", 2, null, null)));
    }

    @Test
    void everyPassageIsFoundAgainByItself() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        List<String> parts =
                List.of(
                        "a", "b", " ", "\n", "é", "e\u0323", "😀", "👩‍👧", "\u202B", "ש", "“", "”",
                        "…", "  ");
        for (int round = 0; round < 3_000; round++) {
            StringBuilder raw = new StringBuilder("x");
            for (int i = random.nextInt(60); i >= 0; i--) {
                raw.append(parts.get(random.nextInt(parts.size())));
            }
            String text = Texts.normalise(raw.toString());
            int start =
                    text.offsetByCodePoints(
                            0, random.nextInt(text.codePointCount(0, text.length())));
            int more = random.nextInt(text.codePointCount(start, text.length()));
            int end = text.offsetByCodePoints(start, more + 1);
            Passage passage = Passage.of(text, start, end);
            assertEquals(
                    new Anchoring.Found(passage),
                    Anchors.find(text, Sought.of(passage)),
                    () -> "in " + text);
            String moved = "Before. " + text;
            if (Anchors.find(moved, Sought.of(passage)) instanceof Anchoring.Found again
                    && !passage.quote().isBlank()) {
                assertEquals(
                        Folded.text(passage.quote()).strip(),
                        Folded.text(again.passage().quote()).strip());
            }
        }
    }

    @Test
    void longPlacesAreFoundAsShortOnesAre() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                text.append(random.nextInt(30) == 0 ? 'b' : 'a');
            }
            int start = random.nextInt(300);
            String sought = text.substring(start, start + 65 + random.nextInt(35));
            List<Integer> slow = new java.util.ArrayList<>();
            for (int at = 0; at + sought.length() <= text.length(); at++) {
                if (text.toString().startsWith(sought, at)) {
                    slow.add(at);
                }
            }
            assertEquals(
                    slow,
                    java.util.Arrays.stream(Searched.places(text.toString(), sought))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void aHostileQuoteTakesNoLongerThanItsLength() {
        String text = "a".repeat(1_000_000);
        String hostile = "a".repeat(500_000) + "b";
        assertTimeout(
                Duration.ofSeconds(20),
                () ->
                        assertEquals(
                                lost("quote-missing", "a".repeat(60) + "…"),
                                Anchors.find(text, Sought.quote(hostile))));
        assertTimeout(
                Duration.ofSeconds(60),
                () ->
                        assertEquals(
                                lost("quote-ambiguous", "a".repeat(60) + "…", 500_001 - 256),
                                Anchors.find(
                                        text,
                                        quote(
                                                "a".repeat(500_000),
                                                null,
                                                "a".repeat(400_000),
                                                null))));
    }
}
