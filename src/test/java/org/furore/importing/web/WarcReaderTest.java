package org.furore.importing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Header;
import org.furore.importing.Reading;
import org.furore.importing.RecordingIntake.Kept;
import org.furore.importing.RecordingIntake.Taken;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/// Web archives, self-written, of outlets that do not exist.
class WarcReaderTest {
    private static final WarcReader READER = new WarcReader();

    private static final String PAGE =
            "<html><head><title>A poster</title></head><body><article><p>The festival of the"
                    + " invented town opened on Friday with a film nobody had"
                    + " seen.</p></article></body></html>";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static String record(String type, String headers, String block) {
        return "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Date: 2020-09-10T18:30:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:1>\r\n"
                + headers
                + "Content-Length: "
                + bytes(block).length
                + "\r\n\r\n"
                + block
                + "\r\n\r\n";
    }

    static String answered(String headers, String body) {
        return record(
                "response",
                "WARC-Target-URI: <https://herald.example/poster>\r\n"
                        + "Content-Type: application/http\r\n",
                "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body);
    }

    static String page() {
        return answered("Content-Type: text/html\r\n", PAGE);
    }

    static Kept read(String archive) {
        return Reading.read(READER, bytes(archive));
    }

    static Document only(String archive) {
        Kept kept = read(archive);
        assertEquals(List.of(), kept.reasons());
        return kept.taken.getFirst().document();
    }

    static final String TEXT =
            "The festival of the invented town opened on Friday with a film nobody had seen.";

    @Test
    void aPageComesWithWhenWhereAndByWhatItWasCaught() {
        String archive =
                record(
                                "warcinfo",
                                "Content-Type: application/warc-fields\r\n",
                                "software: Crawler 3.1\r\nformat: WARC\r\n")
                        + page();
        Kept kept = read(archive);
        assertEquals(List.of("importing.warc-warcinfo"), kept.reasons());
        Taken taken = kept.taken.getFirst();
        assertEquals(
                new Capture(
                        Instant.parse("2020-09-10T18:30:00Z"),
                        "https://herald.example/poster",
                        "Crawler 3.1"),
                taken.capture());
        assertEquals(
                new Header("A poster", null, null, null, null, "https://herald.example/poster"),
                taken.document().header());
        assertEquals(TEXT, taken.document().text());
        assertEquals(2, taken.at().number());
        String own =
                text(
                        Arrays.copyOfRange(
                                bytes(archive),
                                (int) taken.at().offset(),
                                (int) (taken.at().offset() + taken.at().length())));
        assertTrue(own.startsWith("WARC/1.0\r\nWARC-Type: response"), own);
        assertTrue(own.endsWith("</html>"), own);
    }

    @Test
    void theAddressThatThePageStatesStays() {
        String body =
                PAGE.replace(
                        "<head>",
                        "<head><link rel=canonical href='https://herald.example/2020/poster'>");
        assertEquals(
                "https://herald.example/2020/poster",
                only(answered("Content-Type: text/html\r\n", body)).header().url());
    }

    @Test
    void bodiesAreJoinedAndUnpacked() {
        String half = "%x\r\n%s\r\n".formatted(40, PAGE.substring(0, 40));
        String rest =
                "%X;ext=1\r\n%s\r\n0\r\n\r\n".formatted(PAGE.length() - 40, PAGE.substring(40));
        String chunked = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n";
        assertEquals(TEXT, only(answered(chunked, half + rest)).text());
        // Joined already, with the header left as it came.
        assertEquals(TEXT, only(answered(chunked, PAGE)).text());
        String gzip = text(Reading.gzip(PAGE));
        assertEquals(
                TEXT,
                only(answered("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzip))
                        .text());
        assertEquals(
                TEXT,
                only(answered("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", PAGE))
                        .text());
        String deflated = text(deflated());
        assertEquals(
                TEXT,
                only(answered("Content-Type: text/html\r\nContent-Encoding: deflate\r\n", deflated))
                        .text());
        String both = "%x\r\n%s\r\n0\r\n\r\n".formatted(gzip.length(), gzip);
        assertEquals(TEXT, only(answered(chunked + "Content-Encoding: gzip\r\n", both)).text());
    }

    private static byte[] deflated() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes(PAGE));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void whatIsNoPageSaysWhatItIs() {
        String archive =
                record("request", "", "GET / HTTP/1.1\r\n\r\n")
                        + record("metadata", "", "via: x")
                        + record(
                                "revisit",
                                "WARC-Target-URI: https://herald.example/\r\n"
                                        + "WARC-Refers-To-Date: 2020-09-01T00:00:00Z\r\n",
                                "HTTP/1.1 200 OK\r\n\r\n")
                        + record("continuation", "", "x")
                        + record("invented", "", "x")
                        + answered("Content-Type: image/png\r\n", "\u0089PNG")
                        + answered(
                                "Content-Type: text/html\r\n",
                                "\u0089PNG\r\n\u001a\n\0\0\0\0\0\0\0\0")
                        + answered("Content-Type: text/html\r\nContent-Encoding: br\r\n", "x")
                        + answered(
                                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                                "\u001f\u008b\b\0\0damaged")
                        + answered("Content-Type: text/html\r\n", "<html><body></body></html>")
                        + page().replace("HTTP/1.1 200 OK", "HTTP/1.1 404 No")
                        + record(
                                "response",
                                "WARC-Target-URI: dns:herald.example\r\nContent-Type: text/dns\r\n",
                                "1.2.3.4")
                        + page().replace(
                                        "WARC-Record-ID",
                                        "WARC-Truncated: length\r\nWARC-Record-ID");
        Kept kept = read(archive);
        assertEquals(
                List.of(
                        "importing.warc-request",
                        "importing.warc-metadata",
                        "importing.warc-revisit",
                        "importing.warc-continuation",
                        "importing.warc-kind",
                        "importing.warc-type",
                        "importing.warc-type",
                        "importing.warc-encoding",
                        "importing.warc-compressed",
                        "importing.page-without-text",
                        "importing.warc-status",
                        "importing.warc-no-answer",
                        "importing.warc-truncated"),
                kept.reasons());
        assertEquals(
                List.of("https://herald.example/", "2020-09-01T00:00:00Z"),
                kept.rejected.get(2).reason().arguments());
        assertEquals(0, kept.taken.size());
    }

    @Test
    void aDigestIsHeldAgainstTheBytes() throws NoSuchAlgorithmException {
        String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(block)));
        String uri = "WARC-Target-URI: https://herald.example/\r\n";
        assertEquals(
                TEXT,
                only(record(
                                "response",
                                uri + "WARC-Block-Digest: sha256:" + sha256 + "\r\n",
                                block))
                        .text());
        String wrong = sha256.substring(1) + (sha256.startsWith("0") ? "1" : "0");
        Kept kept =
                read(
                        record(
                                        "response",
                                        uri + "WARC-Block-Digest: sha256:" + wrong + "\r\n",
                                        block)
                                + record(
                                        "response",
                                        uri
                                                + "WARC-Payload-Digest:"
                                                + " sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n",
                                        block)
                                + record(
                                        "response",
                                        uri + "WARC-Payload-Digest: unknown:1234\r\n",
                                        block));
        assertEquals(List.of("importing.warc-digest", "importing.warc-digest"), kept.reasons());
        assertEquals(1, kept.taken.size());
        // "abc", RFC 3174 and base32 of its value.
        assertFalse(
                WarcDigest.differs("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", bytes("abc"), 0, 3));
        assertTrue(WarcDigest.differs("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", bytes("abd"), 0, 3));
    }

