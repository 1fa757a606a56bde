package org.furore.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.TimeSpan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Time nobody collected is told only as far as the imports tell it.
final class UncoveredTest {
    private static Import frame(@Nullable String period, @Nullable String gaps) {
        return frame(period, gaps, true, 5);
    }

    private static Import frame(
            @Nullable String period, @Nullable String gaps, boolean active, long taken) {
        return new Import(
                new ImportId(new UUID(0, 1)),
                Instant.EPOCH,
                Instant.EPOCH,
                Import.State.COMPLETE,
                active,
                "test",
                new CollectionFrame(null, period, null, null, gaps),
                new Import.Tally(taken, 0, 0));
    }

    private static List<TimeSpan> of(Import... imports) {
        return Uncovered.of(List.of(imports), ZoneOffset.UTC);
    }

    private static TimeSpan span(String edtf) {
        return Edtf.parse(edtf).span(ZoneOffset.UTC);
    }

    @Test
    void whatLiesBetweenAndAroundThePeriodsIsUncovered() {
        assertEquals(
                List.of(
                        new TimeSpan(TimeSpan.OPEN_START, span("2020-09-01").from()),
                        span("2020-09-11/2020-09-14"),
                        new TimeSpan(span("2020-09-30").to(), TimeSpan.OPEN_END)),
                of(
                        frame("2020-09-15/2020-09-30", null),
                        frame("2020-09-01/2020-09-10", null),
                        frame("2020-09-05", null)));
    }

    @Test
    void oneImportThatStatesNoPeriodLeavesAllOpen() {
        assertEquals(List.of(), of(frame("2020-09", null), frame(null, null)));
        assertEquals(List.of(), of());
        assertEquals(
                List.of(
                        new TimeSpan(TimeSpan.OPEN_START, span("2020-09").from()),
                        new TimeSpan(span("2020-09").to(), TimeSpan.OPEN_END)),
                of(
                        frame("2020-09", null),
                        frame(null, null, false, 9),
                        frame(null, null, true, 0)));
    }

    @Test
    void datesAmongTheGapsAreUncoveredAndNumbersAreNot() {
        assertEquals(
                List.of(span("2020-09-12/2020-09-14"), span("2020-10")),
                of(
                        frame(
                                null,
                                "down 2020-09-12/2020-09-14, again 2020-10; about 12345 posts,"
                                        + " id 1300-2020-77")));
    }
}
