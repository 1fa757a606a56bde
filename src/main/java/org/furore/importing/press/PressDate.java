package org.furore.importing.press;

import org.furore.domain.event.Edtf;
import org.furore.importing.PageDates;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the date lines of newspapers in databases: day, month and year in any order of their
/// language, a weekday before or behind, a time with its zone after them. `July 1, 2019 Monday 9:20
/// AM GMT` is 2019-07-01T09:20:00Z.
final class PressDate {
    private static final int LONGEST = 200;

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\d{1,2}[:h.]\\d{2}(?::\\d{2})?(?!\\d)|\\d+(?:st|nd|rd|th|er|º|ª)?(?!\\p{L})"
                            + "|\\p{L}[\\p{L}\\p{M}]*(?:\\.(?=\\p{L}\\.)\\p{L}\\.?)?|[-–;|(]");

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d).*");

    /// Those of RFC 5322, section 4.3, and those of no two places.
    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("gmt", "Z"),
                    Map.entry("utc", "Z"),
                    Map.entry("est", "-05:00"),
                    Map.entry("edt", "-04:00"),
                    Map.entry("cst", "-06:00"),
                    Map.entry("cdt", "-05:00"),
                    Map.entry("mst", "-07:00"),
                    Map.entry("mdt", "-06:00"),
                    Map.entry("pst", "-08:00"),
                    Map.entry("pdt", "-07:00"),
                    Map.entry("cet", "+01:00"),
                    Map.entry("cest", "+02:00"),
                    Map.entry("aest", "+10:00"),
                    Map.entry("aedt", "+11:00"));

    private static final Set<String> BETWEEN = Set.of("de", "del", "of", "the", "den", "di");

    private final List<String> tokens;

    private PressDate(List<String> tokens) {
        this.tokens = tokens;
    }

    /// The date a line begins with or consists of; null where it is none for certain.
    static @Nullable Edtf read(@Nullable String written) {
        if (written == null || written.isBlank() || written.length() > LONGEST) {
            return null;
        }
        String line = written.replace('\u00A0', ' ').strip();
        Matcher iso = ISO.matcher(line);
        if (iso.matches()) {
            return Edtf.tryParse(line.substring(0, 10)).orElse(null);
        }
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            if (!BETWEEN.contains(token.group().toLowerCase(Locale.ROOT))) {
                tokens.add(token.group());
            }
        }
        return new PressDate(tokens).date();
    }

    private @Nullable Edtf date() {
        for (int i = 0; i < Math.min(tokens.size(), 4); i++) {
            int month = month(tokens.get(i));
            if (month > 0) {
                int before = day(i - 1);
                int after = day(i + 1);
                if (before > 0 && year(i + 1) > 0 && i <= 3) {
                    return whole(year(i + 1), month, before, i + 2);
                }
                if (after > 0 && year(i + 2) > 0 && i <= 2) {
                    return whole(year(i + 2), month, after, i + 3);
                }
                if (year(i + 1) > 0 && i == 0 && tokens.size() <= 4) {
                    return Edtf.tryParse("%04d-%02d".formatted(year(1), month)).orElse(null);
                }
            }
        }
        return null;
    }

    private static int month(String token) {
        return Character.isLetter(token.charAt(0)) && token.length() > 2
                ? PageDates.month(token)
                : 0;
    }

    private int day(int at) {
        int number = number(at);
        return number >= 1 && number <= 31 ? number : 0;
    }

    private int year(int at) {
        int number = number(at);
        return number >= 1700 && number <= 2100 ? number : 0;
    }

    private int number(int at) {
        if (at < 0 || at >= tokens.size()) {
            return 0;
        }
        Matcher found =
                Pattern.compile("(\\d{1,4})(?:st|nd|rd|th|er|º|ª)?").matcher(tokens.get(at));
        return found.matches() ? Integer.parseInt(found.group(1)) : 0;
    }

    private @Nullable Edtf whole(int year, int month, int day, int next) {
        String date = "%04d-%02d-%02d".formatted(year, month, day);
        String time = "";
        for (int i = next; i < Math.min(tokens.size(), next + 2) && time.isEmpty(); i++) {
            time = time(i);
        }
        Edtf timed = Edtf.tryParse(date + time).orElse(null);
        return timed == null ? Edtf.tryParse(date).orElse(null) : timed;
    }

    /// The time at a token with the half of the day and the zone that follow, as EDTF writes it; ""
    /// where there is none.
    private String time(int at) {
        Matcher found =
                Pattern.compile("(\\d{1,2})[:h.](\\d\\d)(?::(\\d\\d))?").matcher(tokens.get(at));
        if (!found.matches()) {
            return "";
        }
        int hour = Integer.parseInt(found.group(1));
        int next = at + 1;
        String half = word(next).replace(".", "");
        if (half.equals("am") || half.equals("pm")) {
            if (hour < 1 || hour > 12) {
                return "";
            }
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
            next++;
        }
        String zone = ZONES.getOrDefault(word(next), "");
        String seconds = found.group(3) == null ? "00" : found.group(3);
        return hour > 23 ? "" : "T%02d:%s:%s%s".formatted(hour, found.group(2), seconds, zone);
    }

    private String word(int at) {
        return at < tokens.size() ? tokens.get(at).toLowerCase(Locale.ROOT) : "";
    }

    /// The time of a line that is nothing else (`10:33`, `10:33 AM`), after its day.
    static Edtf at(Edtf day, String line) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(line.strip());
        while (token.find() && tokens.size() < 4) {
            tokens.add(token.group());
        }
        String time = tokens.isEmpty() ? "" : new PressDate(tokens).time(0);
        return time.isEmpty() || day.text().length() != 10
                ? day
                : Edtf.tryParse(day.text() + time).orElse(day);
    }
}
