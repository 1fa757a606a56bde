package org.furore.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.furore.domain.event.Edtf;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

final class CorrectionTest {
    private static final DocumentId ID = new DocumentId(new UUID(1, 2));
    private static final Header SOURCE =
            new Header(
                    "Title", "Author", "Outlet", Edtf.parse("2020"), "en", "https://example.org/a");

    @Test
    void aFieldThatIsSetIsReadBackAndTouchesNoOther() {
        for (HeaderField field : HeaderField.values()) {
            String value = field == HeaderField.DATE ? "2020-09-09~" : "other";
            Header changed = field.set(SOURCE, value);
            assertEquals(value, field.of(changed));
            assertEquals(SOURCE, field.set(changed, field.of(SOURCE)));
            assertNull(field.of(field.set(SOURCE, null)));
            assertNull(field.of(Header.EMPTY));
        }
        assertThrows(
                IllegalArgumentException.class, () -> HeaderField.DATE.set(SOURCE, "yesterday"));
    }

    @Test
    void correctionsLieOverTheSource() {
        Correction correction =
                new Correction(
                        ID,
                        Map.of(
                                HeaderField.DATE,
                                "2020-09-12",
                                HeaderField.OUTLET,
                                "The Daily Example"));
        assertEquals(
                new Header(
                        "Title",
                        "Author",
                        "The Daily Example",
                        Edtf.parse("2020-09-12"),
                        "en",
                        "https://example.org/a"),
                correction.over(SOURCE));
        assertEquals(SOURCE, new Correction(ID, Map.of()).over(SOURCE));
    }

    @Test
    void aCorrectionKeepsItsValuesToItself() {
        Map<HeaderField, String> values = new HashMap<>();
        values.put(HeaderField.TITLE, "a");
        Correction correction = new Correction(ID, values);
        values.put(HeaderField.TITLE, "b");
        assertEquals(Map.of(HeaderField.TITLE, "a"), correction.values());
        assertThrows(
                UnsupportedOperationException.class,
                () -> correction.values().put(HeaderField.URL, "c"));
    }

    @Test
    void aDateThatIsNoneIsRefusedWhenTheCorrectionIsMade() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Correction(ID, Map.of(HeaderField.DATE, "yesterday")));
    }
}
