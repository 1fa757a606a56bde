package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.furore.domain.document.Capture;
import org.furore.importing.RecordingIntake.Taken;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// What programs that save pages write into them.
class PageCaptureTest {
    private static final String URL = "https://herald.example/2020/poster?a=1";
    private static final String BODY =
            "<body><h1>A poster</h1><p>The festival of the invented town opened on Friday with a"
                + " film nobody had seen, and closed on Sunday with a dispute.</p></body></html>";

    private static Taken read(String page) {
        RecordingIntake.Kept kept = Reading.read(new HtmlReader(), page);
        assertEquals(List.of(), kept.reasons());
        return kept.taken.getFirst();
    }

    private static void assertCaught(String page, String url, Capture capture) {
        Taken taken = read(page);
        assertEquals(url, taken.document().header().url());
        assertEquals(capture, taken.capture());
    }

    @Test
    void browsersWriteTheAddress() {
        String saved = "<!-- saved from url=(0037)" + URL + " -->";
        assertCaught(
                "<!DOCTYPE html>\n" + saved + "\n<html><head></head>" + BODY,
                URL,
                new Capture(null, URL, null));
        assertCaught(
                "<!DOCTYPE html>\n"
                        + saved
                        + "\n"
                        + "<html><head><link rel=canonical"
                        + " href=https://herald.example/poster></head>"
                        + BODY,
                "https://herald.example/poster",
                new Capture(null, URL, null));
        assertCaught(
                "<!-- saved from url=(0014)about:internet --><html>" + BODY,
                null,
                Capture.UNSTATED);
    }

    @Test
    void singleFileWritesTheAddressAndWhen() {
        String comment =
                "<!DOCTYPE html> <html lang=en><!--\n"
                        + " Page saved with SingleFile \n"
                        + " url: %s \n"
                        + " saved date: %s\n"
                        + "--><meta charset=utf-8>";
        assertCaught(
                comment.formatted(
                                URL,
                                "Thu Sep 10 2020 18:30:05 GMT+0200 (Central European Summer Time)")
                        + BODY,
                URL,
                new Capture(Instant.parse("2020-09-10T16:30:05Z"), URL, "SingleFile"));
        assertCaught(
                comment.formatted(URL, "yesterday") + BODY,
                URL,
                new Capture(null, URL, "SingleFile"));
    }

    @Test
    void savePageWritesMetaElements() {
        assertCaught(
                "<html><head><meta name=savepage-url content='"
                        + URL
                        + "'><meta name=savepage-date content='Thu Sep 10 2020 18:30:05 GMT-0500"
                        + " (Central Daylight Time)'></head>"
                        + BODY,
                URL,
                new Capture(Instant.parse("2020-09-10T23:30:05Z"), URL, "Save Page WE"));
    }

    @Test
    void theWaybackMachinesAddressesAreUnwrappedAndItsToolbarIsNoText() {
        String archived = "https://web.archive.org/web/20200911083000/" + URL;
        Capture capture =
                new Capture(Instant.parse("2020-09-11T08:30:00Z"), archived, "Wayback Machine");
        String toolbar =
                "<body><div id=wm-ipp-base><div id=wm-ipp><p>12 captures of this page by people who"
                        + " keep things, and a calendar of them all.</p></div></div>";
        String page = "<html><head>%s</head>" + BODY.replace("<body>", toolbar);
        String canonical = "<link rel=canonical href='" + archived + "'>";
        String script = "<script>__wm.wombat(\"" + URL + "\",\"20200911083000\",\"a\");</script>";
        assertCaught(page.formatted(canonical), URL, capture);
        assertCaught(page.formatted(script), URL, capture);
        assertCaught(
                "<!-- saved from url=(0075)" + archived + " -->" + page.formatted(""),
                URL,
                capture);
        assertFalse(read(page.formatted(canonical)).document().text().contains("captures"));
    }

    @Test
    void aStampThatIsNoTimeIsNoTime() {
        String archived = "https://web.archive.org/web/20209999083000/" + URL;
        assertCaught(
                "<html><head><link rel=canonical href='" + archived + "'></head>" + BODY,
                URL,
                new Capture(null, archived, "Wayback Machine"));
    }
}
