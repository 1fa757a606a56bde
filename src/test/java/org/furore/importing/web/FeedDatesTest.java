package org.furore.importing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.event.Edtf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates as feeds write them.
class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 01 Jan 2004 19:48:21 GMT|2004-01-01T19:48:21Z",
                "Thu, 1 Jan 04 19:48 EST|2004-01-01T19:48:00-05:00",
                "01 Jan 2004 19:48:21 +0530|2004-01-01T19:48:21+05:30",
                "Thursday, 1 January 2004 9:48:21 PDT|2004-01-01T09:48:21-07:00",
                "Xyz, 01 Jan 2004 00:00:00 GMT|2004-01-01T00:00:00Z",
                "Thu, 01 Jan 2004 19:48:21 BST|2004-01-01T19:48:21",
                "Thu, 01 Jan 2004 19:48:21|2004-01-01T19:48:21",
                "Thu, 01 Jan 2004|2004-01-01",
                "Jan 1, 2004|2004-01-01",
                "Sun Jan  4 16:29:06 PST 2004|2004-01-04T16:29:06-08:00",
                "2003-12-31T10:14:55.123-08:00|2003-12-31T10:14:55-08:00",
                "2003-12-31T10:14Z|2003-12-31T10:14:00Z",
                "2003-12-31 10:14:55|2003-12-31T10:14:55",
                "20031231|2003-12-31",
                "2003-12|2003-12",
                "2003|2003",
            })
    void datesAreReadAsFarAsTheyGo(String written, String meant) {
        assertEquals(Edtf.parse(meant), FeedDates.read(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yesterday",
                "Thu, 31 Feb 2004 19:48:21 GMT",
                "01/02/2004",
                "Thu, 01 Foo 2004",
                "99"
            })
    void whatIsNoDateStaysUnknown(String written) {
        assertEquals(null, FeedDates.read(written));
    }
}
