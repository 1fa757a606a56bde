package org.furore.importing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.document.Document;
import org.furore.importing.Reading;
import org.furore.importing.RecordingIntake.Kept;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Web archives, self-written, of outlets that do not exist, and what is read of them.
final class Warcs {
    private static final WarcReader READER = new WarcReader();

    static final String PAGE =
            "<html><head><title>A poster</title></head><body><article><p>The festival of the"
                    + " invented town opened on Friday with a film nobody had"
                    + " seen.</p></article></body></html>";

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes) {
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

    private Warcs() {}
}
