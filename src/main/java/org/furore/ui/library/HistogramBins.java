package org.furore.ui.library;

import org.furore.domain.event.Edtf;
import org.furore.domain.search.Matches.DateCount;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// The bars of a histogram of dates. A few dates far from all others would squeeze these into one
/// bar: they are counted as earlier or later instead. Dates too coarse for any one bar are counted
/// apart, as they stand nowhere in particular.
///
/// @param start the first day of the first bar
/// @param counts of each bar, none if there are no dates
/// @param earlier how many are before the first bar
/// @param later how many are after the last
/// @param coarse how many are too coarse for a bar
record HistogramBins(
        BinUnit unit, LocalDate start, long[] counts, long earlier, long later, long coarse) {

    /// How much of the dates must lie within the bars when the others are far out.
    private static final double KEPT = 0.98;

    /// Far out: the whole stretch is so many times as long as that of the rest.
    private static final int FAR = 5;

    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /// @param dates by first day
    /// @param most bars there is room for, at least 1
    static HistogramBins of(List<DateCount> dates, int most) {
        LocalDate[] range = range(dates);
        long coarse = 0;
        if (range.length == 0) {
            for (DateCount date : dates) {
                coarse += date.count();
            }
            return new HistogramBins(BinUnit.DAY, LocalDate.EPOCH, new long[0], 0, 0, coarse);
        }
        BinUnit unit = BinUnit.fitting(range[0], range[1], Math.max(1, most));
        LocalDate start = unit.start(range[0]);
        long[] counts = new long[unit.between(start, unit.start(range[1])) + 1];
        long earlier = 0;
        long later = 0;
        for (DateCount date : dates) {
            LocalDate first = date.first();
            LocalDate last = date.last();
            if (last != null && last.isBefore(start)) {
                earlier += date.count();
            } else if (first != null
                    && first.isAfter(range[1])
                    && !first.isBefore(unit.plus(start, counts.length))) {
                later += date.count();
            } else if (first == null
                    || last == null
                    || first.isBefore(start)
                    || !unit.start(first).equals(unit.start(last))) {
                coarse += date.count();
            } else {
                counts[unit.between(start, unit.start(first))] += date.count();
            }
        }
        return new HistogramBins(unit, start, counts, earlier, later, coarse);
    }

    /// First and last day worth a bar, or nothing.
    private static LocalDate[] range(List<DateCount> dates) {
        List<DateCount> placed = dates.stream().filter(HistogramBins::placed).toList();
        long total = placed.stream().mapToLong(DateCount::count).sum();
        if (total == 0) {
            return new LocalDate[0];
        }
        LocalDate first = day(placed.getFirst());
        LocalDate last = day(placed.getLast());
        LocalDate low = quantile(placed, (1 - KEPT) / 2 * total);
        LocalDate high = quantile(placed, (1 + KEPT) / 2 * total);
        long core = high.toEpochDay() - low.toEpochDay() + 1;
        boolean far = last.toEpochDay() - first.toEpochDay() > FAR * core && core > 6;
        if (!far) {
            return new LocalDate[] {first, last};
        }
        LocalDate from = low.minusDays(core / 20);
        LocalDate to = high.plusDays(core / 20);
        return new LocalDate[] {from.isBefore(first) ? first : from, to.isAfter(last) ? last : to};
    }

    /// Whether a date is known to the month at least, in years with four digits.
    private static boolean placed(DateCount date) {
        LocalDate first = date.first();
        LocalDate last = date.last();
        return first != null
                && last != null
                && last.toEpochDay() - first.toEpochDay() <= 366
                && !first.isBefore(FIRST)
                && !last.isAfter(LAST);
    }

    private static LocalDate day(DateCount date) {
        LocalDate first = date.first();
        return first == null ? FIRST : first;
    }

    private static LocalDate quantile(List<DateCount> placed, double rank) {
        double seen = 0;
        for (DateCount date : placed) {
            seen += date.count();
            if (seen >= rank) {
                return day(date);
            }
        }
        return day(placed.getLast());
    }

    int size() {
        return counts.length;
    }

    /// The most any bar has.
    long highest() {
        long highest = 0;
        for (long count : counts) {
            highest = Math.max(highest, count);
        }
        return highest;
    }

    /// The first day of a bar, also of those before the first and after the last.
    LocalDate day(int bin) {
        return unit.plus(start, bin);
    }

    /// The last day of a bar.
    LocalDate lastDay(int bin) {
        return day(bin + 1).minusDays(1);
    }

    /// The bars in which a longer unit begins: a month, a year, a century.
    int[] landmarks() {
        return java.util.stream.IntStream.range(1, size())
                .filter(bin -> !landmark(bin).equals(landmark(bin - 1)))
                .toArray();
    }

    /// The longer unit a bar ends in.
    Edtf landmark(int bin) {
        String day = Edtf.of(lastDay(bin)).text();
        return switch (unit) {
            case DAY, WEEK -> Edtf.parse(day.substring(0, 7));
            case MONTH, QUARTER, YEAR -> Edtf.parse(day.substring(0, 4));
            case DECADE, CENTURY -> Edtf.parse(day.substring(0, 2) + "00");
        };
    }

    /// The stretch of time of these bars, both included.
    Edtf period(int one, int other) {
        LocalDate first = day(Math.min(one, other));
        LocalDate last = lastDay(Math.max(one, other));
        return first.equals(last)
                ? Edtf.of(first)
                : Edtf.parse(Edtf.of(first).text() + "/" + Edtf.of(last).text());
    }

    /// All time before the bars.
    Edtf before() {
        return Edtf.parse("../" + Edtf.of(start.minusDays(1)).text());
    }

    /// All time after the bars.
    Edtf after() {
        return Edtf.parse(Edtf.of(day(size())).text() + "/..");
    }

    /// First and last bar a period touches, or null when it touches none.
    int @Nullable [] touched(@Nullable Edtf period) {
        if (period == null || size() == 0) {
            return null;
        }
        LocalDate first = period.hasOpenStart() ? start : period.firstDay().orElse(start);
        LocalDate last =
                period.hasOpenEnd()
                        ? lastDay(size() - 1)
                        : period.lastDay().orElse(lastDay(size() - 1));
        if (last.isBefore(start) || first.isAfter(lastDay(size() - 1))) {
            return null;
        }
        int from = first.isBefore(start) ? 0 : unit.between(start, unit.start(first));
        int to =
                last.isAfter(lastDay(size() - 1))
                        ? size() - 1
                        : unit.between(start, unit.start(last));
        return new int[] {from, to};
    }
}