    @Test
    void damageCostsTheDamagedRecordsOnly() {
        String longer = page().replaceFirst("Content-Length: \\d+", "Content-Length: 400");
        String shorter = page().replaceFirst("Content-Length: \\d+", "Content-Length: 60");
        String without = page().replaceFirst("Content-Length: \\d+\r\n", "");
        Kept kept =
                read(
                        page()
                                + longer
                                + page()
                                + shorter
                                + page()
                                + without
                                + page()
                                + "\nrubbish\0\r\n"
                                + page()
                                + page().substring(0, 300));
        assertEquals(5, kept.taken.size());
        assertEquals(
                List.of(
                        "importing.warc-length",
                        "importing.warc-length",
                        "importing.warc-no-length",
                        "importing.warc-damaged",
                        "importing.unfinished"),
                kept.reasons());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L), kept.numbers);
    }

    @Test
    void encodingsAreTakenFromTheAnswerAndThePage() {
        String body = PAGE.replace("Friday", "Fr\u00eddag");
        assertTrue(
                only(answered("Content-Type: text/html; charset=ISO-8859-1\r\n", body))
                        .text()
                        .contains("Frídag"));
        String cyrillic =
                PAGE.replace(
                        "Friday",
                        new String(
                                "пятница".getBytes(java.nio.charset.Charset.forName("KOI8-R")),
                                StandardCharsets.ISO_8859_1));
        assertTrue(
                only(answered("Content-Type: text/html; charset=\"koi8-r\"\r\n", cyrillic))
                        .text()
                        .contains("пятница"));
    }

    @Test
    void textsAndConversionsAreArticles() {
        String text = "A headline\n\nWhat was written beneath it.";
        assertEquals(text, only(answered("Content-Type: text/plain\r\n", text)).text());
        Document wet =
                only(
                        record(
                                "conversion",
                                "WARC-Target-URI: https://herald.example/a\r\n"
                                        + "Content-Type: text/plain\r\n",
                                text));
        assertEquals("A headline", wet.header().title());
        assertEquals("https://herald.example/a", wet.header().url());
        assertEquals(
                TEXT,
                only(record(
                                "resource",
                                "WARC-Target-URI: file:///a\r\nContent-Type: text/html\r\n",
                                PAGE))
                        .text());
    }

    @Test
    void arcIsReadToo() {
        String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
        String archive =
                "filedesc://a.arc 127.0.0.1 20140216050221 text/plain 84\n"
                        + "1 0 Crawl\n"
                        + "URL IP-address Archive-date Content-type Archive-length\n"
                        + "                 \n\n"
                        + "http://herald.example/a b 10.0.0.1 20140216050221 text/html "
                        + block.length()
                        + "\n"
                        + block
                        + "\n"
                        + "http://herald.example/c 10.0.0.1 20140216050221 text/html -1\n"
                        + block
                        + "\n"
                        + "http://herald.example/d 10.0.0.1 20140216050221 text/html "
                        + block.length()
                        + "\n"
                        + block
                        + "\n";
        assertTrue(Reading.recognises(READER, archive));
        Kept kept = read(archive);
        assertEquals(
                List.of("importing.warc-warcinfo", "importing.warc-no-length"), kept.reasons());
        assertEquals(
                List.of("http://herald.example/a b", "http://herald.example/d"),
                kept.taken.stream().map(each -> each.document().header().url()).toList());
        assertEquals(Instant.parse("2014-02-16T05:02:21Z"), kept.taken.getFirst().capture().at());
    }

    @Test
    void onlyArchivesAreRecognised() {
        assertTrue(Reading.recognises(READER, "WARC/1.1\r\nWARC-Type: warcinfo\r\n"));
        assertFalse(Reading.recognises(READER, "WARC/1.1 is a format. It is described here."));
        assertFalse(Reading.recognises(READER, "A text\nWARC/1.1\r\n"));
    }

    @Test
    void aBombIsNotInflated() {
        byte[] zeros = new byte[60 << 20];
        String bomb = text(Reading.gzip(zeros));
        Kept kept =
                read(
                        answered("Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb)
                                + page());
        assertEquals(List.of("importing.page-long"), kept.reasons());
        assertEquals(1, kept.taken.size());
    }
}
