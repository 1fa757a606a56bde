package org.furore.importing.web;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as feeds write them: RFC 822 and 2822 and what passes for them (no weekday, a wrong one,
/// whole names of months, no seconds), RFC 3339 and the W3C's note on dates. What has no offset, or
/// a zone whose name means several, keeps its time without one.
final class FeedDates {
    private static final int LONGEST = 100;

    private static final String TIME =
            "(?:(?:,?\\s+|T)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
                + "\\s*(?:([+-]\\d{1,2}):?(\\d{2})?|([A-Za-z]{1,5})(?![A-Za-z])(?:\\s*([+-]\\d{2}):?(\\d{2}))?)?)?";

    /// `Thu, 01 Jan 2004 19:48:21 GMT`
    private static final Pattern MAIL =
            Pattern.compile(
                    "(?:\\p{L}{2,12}[.,]*\\s*)?(\\d{1,2})[\\s-]+(\\p{L}{3,12})\\.?[\\s-]+(\\d{4}|\\d{2})"
                            + TIME);

    /// `Thu, Jan 01 2004 19:48:21 GMT`, `January 1, 2004`
    private static final Pattern AMERICAN =
            Pattern.compile(
                    "(?:\\p{L}{3,12}[.,]*\\s+)?(\\p{L}{3,12})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})"
                            + TIME);

    /// `Sun Jan 4 16:29:06 PST 2004`
    private static final Pattern UNIX =
            Pattern.compile(
                    "\\p{L}{3},?\\s+(\\p{L}{3})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s+(?:([A-Z]{1,5}|[+-]\\d{4})\\s+)?(\\d{4})");

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})" + TIME);

    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})Z?)?");

    /// Offsets of zones by names that have one meaning (RFC 822, and the two of central Europe).
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("GMT", "Z"),
                    Map.entry("UT", "Z"),
                    Map.entry("UTC", "Z"),
                    Map.entry("Z", "Z"),
                    Map.entry("EST", "-05:00"),
                    Map.entry("EDT", "-04:00"),
                    Map.entry("CST", "-06:00"),
                    Map.entry("CDT", "-05:00"),
                    Map.entry("MST", "-07:00"),
                    Map.entry("MDT", "-06:00"),
                    Map.entry("PST", "-08:00"),
                    Map.entry("PDT", "-07:00"),
                    Map.entry("CET", "+01:00"),
                    Map.entry("CEST", "+02:00"));

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private FeedDates() {}

    /// The date, or null where the text is none.
    static @Nullable Edtf read(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return null;
        }
        String text = written.strip().replaceAll("\\s+", " ").replaceFirst("\\s*\\([^)]*\\)$", "");
        try {
            return dated(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Edtf dated(String text) {
        Matcher found = ISO.matcher(text);
        if (found.matches()) {
            return date(number(found, 1), number(found, 2), number(found, 3), found, 4);
        }
        found = MAIL.matcher(text);
        if (found.matches()) {
            return date(year(found.group(3)), month(found.group(2)), number(found, 1), found, 4);
        }
        found = AMERICAN.matcher(text);
        if (found.matches()) {
            return date(number(found, 3), month(found.group(1)), number(found, 2), found, 4);
        }
        found = UNIX.matcher(text);
        if (found.matches()) {
            String day = day(number(found, 7), month(found.group(1)), number(found, 2));
            String zone = found.group(6);
            return timed(day, found, 3, zone == null ? "" : zone(zone));
        }
        found = COMPACT.matcher(text);
        if (found.matches()) {
            String day = day(number(found, 1), number(found, 2), number(found, 3));
            return timed(day, found, 4, text.endsWith("Z") ? "Z" : "");
        }
        // A year, or a month of one.
        return text.matches("\\d{4}(-\\d{2})?") ? Edtf.tryParse(text).orElse(null) : null;
    }

    private static @Nullable Edtf date(int year, int month, int day, Matcher time, int group) {
        String zone = "";
        if (time.group(group + 3) != null) {
            zone = offset(time.group(group + 3), time.group(group + 4));
        } else if (time.group(group + 6) != null) {
            zone = offset(time.group(group + 6), time.group(group + 7));
        } else if (time.group(group + 5) != null) {
            zone = zone(time.group(group + 5));
        }
        return timed(day(year, month, day), time, group, zone);
    }

    private static @Nullable Edtf timed(String day, Matcher time, int group, String zone) {
        if (time.group(group) == null) {
            return Edtf.parse(day);
        }
        String seconds = time.group(group + 2);
        int hour = number(time, group);
        String text =
                "%sT%02d:%s:%s"
                        .formatted(
                                day, hour, time.group(group + 1), seconds == null ? "00" : seconds);
        return Edtf.tryParse(text + zone)
                .or(() -> Edtf.tryParse(text))
                .orElseGet(() -> Edtf.parse(day));
    }

    private static String day(int year, int month, int day) {
        return Edtf.of(LocalDate.of(year, month, day)).text();
    }

    private static String offset(String hours, @Nullable String minutes) {
        String digits = hours.length() == 2 ? "0" + hours.charAt(1) : hours.substring(1);
        String text = hours.charAt(0) + digits + ":" + (minutes == null ? "00" : minutes);
        return text.equals("-00:00") || text.equals("+00:00") ? "Z" : text;
    }

    private static String zone(String name) {
        if (name.charAt(0) == '+' || name.charAt(0) == '-') {
            return offset(name.substring(0, 3), name.substring(3));
        }
        return ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), "");
    }

    /// RFC 2822, section 4.3: two digits up to 49 are of this century.
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (year < 50 ? 2000 : 1900);
    }

    private static int month(String name) {
        int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        if (month < 0) {
            throw new DateTimeException(name);
        }
        return month + 1;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
