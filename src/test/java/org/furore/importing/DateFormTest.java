package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.importing.DateForm.Shape;
import org.junit.jupiter.api.Test;

import java.util.List;

class DateFormTest {

    private static String read(DateForm form, String cell) throws UnreadableValue {
        return new TableDates(form.pattern(), DayOrder.UNKNOWN).read(cell).text();
    }

    private static DateForm of(String... cells) {
        return DateForm.of(List.of(cells));
    }

    @Test
    void isoNeedsNothingSaid() {
        for (String cell : List.of("2020-09-12", "2020-09-12T10:00:00Z", "2020", "12 Sep 2020")) {
            DateForm form = of(cell, cell);
            assertEquals(Shape.CLEAR, form.shape(), cell);
            assertEquals(DatePattern.NONE, form.pattern(), cell);
        }
    }

    @Test
    void anOrderNoCellShowsIsUnclear() {
        DateForm form = of("05/05/2020", "03/04/2020 10:30", "01/02/2020 11:15");
        assertEquals(Shape.UNCLEAR_ORDER, form.shape());
        assertEquals("03/04/2020 10:30", form.example());
        assertEquals(List.of("d/M/uuuu[[,] H:mm[:ss]]"), form.dayFirst());
        assertEquals(List.of("M/d/uuuu[[,] H:mm[:ss]]"), form.monthFirst());
        assertEquals(Shape.UNCLEAR_ORDER, of("25/12/2020", "12/25/2020").shape());
    }

    @Test
    void anOrderSomeCellShowsIsClear() throws UnreadableValue {
        assertEquals(DatePattern.NONE, of("03/04/2020", "25/04/2020").pattern());
        DateForm half = of("9/12/2020 10:30 PM", "9/25/2020 1:05 AM");
        assertEquals(Shape.CLEAR, half.shape());
        assertEquals("2020-09-12T22:30:00", read(half, "9/12/2020 10:30 PM"));
        DateForm years = of("25/12/20", "01/02/20");
        assertEquals("2020-12-25", read(years, "25/12/20"));
    }

    @Test
    void secondsAndMillisecondsOfTheEpochAreKnownByTheirLength() throws UnreadableValue {
        assertEquals("2020-09-10T12:00:00Z", read(of("1599739200"), "1599739200"));
        assertEquals("2020-09-10T12:00:00Z", read(of("1599739200000"), "1599739200000"));
    }

    @Test
    void wordsOfSeveralLanguagesAreRead() throws UnreadableValue {
        assertEquals("2020-09-12", read(of("12 septembre 2020"), "12 septembre 2020"));
        assertEquals("2020-09-12", read(of("12. September 2020"), "12. September 2020"));
        assertEquals(
                "2020-09-12", read(of("12 de septiembre de 2020"), "12 de septiembre de 2020"));
        assertEquals(
                "2020-09-12T14:05:00",
                read(of("Sep 12, 2020 at 2:05 PM"), "Sep 12, 2020 at 2:05 PM"));
    }

    @Test
    void whatIsNoDateIsNotTakenForOne() {
        assertEquals(Shape.EMPTY, DateForm.of(List.of()).shape());
        assertEquals(Shape.UNKNOWN, of("yesterday", "two hours ago").shape());
        assertEquals(Shape.UNKNOWN, of("x".repeat(100_000)).shape());
    }
}
