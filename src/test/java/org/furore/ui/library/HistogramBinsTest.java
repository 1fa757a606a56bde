package org.furore.ui.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.event.Edtf;
import org.furore.domain.search.Matches.DateCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

class HistogramBinsTest {
    private static DateCount on(String day, long count) {
        return new DateCount(LocalDate.parse(day), LocalDate.parse(day), count);
    }

    private static DateCount between(@Nullable String first, @Nullable String last, long count) {
        return new DateCount(
                first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                count);
    }

    @Test
    void aBarIsAsWideAsTheRoomAsksFor() {
        List<DateCount> dates = List.of(on("2020-01-31", 2), on("2020-03-01", 1));
        assertEquals(BinUnit.DAY, HistogramBins.of(dates, 100).unit());
        assertEquals(31, HistogramBins.of(dates, 100).size());
        HistogramBins months = HistogramBins.of(dates, 4);
        assertEquals(BinUnit.MONTH, months.unit());
        assertArrayEquals(new long[] {2, 0, 1}, months.counts());
        assertEquals(BinUnit.QUARTER, HistogramBins.of(dates, 2).unit());
    }

    @Test
    void coarseDatesStandInABarOnlyWhereTheyFit() {
        List<DateCount> dates =
                List.of(
                        between(null, "2020-05-01", 1),
                        on("2020-01-01", 1),
                        between("2020-02-01", "2020-02-29", 5),
                        on("2020-12-31", 1));
        HistogramBins days = HistogramBins.of(dates, 1000);
        assertEquals(6, days.coarse());
        HistogramBins months = HistogramBins.of(dates, 12);
        assertEquals(5, months.counts()[1]);
        assertEquals(1, months.coarse());
    }

    @Test
    void aFewDatesFarOutDoNotSqueezeTheRest() {
        List<DateCount> dates = new ArrayList<>(List.of(on("1899-01-01", 3)));
        for (int day = 1; day <= 28; day++) {
            dates.add(on("2020-09-%02d".formatted(day), 100));
        }
        dates.add(on("2031-01-01", 2));
        HistogramBins bins = HistogramBins.of(dates, 200);
        assertEquals(BinUnit.DAY, bins.unit());
        assertEquals(3, bins.earlier());
        assertEquals(2, bins.later());
        assertTrue(bins.size() <= 31, "bars: " + bins.size());
        assertEquals("../" + Edtf.of(bins.day(0).minusDays(1)).text(), bins.before().text());
        assertEquals(Edtf.of(bins.day(bins.size())).text() + "/..", bins.after().text());
    }

    @Test
    void everyDocumentIsCountedOnce() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<DateCount> dates = new ArrayList<>();
            long total = 0;
            for (int i = random.nextInt(40); i > 0; i--) {
                LocalDate first =
                        LocalDate.of(2020, 1, 1).plusDays((long) (random.nextGaussian() * 2000));
                LocalDate last = first.plusDays(random.nextInt(4) == 0 ? random.nextInt(400) : 0);
                int count = 1 + random.nextInt(50);
                total += count;
                dates.add(
                        new DateCount(
                                random.nextInt(20) == 0 ? null : first,
                                random.nextInt(20) == 0 ? null : last,
                                count));
            }
            dates.sort(
                    Comparator.comparing(
                            DateCount::first, Comparator.nullsFirst(Comparator.naturalOrder())));
            HistogramBins bins = HistogramBins.of(dates, 1 + random.nextInt(300));
            long counted = bins.earlier() + bins.later() + bins.coarse();
            for (long count : bins.counts()) {
                counted += count;
            }
            assertEquals(total, counted, "seed " + seed + " " + dates);
        }
    }

    @Test
    void barsAndPeriodsMeanEachOther() {
        HistogramBins bins =
                HistogramBins.of(List.of(on("2020-01-15", 1), on("2021-06-03", 1)), 20);
        assertEquals(BinUnit.MONTH, bins.unit());
        assertEquals("2020-03-01/2020-05-31", bins.period(4, 2).text());
        assertArrayEquals(new int[] {2, 4}, bins.touched(bins.period(2, 4)));
        assertArrayEquals(new int[] {0, 2}, bins.touched(Edtf.parse("../2020-03-02")));
        assertArrayEquals(new int[] {17, 17}, bins.touched(Edtf.parse("2021-06-02/..")));
        assertNull(bins.touched(Edtf.parse("1999")));
        assertNull(bins.touched(null));
    }

    @Test
    void nothingHasNoBars() {
        assertEquals(0, HistogramBins.of(List.of(), 10).size());
        assertEquals(7, HistogramBins.of(List.of(between(null, null, 7)), 10).coarse());
    }
}
