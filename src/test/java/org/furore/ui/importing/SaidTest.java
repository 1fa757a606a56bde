package org.furore.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.furore.domain.document.Locator;
import org.furore.domain.event.Edtf;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Kind;
import org.furore.ui.fx.Words;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
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
    void measuredValuesAreWrittenAsTheLanguageDoes() {
        ObservationDraft price =
                new ObservationDraft(
                        "price",
                        "$",
                        Edtf.parse("2023-01-07"),
                        new BigDecimal("2776345279.50"),
                        null);
        assertEquals("2,776,345,279.5 $ · 7 Jan 2023", Said.observation(price, ENGLISH));
        assertEquals(
                "2\u202f776\u202f345\u202f279,5 $ · 7 janv. 2023", Said.observation(price, FRENCH));
    }

    @Test
    void theTimeLeftIsRoundedToWhatAnybodyKnows() {
        assertEquals("89 seconds left", Said.left(89, ENGLISH));
        assertEquals("about 2 minutes left", Said.left(95, ENGLISH));
        assertEquals("encore 2 heures environ", Said.left(7_000, FRENCH));
    }

    @Test
    void countsOfAStepHaveSeparators() {
        assertEquals(
                "Import of 14,894 records", ENGLISH.text(Message.of("store.step-import", 14_894)));
        assertEquals(
                "Undo an import (14,894 records)",
                ENGLISH.text(Message.of("ui.importing.step-deactivate-many", 14_894)));
    }

    @Test
    void aFormatWithoutANameKeepsItsOwn() {
        assertEquals("Posts (X, API 1.1)", Said.format("x-v1.1", ENGLISH));
        assertEquals("nexis-docx", Said.format("nexis-docx", ENGLISH));
        assertEquals("Non reconnu", Said.format(null, FRENCH));
        for (String format :
                List.of(
                        "zip",
                        "tar",
                        "mastodon",
                        "bluesky",
                        "reddit",
                        "zeeschuimer",
                        "docx",
                        "odt",
                        "rtf",
                        "epub",
                        "pdf",
                        "markdown",
                        "mhtml",
                        "warc",
                        "feed",
                        "reuters",
                        "ris",
                        "bibtex",
                        "csl-json",
                        "xlsx",
                        "nexis",
                        "factiva",
                        "lexisnexis")) {
            for (Words words : new Words[] {ENGLISH, FRENCH}) {
                assertFalse(Said.format(format, words).equals(format), format);
            }
        }
    }

    @Test
    void aRecordOfAnArchiveIsNamedByItsPathInside() {
        Locator inside = new Locator(7, 3, 40, 10, "a/b.csv");
        assertEquals("all.zip!a/b.csv", Said.file("all.zip", inside));
        assertEquals("Line 3", Said.place(inside, ENGLISH));
        assertEquals("", Said.place(new Locator(7, 0, 0, -1, "c.html"), ENGLISH));
        assertEquals("Élément 7", Said.place(new Locator(7, 0, 40, 10, null), FRENCH));
        assertEquals("", Said.place(Locator.WHOLE, ENGLISH));
    }
}
