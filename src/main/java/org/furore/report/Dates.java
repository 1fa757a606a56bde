package org.furore.report;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// EDTF dates as a reader says them, and their order.
final class Dates {
    private static final Pattern POINT =
            Pattern.compile(
                    "(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T(\\d{2}:\\d{2}).*)?)?)?([~?%]?)");

    /// By first day; dates nobody knows come last.
    static final Comparator<@Nullable Edtf> ORDER = Comparator.comparingLong(Dates::key);

    private final Words words;

    Dates(Words words) {
        this.words = words;
    }

    /// First day the date can mean, in days of the epoch; [Long#MAX_VALUE] when it has none.
    static long key(@Nullable Edtf date) {
        if (date == null) {
            return Long.MAX_VALUE;
        }
        for (String part : date.text().split("/", 2)) {
            Matcher at = POINT.matcher(part);
            if (at.lookingAt()) {
                try {
                    return LocalDate.of(
                                    Integer.parseInt(at.group(1)),
                                    within(at.group(2), 12),
                                    within(at.group(3), 31))
                            .toEpochDay();
                } catch (DateTimeException e) {
                    return LocalDate.of(Integer.parseInt(at.group(1)), 1, 1).toEpochDay();
                }
            }
        }
        return Long.MAX_VALUE;
    }

    private static int within(@Nullable String digits, int most) {
        int number = digits == null ? 1 : Integer.parseInt(digits);
        return number >= 1 && number <= most ? number : 1;
    }

    /// The date in words; as written where no words fit.
    String say(Edtf date) {
        String text = date.text();
        int slash = text.indexOf('/');
        if (slash < 0) {
            return point(text);
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        if (to.isEmpty() || to.equals("..")) {
            return words.of("date-from", point(from));
        }
        if (from.isEmpty() || from.equals("..")) {
            return words.of("date-until", point(to));
        }
        return words.of("date-range", point(from), point(to));
    }

    private String point(String text) {
        Matcher at = POINT.matcher(text);
        if (!at.matches()) {
            return text;
        }
        String said;
        try {
            if (at.group(2) == null) {
                said = at.group(1);
            } else if (at.group(3) == null) {
                said =
                        YearMonth.of(Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)))
                                .format(format("MMMM uuuu"));
            } else {
                LocalDate day =
                        LocalDate.of(
                                Integer.parseInt(at.group(1)),
                                Integer.parseInt(at.group(2)),
                                Integer.parseInt(at.group(3)));
                said = day.format(format("d MMMM uuuu"));
            }
        } catch (DateTimeException e) {
            return text;
        }
        return switch (at.group(5)) {
            case "~" -> words.of("date-about", said);
            case "?" -> words.of("date-doubtful", said);
            case "%" -> words.of("date-about-doubtful", said);
            default -> said;
        };
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, words.locale());
    }
}
