package org.furore.analysis;

import org.furore.analysis.Coefficient.Reason;
import org.furore.analysis.Coefficient.Undefined;
import org.furore.analysis.Coefficient.Value;

import java.util.function.ToDoubleFunction;

/// Agreement in percent, and the measures that compare it with what chance would give: (A - E) / (1
/// - E). Each says where its E comes from.
///
/// Where every answer is the same, all but [#percent] are undefined, also where a formula would
/// give a number: nothing was told apart.
public final class Kappa {
    private Kappa() {}

    /// The mean over the units with at least two answers of the share of their pairs of answers
    /// that are equal, 0..1 (Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014, chapter 2).
    /// For two coders: the share of units on which they agree.
    public static Coefficient percent(Ratings ratings) {
        double agreed = 0;
        long units = 0;
        for (int p = 0; p < ratings.patterns(); p++) {
            int answers = ratings.answers(p);
            if (answers > 1) {
                agreed +=
                        ratings.times(p)
                                * (double) equalPairs(ratings, p)
                                / ((double) answers * (answers - 1));
                units += ratings.times(p);
            }
        }
        return units == 0 ? new Undefined(Reason.NO_PAIRS) : new Value(agreed / units);
    }

    /// Cohen's kappa (Cohen, "A coefficient of agreement for nominal scales", 1960): by chance two
    /// coders agree as often as their own shares of each value say. Units with one answer are left
    /// out.
    public static Coefficient cohen(Ratings ratings) {
        return ofTwo(ratings, Kappa::byOwnShares);
    }

    /// Scott's pi (Scott, "Reliability of content analysis", 1955): as Cohen's kappa, with the
    /// shares of both coders taken together.
    public static Coefficient scott(Ratings ratings) {
        return ofTwo(ratings, Kappa::byPooledShares);
    }

    /// Bennett's S (Bennett, Alpert and Goldstein, "Communications through limited-response
    /// questioning", 1954): by chance all categories are as likely. For any number of coders.
    public static Coefficient bennett(Ratings ratings) {
        return corrected(ratings, 1.0 / Math.max(1, ratings.categories()));
    }

    /// Fleiss' kappa (Fleiss, "Measuring nominal scale agreement among many raters", 1971), for any
    /// number of coders. Defined where each unit that has answers has the same number of them, two
    /// or more, of whichever coders; else [Reason#UNEQUAL_RATINGS], since dropping units or answers
    /// until it fits would be a choice for a person to make. Alpha takes such data as it is.
    public static Coefficient fleiss(Ratings ratings) {
        int answers = evenAnswers(ratings);
        if (answers < 2) {
            return new Undefined(answers == 0 ? Reason.NO_PAIRS : Reason.UNEQUAL_RATINGS);
        }
        double[] shares = shares(ratings, 2);
        double chance = 0;
        for (double share : shares) {
            chance += share * share;
        }
        return corrected(ratings, chance);
    }

    /// Fleiss' kappa for one category against all others (Fleiss 1971, formula 22), by the number
    /// of the category in the order given.
    public static Coefficient fleiss(Ratings ratings, int category) {
        int answers = evenAnswers(ratings);
        if (answers < 2) {
            return new Undefined(answers == 0 ? Reason.NO_PAIRS : Reason.UNEQUAL_RATINGS);
        }
        double share = shares(ratings, 2)[category];
        double mixed = 0;
        long units = 0;
        for (int p = 0; p < ratings.patterns(); p++) {
            int chosen = 0;
            for (int coder = 0; coder < ratings.coders(); coder++) {
                chosen += ratings.answer(p, coder) == category ? 1 : 0;
            }
            mixed += (double) ratings.times(p) * chosen * (answers - chosen);
            units += ratings.times(p);
        }
        return share <= 0 || share >= 1
                ? new Undefined(Reason.NO_VARIATION)
                : new Value(
                        1
                                - mixed
                                        / ((double) units
                                                * answers
                                                * (answers - 1)
                                                * share
                                                * (1 - share)));
    }

