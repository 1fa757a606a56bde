package org.furore.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.furore.analysis.Coefficient.Reason;
import org.furore.analysis.Coefficient.Undefined;
import org.furore.analysis.Coefficient.Value;
import org.furore.analysis.Continuum.Unit;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class UnitizingTest {
    private static final long SEED = 2016;

    /// The example of the paper of 2016, also in the book of 2019 (p. 340): three coders, length
    /// 60.
    private static final Continuum PUBLISHED =
            new Continuum(
                    60,
                    List.of(
                            units(0, 7, 1, 7, 13, 2, 30, 32, 5, 32, 37, 6, 37, 44, 6, 44, 60, 7),
                            units(0, 7, 1, 7, 13, 3, 13, 21, 5, 32, 44, 6),
                            units(0, 7, 1, 7, 13, 4, 13, 21, 5, 32, 37, 6, 37, 41, 6, 41, 44, 6)));

    private static List<Unit> units(int... numbers) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 3) {
            units.add(new Unit(numbers[i], numbers[i + 1], numbers[i + 2]));
        }
        return units;
    }

    private static double value(Coefficient coefficient) {
        return coefficient.number().orElseThrow();
    }

    /// The second is 0.4136; printed is 0.413, which comes out if the expected coincidence of 44.34
    /// is rounded to one digit beforehand.
    @Test
    void thePublishedExampleComesOut() {
        Unitizing measured = Unitizing.of(7, List.of(PUBLISHED));
        assertEquals(0.510, value(measured.alpha()), 0.0005);
        assertEquals(0.413, value(measured.bounds()), 0.001);
        assertEquals(0.724, value(measured.values()), 0.0005);
    }

    @Test
    void coefficientsAreTheirDefinitionUnitByUnit() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            int values = 1 + random.nextInt(3);
            Continuum text = text(random, values, 2 + random.nextInt(3));
            Unitizing measured = Unitizing.of(values, List.of(text));
            ByUnits expected = new ByUnits(values, text);
            assertEquals(expected.alpha(), measured.alpha().number().orElse(9), 1e-9);
            assertEquals(expected.bounds(), measured.bounds().number().orElse(9), 1e-9);
        }
    }

    @Test
    void everyOrderOfCodersAndTextsIsTheSame() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            Continuum one = text(random, 2, 3);
            Continuum two = text(random, 2, 2);
            Continuum turned = new Continuum(one.length(), one.coders().reversed());
            assertEquals(
                    Unitizing.of(2, List.of(one, two)).alpha().number().orElse(9),
                    Unitizing.of(2, List.of(two, turned)).alpha().number().orElse(9),
                    1e-9);
        }
    }

    @Test
    void equalUnitsAgreeFully() {
        Continuum text = new Continuum(30, List.of(units(5, 9, 1), units(5, 9, 1)));
        assertEquals(new Value(1), Unitizing.of(1, List.of(text)).alpha());
        assertEquals(new Value(1), Unitizing.of(1, List.of(text)).bounds());
        assertEquals(new Value(1), Unitizing.of(1, List.of(text)).percent());
    }

    @Test
    void whatCannotBeToldIsUndefined() {
        Continuum nothing = new Continuum(30, List.of(List.of(), List.of()));
        Continuum all = new Continuum(30, List.of(units(0, 30, 1), units(0, 12, 1, 12, 30, 1)));
        Continuum alone = new Continuum(30, List.of(units(5, 9, 1)));
        Undefined same = new Undefined(Reason.NO_VARIATION);
        Undefined none = new Undefined(Reason.NO_PAIRS);
        assertEquals(same, Unitizing.of(1, List.of(nothing)).bounds());
        assertEquals(new Value(1), Unitizing.of(1, List.of(nothing)).percent());
        assertEquals(none, Unitizing.of(1, List.of(nothing)).values());
        assertEquals(same, Unitizing.of(1, List.of(all)).bounds());
        assertEquals(same, Unitizing.of(1, List.of(all)).alpha());
        assertEquals(same, Unitizing.of(1, List.of(all)).values());
        assertEquals(none, Unitizing.of(1, List.of(alone)).alpha());
        assertEquals(none, Unitizing.of(1, List.of(alone)).percent());
        assertEquals(none, Unitizing.of(1, List.of()).bounds());
    }

    @Test
    void unitsOfOneCoderMayTouchButNotOverlap() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Continuum(9, List.of(units(0, 4, 1, 3, 5, 1))));
        assertThrows(
                IllegalArgumentException.class, () -> new Continuum(4, List.of(units(0, 5, 1))));
        assertEquals(2, new Continuum(9, List.of(units(0, 4, 1, 4, 5, 1))).coders().get(0).size());
    }

    private static Continuum text(Random random, int values, int coders) {
        int length = 20 + random.nextInt(30);
        List<List<Unit>> all = new ArrayList<>();
        for (int i = 0; i < coders; i++) {
            List<Unit> units = new ArrayList<>();
            int at = random.nextInt(8);
            while (at < length - 1) {
                int end = Math.min(length, at + 1 + random.nextInt(9));
                units.add(new Unit(at, end, 1 + random.nextInt(values)));
                at = end + random.nextInt(4) * random.nextInt(3);
            }
            all.add(units);
        }
        return new Continuum(length, all);
    }

    /// The equations as printed: every unit and gap of one coder against every one of another.
    private static final class ByUnits {
        private final double[][] observed;
        private final double[][] expected;
        private double total;

        ByUnits(int values, Continuum text) {
            observed = new double[values + 1][values + 1];
            expected = new double[values + 1][values + 1];
            List<List<int[]>> parts =
                    text.coders().stream().map(units -> parts(units, text.length())).toList();
            int coders = parts.size();
            double[] rows = new double[values + 1];
            double[] itself = new double[values + 1];
            for (int i = 0; i < coders; i++) {
                for (int[] part : parts.get(i)) {
                    double length = part[1] - part[0];
                    rows[part[2]] += length;
                    itself[part[2]] += part[2] == 0 ? length : length * length;
                    for (int j = 0; j < coders; j++) {
                        for (int[] other : i == j ? List.<int[]>of() : parts.get(j)) {
                            observed[part[2]][other[2]] +=
                                    Math.max(
                                                    0,
                                                    Math.min(part[1], other[1])
                                                            - Math.max(part[0], other[0]))
                                            / (double) (coders - 1);
                        }
                    }
                }
            }
            total = (double) coders * text.length();
            double self = java.util.Arrays.stream(itself).sum();
            for (int c = 0; c <= values; c++) {
                for (int k = 0; k <= values; k++) {
                    expected[c][k] =
                            total
                                    * (rows[c] * rows[k] - (c == k ? itself[c] : 0))
                                    / (total * total - self);
                }
            }
        }

        private static List<int[]> parts(List<Unit> units, int length) {
            List<int[]> parts = new ArrayList<>();
            int at = 0;
            for (Unit unit : units) {
                if (unit.start() > at) {
                    parts.add(new int[] {at, unit.start(), 0});
                }
                parts.add(new int[] {unit.start(), unit.end(), unit.value()});
                at = unit.end();
            }
            if (at < length) {
                parts.add(new int[] {at, length, 0});
            }
            return parts;
        }

        double alpha() {
            double seen = total;
            double chance = total;
            for (int c = 0; c < observed.length; c++) {
                seen -= observed[c][c];
                chance -= expected[c][c];
            }
            return chance < 1e-9 ? 9 : 1 - seen / chance;
        }

        double bounds() {
            double seen = 0;
            double chance = 0;
            for (int c = 1; c < observed.length; c++) {
                seen += observed[0][c];
                chance += expected[0][c];
            }
            return chance < 1e-9 ? 9 : 1 - seen / chance;
        }
    }
}
