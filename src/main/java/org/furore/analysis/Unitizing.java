package org.furore.analysis;

import org.furore.analysis.Coefficient.Reason;
import org.furore.analysis.Coefficient.Undefined;
import org.furore.analysis.Coefficient.Value;
import org.furore.analysis.Continuum.Unit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Krippendorff's alpha for coders who cut a text into units, as in Krippendorff, Mathet, Bouvry
/// and Widlöcher, "On the reliability of unitizing textual continua: further developments", Quality
/// & Quantity 50, 2016 (also Krippendorff, Content Analysis, 4th ed. 2019, section 12.6). It
/// replaces the coefficient of 1995 and 2004, which is not computed here.
///
/// Observed coincidences are the lengths over which two coders gave one value and another, summed
/// over all pairs of coders; expected ones are what the coders' units and gaps would coincide in if
/// they lay anywhere, where a unit never meets itself and a gap may be cut anywhere.
///
/// Several texts are taken as one long continuum of which each part was cut by those who coded it:
/// a part with m coders weighs as m times its length. The paper has one continuum and the same
/// coders throughout; there, this is the same. Parts with fewer than two coders are left out.
public final class Unitizing {
    private final int values;

    /// Coincidences of values in lengths, row by row; value 0 is the gap.
    private final double[] observed;

    /// For each value the squared lengths of its units.
    private final double[] squared;

    /// For each value the squares of those lengths of its units that coincide with units of others.
    private final double[] squaredPairable;

    private Unitizing(int values) {
        this.values = values;
        observed = new double[(values + 1) * (values + 1)];
        squared = new double[values + 1];
        squaredPairable = new double[values + 1];
    }

    /// Measures texts. Takes time with the number of units and coders.
    ///
    /// @param values how many values there are besides the gap: units have 1 to this
    public static Unitizing of(int values, Collection<Continuum> texts) {
        Unitizing all = new Unitizing(values);
        texts.forEach(all::add);
        return all;
    }

    /// `uα`, nominal: the agreement on where units are and on their values (equation 5 of the
    /// paper).
    public Coefficient alpha() {
        double total = total();
        double pairs = total * total;
        double agreed = 0;
        for (int value = 0; value <= values; value++) {
            pairs -= row(value) * row(value);
            agreed += observed(value, value);
        }
        double expected = total * pairs / (total * total - row(0) - Arrays.stream(squared).sum());
        return coefficient(total, total - agreed, expected);
    }

    /// `|uα`: the agreement on what is a unit at all, whatever its value (equation 6).
    public Coefficient bounds() {
        double units = total() - row(0);
        return bounds(total(), units, row(0) - observed(0, 0), Arrays.stream(squared).sum());
    }

    /// The same from sums.
    ///
    /// @param total lengths of the texts, each times its coders
    /// @param units lengths of all units
    /// @param differing the observed coincidence of unit and gap, one way
    /// @param squared the squared lengths of all units
    static Coefficient bounds(double total, double units, double differing, double squared) {
        double gaps = total - units;
        return coefficient(
                total, differing, total * gaps * units / (total * total - gaps - squared));
    }

    /// `cuα`, nominal: the agreement on values where units of two coders coincide, whatever else
    /// was cut (equation 11). With more than two coders, a unit's pairable length is the mean over
    /// the other coders, which gives the value published for the paper's example.
    public Coefficient values() {
        double total = 0;
        double agreed = 0;
        double pairs = 0;
        for (int value = 1; value <= values; value++) {
            double row = row(value) - observed(value, 0);
            total += row;
            pairs -= row * row;
            agreed += observed(value, value);
        }
        pairs += total * total;
        double expected = total * pairs / (total * total - Arrays.stream(squaredPairable).sum());
        return coefficient(total, total - agreed, expected);
    }

    /// The share of the text on which two coders say the same, as a mean over pairs of coders.
    public Coefficient percent() {
        double agreed = 0;
        for (int value = 0; value <= values; value++) {
            agreed += observed(value, value);
        }
        return total() == 0 ? new Undefined(Reason.NO_PAIRS) : new Value(agreed / total());
    }

    /// The coincidence of two values; 0 is the gap.
    double observed(int value, int other) {
        return observed[value * (values + 1) + other];
    }

    /// How long the units of a value are together.
    double row(int value) {
        double sum = 0;
        for (int other = 0; other <= values; other++) {
            sum += observed(value, other);
        }
        return sum;
    }

    double squared(int value) {
        return squared[value];
    }

    private double total() {
        return Arrays.stream(observed).sum();
    }

    private static Coefficient coefficient(double total, double observed, double expected) {
        if (total == 0) {
            return new Undefined(Reason.NO_PAIRS);
        }
        return expected > 0
                ? new Value(1 - observed / expected)
                : new Undefined(Reason.NO_VARIATION);
    }

    private void add(Continuum text) {
        List<List<Unit>> coders = text.coders();
        if (coders.size() < 2 || text.length() == 0) {
            return;
        }
        int[] next = new int[coders.size()];
        double[] pairable = new double[coders.size()];
        int[] often = new int[values + 1];
        int at = 0;
        while (at < text.length()) {
            int cut = text.length();
            Arrays.fill(often, 0);
            for (int i = 0; i < next.length; i++) {
                List<Unit> units = coders.get(i);
                boolean open = next[i] < units.size();
                boolean within = open && units.get(next[i]).start() <= at;
                often[within ? units.get(next[i]).value() : 0]++;
                if (open) {
                    Unit unit = units.get(next[i]);
                    cut = Math.min(cut, within ? unit.end() : unit.start());
                }
            }
            coincide(often, cut - at, next.length - 1);
            for (int i = 0; i < next.length; i++) {
                if (next[i] < coders.get(i).size()) {
                    Unit unit = coders.get(i).get(next[i]);
                    if (unit.start() <= at) {
                        int others = next.length - often[0] - 1;
                        pairable[i] += (double) (cut - at) * others / (next.length - 1);
                        next[i] += end(unit, cut, pairable, i);
                    }
                }
            }
            at = cut;
        }
    }

    /// @return 1 if the unit ends here, else 0
    private int end(Unit unit, int cut, double[] pairable, int coder) {
        if (unit.end() > cut) {
            return 0;
        }
        double length = unit.end() - unit.start();
        squared[unit.value()] += length * length;
        squaredPairable[unit.value()] += pairable[coder] * pairable[coder];
        pairable[coder] = 0;
        return 1;
    }

    private void coincide(int[] often, double length, int others) {
        for (int value = 0; value <= values; value++) {
            for (int other = 0; often[value] > 0 && other <= values; other++) {
                int pairs = often[value] * (often[other] - (value == other ? 1 : 0));
                observed[value * (values + 1) + other] += length * pairs / others;
            }
        }
    }
}
