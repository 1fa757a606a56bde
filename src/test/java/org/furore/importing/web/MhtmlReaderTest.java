package org.furore.importing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.event.Edtf;
import org.furore.domain.series.ObservationDraft;
import org.furore.importing.Reading;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Observed;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/// Pages saved in one file, self-written, of outlets that do not exist.
class MhtmlReaderTest {
    private static final MhtmlReader READER = new MhtmlReader();

    private static final String HEAD =
            """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://herald.example/poster?a=1
            Subject: =?utf-8?Q?A_poster_=E2=80=93_and_its_town?=
            Date: Thu, 10 Sep 2020 18:30:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----MultipartBoundary--abc----"


            """;

    private static final String PAGE =
            """
            ------MultipartBoundary--abc----
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://herald.example/poster?a=1

            <!DOCTYPE html><html lang=3D"en"><body><article><p>The festival of the inv=
            ented town opened on Friday =E2=80=93 with a film nobody had seen.</p></arti=
            cle></body></html>
            """;

    private static final String PICTURE =
            """
            ------MultipartBoundary--abc----
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://herald.example/a.png

            iVBORw0KGgo=
            """;

    private static final String END = "------MultipartBoundary--abc------\n";

    private static final String TEXT =
            "The festival of the invented town opened on Friday – with a film nobody had seen.";

    private static final String FILM =
            """
            ------MultipartBoundary--abc----
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://herald.example/poster?a=1

            <!DOCTYPE html><html lang=3D"en"><head><script type=3D"application/ld+json">
            {"@type":"Movie","name":"The Long Street",
             "aggregateRating":{"ratingValue":"7.4","bestRating":"10","ratingCount":12},
             "review":[{"@type":"Review","author":"Ada Example","reviewBody":"Too long."},
                       {"@type":"Review","author":"Bo Example","reviewBody":"Too short."}]}
            </script></head><body><article><p>The film opens on a street that was built for it, and
            closes in a kitchen that was not.</p></article></body></html>
            """;

    @Test
    void reviewsAndRatingsOfThePageAreRecordsOfTheFile() {
        Kept kept = Reading.read(READER, HEAD + FILM + PICTURE + END);
        assertEquals(List.of(), kept.reasons());
        assertEquals(
                List.of(
                        "Too long.",
                        "Too short.",
                        "The film opens on a street that was built for it, and closes in a kitchen"
                                + " that was not."),
                kept.taken.stream().map(each -> each.document().text()).toList());
        Capture capture =
                new Capture(
                        Instant.parse("2020-09-10T18:30:00Z"),
                        "https://herald.example/poster?a=1",
                        "Saved by Blink");
        for (int i = 0; i < 3; i++) {
            assertEquals(new Locator(i + 1, 0, 0, -1, null), kept.taken.get(i).at());
            assertEquals(capture, kept.taken.get(i).capture());
            assertEquals(
                    "https://herald.example/poster?a=1",
                    kept.taken.get(i).document().header().url());
        }
        Edtf day = Edtf.parse("2020-09-10");
        String of = "The Long Street: herald.example, ";
        assertEquals(
                List.of(
                        new Observed(
                                new Locator(4, 0, 0, -1, null),
                                new ObservationDraft(
                                        of + "of 10", "of 10", day, new BigDecimal("7.4"), null)),
                        new Observed(
                                new Locator(5, 0, 0, -1, null),
                                new ObservationDraft(
                                        of + "ratings",
                                        "ratings",
                                        day,
                                        BigDecimal.valueOf(12),
                                        null))),
                kept.observed);
    }

    @Test
    void thePageComesWithWhenAndWhereItWasSaved() {
        String file = (HEAD + PAGE + PICTURE + END).replace("\n", "\r\n");
        assertTrue(Reading.recognises(READER, file));
        Kept kept = Reading.read(READER, file);
        assertEquals(List.of(), kept.reasons());
        assertEquals(Locator.WHOLE, kept.taken.getFirst().at());
        assertEquals(TEXT, kept.taken.getFirst().document().text());
        assertEquals(
                new Header(
                        "A poster – and its town",
                        null,
                        null,
                        null,
                        "en",
                        "https://herald.example/poster?a=1"),
                kept.taken.getFirst().document().header());
        assertEquals(
                new Capture(
                        Instant.parse("2020-09-10T18:30:00Z"),
                        "https://herald.example/poster?a=1",
                        "Saved by Blink"),
                kept.taken.getFirst().capture());
    }

