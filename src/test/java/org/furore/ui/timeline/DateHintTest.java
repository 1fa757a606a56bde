package org.furore.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.task.Message;
import org.junit.jupiter.api.Test;

import java.util.Locale;

class DateHintTest {
    private static DateHint hint(String text) {
        return DateHint.of(text, Locale.ENGLISH);
    }

    private static DateHint wrong(String key, String proposal, Object... arguments) {
        return new DateHint(Message.of("ui.timeline." + key, arguments), proposal);
    }

    @Test
    void aDateIsFine() {
        for (String text : new String[] {"2020", " 2020-09 ", "2020-09-12~", "2020-09/.."}) {
            assertEquals(new DateHint(null, null), hint(text), text);
        }
    }

    @Test
    void anotherOrderIsProposedInTheRightOne() {
        assertEquals(wrong("date-order", "2020-09-25"), hint("25.9.2020"));
        assertEquals(wrong("date-order", "2020-09-25"), hint("9/25/2020"));
        assertEquals(wrong("date-order", "2020-09-02?"), hint("2020/9/2?"));
        assertEquals(wrong("date-order", "2020-09"), hint("09/2020"));
        assertEquals(wrong("date-either", "2020-09-12"), hint("12/09/2020"));
    }

    @Test
    void aSpokenDateIsProposedInNumbers() {
        assertEquals(wrong("date-numbers", "2020-09-09"), hint("9 September 2020"));
        assertEquals(wrong("date-numbers", "2020-09-09"), hint("9 septembre 2020"));
        assertEquals(wrong("date-numbers", "2020-09"), hint("september 2020"));
    }

    @Test
    void whatNoCalendarHasIsSaid() {
        assertEquals(wrong("date-month", null, 13), hint("2020-13-01"));
        assertEquals(wrong("date-day", null, 30), hint("2020-09-31"));
        assertEquals(wrong("date-day", null, 29), hint("2020-02-30"));
    }

    @Test
    void anIntervalIsTurnedRound() {
        assertEquals(
                wrong("date-backwards", "2020-09-09/2020-09-12"), hint("2020-09-12/2020-09-09"));
    }

    @Test
    void anythingElseIsExplained() {
        assertEquals(wrong("date-empty", null), hint("  "));
        for (String text : new String[] {"soon", "2020-09-12T", "/", "//", "٢٠٢٠", "😀"}) {
            assertEquals(wrong("date-unknown", null), hint(text), text);
        }
    }
}
