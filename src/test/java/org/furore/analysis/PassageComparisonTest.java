package org.furore.analysis;

import static org.furore.analysis.Coding.ANA;
import static org.furore.analysis.Coding.BEN;
import static org.furore.analysis.Coding.CLAIM;
import static org.furore.analysis.Coding.CLEO;
import static org.furore.analysis.Coding.POSTER;
import static org.furore.analysis.Coding.STUDIO;
import static org.furore.analysis.Coding.actor;
import static org.furore.analysis.Coding.claim;
import static org.furore.analysis.Coding.code;
import static org.furore.analysis.Coding.document;
import static org.furore.analysis.Coding.feeling;
import static org.furore.analysis.Coding.span;
import static org.furore.analysis.Coding.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.analysis.Agreement.Measure;
import org.furore.analysis.Answer.Found;
import org.furore.analysis.Answer.OfStance;
import org.furore.analysis.Coefficient.Value;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.codebook.CoderId;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class PassageComparisonTest {
    private static final List<CoderId> TWO = List.of(ANA, BEN);
    private static final Coded BOTH = (coder, document) -> !coder.equals(CLEO);
    private static final Set<Level> PASSAGES = Set.of(Level.PASSAGES);

    private static final Variable STANCE_THERE =
            new Variable(Level.PASSAGES, Question.STANCE, CLAIM);

    private static Comparison compared(
            Set<Level> levels, Coded coded, int[] documents, Annotation... marks) {
        return Comparison.of(TWO, levels, coded, texts(100, List.of(marks), documents));
    }

    private static Agreement only(Comparison comparison, Variable variable) {
        return comparison.agreements(Bootstrap.USUAL).stream()
                .filter(agreement -> agreement.variable().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    private static Said said(CoderId coder, Answer answer, Annotation... marks) {
        return new Said(
                coder, List.of(answer), List.of(marks).stream().map(Annotation::place).toList());
    }

    @Test
    void passagesCutTheText() {
        Annotation one = code(ANA, POSTER, span(1, 10, 30));
        Annotation over = code(ANA, POSTER, span(1, 20, 40));
        Annotation same = code(BEN, POSTER, span(1, 10, 40));
        Annotation alone = code(BEN, POSTER, span(2, 0, 50));
        Comparison comparison =
                compared(PASSAGES, BOTH, new int[] {1, 2, 3}, over, one, same, alone);
        Variable cut = new Variable(Level.PASSAGES, Question.CODE, POSTER);
        Agreement agreement = only(comparison, cut);
        assertEquals(3, agreement.units());
        assertEquals(new Value(1 - 100 / 600.0), agreement.figures().get(Measure.PERCENT));
        double alpha = 1 - 50 * (600.0 * 600 - 490 - 30 * 30 * 2 - 50 * 50) / (600.0 * 110 * 490);
        assertEquals(
                alpha,
                agreement.figures().get(Measure.ALPHA_UNITIZING).number().orElseThrow(),
                1e-12);
        assertEquals(
                List.of(
                        new Difference(
                                cut,
                                document(2),
                                new Range(0, 50),
                                List.of(
                                        said(ANA, new Found(false)),
                                        said(BEN, new Found(true), alone)))),
                comparison.differences());
    }

    @Test
    void passagesThatLieOverEachOtherAreOneDifference() {
        Annotation first = actor(ANA, span(1, 0, 10));
        Annotation second = actor(ANA, span(1, 10, 20));
        Annotation across = actor(BEN, span(1, 5, 15));
        Annotation both = actor(ANA, span(1, 50, 60));
        Annotation agreed = actor(BEN, span(1, 50, 60));
        Comparison comparison =
                compared(PASSAGES, BOTH, new int[] {1}, first, second, across, both, agreed);
        assertEquals(
                List.of(
                        new Difference(
                                new Variable(Level.PASSAGES, Question.ACTOR, STUDIO),
                                document(1),
                                new Range(0, 20),
                                List.of(
                                        said(ANA, new Found(true), first, second),
                                        said(BEN, new Found(true), across)))),
                comparison.differences());
    }

    @Test
    void whatLiesPastTheTextDoesNotCount() {
        Comparison comparison =
                compared(
                        PASSAGES,
                        BOTH,
                        new int[] {1},
                        code(ANA, POSTER, span(1, 90, 120)),
                        code(BEN, POSTER, span(1, 90, 100)),
                        code(BEN, POSTER, span(1, 100, 130)));
        assertEquals(List.of(), comparison.differences());
    }

    @Test
    void stanceAndSentimentOfPassagesAreOfPairs() {
        Annotation ana = claim(ANA, Stance.SUPPORTS, span(1, 0, 10));
        Annotation ben = claim(BEN, Stance.QUESTIONS, span(1, 0, 20));
        Annotation clash = claim(BEN, Stance.NEUTRAL, span(1, 60, 70));
        Annotation within = claim(BEN, Stance.OPPOSES, span(1, 62, 68));
        Comparison comparison =
                compared(
                        PASSAGES,
                        BOTH,
                        new int[] {1, 2},
                        ana,
                        ben,
                        claim(ANA, Stance.OPPOSES, span(1, 40, 50)),
                        claim(BEN, Stance.SUPPORTS, span(1, 46, 56)),
                        claim(ANA, Stance.OPPOSES, span(1, 60, 70)),
                        clash,
                        within,
                        claim(ANA, Stance.NEUTRAL, span(2, 0, 5)),
                        claim(BEN, Stance.NEUTRAL, span(2, 0, 5)),
                        feeling(ANA, 0.5, null, span(2, 0, 5)),
                        feeling(BEN, 0.5, null, span(2, 0, 6)));
        Agreement stance = only(comparison, STANCE_THERE);
        assertEquals(2, stance.units());
        assertEquals(1, stance.ambiguous());
        assertEquals(new Value(0.5), stance.figures().get(Measure.PERCENT));
        assertEquals(
                1,
                only(comparison, new Variable(Level.PASSAGES, Question.SENTIMENT, null)).units());
        assertEquals(
                List.of(
                        new Difference(
                                STANCE_THERE,
                                document(1),
                                new Range(0, 20),
                                List.of(
                                        said(ANA, new OfStance(Stance.SUPPORTS), ana),
                                        said(BEN, new OfStance(Stance.QUESTIONS), ben)))),
                comparison.differences().stream()
                        .filter(difference -> difference.variable().equals(STANCE_THERE))
                        .toList());
        assertEquals(
                List.of(
                        new Ambiguity(
                                STANCE_THERE,
                                document(1),
                                new Said(
                                        BEN,
                                        List.of(
                                                new OfStance(Stance.NEUTRAL),
                                                new OfStance(Stance.OPPOSES)),
                                        List.of(clash.place(), within.place())))),
                comparison.ambiguities());
    }

    @Test
    void marksThatOnlyTouchAreTwo() {
        Comparison comparison =
                compared(
                        PASSAGES,
                        BOTH,
                        new int[] {1},
                        claim(ANA, Stance.SUPPORTS, span(1, 0, 10)),
                        claim(ANA, Stance.OPPOSES, span(1, 10, 20)),
                        claim(BEN, Stance.SUPPORTS, span(1, 0, 10)),
                        claim(BEN, Stance.OPPOSES, span(1, 10, 20)));
        assertEquals(2, only(comparison, STANCE_THERE).units());
        assertEquals(List.of(), comparison.ambiguities());
    }
}
