package org.furore.analysis;

import static org.furore.analysis.Coding.ANA;
import static org.furore.analysis.Coding.BEN;
import static org.furore.analysis.Coding.CLEO;
import static org.furore.analysis.Coding.POSTER;
import static org.furore.analysis.Coding.TRAILER;
import static org.furore.analysis.Coding.code;
import static org.furore.analysis.Coding.document;
import static org.furore.analysis.Coding.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.analysis.Agreement.Measure;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Segments;
import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.codebook.CodeId;
import org.furore.domain.codebook.CoderId;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// What is counted cleverly over many documents is what plain counting gives.
class RandomComparisonTest {
    private static final long SEED = 42;
    private static final List<CoderId> THREE = List.of(ANA, BEN, CLEO);

    /// Two in three.
    private static final Coded CODED =
            (coder, document) ->
                    Math.floorMod(31 * document.value().hashCode() + coder.hashCode(), 3) > 0;

    private static List<MarkedText> random(Random random) {
        List<MarkedText> texts = new ArrayList<>();
        for (int d = 0; d < 40; d++) {
            int length = 30 + random.nextInt(100);
            List<Annotation> marks = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                int start = random.nextInt(length - 10);
                marks.add(
                        code(
                                THREE.get(random.nextInt(3)),
                                random.nextInt(4) == 0 ? TRAILER : POSTER,
                                span(d, start, start + 1 + random.nextInt(9))));
            }
            texts.add(new MarkedText(document(d), length, marks));
        }
        return texts;
    }

    @Test
    void documentsAndTextsAreWhatPlainCountingGives() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int round = 0; round < 30; round++) {
            List<MarkedText> texts = random(random);
            Comparison comparison = Comparison.of(THREE, Set.of(Level.values()), CODED, texts);
            List<List<Integer>> table = new ArrayList<>();
            List<Continuum> continua = new ArrayList<>();
            for (MarkedText text : texts) {
                List<Integer> row = new ArrayList<>();
                List<List<Continuum.Unit>> units = new ArrayList<>();
                for (CoderId coder : THREE) {
                    List<Range> ranges = ranges(text, coder);
                    boolean coded = CODED.by(coder, text.document());
                    row.add(coded ? Integer.valueOf(ranges.isEmpty() ? 0 : 1) : null);
                    if (coded) {
                        units.add(
                                joined(ranges).stream()
                                        .map(r -> new Continuum.Unit(r.start(), r.end(), 1))
                                        .toList());
                    }
                }
                table.add(row);
                continua.add(new Continuum(text.length(), units));
            }
            Ratings ratings = Ratings.named(List.of(0, 1), 3, table);
            Unitizing unitizing = Unitizing.of(1, continua);
            for (Agreement agreement : comparison.agreements(Bootstrap.USUAL)) {
                if (!POSTER.equals(agreement.variable().subject())) {
                    continue;
                }
                assertEquals(ratings.units(), agreement.units());
                if (agreement.variable().level() == Level.DOCUMENTS) {
                    same(Alpha.of(ratings, Scale.NOMINAL), agreement, Measure.ALPHA_NOMINAL);
                    same(Kappa.percent(ratings), agreement, Measure.PERCENT);
                } else {
                    same(unitizing.bounds(), agreement, Measure.ALPHA_UNITIZING);
                    same(unitizing.percent(), agreement, Measure.PERCENT);
                }
            }
        }
    }

    private static void same(Coefficient expected, Agreement agreement, Measure measure) {
        assertEquals(
                expected.number().orElse(9),
                agreement.figures().get(measure).number().orElse(9),
                1e-9);
    }

    private static List<Range> ranges(MarkedText text, CoderId coder) {
        return text.marks().stream()
                .filter(mark -> mark.coder().equals(coder))
                .filter(mark -> ((Annotation.CodeMark) mark).code().equals(POSTER))
                .map(mark -> ((Place.Span) mark.place()).passage())
                .map(passage -> new Range(passage.start(), passage.end()))
                .toList();
    }

    /// The union; ranges that only touch are parted again where nothing lies over the seam.
    private static List<Range> joined(List<Range> ranges) {
        List<Range> parted = new ArrayList<>();
        for (Range range : Segments.union(ranges)) {
            int from = range.start();
            for (int at = from + 1; at < range.end(); at++) {
                Range seam = new Range(at - 1, at + 1);
                if (ranges.stream().noneMatch(r -> r.contains(seam))) {
                    parted.add(new Range(from, at));
                    from = at;
                }
            }
            parted.add(new Range(from, range.end()));
        }
        return parted;
    }

    @Test
    void theOrderOfMarksAndCodersChangesNothing() {
        Random random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            List<MarkedText> texts = random(random);
            List<MarkedText> shuffled = new ArrayList<>();
            for (MarkedText text : texts) {
                List<Annotation> marks = new ArrayList<>(text.marks());
                Collections.shuffle(marks, random);
                shuffled.add(new MarkedText(text.document(), text.length(), marks));
            }
            Comparison one = Comparison.of(THREE, Set.of(Level.values()), CODED, texts);
            Comparison other =
                    Comparison.of(THREE.reversed(), Set.of(Level.values()), CODED, shuffled);
            assertEquals(one.differences().size(), other.differences().size());
            List<Agreement> ones = one.agreements(Bootstrap.USUAL);
            List<Agreement> others = other.agreements(Bootstrap.USUAL);
            for (int i = 0; i < ones.size(); i++) {
                Agreement expected = ones.get(i);
                Agreement actual = others.get(i);
                assertEquals(expected.variable(), actual.variable());
                assertEquals(expected.units(), actual.units());
                same(expected.figures().get(expected.headline()), actual, expected.headline());
            }
        }
    }

    /// 100,000 marks of 50 codes by three coders on 60,000 documents: linear work, small room.
    @Test
    void aLargeCaseTakesSeconds() {
        Random random = new Random(SEED);
        List<CodeId> codes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            codes.add(new CodeId(new UUID(2, 100 + i)));
        }
        Marks marks = new Marks(THREE);
        for (int i = 0; i < 100_000; i++) {
            int start = random.nextInt(900);
            marks.add(
                    code(
                            THREE.get(random.nextInt(3)),
                            codes.get(random.nextInt(50)),
                            span(random.nextInt(60_000), start, start + 50)));
        }
        long begin = System.nanoTime();
        List<MarkedText> texts =
                marks.shared().stream()
                        .sorted(java.util.Comparator.comparing(d -> d.value()))
                        .map(d -> new MarkedText(d, 1000, marks.of(d)))
                        .toList();
        Comparison comparison =
                Comparison.of(THREE, Set.of(Level.values()), marks.whereMarked(), texts);
        int figures = comparison.agreements(Bootstrap.USUAL).size();
        long took = (System.nanoTime() - begin) / 1_000_000;
        System.out.println(
                comparison.documents()
                        + " documents, "
                        + figures
                        + " variables, "
                        + comparison.differences().size()
                        + " differences: "
                        + took
                        + " ms");
        assertEquals(100, figures);
        assertTrue(took < 60_000, took + " ms");
    }
}
