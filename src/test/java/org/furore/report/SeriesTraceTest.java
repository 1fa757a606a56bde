package org.furore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.event.Edtf;
import org.furore.domain.series.Observation;
import org.furore.domain.series.ObservationId;
import org.furore.domain.series.SeriesId;
import org.furore.report.SeriesTrace.Bar;
import org.furore.report.SeriesTrace.Stop;
import org.furore.report.SeriesTrace.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class SeriesTraceTest {
    private static final SeriesId SERIES = new SeriesId(new UUID(1, 1));

    private static Observation value(String date, String value, @Nullable String qualifier) {
        return new Observation(
                new ObservationId(
                        UUID.nameUUIDFromBytes((date + value).getBytes(StandardCharsets.UTF_8))),
                null,
                SERIES,
                Edtf.parse(date),
                new BigDecimal(value),
                qualifier,
                null,
                null);
    }

    private static double day(String date) {
        return LocalDate.parse(date).toEpochDay();
    }

    @Test
    void aValueOfAMonthIsNotJoinedToValuesOfDays() {
        SeriesTrace trace =
                SeriesTrace.of(
                        List.of(
                                value("2020-08", "300000", "about"),
                                value("2020-08-20", "25000", null),
                                value("2020-08-21", "160000", null)));
        assertEquals(
                new SeriesTrace(
                        List.of(
                                new Stop(day("2020-08-20") + 0.5, List.of(new Value(25_000, true))),
                                new Stop(
                                        day("2020-08-21") + 0.5,
                                        List.of(new Value(160_000, true)))),
                        List.of(
                                new Bar(
                                        day("2020-08-01"),
                                        day("2020-09-01"),
                                        new Value(300_000, false)))),
                trace);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-01, 2021-01-01",
        "2020-09-15~, 2020-09-15, 2020-09-16",
        "2020-09-15?, 2020-09-15, 2020-09-16",
        "2020-09-XX, 2020-09-01, 2020-10-01",
        "2020-09-03/2020-09-05, 2020-09-03, 2020-09-06"
    })
    void aDoubtfulOrLongDateIsABarOverAllItsDays(String date, String from, String to) {
        assertEquals(
                new SeriesTrace(
                        List.of(), List.of(new Bar(day(from), day(to), new Value(7, true)))),
                SeriesTrace.of(List.of(value(date, "7", null))));
    }

    @Test
    void contradictingValuesOfADayStandTogetherAndEqualOnesOnce() {
        SeriesTrace trace =
                SeriesTrace.of(
                        Stream.of("25000", "25000", "40000")
                                .map(amount -> value("2020-08-20", amount, "at least"))
                                .toList());
        assertEquals(
                List.of(
                        new Stop(
                                day("2020-08-20") + 0.5,
                                List.of(new Value(25_000, false), new Value(40_000, false)))),
                trace.stops());
        assertEquals(2, trace.size());
    }

    @Test
    void aDateWithoutEndHasNoPlace() {
        assertEquals(
                new SeriesTrace(List.of(), List.of()),
                SeriesTrace.of(List.of(value("2020-08/..", "1", null))));
    }
}
