package org.furore.domain.event;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// A date with the precision and doubt its source has: Extended Date/Time Format, levels 0 and 1
/// (Library of Congress, 2019; ISO 8601-2). Equal when written equally; ordered by the earliest
/// moment it can mean (in UTC where no offset is written), then the latest, then the text.
///
/// Read besides: a century (`19`), fractions of a second, and offsets without colon. Seasons are
/// the northern meteorological ones (`2020-24` is December 2020 to February 2021). Days are real
/// ones of the proleptic Gregorian calendar; an interval does not end before it starts. A year
/// after `Y` has at most 15 digits.
///
/// @param text as written
public record Edtf(String text) implements Comparable<Edtf> {

    /// @throws IllegalArgumentException if `text` is not EDTF of level 0 or 1
    public Edtf {
        if (EdtfParser.read(text) == null) {
            throw new IllegalArgumentException(
                    "not EDTF of level 0 or 1: "
                            + text.substring(0, Math.min(text.length(), EdtfParser.MAX_LENGTH)));
        }
    }

    /// @throws IllegalArgumentException if `text` is not EDTF of level 0 or 1
    public static Edtf parse(String text) {
        return new Edtf(text);
    }

    /// Empty when `text` is not EDTF of level 0 or 1.
    public static Optional<Edtf> tryParse(@Nullable String text) {
        return text == null || EdtfParser.read(text) == null
                ? Optional.empty()
                : Optional.of(new Edtf(text));
    }

    /// A day; beyond the years -9999 to 9999 only its year, as EDTF can say no more.
    public static Edtf of(LocalDate day) {
        return new Edtf(day(day));
    }

    /// A date-time to the second with its offset; fractions are dropped. An offset EDTF can't write
    /// (seconds, beyond -12:00 to +14:00) becomes UTC.
    public static Edtf of(OffsetDateTime time) {
        if (Math.abs(time.getYear()) > 9999) {
            return of(time.toLocalDate());
        }
        int seconds = time.getOffset().getTotalSeconds();
        if (seconds % 60 != 0 || seconds < -12 * 3600 || seconds > 14 * 3600) {
            return of(time.withOffsetSameInstant(ZoneOffset.UTC));
        }
        StringBuilder text = new StringBuilder(25).append(day(time.toLocalDate())).append('T');
        two(text, time.getHour()).append(':');
        two(text, time.getMinute()).append(':');
        two(text, time.getSecond()).append(time.getOffset().getId());
        return new Edtf(text.toString());
    }

