package org.furore.domain.event;

import org.furore.domain.event.Edtf.Precision;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// A date as a person writes it: `about 9 September 2020`, `since September 2020`. In English, or
/// in the language of the locale where its words are at hand.
public final class EdtfLabel {
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;

    private EdtfLabel(Locale wanted) {
        words = ResourceBundle.getBundle("org/furore/domain/messages", wanted, CONTROL);
        // The root bundle is English.
        locale = words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
    }

    /// The label of `date`. Times are said to the minute, with their offset where one is written.
    public static String of(Edtf date, Locale locale) {
        return new EdtfLabel(locale).label(date);
    }

    private String label(Edtf date) {
        if (!date.isInterval()) {
            return single(date);
        }
        Optional<Edtf> start = date.start();
        Optional<Edtf> end = date.end();
        if (start.isPresent() && end.isPresent()) {
            return interval(start.get(), end.get());
        }
        if (start.isPresent()) {
            String since = say("since-" + group(start.get()), single(start.get()));
            return date.hasUnknownEnd() ? say("unknown-end", since) : since;
        }
        Edtf last = end.orElseThrow();
        String until = say("until-" + group(last), single(last));
        return date.hasUnknownStart() ? say("unknown-start", until) : until;
    }

    private static String group(Edtf date) {
        return switch (date.precision()) {
            case DAY, TIME -> "day";
            case MONTH, YEAR -> "month";
            default -> "other";
        };
    }

    private String interval(Edtf start, Edtf end) {
        String to = single(end);
        if (start.equals(end)) {
            return to;
        }
        Precision precision = start.precision();
        Optional<LocalDate> first = start.firstDay();
        Optional<LocalDate> last = end.lastDay();
        boolean plain =
                precision == end.precision()
                        && (precision == Precision.DAY || precision == Precision.MONTH)
                        && !doubted(start)
                        && !doubted(end);
        if (plain && first.isPresent() && last.isPresent()) {
            LocalDate from = first.get();
            if (from.getYear() == last.get().getYear()) {
                if (precision == Precision.MONTH) {
                    return say("interval", month(from), to);
                }
                return from.getMonthValue() == last.get().getMonthValue()
                        ? say("close-interval", dayNumber(from), to)
                        : say("interval", say("day-month", dayNumber(from), month(from)), to);
            }
        }
        return say("interval", single(start), to);
    }

    private static boolean doubted(Edtf date) {
        return date.isApproximate() || date.isUncertain() || date.isUnspecified();
    }

    private String single(Edtf date) {
        String plain = certain(date);
        if (date.isApproximate()) {
            return say(date.isUncertain() ? "perhaps-about" : "about", plain);
        }
        return date.isUncertain() ? say("perhaps", plain) : plain;
    }

    private String certain(Edtf date) {
        Optional<LocalDate> firstDay = date.firstDay();
        Optional<LocalDate> lastDay = date.lastDay();
        if (firstDay.isEmpty() || lastDay.isEmpty()) {
            return distantYear(date);
        }
        LocalDate day = firstDay.get();
        String year = year(day.getYear());
        return switch (date.precision()) {
            case NONE -> say("any-year");
            case MILLENNIUM, CENTURY -> years(day, lastDay.get());
            case DECADE -> day.getYear() > 0 ? say("decade", year) : years(day, lastDay.get());
            case YEAR -> date.isUnspecified() ? unspecified(date, year) : year;
            case SEASON -> say("season-" + day.getMonthValue() / 3, year);
            case MONTH -> {
                String month = say("month", month(day), year);
                yield date.isUnspecified() ? say("day-unknown", month) : month;
            }
            case DAY -> day(day);
            case TIME -> say("time", day(day), time(date));
        };
    }

    private String unspecified(Edtf date, String year) {
        return say(date.text().contains("-XX-XX") ? "day-unknown" : "month-unknown", year);
    }

    private String years(LocalDate first, LocalDate last) {
        return say("years", year(first.getYear()), year(last.getYear()));
    }

    private String day(LocalDate day) {
        return say("day", dayNumber(day), month(day), year(day.getYear()));
    }

    private String dayNumber(LocalDate day) {
        return day.getDayOfMonth() == 1 ? say("first") : Integer.toString(day.getDayOfMonth());
    }

    private String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, locale);
    }

    // `2020-09-09T10:00:00+02:00` is said as `10:00 UTC+02:00`.
    private static String time(Edtf date) {
        String text = date.text();
        int clock = text.indexOf('T') + 1;
        String time = text.substring(clock, clock + 5);
        EdtfPoint point = date.range().any();
        if (!point.hasOffset()) {
            return time;
        }
        int minutes = Math.abs(point.offset());
        return minutes == 0
                ? time + " UTC"
                : String.format(
                        Locale.ROOT,
                        "%s UTC%s%02d:%02d",
                        time,
                        point.offset() < 0 ? "-" : "+",
                        minutes / 60,
                        minutes % 60);
    }

    private String distantYear(Edtf date) {
        String digits = date.text().replaceAll("[^0-9-]", "");
        return year(Long.parseLong(digits));
    }

    private String year(long year) {
        if (year <= 0) {
            return say("before-christ", number(1 - year));
        }
        return number(year);
    }

    private String number(long year) {
        return year > 9999
                ? NumberFormat.getIntegerInstance(locale).format(year)
                : Long.toString(year);
    }

    private String say(String key, String... arguments) {
        return new MessageFormat(words.getString("edtf-" + key), locale)
                .format(arguments, new StringBuffer(), null)
                .toString();
    }
}
