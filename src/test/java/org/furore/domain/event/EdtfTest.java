package org.furore.domain.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.event.Edtf.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

final class EdtfTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    // The examples of the specification (https://www.loc.gov/standards/datetime/), levels 0 and 1.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985-04-12",
                "1985-04",
                "1985",
                "1985-04-12T23:20:30",
                "1985-04-12T23:20:30Z",
                "1985-04-12T23:20:30-04",
                "1985-04-12T23:20:30+04:30",
                "1964/2008",
                "2004-06/2006-08",
                "2004-02-01/2005-02-08",
                "2004-02-01/2005-02",
                "2004-02-01/2005",
                "2005/2006-02",
                "Y170000002",
                "Y-170000002",
                "2001-21",
                "1984?",
                "2004-06~",
                "2004-06-11%",
                "201X",
                "20XX",
                "2004-XX",
                "1985-04-XX",
                "1985-XX-XX",
                "1985-04-12/..",
                "1985-04/..",
                "1985/..",
                "../1985-04-12",
                "../1985-04",
                "../1985",
                "1985-04-12/",
                "1985-04/",
                "1985/",
                "/1985-04-12",
                "/1985-04",
                "/1985",
                "-1985",
                "1984~/2004-06",
                "2000-02-29"
            })
    void readsWhatTheSpecificationShows(String text) {
        assertEquals(text, Edtf.parse(text).text());
        assertEquals(Optional.of(new Edtf(text)), Edtf.tryParse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 2020",
                "2020 ",
                "hello",
                "2021-02-29",
                "1900-02-29",
                "2020-9-9",
                "2020/09/09",
                "09.09.2020",
                "20200909",
                "2020-09-09T10:00",
                "2020-09-09T24:00:00",
                "2020-09-09T10:00:00.",
                "2020-09-09T10:00:00.1234567890",
                "2020-09-09T10:00:00z",
                "2020-09-09 10:00:00",
                "2020-09-09T10:00:00-00:00",
                "2020-09-09T10:00:00+14:01",
                "2020-09-09T10:00:00+1:00",
                "2020-09-09T10:00:00+01:",
                "2020-25",
                "2020-20",
                "2020-21-01",
                "-0000",
                "2020-09-09T10:00:00~",
                "Y2020",
                "Y+17000",
                "Y-0",
                "Y",
                "Y1234567890123456",
                "1667-01/1667-02/1667-03",
                "/",
                "..",
                "../..",
                "/..",
                "../",
                "2008/1964",
                "2004/06",
                "2004/21",
                "2020-09-09/2020-09-08",
                "2020-09-09T10:00:00Z/2020-09-09T09:59:59Z",
                "[1667,1668]",
                "1950S2",
                "Y-17E7",
                "156X-12-25",
                "XXXX-12-XX",
                "1XXX-XX-25",
                "201X-12",
                "2004-06-XX/2004-07-0X",
                "2020??",
                "?",
                "~2020",
                "2020-XX-01",
                "２０２０",
                "2020‐09"
            })
    void refusesEverythingElse(String text) {
        assertEquals(Optional.empty(), Edtf.tryParse(text));
        assertThrows(IllegalArgumentException.class, () -> new Edtf(text));
    }

    @Test
    void refusesEndlessTextWithoutRepeatingIt() {
        String endless = "9".repeat(1_000_000);
        String said =
                assertThrows(IllegalArgumentException.class, () -> new Edtf(endless)).getMessage();
        assertTrue(said.length() < 200, said);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-09, 2020-09-08T22:00:00Z, 2020-09-09T22:00:00Z",
        "2020-09, 2020-08-31T22:00:00Z, 2020-09-30T22:00:00Z",
        "2020-09?, 2020-08-31T22:00:00Z, 2020-09-30T22:00:00Z",
        "2020-03-29, 2020-03-28T23:00:00Z, 2020-03-29T22:00:00Z",
        "2020, 2019-12-31T23:00:00Z, 2020-12-31T23:00:00Z",
        "202X, 2019-12-31T23:00:00Z, 2029-12-31T23:00:00Z",
        "2020-24, 2020-11-30T23:00:00Z, 2021-02-28T23:00:00Z",
        "2020-21, 2020-02-29T23:00:00Z, 2020-05-31T22:00:00Z",
        "2020-09-09T10:00:00, 2020-09-09T08:00:00Z, 2020-09-09T08:00:01Z",
        "2020-09-09T10:00:00Z, 2020-09-09T10:00:00Z, 2020-09-09T10:00:01Z",
        "2020-09-09T10:00:00-04, 2020-09-09T14:00:00Z, 2020-09-09T14:00:01Z",
        "2020-09-09T10:00:00.4Z, 2020-09-09T10:00:00.400Z, 2020-09-09T10:00:00.500Z",
        "2020-09-09T10:00:00.4219Z, 2020-09-09T10:00:00.421Z, 2020-09-09T10:00:00.422Z",
        "2020-10-25T02:30:00, 2020-10-25T00:30:00Z, 2020-10-25T01:30:01Z",
        "2020-03-29T02:30:00, 2020-03-29T01:00:00Z, 2020-03-29T01:00:01Z",
        "2020-09-09/2020-09-14, 2020-09-08T22:00:00Z, 2020-09-14T22:00:00Z",
        "2020-09-09/2020-10, 2020-09-08T22:00:00Z, 2020-10-31T23:00:00Z"
    })
    void spansFromTheFirstMomentToTheLastInItsZone(String text, Instant from, Instant to) {
        assertEquals(
                new TimeSpan(from.toEpochMilli(), to.toEpochMilli()), Edtf.parse(text).span(PARIS));
    }

    @Test
    void leavesOpenAndUnknownEndsOpen() {
        long start = Instant.parse("2020-09-01T00:00:00Z").toEpochMilli();
        long end = Instant.parse("2020-10-01T00:00:00Z").toEpochMilli();
        TimeSpan since = new TimeSpan(start, TimeSpan.OPEN_END);
        TimeSpan until = new TimeSpan(TimeSpan.OPEN_START, end);
        assertEquals(since, Edtf.parse("2020-09/..").span(ZoneOffset.UTC));
        assertEquals(since, Edtf.parse("2020-09/").span(ZoneOffset.UTC));
        assertEquals(until, Edtf.parse("../2020-09").span(ZoneOffset.UTC));
        assertEquals(until, Edtf.parse("/2020-09").span(ZoneOffset.UTC));
        assertTrue(Edtf.parse("2020-09/..").hasOpenEnd());
        assertFalse(Edtf.parse("2020-09/..").hasUnknownEnd());
        assertTrue(Edtf.parse("2020-09/").hasUnknownEnd());
        assertTrue(Edtf.parse("../2020-09").hasOpenStart());
        assertTrue(Edtf.parse("/2020-09").hasUnknownStart());
        assertEquals(Optional.empty(), Edtf.parse("2020-09/..").lastDay());
        assertEquals(Optional.empty(), Edtf.parse("2020-09/..").end());
        assertEquals(Optional.of(new Edtf("2020-09")), Edtf.parse("2020-09/..").start());
    }

    @Test
    void aDayThatNeverWasInAZoneStillLastsAMoment() {
        TimeSpan span = Edtf.parse("2011-12-30").span(ZoneId.of("Pacific/Apia"));
        assertEquals(1, span.to() - span.from());
    }

    @ParameterizedTest
    @CsvSource({
        "XXXX, NONE, 0000-01-01, 9999-12-31",
        "XXXX-XX, NONE, 0000-01-01, 9999-12-31",
        "1XXX, MILLENNIUM, 1000-01-01, 1999-12-31",
        "19XX, CENTURY, 1900-01-01, 1999-12-31",
        "19XX-XX-XX, CENTURY, 1900-01-01, 1999-12-31",
        "19, CENTURY, 1900-01-01, 1999-12-31",
        "-04, CENTURY, -0499-01-01, -0400-12-31",
        "-000X, DECADE, -0009-01-01, 0000-12-31",
        "201X~, DECADE, 2010-01-01, 2019-12-31",
        "2004-XX, YEAR, 2004-01-01, 2004-12-31",
        "2004-XX-XX, YEAR, 2004-01-01, 2004-12-31",
        "1985-02-XX, MONTH, 1985-02-01, 1985-02-28",
        "2020-23, SEASON, 2020-09-01, 2020-11-30",
        "2020-02-29%, DAY, 2020-02-29, 2020-02-29",
        "2020-09-09T23:30:00-04:00, TIME, 2020-09-09, 2020-09-09",
        "2020-09-09/2020, YEAR, 2020-09-09, 2020-12-31",
        "Y12345, YEAR, +12345-01-01, +12345-12-31"
    })
    void tellsItsPrecisionAndDays(
            String text, Precision precision, LocalDate first, LocalDate last) {
        Edtf date = Edtf.parse(text);
        assertEquals(precision, date.precision());
        assertEquals(Optional.of(first), date.firstDay());
        assertEquals(Optional.of(last), date.lastDay());
    }

    @Test
    void holdsYearsNoLongCanCount() {
        Edtf far = Edtf.parse("Y999999999999999");
        Edtf farPast = Edtf.parse("Y-999999999999999");
        assertEquals(Optional.empty(), far.firstDay());
        assertEquals(new TimeSpan(TimeSpan.OPEN_END - 2, TimeSpan.OPEN_END - 1), far.span(PARIS));
        assertEquals(
                new TimeSpan(TimeSpan.OPEN_START + 1, TimeSpan.OPEN_START + 2),
                farPast.span(PARIS));
        assertTrue(Edtf.parse("../2020").compareTo(farPast) < 0);
        assertTrue(farPast.compareTo(Edtf.parse("Y-170000002")) < 0);
        assertTrue(Edtf.parse("Y170000002").compareTo(far) < 0);
    }

    @Test
    void tellsDoubtFromEstimate() {
        assertTrue(Edtf.parse("2020?").isUncertain());
        assertFalse(Edtf.parse("2020?").isApproximate());
        assertTrue(Edtf.parse("2020~/2021").isApproximate());
        assertTrue(Edtf.parse("2020%").isApproximate() && Edtf.parse("2020%").isUncertain());
        assertTrue(Edtf.parse("2020-XX").isUnspecified());
        assertFalse(Edtf.parse("2020").isUncertain() || Edtf.parse("2020").isInterval());
    }

    @Test
    void writesTimesWithoutFractionsAndWithTheirOffset() {
        assertEquals(
                new Edtf("2020-09-09T10:02:03Z"),
                Edtf.of(OffsetDateTime.parse("2020-09-09T10:02:03.999Z")));
        assertEquals(
                new Edtf("2020-09-09T10:00:00-04:00"),
                Edtf.of(OffsetDateTime.parse("2020-09-09T10:00:00-04:00")));
        assertEquals(
                new Edtf("2020-09-09T04:30:00Z"),
                Edtf.of(OffsetDateTime.parse("2020-09-09T22:30:00+18:00")));
        assertEquals(
                new Edtf("2020-09-09T09:59:30Z"),
                Edtf.of(OffsetDateTime.parse("2020-09-09T10:00:00+00:00:30")));
        assertEquals(new Edtf("Y-999999999"), Edtf.of(OffsetDateTime.MIN));
        assertEquals(
                Optional.of(LocalDateTime.parse("2020-09-09T10:02:03")),
                Edtf.parse("2020-09-09T10:02:03+02:00").localDateTime());
        assertEquals(Optional.empty(), Edtf.parse("2020-09-09").localDateTime());
    }

    @Test
    void writesDays() {
        assertEquals(new Edtf("0007-01-02"), Edtf.of(LocalDate.of(7, 1, 2)));
        assertEquals(new Edtf("-0043-03-15"), Edtf.of(LocalDate.of(-43, 3, 15)));
        assertEquals(new Edtf("Y12345"), Edtf.of(LocalDate.of(12345, 6, 7)));
    }

    @Test
    void anIntervalMayBeginLaterOnTheClockThanItEndsElsewhere() {
        Edtf interval = Edtf.parse("2020-09-10T01:00:00+02:00/2020-09-09T23:30:00Z");
        assertEquals(
                new TimeSpan(
                        Instant.parse("2020-09-09T23:00:00Z").toEpochMilli(),
                        Instant.parse("2020-09-09T23:30:01Z").toEpochMilli()),
                interval.span(PARIS));
    }
}
