package org.furore.importing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.importing.HtmlReader;
import org.furore.importing.Reading;
import org.furore.importing.RecordingIntake.Kept;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcRecord;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The test files of warcio: whole, wrong and cut off.
@Tag("corpus")
class WarcCorpusTest {
    private static final Path SAMPLES = Path.of("../shared/data/C_articles/warc_samples");

    private static byte[] bytes(String file) throws IOException {
        Path at = SAMPLES.resolve(file);
        Assumptions.assumeTrue(Files.exists(at), () -> at + " is not here");
        byte[] raw = Files.readAllBytes(at);
        return file.endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(raw)).readAllBytes()
                : raw;
    }

    private static String told(String file) throws IOException {
        Kept kept = Reading.read(new WarcReader(), bytes(file));
        Map<String, Integer> reasons = new TreeMap<>();
        kept.reasons()
                .forEach(each -> reasons.merge(each.replace("importing.", ""), 1, Integer::sum));
        return kept.taken.size() + " " + reasons;
    }

    /// Counts by grep: lines that begin with WARC/1 or an address, and their types and statuses.
    @Test
    void everyRecordIsTakenOrRefusedWithItsReason() throws IOException {
        assertEquals(
                "1 {warc-request=2, warc-revisit=1, warc-warcinfo=2}", told("example.warc.gz"));
        assertEquals(
                "1 {warc-request=2, warc-revisit=1, warc-warcinfo=2}",
                told("example-bad-non-chunked.warc.gz"));
        assertEquals("1 {warc-request=1, warc-warcinfo=1}", told("example-iana.org-chunked.warc"));
        assertEquals("0 {warc-request=3, warc-type=3}", told("post-test.warc.gz"));
        assertEquals(
                "0 {warc-length=1, warc-request=1, warc-warcinfo=2}", told("example-trunc.warc"));
        assertEquals("1 {warc-warcinfo=1}", told("example.arc.gz"));
        // 1,579 bytes of the 1,591 that its record says it has.
        assertEquals("0 {unfinished=1, warc-warcinfo=1}", told("example-space-in-url.arc"));
        assertEquals("0 {page-without-text=1, warc-no-length=3}", told("bad.arc"));
    }

    @Test
    void damageAnywhereCostsNoMoreThanTheRecordsItIsIn() throws IOException {
        byte[] whole = bytes("example-iana.org-chunked.warc");
        byte[] three = new byte[3 * whole.length];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(whole, 0, three, i * whole.length, whole.length);
        }
        assertEquals(3, Reading.read(new WarcReader(), three).taken.size());
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = three.clone();
            int at = whole.length + random.nextInt(whole.length);
            int length = Math.min(1 + random.nextInt(60), 2 * whole.length - at);
            Arrays.fill(damaged, at, at + length, (byte) random.nextInt(256));
            Kept kept = Reading.read(new WarcReader(), damaged);
            long outer =
                    kept.taken.stream()
                            .filter(each ->
                                    each.at().offset() < whole.length
                                            || each.at().offset() >= 2 * whole.length)
                            .count();
            assertEquals(2, outer, "seed " + seed + ", round " + round);
        }
        for (int round = 0; round < 20; round++) {
            int cut = 1 + random.nextInt(three.length - 1);
            Kept kept = Reading.read(new WarcReader(), Arrays.copyOf(three, cut));
            assertEquals(
                    cut / whole.length,
                    kept.taken.stream()
                            .filter(each ->
                                    each.at().offset() < (long) (cut / whole.length) * whole.length)
                            .count());
        }
    }

    @Test
    void readingCostsWhatItsPagesCost() throws IOException {
        byte[] page = Files.readAllBytes(page());
        String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pages = 100;
        for (int i = 0; i < pages; i++) {
            String head =
                    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-%012d>\r\nWARC-Date: 2020-09-10T18:30:00Z\r\nWARC-Target-URI: https://herald.example/%d\r\n"
                                    .formatted(i, i)
                            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                            + (block.length() + page.length)
                            + "\r\n\r\n"
                            + block;
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(page);
            out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        byte[] archive = out.toByteArray();
        double ours = Double.MAX_VALUE;
        double bare = Double.MAX_VALUE;
        double parsed = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            assertEquals(pages, Reading.read(new WarcReader(), archive).taken.size());
            ours = Math.min(ours, (System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            int count = 0;
            try (org.netpreserve.jwarc.WarcReader reader =
                    new org.netpreserve.jwarc.WarcReader(new ByteArrayInputStream(archive))) {
                for (WarcRecord record : reader) {
                    count += record.body().stream().readAllBytes().length > 0 ? 1 : 0;
                }
            }
            bare = Math.min(bare, (System.nanoTime() - start) / 1e6);
            assertEquals(pages, count);
            start = System.nanoTime();
            String html = new String(page, StandardCharsets.UTF_8);
            for (int i = 0; i < pages; i++) {
                HtmlReader.article(html);
            }
            parsed = Math.min(parsed, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                "warc: %d pages, %.1f MB in %.0f ms; the pages alone %.0f ms; jwarc without reading"
                        + " them %.0f ms%n",
                pages, archive.length / 1e6, ours, parsed, bare);
        assertTrue(ours < 3 * parsed + 500, "the archive around them costs little");
    }

    private static Path page() {
        Path at = Path.of("../shared/data/C_articles/mozilla_readability_pages/002/source.html");
        Assumptions.assumeTrue(Files.exists(at), () -> at + " is not here");
        return at;
    }
}
