package org.furore.importing;

import org.jspecify.annotations.Nullable;

/// Whether a table's numeric dates begin with the day or the month, as far as its rows show.
public enum DayOrder {
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST,
    /// Some rows show one, some the other.
    MIXED;

    /// What two parts of a table show together.
    DayOrder and(DayOrder other) {
        if (this == other || other == UNKNOWN) {
            return this;
        }
        return this == UNKNOWN ? other : MIXED;
    }

    /// Whether a row that shows `other` speaks against the table it stands in.
    boolean excludes(DayOrder other) {
        return this == DAY_FIRST && other == MONTH_FIRST
                || this == MONTH_FIRST && other == DAY_FIRST;
    }

    /// A date of two short numbers and a year of four digits, in either order.
    ///
    /// @param rest the time after it, or ""
    record Numeric(int first, int second, String year, boolean points, String rest) {

        /// The date, or null if a text does not begin with one.
        static @Nullable Numeric of(String text) {
            int at = digits(text, 0, 2);
            if (at < 1 || at + 1 >= text.length()) {
                return null;
            }
            char sign = text.charAt(at);
            if (sign != '-' && sign != '/' && sign != '.') {
                return null;
            }
            int second = at + 1;
            int to = digits(text, second, 2);
            if (to == second || to >= text.length() || text.charAt(to) != sign) {
                return null;
            }
            int year = to + 1;
            int end = digits(text, year, 4);
            boolean alone = end == text.length();
            if (end - year != 4 || !alone && text.charAt(end) != ' ' && text.charAt(end) != 'T') {
                return null;
            }
            return new Numeric(
                    Integer.parseInt(text.substring(0, at)),
                    Integer.parseInt(text.substring(second, to)),
                    text.substring(year, end),
                    sign == '.',
                    alone ? "" : text.substring(end + 1).strip());
        }

        /// What this date shows by itself.
        DayOrder order() {
            if (points || first > 12) {
                return DAY_FIRST;
            }
            return second > 12 ? MONTH_FIRST : UNKNOWN;
        }

        /// Whether it is the same day either way: `05-05-2020`.
        boolean either() {
            return first == second;
        }

        String iso(DayOrder order) {
            boolean dayFirst = order == DAY_FIRST;
            return "%s-%02d-%02d"
                    .formatted(year, dayFirst ? second : first, dayFirst ? first : second);
        }

        private static int digits(String text, int from, int most) {
            int at = from;
            while (at < text.length()
                    && at - from < most
                    && text.charAt(at) >= '0'
                    && text.charAt(at) <= '9') {
                at++;
            }
            return at;
        }
    }
}