    private static String day(LocalDate day) {
        int year = day.getYear();
        if (Math.abs(year) > 9999) {
            return "Y" + year;
        }
        StringBuilder text = new StringBuilder(11).append(year < 0 ? "-" : "");
        two(text, Math.abs(year) / 100);
        two(text, Math.abs(year) % 100).append('-');
        two(text, day.getMonthValue()).append('-');
        return two(text, day.getDayOfMonth()).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    EdtfRange range() {
        EdtfRange range = EdtfParser.read(text);
        if (range == null) {
            throw new IllegalStateException("checked when made");
        }
        return range;
    }

    /// From the first moment it can mean to the last, days cut in `zone` where no offset is
    /// written. An open or unknown end is open; doubt (`?`, `~`, `%`) widens nothing.
    public TimeSpan span(ZoneId zone) {
        EdtfRange range = range();
        EdtfPoint start = range.start();
        EdtfPoint end = range.end();
        long from = start == null ? TimeSpan.OPEN_START : start.from(zone);
        long to = end == null ? TimeSpan.OPEN_END : end.to(zone);
        return new TimeSpan(from, Math.max(to, from + 1));
    }

    /// The unit it is written to; of an interval, the coarser of its written ends.
    public Precision precision() {
        EdtfRange range = range();
        EdtfPoint end = range.end();
        Precision one = range.any().precision();
        return end == null || one.compareTo(end.precision()) < 0 ? one : end.precision();
    }

    public boolean isInterval() {
        return text.indexOf('/') >= 0;
    }

    /// Whether the source of the date is doubted (`?`, `%`), at either end.
    public boolean isUncertain() {
        return text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
    }

    /// Whether it is an estimate (`~`, `%`), at either end.
    public boolean isApproximate() {
        return text.indexOf('~') >= 0 || text.indexOf('%') >= 0;
    }

    /// Whether digits are left out (`X`): `1985-04-XX` is some day of that April.
    public boolean isUnspecified() {
        return text.indexOf('X') >= 0;
    }

    /// It has no beginning (`../2020`).
    public boolean hasOpenStart() {
        return text.startsWith("../");
    }

    /// It has no end yet (`2020/..`).
    public boolean hasOpenEnd() {
        return text.endsWith("/..");
    }

    /// It has a beginning nobody knows (`/2020`).
    public boolean hasUnknownStart() {
        return text.startsWith("/");
    }

    /// It has an end nobody knows (`2020/`).
    public boolean hasUnknownEnd() {
        return text.endsWith("/");
    }

    /// The first day it can mean, as written (not moved to another zone). Empty for an open or
    /// unknown start and for years beyond [LocalDate#MIN].
    public Optional<LocalDate> firstDay() {
        EdtfPoint start = range().start();
        return start == null ? Optional.empty() : localDate(start.firstDay());
    }

    /// The last day it can mean, as written. Empty for an open or unknown end and for years beyond
    /// [LocalDate#MAX].
    public Optional<LocalDate> lastDay() {
        EdtfPoint end = range().end();
        return end == null ? Optional.empty() : localDate(end.lastDay());
    }

    /// Where an interval starts; of any other date, the date. Empty for an open or unknown start.
    public Optional<Edtf> start() {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.of(this);
        }
        return range().start() == null
                ? Optional.empty()
                : Optional.of(new Edtf(text.substring(0, slash)));
    }

    /// Where an interval ends; of any other date, the date. Empty for an open or unknown end.
    public Optional<Edtf> end() {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.of(this);
        }
        return range().end() == null
                ? Optional.empty()
                : Optional.of(new Edtf(text.substring(slash + 1)));
    }

    /// The time of day as written with its day, when [#precision] is [Precision#TIME] and it is no
    /// interval.
    public Optional<LocalDateTime> localDateTime() {
        EdtfPoint point = range().any();
        if (isInterval() || !point.hasTime()) {
            return Optional.empty();
        }
        return Optional.of(
                LocalDate.ofEpochDay(point.firstDay())
                        .atStartOfDay()
                        .plusNanos(point.milli() * 1_000_000L));
    }

    /// By the earliest moment in UTC, then the latest, then the text: a total order that agrees
    /// with equality.
    @Override
    public int compareTo(Edtf other) {
        if (!alike(other)) {
            TimeSpan mine = span(ZoneOffset.UTC);
            TimeSpan theirs = other.span(ZoneOffset.UTC);
            int order = Long.compare(mine.from(), theirs.from());
            order = order != 0 ? order : Long.compare(mine.to(), theirs.to());
            if (order != 0) {
                return order;
            }
        }
        return text.compareTo(other.text);
    }

    /// Whether both are days or both are times in UTC, whose text is in the order of time.
    private boolean alike(Edtf other) {
        return text.length() == other.text.length() && plain(text) && plain(other.text);
    }

    private static boolean plain(String text) {
        int length = text.length();
        return length >= 10
                && text.charAt(0) != '-'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(9) <= '9'
                && text.charAt(8) <= '9'
                && text.charAt(5) <= '9'
                && text.charAt(3) <= '9'
                && (length == 10
                        || length == 20 && text.charAt(10) == 'T' && text.charAt(19) == 'Z');
    }

    private static Optional<LocalDate> localDate(long epochDay) {
        return epochDay < LocalDate.MIN.toEpochDay() || epochDay > LocalDate.MAX.toEpochDay()
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(epochDay));
    }

    /// Units of dates, coarsest first.
    public enum Precision {
        /// No digit of the year is known (`XXXX`).
        NONE,
        MILLENNIUM,
        CENTURY,
        DECADE,
        YEAR,
        SEASON,
        MONTH,
        DAY,
        /// A second or a fraction of it.
        TIME
    }
}
