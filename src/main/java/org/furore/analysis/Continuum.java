package org.furore.analysis;

import java.util.List;

/// A text as several coders cut it into units, with gaps between.
///
/// @param length of the text, 0 or more
/// @param coders for each coder who coded it their units in order; none of a coder's units may lie
///   over another, but they may touch. A coder who found nothing has an empty list
public record Continuum(int length, List<List<Unit>> coders) {

    public Continuum {
        coders = coders.stream().map(List::copyOf).toList();
        for (List<Unit> units : coders) {
            int at = 0;
            for (Unit unit : units) {
                if (unit.start() < at || unit.end() > length) {
                    throw new IllegalArgumentException(unit + " after " + at + " of " + length);
                }
                at = unit.end();
            }
        }
    }

    /// A stretch of the text with a value.
    ///
    /// @param start first UTF-16 unit
    /// @param end one past the last; `end > start`
    /// @param value the number of the value, from 1
    public record Unit(int start, int end, int value) {
        public Unit {
            if (start < 0 || end <= start || value < 1) {
                throw new IllegalArgumentException("no unit: " + start + ".." + end + " " + value);
            }
        }
    }
}
