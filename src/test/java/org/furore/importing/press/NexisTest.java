package org.furore.importing.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.importing.office.Collected;
import org.furore.importing.office.Export;
import org.furore.importing.office.RtfReader;
import org.furore.importing.office.WordReader;
import org.furore.importing.office.Zips;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Nexis Uni as Word and RTF. Outlets, people and articles are invented.
class NexisTest {
    private static final List<Export> EXPORTS =
            List.of(new NexisExport(), new FactivaExport(), new LexisExport());

    private static final WordReader READER = new WordReader(EXPORTS);

    private static final List<String> COVER =
            List.of(
                    "Date and Time: Friday, 11. September 2020 09:31:00 CEST",
                    "Job Number: 1",
                    "Documents (2)",
                    "1. LENGTH: a headline with a colon",
                    "Client/Matter: -None-",
                    "2. Second",
                    "Search Terms: poster");

    private static final List<String> FIRST =
            List.of(
                    "LENGTH: a headline with a colon",
                    "The Example Times (London)",
                    "September 9, 2020 Wednesday 9:20 PM GMT",
                    "",
                    "Copyright 2020 The Example Times All Rights Reserved",
                    "Section:\u00A0ARTS; Version:2",
                    "Length:\u00A0355 words",
                    "Byline:\u00A0Ann Example (now) and Bo Example in Paris",
                    "Highlight:\u00A0What it is about.",
                    "Body",
                    "",
                    "Update: the first paragraph.",
                    "Language: the second one.",
                    "",
                    "Graphic",
                    "A poster",
                    "Classification",
                    "Language:\u00A0ENGLISH",
                    "Subject:\u00A0FILM (90%)",
                    "Load-Date:\u00A0September 10, 2020",
                    "End of Document");

    private static final List<String> SECOND =
            List.of(
                    "Zweiter",
                    "Beispielzeitung",
                    "Donnerstag 10. September 2020",
                    "Länge: 12 Wörter",
                    "Autor: Cleo Muster",
                    "Text",
                    "Ein Absatz.",
                    "Sprache: GERMAN; DEUTSCH",
                    "Update: 11. September 2020",
                    "Ende des Dokuments");

    private static final Article ONE =
            new Article(
                    new Header(
                            "LENGTH: a headline with a colon",
                            "Ann Example; Bo Example",
                            "The Example Times (London)",
                            Edtf.parse("2020-09-09T21:20:00Z"),
                            "en",
                            null),
                    "Update: the first paragraph.\n\nLanguage: the second one.",
                    "ARTS; Version:2\nWhat it is about.");

    private static final Article TWO =
            new Article(
                    new Header(
                            "Zweiter",
                            "Cleo Muster",
                            "Beispielzeitung",
                            Edtf.parse("2020-09-10"),
                            "de",
                            null),
                    "Ein Absatz.",
                    null);

    @SafeVarargs
    private static Collected read(List<String>... parts) {
        List<String> all = new ArrayList<>();
        Arrays.stream(parts).forEach(all::addAll);
        return Collected.of(READER, Zips.word(Zips.paragraphs(all.toArray(String[]::new))).bytes());
    }

    @Test
    void eachDocumentIsAnArticle() {
        Collected read = read(COVER, FIRST, SECOND);
        assertEquals(List.of(), read.keys());
        assertEquals(List.of(ONE, TWO), read.articles);
        assertEquals(2, read.fingerprints.size());
        assertEquals("word/document.xml", read.places.getLast().member());
        assertEquals(read.fingerprints, read(COVER.subList(2, 6), FIRST, SECOND).fingerprints);
    }

    @Test
    void aDocumentWithoutItsEndCostsItselfAndIsMissed() {
        Collected first = read(COVER, FIRST.subList(0, 14), SECOND);
        assertEquals(List.of("press-no-end"), first.keys());
        assertEquals(List.of(TWO), first.articles);
        Collected last = read(COVER, FIRST, SECOND.subList(0, 7));
        assertEquals(List.of("press-no-end"), last.keys());
        assertEquals(List.of(ONE), last.articles);
        Collected head = read(COVER, FIRST, SECOND.subList(0, 4));
        assertEquals(List.of("press-no-end"), head.keys());
    }

    @Test
    void theNumberOnTheCoverIsHeldAgainstWhatIsFound() {
        Collected read = read(COVER, FIRST);
        assertEquals(List.of("press-fewer"), read.keys());
        assertEquals(List.of("2", "1"), read.reasons.getFirst().arguments());
        assertEquals(List.of(ONE), read.articles);
    }

    @Test
    void aDocumentWithoutTextIsNamed() {
        List<String> picture = new ArrayList<>(FIRST);
        picture.subList(10, 14).clear();
        Collected read = read(COVER, picture, SECOND);
        assertEquals(List.of("press-no-text"), read.keys());
        assertEquals(List.of(TWO), read.articles);
    }

    @Test
    void theSameIsReadFromRtfWithTheBytesOfEach() {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi ");
        for (List<String> part : List.of(COVER, FIRST, SECOND)) {
            for (String line : part) {
                line.codePoints()
                        .forEach(c -> {
                            if (c < 128) {
                                rtf.append((char) c);
                            } else {
                                rtf.append("\\u").append(c).append('?');
                            }
                        });
                rtf.append("\\par\n");
            }
        }
        byte[] bytes = rtf.append('}').toString().getBytes(ISO_8859_1);
        Collected read = Collected.of(new RtfReader(EXPORTS), bytes);
        assertEquals(List.of(ONE, TWO), read.articles);
        for (int i = 0; i < 2; i++) {
            String own =
                    new String(
                            bytes,
                            (int) read.places.get(i).offset(),
                            (int) read.places.get(i).length(),
                            ISO_8859_1);
            assertEquals(
                    i == 0,
                    own.contains("headline with a colon") && own.contains("End of Document"),
                    own);
            assertEquals(i == 1, own.contains("Zweiter") && own.contains("Ende des"), own);
        }
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 60);
        Collected broken = Collected.of(new RtfReader(EXPORTS), cut);
        assertEquals(List.of(ONE), broken.articles);
        assertEquals(List.of("press-no-end"), broken.keys());
    }

    @Test
    void anOrdinaryDocumentIsNone() {
        Collected read = read(List.of("Body", "Text of a letter.", "Documents"));
        assertEquals("Body\n\nText of a letter.\n\nDocuments", read.article().text());
        assertFalse(new NexisExport().recognises(List.of()));
    }
}
