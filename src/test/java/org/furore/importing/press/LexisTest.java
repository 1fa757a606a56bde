package org.furore.importing.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.importing.office.Collected;
import org.furore.importing.office.WordReader;
import org.furore.importing.office.Zips;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/// The plain text of the old LexisNexis. Outlets, people and articles are invented.
class LexisTest {
    private static final LexisReader READER = new LexisReader();

    private static final String COVER =
            """


            Download Request: Selected Items: 1-3
            Time Of Request: Friday, September 11, 2020  16:51:31

            Send To:

            """;

    private static final String FIRST =
            """
                                           1 of 3 DOCUMENTS

                                  Copyright 2020 Example Papers Ltd
                                        All Rights Reserved

                                          The Example Times

                                   September 9, 2020 Wednesday
                                            Edition 2;
                                         National Edition

            LANGUAGE: never stop learning new ones: the poster and what came of it in the
            end

            BYLINE: BY ANN EXAMPLE, Arts Correspondent

            SECTION: ARTS; Pg. 12

            LENGTH: 120 words

            DATELINE: PARIS

            A first paragraph, which is long enough to be broken at the width of its lines,
            goes on here.

            SUBJECT: is a word that a paragraph may begin with.

            A verse
            of two lines

            LOAD-DATE: September 10, 2020

            LANGUAGE: ENGLISH

            GRAPHIC: a poster

            which was changed

            PUBLICATION-TYPE: Newspaper

            """;

    private static final String SECOND =
            """
                                           2 of 3 DOCUMENTS

                                            Beispielzeitung

                                       Freitag 11. September 2020

            Die Überschrift: ein Versuch

            AUTOR: Cleo Muster

            RUBRIK: FEUILLETON; S. 9

            LÄNGE: 20 Wörter

            Ein Absatz.

            UPDATE: 12. September 2020

            SPRACHE: GERMAN; DEUTSCH

                                     Copyright 2020 Beispielverlag
                                        Alle Rechte vorbehalten

            """;

    private static final String THIRD =
            """
                                           3 of 3 DOCUMENTS

                                             Le Journal Exemple

                                       vendredi 11 septembre 2020

            Un titre

            AUTEUR: Dan Exemple

            LONGUEUR: 30 mots

            Un paragraphe.

            DATE-CHARGEMENT: 12 septembre 2020

            LANGUE: FRENCH; FRANÇAIS
            """;

    private static final Article ONE =
            new Article(
                    new Header(
                            "LANGUAGE: never stop learning new ones: the poster and what came of it"
                                    + " in the end",
                            "ANN EXAMPLE",
                            "The Example Times",
                            Edtf.parse("2020-09-09"),
                            "en",
                            null),
                    "A first paragraph, which is long enough to be broken at the width of its"
                            + " lines, goes on here.\n\n"
                            + "SUBJECT: is a word that a paragraph may begin with.\n\n"
                            + "A verse\n"
                            + "of two lines",
                    "ARTS; Pg. 12");

    private static final Article TWO =
            new Article(
                    new Header(
                            "Die Überschrift: ein Versuch",
                            "Cleo Muster",
                            "Beispielzeitung",
                            Edtf.parse("2020-09-11"),
                            "de",
                            null),
                    "Ein Absatz.",
                    "FEUILLETON; S. 9");

    private static final Article THREE =
            new Article(
                    new Header(
                            "Un titre",
                            "Dan Exemple",
                            "Le Journal Exemple",
                            Edtf.parse("2020-09-11"),
                            "fr",
                            null),
                    "Un paragraphe.",
                    null);

    @Test
    void eachDocumentIsAnArticleWithItsOwnBytes() {
        String text = "\uFEFF" + COVER + FIRST + SECOND + THIRD;
        byte[] bytes = text.replace("\n", "\r\n").getBytes(UTF_8);
        assertTrue(Collected.recognises(READER, bytes));
        Collected read = Collected.of(READER, bytes);
        assertEquals(List.of(), read.keys());
        assertEquals(List.of(ONE, TWO, THREE), read.articles);
        List<String> parts = List.of(FIRST, SECOND, THIRD);
        for (int i = 0; i < 3; i++) {
            int from = (int) read.places.get(i).offset();
            int to = from + (int) read.places.get(i).length();
            assertEquals(
                    parts.get(i).replace("\n", "\r\n"),
                    new String(Arrays.copyOfRange(bytes, from, to), UTF_8));
            long lines = new String(bytes, 0, from, UTF_8).chars().filter(c -> c == '\n').count();
            assertEquals(lines + 1, read.places.get(i).line());
        }
    }

