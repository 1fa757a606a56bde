package org.furore.ui.timeline;

import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is wrong with a date as typed, and what was probably meant. Pure.
///
/// @param problem null when it is a date
/// @param proposal how it could be written, or null
record DateHint(@Nullable Message problem, @Nullable String proposal) {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-./ ](\\d{1,2})(?:[-./ ](\\d{1,2}))?([?~%]?)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?:(\\d{1,2})[-./ ])?(\\d{1,2})[-./ ](\\d{4})([?~%]?)");
    private static final List<String> SPOKEN =
            List.of(
                    "d MMMM uuuu",
                    "d MMM uuuu",
                    "MMMM d, uuuu",
                    "MMMM d uuuu",
                    "MMMM uuuu",
                    "MMM uuuu");

    /// What to say of `text`, whose words may be in the language of `locale`.
    static DateHint of(String text, Locale locale) {
        String typed = text.strip();
        if (Edtf.tryParse(typed).isPresent()) {
            return new DateHint(null, null);
        }
        if (typed.isEmpty()) {
            return wrong("date-empty", null);
        }
        return yearFirst(typed)
                .or(() -> yearLast(typed))
                .or(() -> spoken(typed, locale))
                .or(() -> backwards(typed))
                .orElseGet(() -> wrong("date-unknown", null));
    }

    boolean fine() {
        return problem == null;
    }

    private static Optional<DateHint> yearFirst(String typed) {
        Matcher m = YEAR_FIRST.matcher(typed);
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                checked(
                        Integer.parseInt(m.group(1)),
                        Integer.parseInt(m.group(2)),
                        m.group(3) == null ? 0 : Integer.parseInt(m.group(3)),
                        m.group(4)));
    }

    private static Optional<DateHint> yearLast(String typed) {
        Matcher m = YEAR_LAST.matcher(typed);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(3));
        int second = Integer.parseInt(m.group(2));
        if (m.group(1) == null) {
            return Optional.of(checked(year, second, 0, m.group(4)));
        }
        int first = Integer.parseInt(m.group(1));
        if (first <= 12 && second <= 12 && first != second) {
            return Optional.of(wrong("date-either", written(year, second, first, m.group(4))));
        }
        return Optional.of(
                second > 12
                        ? checked(year, first, second, m.group(4))
                        : checked(year, second, first, m.group(4)));
    }

    /// A year, a month and perhaps a day (0: none) that were not written as EDTF wants them.
    private static DateHint checked(int year, int month, int day, String doubt) {
        if (month < 1 || month > 12) {
            return wrong("date-month", null, month);
        }
        int length = YearMonth.of(year, month).lengthOfMonth();
        if (day > length) {
            return wrong("date-day", null, length);
        }
        return wrong("date-order", written(year, month, day, doubt));
    }

    private static String written(int year, int month, int day, String doubt) {
        String words = String.format(Locale.ROOT, "%04d-%02d", year, month);
        return words + (day == 0 ? "" : String.format(Locale.ROOT, "-%02d", day)) + doubt;
    }

    private static Optional<DateHint> spoken(String typed, Locale locale) {
        for (Locale language : List.of(locale, Locale.ENGLISH, Locale.FRENCH)) {
            for (String pattern : SPOKEN) {
                DateTimeFormatter format =
                        new DateTimeFormatterBuilder()
                                .parseCaseInsensitive()
                                .appendPattern(pattern)
                                .toFormatter(language);
                ParsePosition end = new ParsePosition(0);
                TemporalAccessor read = format.parseUnresolved(typed, end);
                if (read != null && end.getErrorIndex() < 0 && end.getIndex() == typed.length()) {
                    return Optional.of(wrong("date-numbers", resolved(format, typed)));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String resolved(DateTimeFormatter format, String typed) {
        try {
            TemporalAccessor read = format.parseBest(typed, LocalDate::from, YearMonth::from);
            return read.toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Optional<DateHint> backwards(String typed) {
        int slash = typed.indexOf('/');
        if (slash < 1 || typed.indexOf('/', slash + 1) >= 0) {
            return Optional.empty();
        }
        Optional<Edtf> from = Edtf.tryParse(typed.substring(0, slash).strip());
        Optional<Edtf> to = Edtf.tryParse(typed.substring(slash + 1).strip());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        String trimmed = from.get().text() + "/" + to.get().text();
        String turned = to.get().text() + "/" + from.get().text();
        return Edtf.tryParse(trimmed).isPresent()
                ? Optional.of(wrong("date-order", trimmed))
                : Optional.of(
                        wrong("date-backwards", Edtf.tryParse(turned).isPresent() ? turned : null));
    }

    private static DateHint wrong(String key, @Nullable String proposal, Object... arguments) {
        return new DateHint(Message.of("ui.timeline." + key, arguments), proposal);
    }
}
