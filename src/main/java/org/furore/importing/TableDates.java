package org.furore.importing;

import org.furore.domain.event.Edtf;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the dates of one table with the precision they have: by the mapping's patterns, else as
/// ISO 8601, EDTF, numbers in an order the table itself makes clear, or with an English month's
/// name.
///
/// `03-04-2020` is 3 April or 4 March. It is never guessed: some row of the table must show the
/// order (`23-05-2002`), else the record is rejected and the reason asks for a pattern. With points
/// (`03.04.2020`) the day comes first, wherever that form is used.
///
/// What a spreadsheet holds as a date comes as ISO 8601, whatever pattern the mapping states for
/// the others; where no pattern begins with the year it can mean one thing only, and is read.
///
/// A time without an offset is in the mapping's zone; without one it stays a local time.
final class TableDates {
    private static final int LONGEST = 80;
    private static final int REMEMBERED = 4096;

    private static final List<DateTimeFormatter> NAMED =
            List.of(
                    DatePattern.formatter("MMMM d, uuuu", "en"),
                    DatePattern.formatter("MMM d, uuuu", "en"),
                    DatePattern.formatter("d MMMM uuuu", "en"),
                    DatePattern.formatter("d MMM uuuu", "en"),
                    DatePattern.formatter("MMMM uuuu", "en"),
                    DatePattern.formatter("EEE MMM dd HH:mm:ss xx uuuu", "en"),
                    DateTimeFormatter.RFC_1123_DATE_TIME);

    private final DatePattern pattern;
    private final List<DateTimeFormatter> formatters;
    private final DayOrder order;
    private final boolean yearFirst;
    private final Map<String, Edtf> known = new HashMap<>();

    TableDates(DatePattern pattern, DayOrder order) {
        this.pattern = pattern;
        this.formatters = pattern.formatters();
        this.order = order;
        this.yearFirst =
                pattern.patterns().stream()
                        .anyMatch(each -> each.startsWith("u") || each.startsWith("y"));
    }

