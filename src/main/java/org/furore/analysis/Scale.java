package org.furore.analysis;

/// What can be said of two values of a variable: Krippendorff's metrics (Krippendorff, "Computing
/// Krippendorff's Alpha-Reliability", 2011, section E).
public enum Scale {
    /// Whether they are the same.
    NOMINAL,
    /// How many answers lie between them.
    ORDINAL,
    /// How far apart they are.
    INTERVAL,
    /// How far apart they are in proportion to their size; values from 0 up.
    RATIO
}
