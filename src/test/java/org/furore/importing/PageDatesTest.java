package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {
    private static @Nullable String read(String text, @Nullable String language) {
        Edtf date = new PageDates(language).read(text);
        return date == null ? null : date.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-09-10 | 2020-09-10",
                "2020-09 | 2020-09",
                "2020-09-10T18:30:05+02:00 | 2020-09-10T18:30:05+02:00",
                "2020-09-10T18:30:05.123Z | 2020-09-10T18:30:05Z",
                "2020-09-10T18:30 | 2020-09-10T18:30:00",
                "2020-09-10 18:30:05 +0530 | 2020-09-10T18:30:05+05:30",
                "2020-09-10T00:00:00Z | 2020-09-10",
                "2020-09-10T00:00:00+02:00 | 2020-09-10T00:00:00+02:00",
                "2020/9/1 | 2020-09-01",
                "20200910 | 2020-09-10",
                "1599762605 | 2020-09-10T18:30:05Z",
                "Thu, 10 Sep 2020 18:30:05 GMT | 2020-09-10T18:30:05Z",
                "Thu Sep 10 18:30:05 2020 | 2020-09-10",
                "Sept. 10, 2020 at 6:30 PM | 2020-09-10T18:30:00",
                "10. September 2020, 18:30 Uhr | 2020-09-10T18:30:00",
                "am 10.09.2020 um 18.30 Uhr | 2020-09-10T18:30:00",
                "10 de septiembre de 2020 | 2020-09-10",
                "le 1er août 2020 | 2020-08-01",
                "10 września 2020 | 2020-09-10",
                "23/09/2020 | 2020-09-23",
                "09/23/2020 | 2020-09-23",
                "September 2020 | 2020-09",
                "8.September 2010 um 09:43 | 2010-09-08T09:43:00",
                "2020. szeptember 10. | 2020-09-10",
                "2020年9月10日 | 2020-09-10",
                "2020년 9월 10일 | 2020-09-10",
                "10 září 2020 | 2020-09-10",
                "10 сентября 2020 | 2020-09-10",
                "10 Eylül 2020 | 2020-09-10",
                "12 MAYIS 2020 | 2020-05-12",
                "10 Σεπτεμβρίου 2020 | 2020-09-10",
                "10 settembre 2020 | 2020-09-10",
            })
    void datesAreReadWithThePrecisionTheyHave(String written, String date) {
        assertEquals(date, read(written, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2020",
                "2020-13-45",
                "31.02.2020",
                "1970-01-01T00:00:00Z",
                "0001-01-01",
                "yesterday",
                "May the 4th",
                "12 monkeys 2020",
                "3 hours ago",
                "",
                "2020"
            })
    void whatIsNoCertainDateIsNone(String written) {
        assertNull(read(written, null));
    }

    @Test
    void theLanguageDecidesWhichNumberIsTheDay() {
        assertEquals("2020-03-04", read("03/04/2020", "en-US"));
        assertEquals("2020-04-03", read("03/04/2020", "en-GB"));
        assertEquals("2020-04-03", read("03/04/2020", "fr"));
        assertNull(read("03/04/2020", "en"));
        assertEquals("2020-04-03", read("03.04.2020", "en"));
    }
}
