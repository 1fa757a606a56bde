package org.furore.analysis;

import org.furore.analysis.Coefficient.Reason;

/// How far a coefficient could lie off for the choice of units, or why that can't be said.
public sealed interface Interval {

    /// A percentile interval. Where coders agree on all units it is 1 to 1, however few there are:
    /// it knows of no unit that is not in the table.
    ///
    /// @param undefined how many resamples had no figure and were left out
    record Between(double low, double high, int undefined) implements Interval {}

    /// There is none.
    record Unknown(Reason reason) implements Interval {}
}
