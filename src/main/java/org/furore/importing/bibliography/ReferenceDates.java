package org.furore.importing.bibliography;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as bibliographies write them, to the precision they have: `2001/09/01/`, `2001-09`, `2016
/// Oct 19`, `Oct 2016`, `1998 Sep-Oct`, `2001/00/00`.
final class ReferenceDates {
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4})(?:[/.-](\\d{1,2})?(?:[/.-](\\d{1,2})?(?:[/T ].*)?)?)?");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[ ,]+(\\p{L}{3,9})\\.?(?:[ -](?:\\p{L}{3,9}|(\\d{1,2})).*)?");

    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(\\p{L}{3,9})\\.?(?:[ -](?:(\\d{1,2})(?!\\d)|\\p{L}{3,9})[^ ]*)?["
                            + " ,]+(\\d{4})");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\.? (\\p{L}{3,9})\\.?,? (\\d{4})");

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private ReferenceDates() {}

    /// The date, or null where the text is none.
    static @Nullable Edtf read(@Nullable String written) {
        String text =
                written == null || written.length() > 60
                        ? ""
                        : written.strip().replaceAll("\\s+", " ");
        Matcher found = NUMBERS.matcher(text);
        if (found.matches()) {
            return of(found.group(1), found.group(2), found.group(3));
        }
        found = YEAR_FIRST.matcher(text);
        if (found.matches()) {
            return of(found.group(1), month(found.group(2)), found.group(3));
        }
        found = DAY_FIRST.matcher(text);
        if (found.matches()) {
            return of(found.group(3), month(found.group(2)), found.group(1));
        }
        found = MONTH_FIRST.matcher(text);
        if (found.matches()) {
            return of(found.group(3), month(found.group(1)), found.group(2));
        }
        return Edtf.tryParse(text).orElse(null);
    }

    /// Of parts that may be missing, none or zero; what can't be a month or a day is left out.
    static @Nullable Edtf of(@Nullable String year, @Nullable String month, @Nullable String day) {
        if (year == null || !year.strip().matches("\\d{4}")) {
            return null;
        }
        String text = year.strip();
        String m = two(month);
        String d = two(day);
        Edtf date = Edtf.tryParse(text).orElse(null);
        if (m != null) {
            Edtf closer = Edtf.tryParse(text + "-" + m).orElse(null);
            date = closer == null ? date : closer;
            if (closer != null && d != null) {
                return Edtf.tryParse(text + "-" + m + "-" + d).orElse(closer);
            }
        }
        return date;
    }

    private static @Nullable String two(@Nullable String number) {
        String text = number == null ? "" : number.strip();
        String digits = text.matches("\\p{L}{3,9}\\.?") ? month(text) : text;
        if (digits == null || !digits.matches("\\d{1,2}") || Integer.parseInt(digits) == 0) {
            return null;
        }
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /// The number of a month's English name or of its first letters, or null.
    static @Nullable String month(String name) {
        String first = name.strip().toLowerCase(Locale.ROOT);
        int month = first.length() < 3 ? -1 : MONTHS.indexOf(first.substring(0, 3));
        return month < 0 ? null : "%02d".formatted(month + 1);
    }
}
