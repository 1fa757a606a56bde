package org.furore.store;

import org.furore.domain.document.DocumentKind;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How many documents there are of each day. Those dated to the second are counted by the quarter
/// hours of the universal time first, on which the days of all zones begin: a number is sorted far
/// sooner than a text.
final class DocumentDays {
    private static final long QUARTER_HOUR = 900_000;

    /// Quarter hours from a time before all dates to the epoch, so that dividing never rounds up.
    private static final long EARLY = 200_000_000;

    private static final String SECONDS =
            "(date is null or substr(date, 11, 1) = 'T' and length(date) < 28)";
    private static final String LIVE = " from document where live = 1 and date_from is not null";

    private final Map<DocumentKind, Map<String, Long>> days = new EnumMap<>(DocumentKind.class);

    private DocumentDays() {}

    /// Counts by kind and by date as written; where that is a moment, by its day in the zone.
    static Map<DocumentKind, Map<String, Long>> count(Handle handle, ZoneId zone) {
        DocumentDays counted = new DocumentDays();
        counted.moments(handle, zone);
        counted.dates(handle);
        return counted.days;
    }

    private void moments(Handle handle, ZoneId zone) {
        String counts =
                List.of(DocumentKind.values()).stream()
                        .map(kind -> ", sum(kind = '" + Columns.word(kind) + "')")
                        .collect(Collectors.joining());
        handle.select(
                        "select (date_from + ?) / ?"
                                + counts
                                + LIVE
                                + " and "
                                + SECONDS
                                + " group by 1",
                        EARLY * QUARTER_HOUR,
                        QUARTER_HOUR)
                .map((row, context) -> {
                    long at = (row.getLong(1) - EARLY) * QUARTER_HOUR;
                    String day = Instant.ofEpochMilli(at).atZone(zone).toLocalDate().toString();
                    for (DocumentKind kind : DocumentKind.values()) {
                        add(kind, day, row.getLong(2 + kind.ordinal()));
                    }
                    return day;
                })
                .list();
    }

    private void dates(Handle handle) {
        handle.select(
                        "select kind, date, count(*)"
                                + LIVE
                                + " and not "
                                + SECONDS
                                + " group by 1, 2")
                .map((row, context) -> {
                    String date = Objects.requireNonNull(row.getString(2));
                    add(
                            Columns.required(DocumentKind.class, row.getString(1)),
                            date,
                            row.getLong(3));
                    return date;
                })
                .list();
    }

    private void add(DocumentKind kind, String day, long documents) {
        if (documents > 0) {
            days.computeIfAbsent(kind, any -> new TreeMap<>()).merge(day, documents, Long::sum);
        }
    }
}
