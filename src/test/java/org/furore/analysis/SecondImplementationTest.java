package org.furore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.BennettSAgreement;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.ICodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;

/// Random tables give what another implementation (DKPro Statistics) and the definitions, summed
/// pair by pair, give.
class SecondImplementationTest {
    private static final long SEED = 20200909;
    private static final double CLOSE = 1e-9;

    @Test
    void fullTablesOfTwoAgree() {
        Random random = seeded();
        for (int i = 0; i < 200; i++) {
            int[][] table = table(random, 2, 0);
            same(table, Kappa::percent, PercentageAgreement::new);
            same(table, Kappa::cohen, CohenKappaAgreement::new);
            same(table, Kappa::scott, ScottPiAgreement::new);
            same(table, Kappa::bennett, BennettSAgreement::new);
        }
    }

    @Test
    void fullTablesOfManyAgree() {
        Random random = seeded();
        for (int i = 0; i < 200; i++) {
            int[][] table = table(random, 2 + random.nextInt(5), 0);
            same(table, Kappa::fleiss, FleissKappaAgreement::new);
            same(table, Kappa::percent, PercentageAgreement::new);
        }
    }

    @Test
    void alphaOfTablesWithHolesAgrees() {
        Random random = seeded();
        for (int i = 0; i < 300; i++) {
            int[][] table = table(random, 2 + random.nextInt(5), random.nextDouble() * 0.6);
            same(
                    table,
                    r -> Alpha.of(r, Scale.NOMINAL),
                    s -> new KrippendorffAlphaAgreement(s, new NominalDistanceFunction()));
            same(
                    table,
                    r -> Alpha.of(r, Scale.INTERVAL),
                    s -> new KrippendorffAlphaAgreement(s, new IntervalDistanceFunction()));
            same(
                    table,
                    r -> Alpha.of(r, Scale.RATIO),
                    s -> new KrippendorffAlphaAgreement(s, new RatioDistanceFunction()));
            same(
                    table,
                    r -> Alpha.of(r, Scale.ORDINAL),
                    s -> new KrippendorffAlphaAgreement(s, new OrdinalDistanceFunction()));
        }
    }

    @Test
    void gwetsMeasureIsItsDefinition() {
        Random random = seeded();
        for (int i = 0; i < 200; i++) {
            int[][] table = table(random, 2 + random.nextInt(5), random.nextDouble() * 0.5);
            Ratings ratings = ratings(table);
            if (Kappa.varies(ratings)) {
                assertEquals(
                        ac1(table, ratings.categories()),
                        Kappa.ac1(ratings).number().orElseThrow(),
                        CLOSE);
            }
        }
    }

    private static double ac1(int[][] table, int categories) {
        double agreed = 0;
        int pairable = 0;
        int rated = 0;
        double[] shares = new double[10];
        for (int[] unit : table) {
            double equal = 0;
            double pairs = 0;
            double answers = 0;
            for (int i = 0; i < unit.length; i++) {
                answers += unit[i] < 0 ? 0 : 1;
                for (int j = 0; j < unit.length; j++) {
                    if (i != j && unit[i] >= 0 && unit[j] >= 0) {
                        pairs++;
                        equal += unit[i] == unit[j] ? 1 : 0;
                    }
                }
            }
            for (int answer : unit) {
                if (answer >= 0) {
                    shares[answer] += 1 / answers;
                }
            }
            agreed += pairs == 0 ? 0 : equal / pairs;
            pairable += pairs == 0 ? 0 : 1;
            rated += answers == 0 ? 0 : 1;
        }
        double chance = 0;
        for (double share : shares) {
            chance += share / rated * (1 - share / rated) / (categories - 1);
        }
        return (agreed / pairable - chance) / (1 - chance);
    }

    private static Random seeded() {
        System.out.println("seed " + SEED);
        return new Random(SEED);
    }

    /// Answers 1 to 5, -1 for none; half of them follow the unit, so that there is some agreement.
    private static int[][] table(Random random, int coders, double holes) {
        int categories = 2 + random.nextInt(4);
        int[][] table = new int[2 + random.nextInt(30)][coders];
        for (int[] unit : table) {
            int likely = 1 + random.nextInt(categories);
            for (int i = 0; i < coders; i++) {
                int answer = random.nextBoolean() ? likely : 1 + random.nextInt(categories);
                unit[i] = random.nextDouble() < holes ? -1 : answer;
            }
        }
        return table;
    }

    private static Ratings ratings(int[][] table) {
        List<double[]> units = new ArrayList<>();
        for (int[] unit : table) {
            double[] row = new double[unit.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = unit[i] < 0 ? Double.NaN : unit[i];
            }
            units.add(row);
        }
        return Ratings.measured(table[0].length, units);
    }

    private static void same(
            int[][] table,
            Function<Ratings, Coefficient> ours,
            Function<ICodingAnnotationStudy, IAgreementMeasure> theirs) {
        Ratings ratings = ratings(table);
        Coefficient coefficient = ours.apply(ratings);
        if (!Kappa.varies(ratings)) {
            assertTrue(
                    coefficient.number().isEmpty() || coefficient.number().getAsDouble() == 1,
                    coefficient.toString());
            return;
        }
        CodingAnnotationStudy study = new CodingAnnotationStudy(table[0].length);
        TreeSet<Integer> values = new TreeSet<>();
        for (int[] unit : table) {
            Object[] row = new Object[unit.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = unit[i] < 0 ? null : unit[i];
                if (unit[i] >= 0) {
                    values.add(unit[i]);
                }
            }
            study.addItemAsArray(row);
        }
        values.forEach(study::addCategory);
        assertEquals(
                theirs.apply(study).calculateAgreement(),
                coefficient.number().orElseThrow(),
                CLOSE,
                () -> java.util.Arrays.deepToString(table));
    }
}
