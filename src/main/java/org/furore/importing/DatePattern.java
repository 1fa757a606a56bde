package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/// How a table writes its dates, as its mapping says.
///
/// @param patterns of [DateTimeFormatter], tried in order; or one of `epoch-seconds` and
///   `epoch-millis`, which goes before all others; empty: see [TableDates]
/// @param zone of times without an offset, or null
/// @param locale a BCP 47 tag for names of months and days
public record DatePattern(List<String> patterns, @Nullable ZoneId zone, String locale) {
    public static final DatePattern NONE = new DatePattern(List.of(), null, "en");

    static final DateTimeFormatter LOCAL = formatter("uuuu-MM-dd'T'HH:mm:ss", "en");
    static final DateTimeFormatter OFFSET = formatter("uuuu-MM-dd'T'HH:mm:ssXXX", "en");

    static final List<DateTimeFormatter> ISO =
            List.of(
                    formatter("uuuu-MM-dd", "en"),
                    timed("uuuu-MM-dd"),
                    formatter("uuuu-MM-dd'T'HH[XXX]", "en"),
                    formatter("uuuu/M/d", "en"),
                    formatter("uuuu/M/d HH:mm[:ss]", "en"),
                    formatter("uuuu.M.d", "en"));

    /// Seconds or milliseconds of the Unix epoch.
    enum Epoch {
        SECONDS,
        MILLIS
    }

    public DatePattern {
        patterns = List.copyOf(patterns);
    }

    @Nullable Epoch epoch() {
        if (patterns.contains("epoch-seconds")) {
            return Epoch.SECONDS;
        }
        return patterns.contains("epoch-millis") ? Epoch.MILLIS : null;
    }

    /// Whether dates can be read by it: a pattern a person typed may be none.
    public boolean valid() {
        try {
            formatters();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// @throws IllegalArgumentException if a pattern is none
    List<DateTimeFormatter> formatters() {
        return patterns.stream()
                .filter(pattern -> !pattern.startsWith("epoch-"))
                .map(pattern -> formatter(pattern, locale))
                .toList();
    }

    /// A strict formatter: 30 February is no date. `y` is taken as the year of our era, as most
    /// people mean it, and letter case does not matter.
    ///
    /// @throws IllegalArgumentException if the pattern is none
    static DateTimeFormatter formatter(String pattern, String locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.indexOf('G') < 0 ? withYears(pattern) : pattern)
                .toFormatter(Locale.forLanguageTag(locale))
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }

    /// A date with a time to the minute or finer, with or without an offset.
    private static DateTimeFormatter timed(String date) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(date + "['T'][' ']HH:mm")
                .optionalStart()
                .appendPattern(":ss")
                .optionalStart()
                .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
                .optionalEnd()
                .optionalEnd()
                .appendPattern("[ ][XXX][XX][X]")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }

    private static String withYears(String pattern) {
        StringBuilder out = new StringBuilder(pattern);
        boolean literal = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            literal ^= c == '\'';
            if (c == 'y' && !literal) {
                out.setCharAt(i, 'u');
            }
        }
        return out.toString();
    }
}
