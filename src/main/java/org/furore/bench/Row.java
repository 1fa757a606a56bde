package org.furore.bench;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// A figure and what it is held against.
///
/// @param baseline what bare engines need for the same, in the same unit; null where the bound is
///   absolute
/// @param ratio value to baseline; null where the bound is absolute
/// @param bound what the ratio, or the value where the bound is absolute, must not exceed; null for
///   a ratio over too few posts to count, or for a figure that is only told
/// @param within whether the bound is kept; null without a bound
public record Row(
        String name,
        double value,
        String unit,
        @Nullable Double baseline,
        @Nullable Double ratio,
        @Nullable Double bound,
        @Nullable Boolean within) {

    /// Ratios count from as many posts up: below, what is paid once hides what is paid for each.
    public static final long COUNTS_FROM = 200_000;

    /// A figure with a bound of its own.
    static Row absolute(String name, double value, String unit, double bound) {
        return new Row(name, value, unit, null, null, bound, value <= bound);
    }

    /// A figure bound to a multiple of its baseline.
    static Row relative(
            String name, double value, String unit, double baseline, double bound, long posts) {
        double ratio = value / baseline;
        return posts < COUNTS_FROM
                ? new Row(name, value, unit, baseline, ratio, null, null)
                : new Row(name, value, unit, baseline, ratio, bound, ratio <= bound);
    }

    /// Whether a bound is broken.
    boolean outside() {
        return Boolean.FALSE.equals(within);
    }

    /// The row of a table a person reads.
    String line() {
        return String.format(
                        Locale.ROOT,
                        "%-20s %10.2f %-3s  %10s  %8s  %8s  %s",
                        name,
                        value,
                        unit,
                        number(baseline),
                        number(ratio),
                        number(bound),
                        within == null ? "" : within ? "within" : "OUTSIDE")
                .stripTrailing();
    }

    private static String number(@Nullable Double number) {
        return number == null ? "-" : String.format(Locale.ROOT, "%.2f", number);
    }
}
