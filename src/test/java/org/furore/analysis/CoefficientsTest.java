package org.furore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.furore.analysis.Coefficient.Reason;
import org.furore.analysis.Coefficient.Undefined;
import org.furore.analysis.Coefficient.Value;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

/// Where there is no figure, it is said why.
class CoefficientsTest {
    private static final List<String> WORDS = List.of("a", "b", "c");

    private static Ratings table(int coders, String... units) {
        return Ratings.named(
                WORDS,
                coders,
                Arrays.stream(units)
                        .map(unit ->
                                unit.chars()
                                        .mapToObj(c -> c == '.' ? null : String.valueOf((char) c))
                                        .toList())
                        .toList());
    }

    @Test
    void withoutVariationOnlyThePercentageIsDefined() {
        Ratings same = table(2, "aa", "aa", "aa", "b.");
        Undefined undefined = new Undefined(Reason.NO_VARIATION);
        assertEquals(new Value(1), Kappa.percent(same));
        assertEquals(undefined, Kappa.cohen(same));
        assertEquals(undefined, Kappa.scott(same));
        assertEquals(undefined, Kappa.bennett(same));
        assertEquals(undefined, Kappa.ac1(same));
        assertEquals(undefined, Kappa.fleiss(table(2, "aa", "aa")));
        assertEquals(undefined, Kappa.fleiss(table(2, "ab", "bb"), 2));
        for (Scale scale : Scale.values()) {
            assertEquals(undefined, Alpha.of(same, scale));
        }
    }

    @Test
    void withoutPairsNothingIsDefined() {
        Undefined undefined = new Undefined(Reason.NO_PAIRS);
        for (Ratings none : List.of(table(2, "a.", ".b", ".."), table(2))) {
            assertEquals(0, none.units());
            assertEquals(undefined, Kappa.percent(none));
            assertEquals(undefined, Kappa.cohen(none));
            assertEquals(undefined, Kappa.scott(none));
            assertEquals(undefined, Kappa.bennett(none));
            assertEquals(undefined, Kappa.fleiss(none));
            assertEquals(undefined, Kappa.ac1(none));
            assertEquals(undefined, Alpha.of(none, Scale.NOMINAL));
        }
    }

    @Test
    void kappaAndPiAreForTwo() {
        assertEquals(new Undefined(Reason.NOT_TWO_CODERS), Kappa.cohen(table(3, "aab", "bb.")));
        assertEquals(new Undefined(Reason.NOT_TWO_CODERS), Kappa.scott(table(3, "aab", "bb.")));
    }

    @Test
    void fleissNeedsAsManyAnswersForEachUnit() {
        assertEquals(new Undefined(Reason.UNEQUAL_RATINGS), Kappa.fleiss(table(3, "aab", "bb.")));
        assertEquals(
                new Undefined(Reason.UNEQUAL_RATINGS), Kappa.fleiss(table(3, "aab", "bb."), 0));
        assertEquals(
                Kappa.fleiss(table(2, "ab", "bb", "aa")),
                Kappa.fleiss(table(3, "a.b", "bb.", ".aa", "...")));
    }

    @Test
    void theRatioScaleHasNoNegativeValues() {
        List<double[]> units = List.of(new double[] {-1, 1}, new double[] {1, 1});
        assertEquals(
                new Undefined(Reason.NEGATIVE_VALUES),
                Alpha.of(Ratings.measured(2, units), Scale.RATIO));
        assertEquals(new Value(0), Alpha.of(Ratings.measured(2, units), Scale.INTERVAL));
    }

    @Test
    void zeroIsZeroWhateverItsSign() {
        Ratings zeros = Ratings.measured(2, List.of(new double[] {-0.0, 0.0}, new double[] {1, 1}));
        assertEquals(2, zeros.categories());
        assertEquals(new Value(1), Kappa.percent(zeros));
    }

    @Test
    void categoriesNobodyUsedCountForChance() {
        Ratings two =
                Ratings.named(List.of("a", "b"), 2, List.of(List.of("a", "b"), List.of("a", "a")));
        assertEquals(new Value(0), Kappa.bennett(two));
        assertEquals(0.25, Kappa.bennett(table(2, "ab", "aa")).number().orElseThrow(), 1e-12);
    }

    @Test
    void wrongTablesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> table(2, "aab"));
        assertThrows(IllegalArgumentException.class, () -> table(2, "ax"));
    }
}
