package org.furore.annotate.learning;

import java.util.List;

/// How well a learnt order is likely to find more, measured by cross-validation on the examples
/// themselves: no document and no wording was both learnt from and tested on, and each wording
/// counts once. It speaks of texts like the examples, in their proportion of positive ones.
///
/// @param positive how many different wordings were of the kind sought
/// @param negative how many weren't
/// @param folds in how many parts they were tested
/// @param averagePrecision from 0 to 1: the mean share of positives down to each positive, best
///   first
/// @param randomAveragePrecision the same of an order by lot
/// @param first the share of positives among the first so many; by lot it is `positive / (positive
///   + negative)`
/// @param areaUnderCurve from 0 to 1: how often a positive stands before a negative; by lot 0.5
public record Quality(
        int positive,
        int negative,
        int folds,
        double averagePrecision,
        double randomAveragePrecision,
        List<First> first,
        double areaUnderCurve) {
    /// @param count how many from the top, at most as many as there are examples
    /// @param precision the share of positives among them
    public record First(int count, double precision) {}

    public Quality {
        first = List.copyOf(first);
    }

    static Quality of(Ranking ranking, int positive, int folds) {
        int size = ranking.size();
        return new Quality(
                positive,
                size - positive,
                folds,
                ranking.averagePrecision(),
                ranking.randomAveragePrecision(),
                List.of(10, 20, 50, 100).stream()
                        .filter(count -> count <= size)
                        .map(count -> new First(count, ranking.precisionAt(count)))
                        .toList(),
                ranking.areaUnderCurve());
    }

    /// The standard error of [#areaUnderCurve] (Hanley and McNeil, Radiology 143, 1982).
    public double errorOfArea() {
        double a = areaUnderCurve;
        double one = a / (2 - a) - a * a;
        double two = 2 * a * a / (1 + a) - a * a;
        return Math.sqrt(
                (a * (1 - a) + (positive - 1) * one + (negative - 1) * two)
                        / ((double) positive * negative));
    }

    /// Whether it finds more than an order by lot would, with some certainty: two standard errors.
    public boolean beatsChance() {
        return areaUnderCurve - 2 * errorOfArea() > 0.5;
    }
}
