package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.furore.domain.document.Capture;
import org.furore.importing.RecordingIntake.Taken;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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

    private static byte[] packed(String name, byte[] page) throws IOException {
        String around =
                "<!DOCTYPE html> <html data-sfz><!--\n"
                        + " Page saved with SingleFile \n"
                        + " url: https://herald.example/2020/poster?a=1 \n"
                        + " saved date: Thu Sep 10 2020 18:30:05 GMT+0000 (x)\n"
                        + "--><meta charset=windows-1252><title></title><body>Please wait<!--";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(around.getBytes(StandardCharsets.UTF_8));
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("images/1.png"));
        zip.write(new byte[2000]);
        zip.putNextEntry(new ZipEntry(name));
        zip.write(page);
        zip.finish();
        out.writeBytes(
                "--><script>unpack()</script></body></html>".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    void aPageThatSingleFilePackedIsTheOneWithin() throws IOException {
        byte[] page =
                ("<!DOCTYPE html><html><meta charset=utf-8>" + BODY)
                        .getBytes(StandardCharsets.UTF_8);
        RecordingIntake.Kept kept = Reading.read(new HtmlReader(), packed("index.html", page));
        assertEquals(List.of(), kept.reasons());
        Taken taken = kept.taken.getFirst();
        assertEquals(
                new Capture(Instant.parse("2020-09-10T18:30:05Z"), URL, "SingleFile"),
                taken.capture());
        assertEquals(URL, taken.document().header().url());
        assertEquals(
                "The festival of the invented town opened on Friday with a film nobody had seen,"
                        + " and closed on Sunday with a dispute.",
                taken.document().text());
    }

    @Test
    void aPackedPageThatCanNotBeReadSaysSo() throws IOException {
        byte[] page = "<p>a</p>".repeat(500).getBytes(StandardCharsets.UTF_8);
        byte[] whole = packed("index.html", page);
        int zip = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK");
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, zip + 60, damaged.length - 100, (byte) 7);
        byte[] endless = new byte[HtmlReader.LONGEST + 9];
        for (byte[] each :
                List.of(
                        packed("other.html", page),
                        Arrays.copyOf(whole, zip + 20),
                        Arrays.copyOf(whole, zip),
                        damaged,
                        packed("index.html", endless))) {
            assertEquals(
                    List.of("importing.page-packed"),
                    Reading.read(new HtmlReader(), each).reasons());
        }
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
