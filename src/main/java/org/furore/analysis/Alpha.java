package org.furore.analysis;

import org.furore.analysis.Coefficient.Reason;
import org.furore.analysis.Coefficient.Undefined;
import org.furore.analysis.Coefficient.Value;

/// Krippendorff's alpha for any number of coders, holes and all four scales (Krippendorff,
/// "Computing Krippendorff's Alpha-Reliability", 2011, section E): 1 less the observed over the
/// expected disagreement, both as means over pairs of answers.
///
/// Units with one answer pair with nothing and are left out. Nominal, ordinal and interval take
/// time with the number of answers; ratio with the square of the number of different values.
public final class Alpha {
    private Alpha() {}

    /// @return undefined where no two answers pair, where all that pair are the same, and on the
    ///   ratio scale with values below 0
    public static Coefficient of(Ratings ratings, Scale scale) {
        double[] often = new double[ratings.categories()];
        double answers = 0;
        for (int p = 0; p < ratings.patterns(); p++) {
            if (ratings.answers(p) > 1) {
                for (int coder = 0; coder < ratings.coders(); coder++) {
                    int answer = ratings.answer(p, coder);
                    if (answer != Ratings.HOLE) {
                        often[answer] += ratings.times(p);
                        answers += ratings.times(p);
                    }
                }
            }
        }
        if (answers == 0) {
            return new Undefined(Reason.NO_PAIRS);
        }
        if (!Kappa.varies(ratings)) {
            return new Undefined(Reason.NO_VARIATION);
        }
        double[] values = values(ratings, scale, often, answers);
        if (scale == Scale.RATIO && hasNegative(values, often)) {
            return new Undefined(Reason.NEGATIVE_VALUES);
        }
        double observed = 0;
        for (int p = 0; p < ratings.patterns(); p++) {
            int paired = ratings.answers(p);
            if (paired > 1 && ratings.times(p) > 0) {
                observed += ratings.times(p) * apart(ratings, p, scale, values) / (paired - 1);
            }
        }
        return new Value(1 - (answers - 1) * observed / expected(scale, values, often, answers));
    }

    /// What each category counts as: itself, or on the ordinal scale its mean rank. The squared
    /// difference of mean ranks is Krippendorff's ordinal metric.
    private static double[] values(Ratings ratings, Scale scale, double[] often, double answers) {
        double[] values = new double[often.length];
        double below = 0;
        double sum = 0;
        for (int c = 0; c < values.length; c++) {
            values[c] = scale == Scale.ORDINAL ? below + often[c] / 2 : ratings.value(c);
            below += often[c];
            sum += often[c] * values[c];
        }
        if (scale == Scale.INTERVAL || scale == Scale.ORDINAL) {
            double mean = sum / answers;
            for (int c = 0; c < values.length; c++) {
                values[c] -= mean;
            }
        }
        return values;
    }

    private static boolean hasNegative(double[] values, double[] often) {
        for (int c = 0; c < values.length; c++) {
            if (often[c] > 0 && values[c] < 0) {
                return true;
            }
        }
        return false;
    }

    /// The differences of all ordered pairs within a unit.
    private static double apart(Ratings ratings, int pattern, Scale scale, double[] values) {
        double sum = 0;
        for (int i = 0; i < ratings.coders(); i++) {
            int one = ratings.answer(pattern, i);
            for (int j = i + 1; one != Ratings.HOLE && j < ratings.coders(); j++) {
                int other = ratings.answer(pattern, j);
                if (other != Ratings.HOLE && other != one) {
                    sum += 2 * difference(scale, values[one], values[other]);
                }
            }
        }
        return sum;
    }

    private static double difference(Scale scale, double one, double other) {
        return switch (scale) {
            case NOMINAL -> 1;
            case ORDINAL, INTERVAL -> (one - other) * (one - other);
            case RATIO -> (one - other) / (one + other) * ((one - other) / (one + other));
        };
    }

    /// The differences of all ordered pairs of answers, whichever units they are of.
    private static double expected(Scale scale, double[] values, double[] often, double answers) {
        double sum = 0;
        switch (scale) {
            case NOMINAL -> {
                sum = answers * answers;
                for (double count : often) {
                    sum -= count * count;
                }
            }
            case ORDINAL, INTERVAL -> {
                double mean = 0;
                for (int c = 0; c < values.length; c++) {
                    sum += 2 * answers * often[c] * values[c] * values[c];
                    mean += often[c] * values[c];
                }
                sum -= 2 * mean * mean;
            }
            case RATIO -> {
                for (int c = 0; c < values.length; c++) {
                    for (int k = c + 1; k < values.length; k++) {
                        if (often[c] > 0 && often[k] > 0) {
                            sum +=
                                    2
                                            * often[c]
                                            * often[k]
                                            * difference(scale, values[c], values[k]);
                        }
                    }
                }
            }
        }
        return sum;
    }
}
