package org.furore.analysis;

import java.util.OptionalDouble;

/// A figure of agreement, or the reason why there is none. There is no NaN, and no 1 for data in
/// which nothing could have been told apart.
public sealed interface Coefficient {

    /// The figure, if there is one.
    default OptionalDouble number() {
        return this instanceof Value(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    /// A figure; 1 is perfect agreement, and 0, for those corrected by chance, agreement by chance.
    record Value(double value) implements Coefficient {
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a figure: " + value);
            }
        }
    }

    /// There is no figure.
    record Undefined(Reason reason) implements Coefficient {}

    /// Why there is no figure.
    enum Reason {
        /// No unit has answers of two coders.
        NO_PAIRS,
        /// All answers are the same, so that there is nothing agreement could be told from.
        NO_VARIATION,
        /// It is defined for two coders only.
        NOT_TWO_CODERS,
        /// It is defined only where each unit has the same number of answers.
        UNEQUAL_RATINGS,
        /// It is defined for values from 0 up.
        NEGATIVE_VALUES,
        /// An interval needs two units at least.
        ONE_UNIT,
        /// In more than one of twenty resamples there was no figure, so that those with one are no
        /// fair choice.
        UNSTABLE
    }
}