    @Test
    void theSavedAddressDecidesWhichPartIsThePage() {
        String frame =
                PAGE.replace("poster?a=1", "frame").replace("The festival", "An advertisement");
        assertEquals(TEXT, text(HEAD + frame + PAGE + END));
        String started = HEAD.replace("boundary", "start=\"<frame-2@mhtml.blink>\"; boundary");
        assertEquals(
                TEXT,
                text(
                        started
                                + frame
                                + PAGE.replace("frame-1", "frame-2").replace("poster?a=1", "other")
                                + END));
    }

    private static String text(String file) {
        return Reading.read(READER, file).taken.getFirst().document().text();
    }

    @Test
    void otherTransferEncodingsAndCharactersAreRead() {
        String html =
                "<html><body><p>Über die Ausstellung in der erfundenen Stadt schrieb niemand"
                        + " etwas.</p></body></html>";
        String coded =
                Base64.getMimeEncoder()
                        .encodeToString(html.getBytes(Charset.forName("windows-1252")));
        String part =
                "------MultipartBoundary--abc----\n"
                        + "Content-Type: text/html; charset=\"windows-1252\"\n"
                        + "Content-Transfer-Encoding: base64\n\n"
                        + coded
                        + "\n";
        assertEquals(
                "Über die Ausstellung in der erfundenen Stadt schrieb niemand etwas.",
                text(HEAD + part + END));
        String single =
                "From: <Saved by WebKit>\n"
                        + "MIME-Version: 1.0\n"
                        + "Content-Location: https://herald.example/\n"
                        + "Content-Type: text/html; charset=utf-8\n"
                        + "Content-Transfer-Encoding: 8bit\n\n"
                        + html;
        assertTrue(Reading.recognises(READER, single));
        Kept kept = Reading.read(READER, single.getBytes(StandardCharsets.UTF_8));
        assertEquals("https://herald.example/", kept.taken.getFirst().document().header().url());
        assertEquals(
                new Capture(null, "https://herald.example/", "Saved by WebKit"),
                kept.taken.getFirst().capture());
    }

    @Test
    void aDocumentOfWordHasNoAddress() {
        String file =
                """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="----=_NextPart_01"

                This document is a Single File Web Page, also known as a Web Archive file.

                ------=_NextPart_01
                Content-Location: file:///C:/6875A1F0/Poster.htm
                Content-Type: text/html; charset="us-ascii"

                <html><body><p class=MsoNormal>The festival of the invented town opened.</p></body></html>
                ------=_NextPart_01--
                """;
        assertTrue(Reading.recognises(READER, file));
        Kept kept = Reading.read(READER, file);
        assertEquals(Capture.UNSTATED, kept.taken.getFirst().capture());
        assertEquals(
                new Header(null, null, null, null, null, null),
                kept.taken.getFirst().document().header());
    }

    @Test
    void aFileThatBreaksOffAfterThePageStillGivesIt() {
        assertEquals(TEXT, text(HEAD + PAGE + PICTURE.substring(0, 80)));
    }

    @Test
    void whatHoldsNoPageSaysSo() {
        assertEquals(
                List.of("importing.mhtml-without-page"),
                Reading.read(READER, HEAD + PICTURE + END).reasons());
        assertEquals(List.of("importing.mhtml-without-page"), Reading.read(READER, HEAD).reasons());
        String empty = PAGE.replaceFirst("(?s)<!DOCTYPE.*</html>", "<html></html>");
        assertEquals(
                List.of("importing.page-without-text"),
                Reading.read(READER, HEAD + empty + END).reasons());
    }

    @Test
    void endlessNestingIsRefused() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 200; i++) {
            String before = i == 0 ? "----MultipartBoundary--abc----" : "b" + (i - 1);
            file.append(
                    "--%s\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(before, i));
        }
        Kept kept = Reading.read(READER, file.toString());
        assertEquals(List.of("importing.mhtml-damaged"), kept.reasons());
    }

    @Test
    void lettersAreNoPages() {
        String letter =
                HEAD.replace("From: <Saved by Blink>", "From: ada@example.org\nTo: bo@example.org");
        assertFalse(Reading.recognises(READER, letter + PAGE));
        assertFalse(
                Reading.recognises(READER, "A text about\nMIME-Version: 1.0\n\nmultipart/related"));
    }
}
