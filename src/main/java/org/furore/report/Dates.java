package org.furore.report;

import org.furore.domain.event.Edtf;
import org.furore.domain.event.EdtfLabel;
import org.furore.domain.event.TimeSpan;
import org.jspecify.annotations.Nullable;

import java.time.ZoneOffset;
import java.util.Comparator;

/// Dates as a reader says them, and their order.
final class Dates {
    /// By first day; dates nobody knows come last.
    static final Comparator<@Nullable Edtf> ORDER = Comparator.comparingLong(Dates::key);

    private static final long DAY = 86_400_000L;

    private final Words words;

    Dates(Words words) {
        this.words = words;
    }

    /// First day the date can mean, in days of the epoch (where it has no beginning, the last);
    /// [Long#MAX_VALUE] when there is no date.
    static long key(@Nullable Edtf date) {
        if (date == null) {
            return Long.MAX_VALUE;
        }
        TimeSpan span = date.span(ZoneOffset.UTC);
        if (span.from() != TimeSpan.OPEN_START) {
            return Math.floorDiv(span.from(), DAY);
        }
        return span.to() == TimeSpan.OPEN_END
                ? Long.MAX_VALUE - 1
                : Math.floorDiv(span.to() - 1, DAY);
    }

    /// The date in words, to the day: readers of a report do not compare minutes.
    String say(Edtf date) {
        return EdtfLabel.of(day(date), words.locale());
    }

    /// From one date to another.
    String say(Edtf from, Edtf to) {
        return Edtf.tryParse(day(from).text() + "/" + day(to).text())
                .map(this::say)
                .orElseGet(() -> words.of("date-range", say(from), say(to)));
    }

    /// The day of a date-time in its own offset; any other date as it is.
    private static Edtf day(Edtf date) {
        String text = date.text();
        int time = text.indexOf('T');
        return time == 10 && !date.isInterval() ? Edtf.parse(text.substring(0, time)) : date;
    }

    /// Where on a time axis it stands: the middle of what it can mean, in days of the epoch; null
    /// for dates that are open on either side.
    static @Nullable Double middle(Edtf date) {
        TimeSpan span = date.span(ZoneOffset.UTC);
        return span.from() == TimeSpan.OPEN_START || span.to() == TimeSpan.OPEN_END
                ? null
                : (span.from() / 2.0 + span.to() / 2.0) / DAY;
    }
}
