package org.furore.domain.event;

import org.furore.domain.event.Edtf.Precision;
import org.jspecify.annotations.Nullable;

/// Reads EDTF by hand, character by character: it runs once for each document of a case.
final class EdtfParser {
    /// Two date-times with fractions and offsets take 71 characters.
    static final int MAX_LENGTH = 80;

    private static final int MAX_LONG_YEAR = 15;
    private static final int[] POWERS = {1, 10, 100, 1000, 10_000};
    private static final int EAST_LIMIT = 14 * 60;
    private static final int WEST_LIMIT = -12 * 60;

    private final String text;
    private final int end;
    private final boolean uncertain;
    private final boolean approximate;
    private final boolean qualified;
    private int at;

    private EdtfParser(String text, int from, int to) {
        this.text = text;
        this.at = from;
        char last = to > from ? text.charAt(to - 1) : ' ';
        uncertain = last == '?' || last == '%';
        approximate = last == '~' || last == '%';
        qualified = uncertain || approximate;
        end = qualified ? to - 1 : to;
    }

    /// What `text` says, or null when it is not EDTF of level 0 or 1.
    static @Nullable EdtfRange read(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            EdtfPoint point = point(text, 0, text.length());
            return point == null ? null : new EdtfRange(point, point, false, false);
        }
        if (text.indexOf('/', slash + 1) >= 0) {
            return null;
        }
        return interval(text, slash);
    }

    private static @Nullable EdtfRange interval(String text, int slash) {
        int length = text.length();
        boolean openStart = slash == 2 && text.startsWith("..");
        boolean openEnd = length - slash == 3 && text.endsWith("..");
        EdtfPoint start = openStart || slash == 0 ? null : point(text, 0, slash);
        EdtfPoint end = openEnd || slash == length - 1 ? null : point(text, slash + 1, length);
        if (start == null && !openStart && slash > 0
                || end == null && !openEnd && slash < length - 1
                || start == null && end == null) {
            return null;
        }
        // A two-digit end is not a century here: `2004/06` is a wrong month, `2004/21` a wrong
        // season.
        if (start != null && start.precision() == Precision.CENTURY && slash < 4
                || end != null && end.precision() == Precision.CENTURY && length - slash < 5) {
            return null;
        }
        if (start != null && end != null && !start.mayPrecede(end)) {
            return null;
        }
        return new EdtfRange(start, end, openStart, openEnd);
    }

    private static @Nullable EdtfPoint point(String text, int from, int to) {
        EdtfParser parser = new EdtfParser(text, from, to);
        if (parser.at < parser.end && text.charAt(from) == 'Y') {
            parser.at++;
            return parser.longYear();
        }
        return parser.date();
    }

    private @Nullable EdtfPoint longYear() {
        boolean negative = skip('-');
        int digits = end - at;
        if (digits < 5 || digits > MAX_LONG_YEAR || text.charAt(at) == '0') {
            return null;
        }
        long year = 0;
        for (; at < end; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            year = year * 10 + digit;
        }
        year = negative ? -year : year;
        return years(Precision.YEAR, year, year, false);
    }

    private @Nullable EdtfPoint date() {
        boolean negative = skip('-');
        int start = at;
        int year = 0;
        while (at < end && isDigit(text.charAt(at)) && at - start < 5) {
            year = year * 10 + text.charAt(at++) - '0';
        }
        int digits = at - start;
        while (at < end && text.charAt(at) == 'X' && at - start < 5) {
            at++;
        }
        int length = at - start;
        int unspecified = length - digits;
        if (negative && year == 0 && unspecified == 0) {
            return null;
        }
        if (length == 2 && unspecified == 0 && at == end && !qualified) {
            return century(year, negative);
        }
        if (length != 4) {
            return null;
        }
        if (unspecified > 0) {
            return withoutYear(year * POWERS[unspecified], unspecified, negative);
        }
        return withYear(negative ? -year : year);
    }

    private EdtfPoint century(int century, boolean negative) {
        int near = century * 100;
        return negative
                ? years(Precision.CENTURY, -near - 99, -near, false)
                : years(Precision.CENTURY, near, near + 99, false);
    }

    private @Nullable EdtfPoint withoutYear(int near, int unspecified, boolean negative) {
        for (int i = 0; i < 2 && at < end; i++) {
            if (!text.startsWith("-XX", at)) {
                return null;
            }
            at += 3;
        }
        if (at != end) {
            return null;
        }
        int far = near + POWERS[unspecified] - 1;
        Precision precision =
                switch (unspecified) {
                    case 1 -> Precision.DECADE;
                    case 2 -> Precision.CENTURY;
                    case 3 -> Precision.MILLENNIUM;
                    default -> Precision.NONE;
                };
        return negative ? years(precision, -far, -near, true) : years(precision, near, far, true);
    }

    private @Nullable EdtfPoint withYear(int year) {
        if (at == end) {
            return years(Precision.YEAR, year, year, false);
        }
        if (text.startsWith("-XX", at)) {
            at += 3;
            boolean whole = at == end || at + 3 == end && text.startsWith("-XX", at);
            return whole ? years(Precision.YEAR, year, year, true) : null;
        }
        int month = skip('-') ? number() : -1;
        if (month >= 21 && month <= 24 && at == end) {
            return season(year, month - 21);
        }
        if (month < 1 || month > 12) {
            return null;
        }
        int length = EdtfCalendar.monthLength(year, month);
        long first = EdtfCalendar.epochDay(year, month, 1);
        if (at == end) {
            return days(Precision.MONTH, first, first + length - 1, false);
        }
        if (at + 3 == end && text.startsWith("-XX", at)) {
            return days(Precision.MONTH, first, first + length - 1, true);
        }
        int day = skip('-') ? number() : -1;
        if (day < 1 || day > length) {
            return null;
        }
        first += day - 1;
        return at == end ? days(Precision.DAY, first, first, false) : time(first);
    }

    // Meteorological seasons of the north; winter begins in the year that is written.
    private EdtfPoint season(int year, int season) {
        int from = 3 + 3 * season;
        long first = EdtfCalendar.epochDay(year, from, 1);
        long next =
                season == 3
                        ? EdtfCalendar.epochDay(year + 1L, 3, 1)
                        : EdtfCalendar.epochDay(year, from + 3, 1);
        return days(Precision.SEASON, first, next - 1, false);
    }

    private @Nullable EdtfPoint time(long day) {
        if (qualified || !skip('T')) {
            return null;
        }
        int hour = number();
        int minute = skip(':') ? number() : -1;
        int second = skip(':') ? number() : -1;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        int milli = ((hour * 60 + minute) * 60 + second) * 1000;
        int width = 1000;
        if (skip('.')) {
            int start = at;
            for (; at < end && isDigit(text.charAt(at)); at++) {
                width = at - start < 3 ? width / 10 : width;
                milli += at - start < 3 ? (text.charAt(at) - '0') * width : 0;
            }
            if (at == start || at - start > 9) {
                return null;
            }
        }
        int offset = offset();
        if (offset == Integer.MAX_VALUE || at != end) {
            return null;
        }
        return new EdtfPoint(Precision.TIME, day, day, milli, width, offset, false, false, false);
    }

    /// Minutes, [EdtfPoint#NO_OFFSET] where nothing is written, or the largest integer where it is
    /// wrong.
    private int offset() {
        if (at == end) {
            return EdtfPoint.NO_OFFSET;
        }
        if (skip('Z')) {
            return 0;
        }
        int sign = skip('+') ? 1 : skip('-') ? -1 : 0;
        int hours = number();
        int minutes = at == end ? 0 : skip(':') || at < end ? number() : -1;
        int offset = sign * (hours * 60 + minutes);
        boolean right =
                sign != 0
                        && hours >= 0
                        && minutes >= 0
                        && minutes < 60
                        && offset >= WEST_LIMIT
                        && offset <= EAST_LIMIT
                        && !(sign < 0 && offset == 0);
        return right ? offset : Integer.MAX_VALUE;
    }

    private EdtfPoint years(Precision precision, long first, long last, boolean unspecified) {
        return days(
                precision,
                EdtfCalendar.epochDay(first, 1, 1),
                EdtfCalendar.epochDay(last, 12, 31),
                unspecified);
    }

    private EdtfPoint days(Precision precision, long first, long last, boolean unspecified) {
        return new EdtfPoint(
                precision,
                first,
                last,
                EdtfPoint.NO_TIME,
                0,
                EdtfPoint.NO_OFFSET,
                uncertain,
                approximate,
                unspecified);
    }

    private boolean skip(char c) {
        if (at < end && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /// The next two digits, or -1.
    private int number() {
        if (at + 2 > end || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
            return -1;
        }
        at += 2;
        return (text.charAt(at - 2) - '0') * 10 + text.charAt(at - 1) - '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
