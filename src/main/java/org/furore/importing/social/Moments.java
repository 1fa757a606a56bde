package org.furore.importing.social;

import org.furore.domain.event.Edtf;
import org.furore.importing.XWords;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/// When something was posted or caught, as platforms write it.
final class Moments {
    /// The last second of the year 9999.
    private static final long LAST = 253_402_300_799L;

    private Moments() {}

    /// `2022-11-29T22:03:46.123Z`, with any offset, or `Wed Aug 27 13:08:45 +0000 2008`.
    static @Nullable Edtf written(Node node) {
        return XWords.date(node.text());
    }

    /// Seconds since 1970, as a number or as digits, with or without a fraction, which EDTF lacks.
    static @Nullable Edtf seconds(Node node) {
        Instant instant = instant(node, 1);
        return instant == null ? null : Edtf.of(instant.atOffset(ZoneOffset.UTC));
    }

    /// Seconds or, where the number is too great for those, milliseconds since 1970.
    static @Nullable Edtf secondsOrMore(Node node) {
        Edtf seconds = seconds(node);
        Instant more = seconds == null ? instant(node, 1000) : null;
        return more == null ? seconds : Edtf.of(more.atOffset(ZoneOffset.UTC));
    }

    /// A moment in seconds since 1970.
    static @Nullable Instant wholeSeconds(Node node) {
        return instant(node, 1);
    }

    /// A moment in milliseconds since 1970.
    static @Nullable Instant milliseconds(Node node) {
        return instant(node, 1000);
    }

    /// A moment in microseconds since 1970.
    static @Nullable Instant microseconds(Node node) {
        Long count = node.count();
        return count == null || count / 1_000_000 > LAST
                ? null
                : Instant.ofEpochMilli(count / 1000);
    }

    /// A moment written as a date with time and offset.
    static @Nullable Instant instant(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return java.time.OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Instant instant(Node node, int parts) {
        String number = node.number();
        if (number == null) {
            return null;
        }
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        if (whole.isEmpty() || whole.length() > 15 || !isDigits(whole)) {
            return exponent(number, parts);
        }
        return of(Long.parseLong(whole), parts);
    }

    /// A number some programs write with a power of ten: `1.474842803E9`.
    private static @Nullable Instant exponent(String number, int parts) {
        try {
            double value = Double.parseDouble(number);
            return value > 0 && value < 1e15 ? of((long) value, parts) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant of(long value, int parts) {
        return value <= 0 || value / parts > LAST
                ? null
                : parts == 1 ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