    @Test
    void oldEncodingsAndHardSpacesAreRead() {
        String text = COVER + FIRST + SECOND.replace("LÄNGE: ", "LÄNGE:\u00A0") + THIRD;
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
        assertEquals(List.of(ONE, TWO, THREE), Collected.of(READER, bytes).articles);
    }

    @Test
    void aDocumentThatBreaksOffCostsItself() {
        String text = COVER + FIRST + SECOND + THIRD;
        int cut = text.indexOf("DATE-CHARGEMENT");
        Collected read = Collected.of(READER, text.substring(0, cut));
        assertEquals(List.of(ONE, TWO), read.articles);
        assertEquals(List.of("press-no-end"), read.keys());
    }

    @Test
    void whatTheNumbersSayIsMissingIsTold() {
        Collected two = Collected.of(READER, COVER + FIRST + THIRD);
        assertEquals(List.of("press-fewer"), two.keys());
        assertEquals(List.of("3", "2"), two.reasons.getFirst().arguments());
        assertEquals(List.of("press-fewer"), Collected.of(READER, FIRST + THIRD).keys());
        assertEquals(List.of(), Collected.of(READER, FIRST + SECOND).keys());
        assertEquals(List.of(), Collected.of(READER, SECOND + THIRD).keys());
    }

    @Test
    void theSameLayoutIsReadFromWord() {
        String[] lines = (COVER + FIRST + SECOND).split("\n\n");
        Collected read =
                Collected.of(
                        new WordReader(List.of(new LexisExport())),
                        Zips.word(
                                        Zips.paragraphs(
                                                Arrays.stream(lines)
                                                        .map(line -> line.replaceAll("\n *", " "))
                                                        .toArray(String[]::new)))
                                .bytes());
        assertEquals("Die Überschrift: ein Versuch", read.articles.get(1).header().title());
        assertEquals(TWO, read.articles.get(1));
        assertEquals(ONE.header(), read.articles.get(0).header());
        assertEquals(List.of("press-fewer"), read.keys());
    }

    @Test
    void aRecordTooLongIsPassedOver() throws IOException {
        String text = COVER + FIRST + "x".repeat(5000) + "\n" + SECOND;
        MarkedRecords units =
                new MarkedRecords(new ByteArrayInputStream(text.getBytes(UTF_8)), 3000);
        assertNotNull(units.next().problem());
        assertNull(units.next().problem());
        assertNull(units.next());
    }

    @Test
    void onlyItsOwnTextIsRecognised() {
        for (String text :
                List.of(
                        "1 of 3 DOCUMENTS",
                        "He read 1 of 3 documents.\n\nLENGTH: 3",
                        "LENGTH: 3 words\n",
                        "{\"a\":1}",
                        "")) {
            assertFalse(Collected.recognises(READER, text.getBytes(UTF_8)), text);
        }
        assertEquals(List.of("press-none"), Collected.of(READER, "nothing").keys());
    }

    @Test
    void datesAreReadInTheLanguagesOfNewspapers() {
        for (String[] each :
                new String[][] {
                    {"January 11, 2010 Monday", "2010-01-11"},
                    {"July 1, 2019 Monday 9:20 AM GMT", "2019-07-01T09:20:00Z"},
                    {"July 1, 2019 Monday 12:02 AM GMT", "2019-07-01T00:02:00Z"},
                    {"July 1, 2019 Monday 9:20 PM", "2019-07-01T21:20:00"},
                    {"Friday, 5. July 2019 09:31:00 CEST", "2019-07-05T09:31:00+02:00"},
                    {"Montag 11. Januar 2010", "2010-01-11"},
                    {"Dienstag 10.Dezember 2019", "2019-12-10"},
                    {"lundi 11 janvier 2010", "2010-01-11"},
                    {"10 décembre 2019 mardi 3:00 AM GMT", "2019-12-10T03:00:00Z"},
                    {"décembre 10 2019", "2019-12-10"},
                    {"1er août 2019", "2019-08-01"},
                    {"11 de enero de 2010 lunes", "2010-01-11"},
                    {"lunedì 11 gennaio 2010", "2010-01-11"},
                    {"maandag 11 januari 2010", "2010-01-11"},
                    {"January 2010", "2010-01"},
                    {"2010-01-11", "2010-01-11"},
                    {"January 11, 2010 Monday Edition 1; Scotland", "2010-01-11"},
                }) {
            assertEquals(Edtf.parse(each[1]), PressDate.read(each[0]), each[0]);
        }
        for (String none :
                List.of(
                        "The Example Times",
                        "May the force be with you",
                        "January 11 - 17, 2010",
                        "February 30, 2010",
                        "In 2010 she went to March",
                        "12:30")) {
            assertNull(PressDate.read(none), none);
        }
    }
}
