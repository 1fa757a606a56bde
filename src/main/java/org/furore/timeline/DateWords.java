package org.furore.timeline;

import org.furore.domain.event.Edtf;
import org.furore.domain.event.Edtf.Precision;
import org.furore.domain.task.Message;
import org.furore.platform.Messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Dates in a reader's words, as short as the axis allows: `9 Sep`, `January`, `9–12 Sep`, `c. 9
/// Sep`, `9 Sep?`. Any thread.
final class DateWords {
    private static final String HERE = "\uE000";

    private final Locale locale;
    private final ZoneId zone;
    private final boolean years;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfMonth;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;
    private final Map<String, String> said = new ConcurrentHashMap<>();

    /// By what the date is written as: a step of panning says hundreds of them again.
    private final Map<String, String> dates = new ConcurrentHashMap<>();

    /// @param years whether the year is said with each date
    DateWords(Locale locale, ZoneId zone, boolean years) {
        this.locale = locale;
        this.zone = zone;
        this.years = years;
        this.day = DateTimeFormatter.ofPattern(years ? "d MMM uuuu" : "d MMM", locale);
        this.dayOfMonth = DateTimeFormatter.ofPattern("d", locale);
        this.month = DateTimeFormatter.ofPattern(years ? "LLL uuuu" : "LLLL", locale);
        this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    String say(String key, Object... arguments) {
        return arguments.length == 0
                ? said.computeIfAbsent(key, k -> Messages.text(Message.of("timeline." + k), locale))
                : Messages.text(Message.of("timeline." + key, arguments), locale);
    }

    /// The sentence `key` around `word`, its pattern read once.
    private String around(String key, String word) {
        String pattern =
                said.computeIfAbsent(
                        key + HERE,
                        k -> Messages.text(Message.of("timeline." + key, HERE), locale));
        return pattern.replace(HERE, word);
    }

    /// The date of an item.
    String of(When when) {
        String known = dates.get(when.date().text());
        return known != null
                ? known
                : dates.computeIfAbsent(when.date().text(), text -> worded(when));
    }

    private String worded(When when) {
        Edtf date = when.date();
        String words = date.isInterval() ? interval(date) : single(date, when);
        String about = when.approximate() ? around("about", words) : words;
        return when.uncertain() ? around("perhaps", about) : about;
    }

    /// A stretch from one day to another, e.g. of a cluster.
    ///
    /// @param to one past the last millisecond
    String between(long from, long to) {
        LocalDate first = date(from);
        LocalDate last = date(Math.max(from, to - 1));
        return first.equals(last) ? first.format(day) : days(first, last);
    }

    /// A day with its year, for headings.
    String full(long millis) {
        return date(millis).format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
    }

    LocalDate date(long millis) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    private String days(LocalDate first, LocalDate last) {
        boolean alike = first.getYear() == last.getYear() && first.getMonth() == last.getMonth();
        return first.format(alike ? dayOfMonth : day) + "–" + last.format(day);
    }

    private String interval(Edtf date) {
        Optional<Edtf> start = date.start();
        Optional<Edtf> end = date.end();
        if (start.isEmpty()) {
            return end.map(e -> around("until", single(e))).orElseGet(date::text);
        }
        if (end.isEmpty()) {
            return around("from", single(start.get()));
        }
        if (start.get().precision() == Precision.DAY && end.get().precision() == Precision.DAY) {
            Optional<LocalDate> first = start.get().firstDay();
            Optional<LocalDate> last = end.get().lastDay();
            if (first.isPresent() && last.isPresent()) {
                return days(first.get(), last.get());
            }
        }
        return single(start.get()) + "–" + single(end.get());
    }

    private String single(Edtf date) {
        return single(date, When.of(date, zone));
    }

    private String single(Edtf date, When when) {
        if (when.fromOpen() || Math.abs(when.from()) > 100_000_000_000_000L) {
            return date.text();
        }
        ZonedDateTime start = Instant.ofEpochMilli(when.from()).atZone(zone);
        String year = Integer.toString(start.getYear());
        return switch (date.precision()) {
            case TIME -> start.format(day) + ", " + start.format(time);
            case DAY ->
                    date.isUnspecified()
                            ? around("some-day", start.format(month))
                            : date.firstDay().map(d -> d.format(day)).orElseGet(date::text);
            case MONTH -> date.isUnspecified() ? date.text() : start.format(month);
            case SEASON -> season(date, year);
            case YEAR -> year;
            case DECADE -> around("decade", year);
            case CENTURY, MILLENNIUM, NONE -> date.text();
        };
    }

    private String season(Edtf date, String year) {
        String digits = date.text().replaceAll("[^0-9-]", "");
        String code = digits.substring(Math.max(0, digits.length() - 2));
        return switch (code) {
            case "21", "22", "23", "24" -> say("season-" + code, year);
            default -> date.text();
        };
    }
}
