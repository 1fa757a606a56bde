package org.furore.importing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Header;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Review;
import org.furore.domain.event.Edtf;
import org.furore.domain.series.ObservationDraft;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Observed;
import org.furore.importing.RecordingIntake.Taken;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What one page of a web archive gives beside its article, on pages of things that do not exist.
class WarcPagesTest {
    private static final String FILM =
            """
            <!DOCTYPE html><html lang="en"><head><script type="application/ld+json">
            {"@type":"Movie","name":"The Long Street",
             "aggregateRating":{"ratingValue":"7.4","bestRating":"10","ratingCount":12},
             "review":[{"@type":"Review","author":"Ada Example","reviewBody":"Too long."},
                       {"@type":"Review","author":"Bo Example","reviewBody":"Too short."}]}
            </script></head><body><article><p>The film opens on a street that was built for it, and
            closes in a kitchen that was not.</p></article></body></html>
            """;

    @Test
    void allThatAPageGivesStandsAtThePlaceOfItsRecord() {
        String archive =
                WarcReaderTest.page()
                        + WarcReaderTest.answered("Content-Type: text/html\r\n", FILM)
                        + WarcReaderTest.page();
        Kept kept = WarcReaderTest.read(archive);
        assertEquals(List.of(), kept.reasons());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), kept.numbers);
        List<Taken> taken = kept.taken;
        assertEquals(
                List.of("Too long.", "Too short."),
                taken.subList(1, 3).stream().map(each -> each.document().text()).toList());
        assertInstanceOf(Review.class, taken.get(1).document());
        assertEquals(
                new Header(null, "Ada Example", null, null, "en", "https://herald.example/poster"),
                taken.get(1).document().header());
        assertInstanceOf(Article.class, taken.get(3).document());
        Capture capture =
                new Capture(
                        Instant.parse("2020-09-10T18:30:00Z"),
                        "https://herald.example/poster",
                        null);
        for (Taken each : taken) {
            assertEquals(capture, each.capture());
        }
        long offset = taken.get(1).at().offset();
        long length = taken.get(1).at().length();
        for (int i = 2; i <= 4; i++) {
            assertEquals(new Locator(i, 0, offset, length, null), place(taken.get(i - 1).at()));
        }
        Edtf day = Edtf.parse("2020-09-10");
        String of = "The Long Street: herald.example, ";
        assertEquals(
                List.of(
                        new Observed(
                                new Locator(5, 0, offset, length, null),
                                new ObservationDraft(
                                        of + "of 10", "of 10", day, new BigDecimal("7.4"), null)),
                        new Observed(
                                new Locator(6, 0, offset, length, null),
                                new ObservationDraft(
                                        of + "ratings",
                                        "ratings",
                                        day,
                                        BigDecimal.valueOf(12),
                                        null))),
                kept.observed.stream()
                        .map(each -> new Observed(place(each.at()), each.observation()))
                        .toList());
        assertTrue(archive.startsWith("WARC/1.0", (int) offset));
        assertTrue(archive.substring(0, (int) (offset + length)).endsWith(FILM));
    }

    private static Locator place(Locator at) {
        return new Locator(at.number(), 0, at.offset(), at.length(), at.member());
    }

    @Test
    void aFigureIsOfTheDayAnEarlierArchiveSawIt() {
        String wayback =
                FILM.replace(
                        "<head>",
                        "<head><script>__wm.wombat(\"https://herald.example/poster\",\"20200102030405\")"
                            + ";</script>");
        Kept kept =
                WarcReaderTest.read(
                        WarcReaderTest.answered("Content-Type: text/html\r\n", wayback));
        assertEquals("2020-01-02", kept.observed.getFirst().observation().date().text());
        assertEquals(Instant.parse("2020-09-10T18:30:00Z"), kept.taken.getFirst().capture().at());
    }

    @Test
    void whatACrawlerMakesOfAPageIsNoOther() {
        String text =
                WarcReaderTest.record(
                        "resource",
                        "WARC-Target-URI: urn:text:https://herald.example/poster\r\n"
                                + "Content-Type: text/plain\r\n",
                        WarcReaderTest.TEXT);
        assertEquals(List.of("importing.warc-metadata"), WarcReaderTest.read(text).reasons());
        assertEquals(
                WarcReaderTest.TEXT, WarcReaderTest.only(text.replace("urn:text:", "")).text());
    }
}
