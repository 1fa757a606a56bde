package org.furore.analysis;

import static org.furore.analysis.Coding.ANA;
import static org.furore.analysis.Coding.BEN;
import static org.furore.analysis.Coding.CLAIM;
import static org.furore.analysis.Coding.CLEO;
import static org.furore.analysis.Coding.POSTER;
import static org.furore.analysis.Coding.STUDIO;
import static org.furore.analysis.Coding.TRAILER;
import static org.furore.analysis.Coding.claim;
import static org.furore.analysis.Coding.code;
import static org.furore.analysis.Coding.document;
import static org.furore.analysis.Coding.feeling;
import static org.furore.analysis.Coding.span;
import static org.furore.analysis.Coding.texts;
import static org.furore.analysis.Coding.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.analysis.Agreement.Measure;
import org.furore.analysis.Answer.Found;
import org.furore.analysis.Answer.OfPolarity;
import org.furore.analysis.Answer.OfStance;
import org.furore.analysis.Coefficient.Reason;
import org.furore.analysis.Coefficient.Undefined;
import org.furore.analysis.Coefficient.Value;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.codebook.CoderId;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ComparisonTest {
    private static final List<CoderId> TWO = List.of(ANA, BEN);
    private static final Coded BOTH = (coder, document) -> !coder.equals(CLEO);
    private static final Set<Level> DOCUMENTS = Set.of(Level.DOCUMENTS);

    private static final Variable APPLIED = new Variable(Level.DOCUMENTS, Question.CODE, POSTER);
    private static final Variable STANCE = new Variable(Level.DOCUMENTS, Question.STANCE, CLAIM);
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

    private static List<Variable> variables(Comparison comparison) {
        return comparison.agreements(Bootstrap.USUAL).stream().map(Agreement::variable).toList();
    }

    private static Said said(CoderId coder, Answer answer, Annotation... marks) {
        return new Said(
                coder, List.of(answer), List.of(marks).stream().map(Annotation::place).toList());
    }

    @Test
    void aCodeAppliesWhereverItStandsInTheDocument() {
        Annotation there = code(ANA, POSTER, span(1, 3, 9));
        Annotation whole = code(BEN, POSTER, whole(1));
        Annotation alone = code(ANA, POSTER, span(2, 0, 4));
        Comparison comparison =
                compared(DOCUMENTS, BOTH, new int[] {1, 2, 3, 4}, there, whole, alone);
        Agreement agreement = only(comparison, APPLIED);
        assertEquals(4, agreement.units());
        assertEquals(TWO, agreement.coders());
        assertEquals(new Value(0.75), agreement.figures().get(Measure.PERCENT));
        assertEquals(new Value(0.5), agreement.figures().get(Measure.COHEN_KAPPA));
        assertEquals(
                List.of(
                        new Difference(
                                APPLIED,
                                document(2),
                                null,
                                List.of(
                                        said(ANA, new Found(true), alone),
                                        said(BEN, new Found(false))))),
                comparison.differences());
    }

    @Test
    void notCodedIsNotTheSameAsNothingFound() {
        Annotation mark = code(ANA, POSTER, whole(1));
        int[] documents = {1, 2, 3};
        Coded marked = new Marks(TWO).whereMarked();
        assertEquals(0, compared(DOCUMENTS, marked, documents, mark).documents());
        Comparison some =
                compared(
                        DOCUMENTS,
                        (coder, document) -> coder.equals(ANA) || document.equals(document(2)),
                        documents,
                        mark);
        assertEquals(1, some.documents());
        assertEquals(1, some.documents(BEN));
        assertEquals(List.of(), some.agreements(Bootstrap.USUAL));
        assertEquals(3, only(compared(DOCUMENTS, BOTH, documents, mark), APPLIED).units());
    }

    @Test
    void coderCodedWhereAnyMarkOfTheirsStands() {
        Marks marks = new Marks(TWO);
        assertEquals(true, marks.add(code(ANA, POSTER, whole(1))));
        assertEquals(true, marks.add(feeling(BEN, 0.5, null, whole(1))));
        assertEquals(true, marks.add(code(ANA, POSTER, whole(2))));
        assertEquals(false, marks.add(code(CLEO, POSTER, whole(2))));
        Coded coded = marks.whereMarked();
        assertEquals(List.of(document(1)), marks.shared());
        assertEquals(Set.of(ANA, BEN), marks.coders());
        assertEquals(true, coded.by(ANA, document(2)));
        assertEquals(false, coded.by(BEN, document(2)));
        assertEquals(false, coded.by(CLEO, document(2)));
        assertEquals(false, coded.by(ANA, document(3)));
    }

    @Test
    void marksOfWhoDidNotCodeDoNotCount() {
        Comparison comparison =
                compared(
                        DOCUMENTS,
                        (coder, document) -> document.equals(document(1)),
                        new int[] {1, 2},
                        code(ANA, POSTER, whole(2)),
                        code(BEN, POSTER, whole(2)),
                        code(ANA, POSTER, whole(1)),
                        code(BEN, POSTER, whole(1)));
        assertEquals(1, only(comparison, APPLIED).units());
        assertEquals(
                new Undefined(Reason.NO_VARIATION),
                only(comparison, APPLIED).figures().get(Measure.ALPHA_NOMINAL));
    }

    @Test
    void stancesAreComparedWhereTwoGaveOne() {
        Annotation against = claim(ANA, Stance.OPPOSES, span(1, 0, 9));
        Annotation inFavour = claim(BEN, Stance.SUPPORTS, span(1, 0, 9));
        Comparison comparison =
                compared(
                        DOCUMENTS,
                        BOTH,
                        new int[] {1, 2, 3, 4},
                        against,
                        inFavour,
                        claim(ANA, Stance.OPPOSES, span(2, 0, 9)),
                        claim(BEN, Stance.OPPOSES, whole(2)),
                        claim(BEN, Stance.OPPOSES, span(2, 0, 3)),
                        claim(ANA, Stance.OPPOSES, span(3, 0, 9)),
                        claim(BEN, null, span(3, 0, 9)));
        Agreement stance = only(comparison, STANCE);
        assertEquals(2, stance.units());
        assertEquals(0, stance.ambiguous());
        assertEquals(new Value(0.5), stance.figures().get(Measure.PERCENT));
        assertEquals(
                List.of(
                        new Difference(
                                STANCE,
                                document(1),
                                null,
                                List.of(
                                        said(ANA, new OfStance(Stance.OPPOSES), against),
                                        said(BEN, new OfStance(Stance.SUPPORTS), inFavour)))),
                comparison.differences());
    }

    @Test
    void whoContradictsThemselvesIsListedAndLeftOut() {
        Annotation yes = claim(ANA, Stance.SUPPORTS, span(1, 0, 9));
        Annotation no = claim(ANA, Stance.OPPOSES, span(1, 20, 29));
        Annotation ben = claim(BEN, Stance.OPPOSES, span(1, 20, 29));
        Comparison comparison = compared(Set.of(Level.values()), BOTH, new int[] {1}, yes, no, ben);
        Agreement inDocument = only(comparison, STANCE);
        assertEquals(0, inDocument.units());
        assertEquals(1, inDocument.ambiguous());
        assertEquals(
                new Undefined(Reason.NO_PAIRS), inDocument.figures().get(Measure.ALPHA_NOMINAL));
        assertEquals(1, only(comparison, STANCE_THERE).units());
        assertEquals(0, only(comparison, STANCE_THERE).ambiguous());
        assertEquals(
                List.of(
                        new Ambiguity(
                                STANCE,
                                document(1),
                                new Said(
                                        ANA,
                                        List.of(
                                                new OfStance(Stance.SUPPORTS),
                                                new OfStance(Stance.OPPOSES)),
                                        List.of(yes.place(), no.place())))),
                comparison.ambiguities());
    }

    @Test
    void sentimentOfDocumentsIsThatOfTheWhole() {
        Annotation low = feeling(ANA, -0.5, null, whole(1));
        Annotation high = feeling(BEN, -0.25, null, whole(1));
        Comparison comparison =
                compared(
                        DOCUMENTS,
                        BOTH,
                        new int[] {1, 2},
                        low,
                        high,
                        feeling(ANA, 1, null, span(1, 0, 5)),
                        feeling(ANA, 1, STUDIO, whole(1)),
                        feeling(ANA, 0.5, null, whole(2)),
                        feeling(ANA, 0.5, null, whole(2)),
                        feeling(BEN, 0.5, null, whole(2)));
        Variable tone = new Variable(Level.DOCUMENTS, Question.SENTIMENT, null);
        Variable target = new Variable(Level.DOCUMENTS, Question.SENTIMENT, STUDIO);
        assertEquals(List.of(tone, target), variables(comparison));
        Agreement agreement = only(comparison, tone);
        assertEquals(2, agreement.units());
        assertEquals(Measure.ALPHA_INTERVAL, agreement.headline());
        double alpha = 1 - 3 * 0.125 / 6.375;
        assertEquals(
                alpha,
                agreement.figures().get(Measure.ALPHA_INTERVAL).number().orElseThrow(),
                1e-12);
        assertEquals(0, only(comparison, target).units());
        assertEquals(
                List.of(
                        new Difference(
                                tone,
                                document(1),
                                null,
                                List.of(
                                        said(ANA, new OfPolarity(-0.5), low),
                                        said(BEN, new OfPolarity(-0.25), high)))),
                comparison.differences());
    }

    @Test
    void ofThreeCodersEachPairIsCompared() {
        List<Annotation> marks = new ArrayList<>();
        for (CoderId coder : List.of(ANA, BEN, CLEO)) {
            marks.add(claim(coder, Stance.SUPPORTS, span(1, 0, 10)));
        }
        marks.add(code(ANA, TRAILER, whole(1)));
        Comparison comparison =
                Comparison.of(
                        List.of(ANA, BEN, CLEO),
                        Set.of(Level.values()),
                        (coder, document) -> true,
                        texts(100, marks, 1, 2));
        assertEquals(3, only(comparison, STANCE_THERE).units());
        Map<Measure, Coefficient> figures =
                only(comparison, new Variable(Level.DOCUMENTS, Question.CODE, TRAILER)).figures();
        assertEquals(
                Set.of(
                        Measure.PERCENT,
                        Measure.FLEISS_KAPPA,
                        Measure.GWET_AC1,
                        Measure.ALPHA_NOMINAL),
                figures.keySet());
    }

    @Test
    void ifOnlyTwoOfThreeAnsweredTheyAreTwo() {
        Comparison comparison =
                Comparison.of(
                        List.of(ANA, CLEO, BEN),
                        DOCUMENTS,
                        BOTH,
                        texts(100, List.of(code(ANA, POSTER, whole(1))), 1, 2));
        Agreement agreement = only(comparison, APPLIED);
        assertEquals(TWO, agreement.coders());
        assertEquals(new Value(0), agreement.figures().get(Measure.COHEN_KAPPA));
    }
}
