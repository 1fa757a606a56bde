package org.furore.index;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.furore.domain.event.TimeSpan;
import org.furore.domain.search.Matches.DateCount;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The dates of a segment's documents, numbered: there are few days and many documents, so hits are
/// counted by number. Immutable.
final class DateNumbers {
    private final int[] numbers;
    private final List<Days> days;

    /// First and last day of the epoch a date may mean; the ends of [Long] where it is open.
    record Days(long first, long last) {
        DateCount count(long hits) {
            return new DateCount(date(first), date(last), hits);
        }

        private static @Nullable LocalDate date(long day) {
            return day == Long.MIN_VALUE || day == Long.MAX_VALUE
                    ? null
                    : LocalDate.ofEpochDay(day);
        }
    }

    private DateNumbers(int[] numbers, List<Days> days) {
        this.numbers = numbers;
        this.days = days;
    }

    static DateNumbers of(LeafReader reader, ZoneId zone) throws IOException {
        int[] numbers = new int[reader.maxDoc()];
        Map<Days, Integer> known = new HashMap<>();
        List<Days> days = new ArrayList<>();
        NumericDocValues starts = DocValues.getNumeric(reader, IndexFields.DATE_START);
        NumericDocValues lasts = DocValues.getNumeric(reader, IndexFields.DATE_LAST);
        for (int doc = 0; doc < numbers.length; doc++) {
            if (!starts.advanceExact(doc)) {
                numbers[doc] = -1;
                continue;
            }
            long first = day(starts.longValue(), zone);
            long last = lasts.advanceExact(doc) ? day(lasts.longValue(), zone) : first;
            numbers[doc] =
                    known.computeIfAbsent(
                            new Days(first, last),
                            made -> {
                                days.add(made);
                                return days.size() - 1;
                            });
        }
        return new DateNumbers(numbers, List.copyOf(days));
    }

    /// The day of the epoch in a time zone; the ends of time stay what they are.
    static long day(long millis, ZoneId zone) {
        if (millis == TimeSpan.OPEN_START || millis == TimeSpan.OPEN_END) {
            return millis;
        }
        Instant moment = Instant.ofEpochMilli(millis);
        return Math.floorDiv(
                moment.getEpochSecond() + zone.getRules().getOffset(moment).getTotalSeconds(),
                86_400L);
    }

    /// The number of a document's date, or -1.
    int number(int doc) {
        return numbers[doc];
    }

    /// What the numbers stand for.
    List<Days> days() {
        return days;
    }
}
