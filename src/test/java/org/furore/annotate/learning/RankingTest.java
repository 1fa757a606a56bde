package org.furore.annotate.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;

class RankingTest {
    private static final boolean[] MIXED = {true, false, true, false, false};

    @Test
    void averagePrecisionIsTheMeanAtEachPositive() {
        Ranking ranking = new Ranking(new double[] {5, 4, 3, 2, 1}, MIXED);
        assertEquals((1 + 2 / 3.0) / 2, ranking.averagePrecision(), 1e-12);
    }

    @Test
    void equalScoresAreOneStep() {
        Ranking ranking = new Ranking(new double[] {1, 1, 1, 1, 1}, MIXED);
        assertEquals(0.4, ranking.averagePrecision(), 1e-12);
        assertEquals(0.4, ranking.precisionAt(1), 1e-12);
        assertEquals(0.5, ranking.areaUnderCurve(), 1e-12);
    }

    @Test
    void precisionCountsTheFirst() {
        Ranking ranking = new Ranking(new double[] {5, 4, 3, 2, 1}, MIXED);
        assertEquals(1, ranking.precisionAt(1), 1e-12);
        assertEquals(0.5, ranking.precisionAt(2), 1e-12);
        assertEquals(2 / 3.0, ranking.precisionAt(3), 1e-12);
    }

    @Test
    void areaIsTheShareOfPairsInOrder() {
        Ranking ranking = new Ranking(new double[] {5, 4, 3, 2, 1}, MIXED);
        assertEquals(5 / 6.0, ranking.areaUnderCurve(), 1e-12);
    }

    @Test
    void orderByLotHasTheStatedAveragePrecision() {
        Random random = new Random(3);
        double sum = 0;
        int runs = 200_000;
        for (int run = 0; run < runs; run++) {
            sum += new Ranking(random.doubles(MIXED.length).toArray(), MIXED).averagePrecision();
        }
        double stated = new Ranking(new double[5], MIXED).randomAveragePrecision();
        assertEquals(stated, sum / runs, 0.003);
    }

    @Test
    void curveIsTheOneValuesWereDrawnFrom() {
        Random random = new Random(4);
        double[] values = random.doubles(20_000, -3, 3).toArray();
        boolean[] positive = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            positive[i] = random.nextDouble() < 1 / (1 + Math.exp(-(2 * values[i] - 1)));
        }
        Platt curve = Platt.fitted(values, positive);
        assertEquals(2, curve.slope(), 0.1);
        assertEquals(-1, curve.shift(), 0.1);
    }

    @Test
    void curveNeverTurnsTheOrderAround() {
        Platt curve =
                Platt.fitted(new double[] {1, 2, 3, 4}, new boolean[] {true, true, false, false});
        assertTrue(curve.of(2) > curve.of(1));
    }

    @Test
    void curveOfValuesPartedCleanlyIsFinite() {
        Platt curve =
                Platt.fitted(new double[] {-1, -1, 1, 1}, new boolean[] {false, false, true, true});
        assertEquals(0.75, curve.of(1), 0.01);
        assertEquals(0.25, curve.of(-1), 0.01);
    }
}
