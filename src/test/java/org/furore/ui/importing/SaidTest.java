package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Kind;
import org.furore.ui.fx.Words;
import org.junit.jupiter.api.Test;

import java.util.Locale;

class SaidTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words FRENCH = new Words(Locale.FRENCH);

    @Test
    void sizesAreSaidInUnitsAPersonReads() {
        assertEquals("1 byte", Said.size(1, ENGLISH));
        assertEquals("999 bytes", Said.size(999, ENGLISH));
        assertEquals("1 kB", Said.size(1000, ENGLISH));
        assertEquals("3.2 MB", Said.size(3_210_000, ENGLISH));
        assertEquals("3,2 Mo", Said.size(3_210_000, FRENCH));
        assertEquals("1.0 GB", Said.size(999_999_999, ENGLISH));
    }

    @Test
    void everyFieldAndKindHasAName() {
        for (Words words : new Words[] {ENGLISH, FRENCH}) {
            for (Field field : Field.values()) {
                assertEquals(false, Said.field(field, words).startsWith("ui."), field.key());
            }
            for (Kind kind : Kind.values()) {
                assertEquals(false, Said.kind(kind, words).startsWith("ui."), kind.name());
            }
        }
    }

    @Test
    void aFormatWithoutANameKeepsItsOwn() {
        assertEquals("Posts (X, API 1.1)", Said.format("x-v1.1", ENGLISH));
        assertEquals("nexis-docx", Said.format("nexis-docx", ENGLISH));
        assertEquals("Non reconnu", Said.format(null, FRENCH));
    }
}
