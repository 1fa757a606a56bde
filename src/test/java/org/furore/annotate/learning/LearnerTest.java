package org.furore.annotate.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.learning.Lesson.TooFew;
import org.furore.domain.annotation.Segments.Range;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class LearnerTest {
    private static Learned learnt(List<Example> examples) {
        return assertInstanceOf(Learned.class, new Learner().learn(examples, 7));
    }

    private static Learned petitions() {
        return learnt(new Petitions(1).examples(40, 120));
    }

    @Test
    void whatMarksHaveInCommonIsFoundInOtherTexts() {
        Learned learned = petitions();
        Petitions others = new Petitions(2);
        double least = 1;
        double most = 0;
        for (int i = 0; i < 50; i++) {
            least = Math.min(least, learned.score(others.positive()));
            most = Math.max(most, learned.score(others.negative()));
        }
        assertTrue(least > 0.9 && most < 0.1, least + " " + most);
    }

    @Test
    void qualityIsThatOfExamplesNotSeen() {
        Quality quality = petitions().quality();
        assertEquals(
                List.of(40, 120, 5, 1.0, 1.0),
                List.of(
                        quality.positive(),
                        quality.negative(),
                        quality.folds(),
                        quality.averagePrecision(),
                        quality.areaUnderCurve()));
        assertEquals(
                List.of(
                        new Quality.First(10, 1),
                        new Quality.First(20, 1),
                        new Quality.First(50, 0.8),
                        new Quality.First(100, 0.4)),
                quality.first());
        assertEquals(0.27, quality.randomAveragePrecision(), 0.01);
        assertTrue(quality.beatsChance());
    }

    @Test
    void orderOfExamplesChangesNothing() {
        List<Example> examples = new Petitions(3).examples(30, 60);
        Learned learned = learnt(examples);
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(5));
        Learned again = learnt(shuffled);
        Petitions others = new Petitions(4);
        for (int i = 0; i < 20; i++) {
            String text = others.positive();
            assertEquals(learned.score(text), again.score(text));
        }
        assertEquals(learned.quality(), again.quality());
    }

    @Test
    void tooFewExamplesAreSaidInsteadOfAnswered() {
        assertEquals(
                new TooFew(19, 100, 4), new Learner().learn(new Petitions(1).examples(19, 100), 1));
        assertEquals(
                new TooFew(100, 19, 4), new Learner().learn(new Petitions(1).examples(100, 19), 1));
        assertEquals(new TooFew(0, 0, 0), new Learner().learn(List.of(), 1));
    }

    @Test
    void marksOfTwoDocumentsCannotBeTestedApart() {
        List<Example> examples =
                new Petitions(1)
                        .examples(40, 40).stream()
                                .map(each ->
                                        new Example(
                                                each.text(),
                                                each.positive(),
                                                "d" + each.text().length() % 2))
                                .toList();
        assertEquals(new TooFew(40, 40, 2), new Learner().learn(examples, 1));
    }

    /// Each wording has a meaningless label, the same in both documents it stands in: who is tested
    /// on what was learnt gets them right.
    @Test
    void wordingThatIsTestedIsNowhereLearnt() {
        Random random = new Random(8);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String text = word(random) + " " + word(random) + " " + word(random);
            boolean positive = random.nextBoolean();
            examples.add(new Example(text, positive, "d" + i % 10));
            examples.add(new Example(text.toUpperCase() + "!", positive, "d" + (i + 3) % 10));
        }
        Quality quality = learnt(examples).quality();
        assertEquals(0.5, quality.areaUnderCurve(), 0.1);
    }

    @Test
    void copiesOfAWordingAreOneExample() {
        List<Example> examples = new ArrayList<>(new Petitions(1).examples(5, 100));
        for (int i = 0; i < 50; i++) {
            examples.add(new Example("Sign the petition" + ".".repeat(i), true, "c" + i));
        }
        assertEquals(new TooFew(6, 100, 20), new Learner().learn(examples, 1));
    }

    @Test
    void wordingCodedBothWaysIsLearntFromAllTheSame() {
        List<Example> examples = new ArrayList<>();
        for (Example each : new Petitions(1).examples(30, 30)) {
            examples.add(new Example(each.text(), true, each.document()));
            examples.add(new Example(each.text(), false, each.document()));
        }
        Quality quality = learnt(examples).quality();
        assertEquals(0.5, quality.areaUnderCurve(), 0.01);
        assertFalse(quality.beatsChance());
    }

    /// Each document has words of its own and a meaningless label.
    @Test
    void documentIsNotTestedOnItself() {
        Random random = new Random(9);
        List<Example> examples = new ArrayList<>();
        for (int d = 0; d < 40; d++) {
            String own = word(random) + " " + word(random);
            for (int i = 0; i < 6; i++) {
                examples.add(new Example(own + " " + word(random), d % 2 == 0, "d" + d));
            }
        }
        Quality quality = learnt(examples).quality();
        assertFalse(quality.beatsChance(), quality.toString());
        assertTrue(quality.areaUnderCurve() < 0.65, quality.toString());
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    @Test
    void reasonsAddUpToTheDecision() {
        Learned learned = petitions();
        String text = "Nobody signed the petition \uD83D\uDE00 at caf\u00E9 Ünion, did they?";
        double sum = learned.why(text, 1000).stream().mapToDouble(Reason::weight).sum();
        assertEquals(learned.decision(text), learned.bias() + sum, 1e-4);
    }

    @Test
    void reasonsStandWhereTheWordsDo() {
        Reason first = petitions().why("They signed a petition.", 3).getFirst();
        assertEquals("petition", first.what());
        assertEquals(new Range(14, 22), first.place());
        assertTrue(first.weight() > 0);
    }

    @Test
    void caseAccentsAndSpacingMakeNoDifference() {
        Learned learned = petitions();
        assertEquals(
                learned.score("the petition was signed"),
                learned.score("\u00A0THE  P\u00E9titi\u00F6n, was signe\u0301d"));
    }

    @Test
    void scriptWithoutBlanksIsLearntByItsLetters() {
        List<Example> examples = new ArrayList<>();
        String[] ends = {"です", "でした", "だ", "だった", "ですか"};
        for (int i = 0; i < 60; i++) {
            String end = ends[i % ends.length] + "第" + (char) ('一' + 40 * i);
            examples.add(new Example("この請願に署名した人" + end, true, ""));
            examples.add(new Example("庭の花がとても美しい" + end, false, ""));
        }
        Learned learned = learnt(examples);
        String text = "昨日あの請願に署名しました";
        assertTrue(learned.score(text) > 0.5);
        assertTrue(learned.score("今日は花が美しい") < 0.5);
        Reason reason = learned.why(text, 1).getFirst();
        assertNotNull(reason.place());
        assertTrue("あの請願に署名しました".contains(reason.what()));
    }

    @Test
    void traitsCountBesideWords() {
        Traits shouting =
                new Traits() {
                    @Override
                    public List<String> names() {
                        return List.of("shouting");
                    }

                    @Override
                    public float[] of(String text) {
                        return new float[] {text.endsWith("!") ? 1 : 0};
                    }
                };
        Petitions petitions = new Petitions(6);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean loud = i % 2 == 0;
            examples.add(new Example(petitions.negative() + (loud ? "!" : "."), loud, ""));
        }
        Learned learned = assertInstanceOf(Learned.class, new Learner(shouting).learn(examples, 1));
        Reason reason =
                learned.why("Look!", 100).stream()
                        .filter(each -> each.place() == null)
                        .findFirst()
                        .orElseThrow();
        assertEquals("shouting", reason.what());
        assertTrue(reason.weight() > 0);
    }

    @Test
    void hostileTextsGetAScoreLikeAnyOther() {
        Learned learned = petitions();
        for (String text :
                List.of(
                        "",
                        " ",
                        "a".repeat(1_000_000),
                        "\uD83D\uD83D",
                        "petition\uDC00signed\uD800",
                        "\u0301\u0301",
                        "\uD83D\uDE00".repeat(50_000),
                        "字".repeat(100_000),
                        "https://" + "x".repeat(30_000),
                        "\u0000\uFFFF")) {
            double score = learned.score(text);
            assertTrue(score >= 0 && score <= 1, () -> text.length() + ": " + score);
            learned.why(text, 5).forEach(reason -> assertTrue(Double.isFinite(reason.weight())));
        }
    }

    @Test
    void hostileExamplesAreLearntFrom() {
        List<Example> examples = new ArrayList<>(new Petitions(1).examples(30, 30));
        for (String text : List.of("", "\uD800", "b".repeat(1_000_000), "!", "\u0301")) {
            examples.add(new Example(text, true, "x"));
            examples.add(new Example(text, false, "y"));
        }
        assertTrue(Double.isFinite(learnt(examples).score("Nobody signed the petition")));
    }
}
