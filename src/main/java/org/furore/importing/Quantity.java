package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Locale;

/// A measured value as tables write it: `1,234.5`, `$425,000,000`, `<1`, `600,000+`, `12 %`,
/// `-3,5`.
///
/// A single comma or point before exactly three digits (`1,234`) is ambiguous. Where the mapping
/// states the decimal sign, or the column shows it ([DecimalSign]), that decides; else the value of
/// a series is refused.
///
/// @param value kept as exactly as it is written
/// @param qualifier `<`, `>`, `at most`, `at least`, `about`, or null
/// @param unit `percent` or the currency's sign where the cell has one, else null
record Quantity(BigDecimal value, @Nullable String qualifier, @Nullable String unit) {
    private static final int LONGEST = 64;
    private static final String CURRENCIES = "$€£¥₹";

    /// The quantity, or null if the cell is none.
    ///
    /// @param decimal `.` or `,` where a person states it, or null
    /// @param english whether an ambiguous comma divides thousands
    static @Nullable Quantity of(String cell, @Nullable Character decimal, boolean english) {
        String text = squeezed(cell);
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        String qualifier = qualifier(text);
        if (qualifier != null) {
            text = text.substring(text.startsWith("<=") || text.startsWith(">=") ? 2 : 1);
        }
        if (text.endsWith("+") && qualifier == null) {
            qualifier = "at least";
            text = text.substring(0, text.length() - 1);
        }
        boolean negative = text.startsWith("-") || text.startsWith("−");
        if (negative) {
            text = text.substring(1);
        }
        String unit = null;
        if (text.endsWith("%")) {
            unit = "percent";
            text = text.substring(0, text.length() - 1);
        } else if (!text.isEmpty() && CURRENCIES.indexOf(text.charAt(0)) >= 0) {
            unit = text.substring(0, 1);
            text = text.substring(1);
        } else if (!text.isEmpty() && CURRENCIES.indexOf(text.charAt(text.length() - 1)) >= 0) {
            unit = text.substring(text.length() - 1);
            text = text.substring(0, text.length() - 1);
        }
        if (!negative && unit != null && text.startsWith("-")) {
            negative = true;
            text = text.substring(1);
        }
        BigDecimal value = number(text, decimal, english);
        return value == null
                ? null
                : new Quantity(negative ? value.negate() : value, qualifier, unit);
    }

    /// A count: a whole number with or without thousands, `12.0` as some programs write it; null if
    /// the cell is none.
    static @Nullable Long count(String cell) {
        String text = squeezed(cell).replace(",", "");
        if (text.endsWith(".0")) {
            text = text.substring(0, text.length() - 2);
        }
        return text.length() <= 18 && digits(text) ? Long.valueOf(text) : null;
    }

    /// Without spaces, also those that divide thousands.
    private static String squeezed(String cell) {
        if (cell.length() > 4 * LONGEST) {
            return "";
        }
        StringBuilder out = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\'') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static @Nullable String qualifier(String text) {
        return switch (text.charAt(0)) {
            case '<' -> text.startsWith("<=") ? "at most" : "<";
            case '>' -> text.startsWith(">=") ? "at least" : ">";
            case '≤' -> "at most";
            case '≥' -> "at least";
            case '~', '≈' -> "about";
            default -> null;
        };
    }

    private static @Nullable BigDecimal number(
            String text, @Nullable Character decimal, boolean english) {
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return scientific(text);
        }
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        char sign;
        if (decimal != null) {
            sign = decimal;
        } else if (comma >= 0 && point >= 0) {
            sign = comma > point ? ',' : '.';
        } else if (comma < 0 && point < 0) {
            sign = '.';
        } else {
            char only = comma >= 0 ? ',' : '.';
            int at = Math.max(comma, point);
            boolean several = text.indexOf(only) != at;
            boolean three =
                    text.length() - at - 1 == 3 && at > 0 && at <= 3 && !text.startsWith("0");
            if (several) {
                sign = only == ',' ? '.' : ',';
            } else if (three && !english) {
                return null;
            } else {
                sign = three && only == ',' ? '.' : only;
            }
        }
        int at = text.lastIndexOf(sign);
        String whole = at < 0 ? text : text.substring(0, at);
        String part = at < 0 ? "" : text.substring(at + 1);
        if (whole.indexOf(sign) >= 0 || !(part.isEmpty() ? at < 0 : digits(part))) {
            return null;
        }
        String plain = at == 0 ? "0" : ungrouped(whole, sign == ',' ? '.' : ',');
        if (plain == null) {
            return null;
        }
        return new BigDecimal(part.isEmpty() ? plain : plain + "." + part);
    }

    /// `1.2E+7`, as spreadsheets write large values: rounded, but a value.
    private static @Nullable BigDecimal scientific(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int e = lower.indexOf('e');
        if (e < 1 || e > 20) {
            return null;
        }
        String power = lower.substring(e + 1);
        String bare = power.startsWith("+") || power.startsWith("-") ? power.substring(1) : power;
        String base = lower.substring(0, e);
        int point = base.indexOf('.');
        boolean plain =
                point < 0
                        ? digits(base)
                        : digits(base.substring(0, point)) && digits(base.substring(point + 1));
        return plain && digits(bare) && bare.length() <= 2 ? new BigDecimal(lower) : null;
    }

    private static @Nullable String ungrouped(String whole, char thousands) {
        if (whole.indexOf(thousands) < 0) {
            return digits(whole) ? whole : null;
        }
        String[] groups = whole.split(thousands == '.' ? "\\." : ",", -1);
        StringBuilder out = new StringBuilder(whole.length());
        for (int i = 0; i < groups.length; i++) {
            boolean fits = i == 0 ? groups[i].length() <= 3 : groups[i].length() == 3;
            if (!fits || !digits(groups[i])) {
                return null;
            }
            out.append(groups[i]);
        }
        return out.toString();
    }

    private static boolean digits(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
