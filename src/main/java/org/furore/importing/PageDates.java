package org.furore.importing;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates as pages write them, for programs and for people, with the precision, time and
/// offset they have. `03/04/2020` is 3 April or 4 March: it is read only where the page's language
/// decides, or one number is greater than 12. Midnight sharp, without an offset or in UTC, is what
/// programs fill in for a day without a time, and is read as the day.
public final class PageDates {
    private static final int EARLIEST = 1700;
    private static final int LATEST = 2100;

    private static final String TIME =
            "(?:[T\\s,]{1,3}(?:um |at |à |às |o"
                    + " )?(\\d{1,2})[:h.](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
                    + "\\s*(?:Uhr)?\\s*([AaPp]\\.?[Mm]\\.?)?"
                    + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}(?![\\d-])|[+-]\\d{2}(?![\\d:-]))?)?";

    private static final Pattern ISO =
            Pattern.compile(
                    "(?<!\\d)((?:1[789]|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)" + TIME);

    private static final Pattern COMPACT =
            Pattern.compile(
                    "^((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?)?Z?$");

    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<![\\d:])(\\d{1,2})(?:(?:st|nd|rd|th|er|º|ª)?[\\s-]{1,3}|\\.[\\s-]{0,3})(?:de"
                        + " |of |d')?(\\p{L}[\\p{L}\\p{M}]{1,14})\\.?,?[\\s-]{1,3}(?:de |del |do )?"
                        + "((?:1[789]|20)\\d{2})(?!\\d)"
                            + TIME);

    /// `2020. szeptember 12.`, `2020 m. rugsėjo 12 d.`
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)((?:1[789]|20)\\d{2})\\.?\\s(?:m\\.\\s)?(\\p{L}[\\p{L}\\p{M}]{1,14})\\.?\\s"
                        + "(\\d{1,2})(?!\\d)");

    /// With the words for year, month and day in Chinese, Japanese or Korean.
    private static final Pattern EASTERN =
            Pattern.compile(
                    "(?<!\\d)((?:1[789]|20)\\d{2})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");

    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(\\p{L}[\\p{L}\\p{M}]{1,14})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th|\\.)?,?\\s{1,3}"
                        + "((?:1[789]|20)\\d{2})(?!\\d)"
                            + TIME);

    /// `Tue Sep 15 13:45:00 2020`, with an offset before the year or without.
    private static final Pattern UNIX =
            Pattern.compile(
                    "(\\p{L}{3}) (\\d{1,2}) (\\d{2}):(\\d{2}):(\\d{2})(?:"
                            + " ([+-]\\d{4}|UTC|GMT|[A-Z]{3,4}))? ((?:19|20)\\d{2})");

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:1[789]|20)\\d{2}|\\d{2})(?!\\d)"
                            + TIME);

    private static final Pattern MONTH = Pattern.compile("^((?:1[789]|20)\\d{2})-(\\d{2})$");

    private static final Pattern MONTH_NAMED =
            Pattern.compile("^(\\p{L}[\\p{L}\\p{M}]{2,14})\\s((?:1[789]|20)\\d{2})$");

    private static final Pattern EPOCH = Pattern.compile("^(1\\d{9})(\\d{3})?$");

    private static final Map<String, Integer> MONTHS = months();

    private final @Nullable String language;

    /// @param language of the page, a BCP 47 tag, or null
    public PageDates(@Nullable String language) {
        this.language = language;
    }

    /// The first date in `text`; null where there is none that is certain.
    public @Nullable Edtf read(@Nullable String text) {
        if (text == null || text.length() > 300 || text.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        String clean = text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
        try {
            return dated(clean);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Edtf dated(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return date(number(iso, 1), number(iso, 3), number(iso, 4), iso, 5);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.find()) {
            return date(number(compact, 1), number(compact, 2), number(compact, 3), null, 0);
        }
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.find()) {
            return Edtf.of(
                    LocalDateTime.ofEpochSecond(Long.parseLong(epoch.group(1)), 0, ZoneOffset.UTC)
                            .atOffset(ZoneOffset.UTC));
        }
        Matcher unix = UNIX.matcher(text);
        if (unix.find() && month(unix.group(1)) > 0) {
            return date(number(unix, 7), month(unix.group(1)), number(unix, 2), null, 0);
        }
        Matcher day = DAY_FIRST.matcher(text);
        while (day.find()) {
            if (month(day.group(2)) > 0) {
                return date(number(day, 3), month(day.group(2)), number(day, 1), day, 4);
            }
        }
        Matcher month = MONTH_FIRST.matcher(text);
        while (month.find()) {
            if (month(month.group(1)) > 0) {
                return date(number(month, 3), month(month.group(1)), number(month, 2), month, 4);
            }
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.find() && month(year.group(2)) > 0) {
            return date(number(year, 1), month(year.group(2)), number(year, 3), null, 0);
        }
        Matcher eastern = EASTERN.matcher(text);
        if (eastern.find()) {
            return date(number(eastern, 1), number(eastern, 2), number(eastern, 3), null, 0);
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            return numeric(numbers);
        }
        return monthOnly(text);
    }

    private @Nullable Edtf monthOnly(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.find()) {
            return Edtf.tryParse(text).orElse(null);
        }
        Matcher named = MONTH_NAMED.matcher(text);
        return named.find() && month(named.group(1)) > 0
                ? Edtf.parse("%s-%02d".formatted(named.group(2), month(named.group(1))))
                : null;
    }

    private @Nullable Edtf numeric(Matcher found) {
        int first = number(found, 1);
        int second = number(found, 3);
        int year = number(found, 4);
        year += year < 100 ? 2000 : 0;
        boolean dayFirst;
        if (first > 12 || first == second) {
            dayFirst = true;
        } else if (second > 12) {
            dayFirst = false;
        } else if (found.group(2).equals(".")) {
            dayFirst = true;
        } else if (language == null || language.equals("en")) {
            return null;
        } else {
            dayFirst = !language.equals("en-US");
        }
        return date(year, dayFirst ? second : first, dayFirst ? first : second, found, 5);
    }

    /// The day with the time the matcher found from `group` on, if any.
    private static @Nullable Edtf date(
            int year, int month, int day, @Nullable Matcher time, int group) {
        LocalDate date = LocalDate.of(year, month, day);
        if (year < EARLIEST || year > LATEST || date.equals(LocalDate.EPOCH)) {
            return null;
        }
        if (time == null || time.group(group) == null) {
            return Edtf.of(date);
        }
        int hour = number(time, group);
        String half = time.group(group + 3);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        String seconds = time.group(group + 2);
        if (hour > 23 || number(time, group + 1) > 59) {
            return Edtf.of(date);
        }
        String zone = offset(time.group(group + 4));
        boolean midnight =
                hour == 0
                        && number(time, group + 1) == 0
                        && !(seconds != null && !seconds.equals("00"));
        if (midnight && (zone.isEmpty() || zone.equals("Z"))) {
            return Edtf.of(date);
        }
        String text =
                "%sT%02d:%s:%s%s"
                        .formatted(
                                Edtf.of(date).text(),
                                hour,
                                time.group(group + 1),
                                seconds == null || seconds.compareTo("59") > 0 ? "00" : seconds,
                                zone);
        return Edtf.tryParse(text).orElseGet(() -> Edtf.of(date));
    }

    private static String offset(@Nullable String written) {
        if (written == null) {
            return "";
        }
        if (!written.startsWith("+") && !written.startsWith("-")) {
            return "Z";
        }
        String digits = written.substring(1).replace(":", "");
        String minutes = digits.length() > 2 ? digits.substring(2) : "00";
        String text = written.charAt(0) + digits.substring(0, 2) + ":" + minutes;
        return text.equals("-00:00") ? "Z" : text;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /// The number of the month that is called so in one of many languages, or 0.
    public static int month(String name) {
        return MONTHS.getOrDefault(folded(name), 0);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language :
                ("en de fr es it pt nl pl cs sk sv da nb fi hu ro tr ca hr sl lt lv et el ru uk bg"
                                + " id vi eu gl")
                        .split(" ")) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style :
                        new TextStyle[] {
                            TextStyle.FULL,
                            TextStyle.FULL_STANDALONE,
                            TextStyle.SHORT,
                            TextStyle.SHORT_STANDALONE
                        }) {
                    String name = folded(month.getDisplayName(style, locale));
                    if (name.length() > 1 && name.chars().noneMatch(Character::isDigit)) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        months.putIfAbsent("sept", 9);
        months.putIfAbsent("mrz", 3);
        months.putIfAbsent("maerz", 3);
        months.putIfAbsent("janner", 1);
        return Map.copyOf(months);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(".", "")
                .replace('ı', 'i')
                .toLowerCase(Locale.ROOT);
    }
}
