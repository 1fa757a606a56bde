package org.furore.importing.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Article;
import org.furore.domain.document.Header;
import org.furore.domain.event.Edtf;
import org.furore.importing.Reading;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Taken;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Stories, self-written, of places and people that do not exist.
class ReutersReaderTest {
    private static final ReutersReader READER = new ReutersReader();
    private static final String DOCTYPE = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";

    private static final String STORY =
            """
            <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="1" NEWID="1">
            <DATE>26-FEB-1987 15:01:01.79</DATE>
            <TOPICS><D>film</D></TOPICS>
            <UNKNOWN>&#5;&#5;&#5;C T
            &#22;&#22;&#1;f0704&#31;reute</UNKNOWN>
            <TEXT>&#2;
            <TITLE>FESTIVAL &lt;FEST> SHOWS FILM</TITLE>
            <AUTHOR>    By Ada Muster, Reuters</AUTHOR>
            <DATELINE>    SAMPLETOWN, Feb 26 - </DATELINE><BODY>The festival of the invented
            town opened with a film nobody &amp; nothing
            had announced.
                The dispute began on Sunday.
            Shr 34 cts
                Net 807,000
             Reuter
            &#3;</BODY></TEXT>
            </REUTERS>
            """;

    private static Article only(String file) {
        Kept kept = Reading.read(READER, file);
        assertEquals(List.of(), kept.reasons());
        return (Article) kept.taken.getFirst().document();
    }

    @Test
    void aStoryIsReadWithItsDatelineAndWithoutTheSignsOfTheTeletype() {
        assertTrue(Reading.recognises(READER, DOCTYPE + STORY));
        assertEquals(
                new Article(
                        new Header(
                                "FESTIVAL <FEST> SHOWS FILM",
                                "Ada Muster",
                                "Reuters",
                                Edtf.parse("1987-02-26T15:01:01"),
                                null,
                                null),
                        "SAMPLETOWN, Feb 26 - The festival of the invented town opened with a film"
                                + " nobody & nothing had announced.\n"
                                + "The dispute began on Sunday. Shr 34 cts\n"
                                + "Net 807,000\n"
                                + "Reuter",
                        null),
                only(DOCTYPE + STORY));
    }

    @Test
    void flashesAndUnprocessedTextsAreRead() {
        String flash =
                STORY.replaceFirst("(?s)<AUTHOR>.*</BODY>", "&#3;")
                        .replace("<TEXT>", "<TEXT TYPE=\"BRIEF\">");
        assertEquals("FESTIVAL <FEST> SHOWS FILM", only(flash).text());
        String raw =
                STORY.replaceFirst("(?s)<TITLE>.*</BODY>", "A TABLE\n   1   2\n   3   4\n&#3;")
                        .replace("<TEXT>", "<TEXT TYPE=\"UNPROC\">");
        assertEquals("A TABLE\n   1   2\n   3   4", only(raw).text());
        assertEquals(null, only(raw).header().title());
    }

    @Test
    void newsItemsAreRead() {
        String item =
                """
                <?xml version="1.0" encoding="iso-8859-1" ?>
                <newsitem itemid="1" id="root" date="1996-08-20" xml:lang="en">
                <title>SAMPLETOWN: Festival shows film.</title><headline>Festival shows film.</headline>
                <byline>Ada Muster</byline><dateline>SAMPLETOWN</dateline>
                <text><p>One &quot;paragraph&quot;
                of two lines.</p><p>Another.</p></text>
                <metadata><dc element="dc.publisher" value="Reuters Holdings Plc"/><dc element="dc.source" value="Reuters"/></metadata>
                </newsitem>
                """;
        assertTrue(Reading.recognises(READER, item));
        assertEquals(
                new Article(
                        new Header(
                                "Festival shows film.",
                                "Ada Muster",
                                "Reuters",
                                Edtf.parse("1996-08-20"),
                                "en",
                                null),
                        "SAMPLETOWN\n\nOne \"paragraph\" of two lines.\n\nAnother.",
                        null),
                only(item));
    }

    @Test
    void eachStoryIsWhereItsOffsetsSayAndDamageCostsItself() {
        String file =
                DOCTYPE
                        + STORY
                        + STORY.replace("</REUTERS>", "")
                        + STORY
                        + "\0<REUTERS></REUTERS>"
                        + STORY
                        + STORY.substring(0, 300);
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        Kept kept = Reading.read(READER, bytes);
        assertEquals(3, kept.taken.size());
        assertEquals(
                List.of("importing.unclosed", "importing.wire-empty", "importing.unfinished"),
                kept.reasons());
        for (Taken each : kept.taken) {
            int from = (int) each.at().offset();
            String own =
                    new String(
                            Arrays.copyOfRange(bytes, from, from + (int) each.at().length()),
                            StandardCharsets.UTF_8);
            assertEquals(STORY.strip(), own);
        }
    }

    @Test
    void otherMarkupIsNoStory() {
        assertFalse(Reading.recognises(READER, "<newsitem><title>A</title></newsitem>"));
        assertFalse(Reading.recognises(READER, "<html><body><reuters></reuters></body></html>"));
        assertFalse(Reading.recognises(READER, "Reuters reported."));
    }
}