    /// @throws UnreadableValue if the cell is no date, or its order is not clear
    Edtf read(String cell) throws UnreadableValue {
        Edtf seen = known.get(cell);
        if (seen != null) {
            return seen;
        }
        String text = cell.strip();
        Edtf date = text.length() > LONGEST ? null : dated(text);
        if (date == null) {
            throw new UnreadableValue(
                    pattern.patterns().isEmpty()
                            ? Message.of("importing.table-date", UnreadableValue.shown(cell))
                            : Message.of(
                                    "importing.table-date-pattern",
                                    UnreadableValue.shown(cell),
                                    String.join(" | ", pattern.patterns())));
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(cell, date);
        return date;
    }

    private @Nullable Edtf dated(String text) throws UnreadableValue {
        if (pattern.epoch() != null) {
            Edtf date = epoch(text, pattern.epoch());
            return date != null ? date : matching(text, formatters);
        }
        if (!pattern.patterns().isEmpty()) {
            Edtf stated = matching(text, formatters);
            return stated != null || yearFirst ? stated : iso(text);
        }
        DayOrder.Numeric numeric = DayOrder.Numeric.of(text);
        if (numeric != null) {
            return numeric(text, numeric);
        }
        Edtf iso = iso(text);
        if (iso != null) {
            return iso;
        }
        Edtf named = matching(text, NAMED);
        return named != null ? named : edtf(text);
    }

    private @Nullable Edtf numeric(String text, DayOrder.Numeric numeric) throws UnreadableValue {
        DayOrder order = numeric.order();
        if (numeric.either()) {
            order = DayOrder.DAY_FIRST;
        } else if (order == DayOrder.UNKNOWN) {
            order = this.order;
        } else if (!numeric.points() && this.order.excludes(order)) {
            throw new UnreadableValue(Message.of("importing.table-date-mixed", text));
        }
        if (order == DayOrder.UNKNOWN || order == DayOrder.MIXED) {
            DateForm form = DateForm.of(List.of(text));
            throw new UnreadableValue(
                    Message.of(
                            "importing.table-date-order",
                            text,
                            stated(form.dayFirst(), numeric),
                            stated(form.monthFirst(), numeric)));
        }
        String date = numeric.iso(order);
        return numeric.rest().isEmpty() ? iso(date) : iso(date + "T" + numeric.rest());
    }

    /// A pattern by which a mapping can say what a date means, without a time where it has none.
    private static String stated(List<String> patterns, DayOrder.Numeric numeric) {
        String pattern = patterns.isEmpty() ? "" : patterns.getFirst();
        int time = numeric.rest().isEmpty() ? pattern.indexOf('[') : -1;
        return time < 0 ? pattern : pattern.substring(0, time);
    }

    /// `2020`, `2020-09`, `2020-09-12`, `2020/9/12`, each day with a time and offset or without.
    private @Nullable Edtf iso(String text) {
        if (text.length() < 4 || !text.chars().limit(4).allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        if (text.length() == 4 || text.length() == 7 && text.charAt(4) == '-') {
            return edtf(text);
        }
        String plain = text.endsWith(" UTC") ? text.replace(" UTC", "Z") : text;
        return matching(plain, DatePattern.ISO);
    }

    private @Nullable Edtf matching(String text, List<DateTimeFormatter> candidates) {
        for (DateTimeFormatter candidate : candidates) {
            try {
                Edtf date = edtf(candidate.parse(text));
                if (date != null) {
                    return date;
                }
            } catch (DateTimeException e) {
                continue;
            }
        }
        return null;
    }

    private @Nullable Edtf edtf(TemporalAccessor parsed) {
        if (!parsed.isSupported(ChronoField.YEAR)) {
            return null;
        }
        int year = parsed.get(ChronoField.YEAR);
        if (year < 0 || year > 9999) {
            return null;
        }
        String text = "%04d".formatted(year);
        if (!parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
            return Edtf.parse(text);
        }
        text += "-%02d".formatted(parsed.get(ChronoField.MONTH_OF_YEAR));
        if (!parsed.isSupported(ChronoField.DAY_OF_MONTH)) {
            return Edtf.parse(text);
        }
        if (!parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
            return Edtf.parse(text + "-%02d".formatted(parsed.get(ChronoField.DAY_OF_MONTH)));
        }
        LocalDateTime time = LocalDateTime.from(parsed).withNano(0);
        ZoneId written = parsed.query(TemporalQueries.zone());
        ZoneId zone = written == null ? pattern.zone() : written;
        return zone == null
                ? Edtf.parse(DatePattern.LOCAL.format(time))
                : offset(time.atZone(zone).toOffsetDateTime());
    }

    private @Nullable Edtf epoch(String text, DatePattern.Epoch unit) {
        try {
            long value = new java.math.BigDecimal(text).longValue();
            var instant =
                    unit == DatePattern.Epoch.SECONDS
                            ? java.time.Instant.ofEpochSecond(value)
                            : java.time.Instant.ofEpochMilli(value);
            OffsetDateTime time =
                    instant.atZone(pattern.zone() == null ? ZoneOffset.UTC : pattern.zone())
                            .toOffsetDateTime();
            return time.getYear() < 0 || time.getYear() > 9999 ? null : offset(time);
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static Edtf offset(OffsetDateTime time) {
        OffsetDateTime whole =
                time.getOffset().getTotalSeconds() % 60 == 0
                        ? time
                        : time.withOffsetSameInstant(ZoneOffset.UTC);
        return Edtf.parse(DatePattern.OFFSET.format(whole));
    }

    private static @Nullable Edtf edtf(String text) {
        boolean possible =
                !text.isEmpty()
                        && text.chars().allMatch(c -> "0123456789XYSETZ~?%/.-:+".indexOf(c) >= 0)
                        && text.chars().anyMatch(c -> c >= '0' && c <= '9');
        return possible ? Edtf.tryParse(text).orElse(null) : null;
    }
}