    /// Gwet's AC1 (Gwet, "Computing inter-rater reliability and its variance in the presence of
    /// high agreement", 2008): by chance a share of the answers is random, the larger the more
    /// evenly the categories are used. For any number of coders; units with one answer count for
    /// the shares.
    public static Coefficient ac1(Ratings ratings) {
        int categories = ratings.categories();
        double chance = 0;
        for (double share : shares(ratings, 1)) {
            chance += share * (1 - share);
        }
        return corrected(ratings, categories < 2 ? 1 : chance / (categories - 1));
    }

    private static Coefficient ofTwo(Ratings ratings, ToDoubleFunction<Ratings> chance) {
        return ratings.coders() == 2
                ? corrected(ratings, chance.applyAsDouble(ratings))
                : new Undefined(Reason.NOT_TWO_CODERS);
    }

    private static Coefficient corrected(Ratings ratings, double chance) {
        if (!(percent(ratings) instanceof Value(double agreed))) {
            return new Undefined(Reason.NO_PAIRS);
        }
        return varies(ratings) && chance < 1
                ? new Value((agreed - chance) / (1 - chance))
                : new Undefined(Reason.NO_VARIATION);
    }

    /// Whether the units with at least two answers have at least two different ones.
    static boolean varies(Ratings ratings) {
        int seen = Ratings.HOLE;
        for (int p = 0; p < ratings.patterns(); p++) {
            if (ratings.times(p) == 0 || ratings.answers(p) < 2) {
                continue;
            }
            for (int coder = 0; coder < ratings.coders(); coder++) {
                int answer = ratings.answer(p, coder);
                if (answer != Ratings.HOLE && seen != Ratings.HOLE && answer != seen) {
                    return true;
                }
                seen = answer == Ratings.HOLE ? seen : answer;
            }
        }
        return false;
    }

    private static double byOwnShares(Ratings ratings) {
        double[] first = new double[ratings.categories()];
        double[] second = new double[ratings.categories()];
        double units = 0;
        for (int p = 0; p < ratings.patterns(); p++) {
            if (ratings.answers(p) == 2) {
                first[ratings.answer(p, 0)] += ratings.times(p);
                second[ratings.answer(p, 1)] += ratings.times(p);
                units += ratings.times(p);
            }
        }
        double chance = 0;
        for (int c = 0; c < first.length; c++) {
            chance += first[c] / units * (second[c] / units);
        }
        return chance;
    }

    private static double byPooledShares(Ratings ratings) {
        double chance = 0;
        for (double share : shares(ratings, 2)) {
            chance += share * share;
        }
        return chance;
    }

    /// The share of each category among the answers of a unit, as a mean over units.
    ///
    /// @param least answers a unit must have to count
    private static double[] shares(Ratings ratings, int least) {
        double[] shares = new double[ratings.categories()];
        double units = 0;
        for (int p = 0; p < ratings.patterns(); p++) {
            int answers = ratings.answers(p);
            if (answers < least) {
                continue;
            }
            units += ratings.times(p);
            for (int coder = 0; coder < ratings.coders(); coder++) {
                int answer = ratings.answer(p, coder);
                if (answer != Ratings.HOLE) {
                    shares[answer] += (double) ratings.times(p) / answers;
                }
            }
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] = units == 0 ? 0 : shares[c] / units;
        }
        return shares;
    }

    /// How many answers each unit has: 0 where there are no units, -1 where it differs.
    private static int evenAnswers(Ratings ratings) {
        int even = 0;
        for (int p = 0; p < ratings.patterns(); p++) {
            int answers = ratings.times(p) == 0 ? even : ratings.answers(p);
            if (even != 0 && answers != even) {
                return -1;
            }
            even = answers;
        }
        return even == 1 ? 0 : even;
    }

    /// Ordered pairs of equal answers.
    private static long equalPairs(Ratings ratings, int pattern) {
        long equal = 0;
        for (int i = 0; i < ratings.coders(); i++) {
            int answer = ratings.answer(pattern, i);
            for (int j = i + 1; answer != Ratings.HOLE && j < ratings.coders(); j++) {
                equal += answer == ratings.answer(pattern, j) ? 2 : 0;
            }
        }
        return equal;
    }
}
