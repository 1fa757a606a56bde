package org.furore.importing.web;

import org.furore.domain.task.Message;
import org.furore.importing.ByteWindow;
import org.furore.importing.Slice;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Cuts a web archive into its records, one in memory at a time. A record whose stated length leads
/// to no other record was damaged: then the next one is looked for by how records begin.
final class WarcRecords {
    /// Bytes of a header at most.
    private static final int HEADER = 1 << 20;

    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final ByteWindow window;
    private final int maximum;
    private final boolean arc;
    private long line = 1;

    /// @param maximum bytes of one record, which the window can hold
    WarcRecords(ByteWindow window, int maximum) {
        this.window = window;
        this.maximum = maximum;
        this.arc = new String(window.peek(16), StandardCharsets.ISO_8859_1).startsWith("filedesc:");
    }

    /// The next record; one that can't be read has a problem in its slice. Null after the last.
    @Nullable WarcRecord next() throws IOException {
        skipBlank();
        if (!ensure(1)) {
            return null;
        }
        int end = header();
        Map<String, String> headers = end < 0 ? null : headers(end);
        long length = headers == null ? -1 : length(headers);
        if (headers == null || length < 0) {
            return damaged(headers);
        }
        int head = end - window.position();
        long whole = head + length;
        if (whole > maximum) {
            return tooLong(headers, whole);
        }
        if (!ensure((int) whole)) {
            int found = nextRecord(head);
            int size = found < 0 ? window.limit() - window.position() : found;
            return cut(headers, head, size, Message.of("importing.unfinished"));
        }
        if (!isFollowed((int) whole)) {
            int found = nextRecord(head);
            if (found >= 0) {
                return cut(headers, head, found, Message.of("importing.warc-length"));
            }
        }
        return cut(headers, head, (int) whole, null);
    }

    private void skipBlank() throws IOException {
        while (ensure(1)) {
            byte c = window.bytes()[window.position()];
            if (c != '\r' && c != '\n') {
                return;
            }
            pass(1);
        }
    }

    private boolean ensure(int count) throws IOException {
        while (window.limit() - window.position() < count) {
            if (window.full() || !window.fill()) {
                return window.limit() - window.position() >= count;
            }
        }
        return true;
    }

    private void pass(int count) {
        int from = window.position();
        for (int i = from; i < from + count; i++) {
            line += window.bytes()[i] == '\n' ? 1 : 0;
        }
        window.consume(count);
    }

    private boolean isWarc(int at) {
        if (at + WARC.length + 1 > window.limit()) {
            return false;
        }
        for (int i = 0; i < WARC.length; i++) {
            if (window.bytes()[at + i] != WARC[i]) {
                return false;
            }
        }
        return Character.isDigit(window.bytes()[at + WARC.length]);
    }

    /// Where the block of the record at hand begins; -1 where no header is.
    private int header() throws IOException {
        ensure(WARC.length + 1);
        if (!arc && !isWarc(window.position())) {
            return -1;
        }
        for (int i = 0; i < HEADER && ensure(i + 1); i++) {
            byte[] bytes = window.bytes();
            int at = window.position() + i;
            if (bytes[at] != '\n') {
                continue;
            }
            if (arc) {
                return at + 1;
            }
            boolean blank =
                    i > 0 && bytes[at - 1] == '\n'
                            || i > 1 && bytes[at - 1] == '\r' && bytes[at - 2] == '\n';
            if (blank) {
                return at + 1;
            }
        }
        return -1;
    }

    private @Nullable Map<String, String> headers(int end) {
        byte[] bytes = window.bytes();
        int start = window.position();
        return !arc
                ? WarcRecord.lines(bytes, start, end)
                : WarcRecord.arc(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }

    private static long length(Map<String, String> headers) {
        String length = headers.getOrDefault("content-length", "");
        return length.matches("\\d{1,15}") ? Long.parseLong(length) : -1;
    }

    /// Whether after so many bytes the archive ends, two line ends close the record, or the next
    /// one begins.
    private boolean isFollowed(int size) throws IOException {
        if (!arc && ensure(size + 4) && isClosed(window.position() + size)) {
            return true;
        }
        int at = size;
        while (ensure(at + 1)) {
            byte c = window.bytes()[window.position() + at];
            if (c != '\r' && c != '\n') {
                ensure(at + 4096);
                return begins(window.position() + at);
            }
            at++;
        }
        return true;
    }

    private boolean isClosed(int at) {
        byte[] bytes = window.bytes();
        return bytes[at] == '\r'
                && bytes[at + 1] == '\n'
                && bytes[at + 2] == '\r'
                && bytes[at + 3] == '\n';
    }

    private boolean begins(int at) {
        if (!arc) {
            return isWarc(at);
        }
        byte[] bytes = window.bytes();
        int end = at;
        while (end < window.limit() && end - at < 9000 && bytes[end] != '\n') {
            end++;
        }
        String text = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
        return text.matches("[a-z]{2,12}:.*") && WarcRecord.arc(text) != null;
    }

    /// How many bytes after the position the next record begins, looked for from `from` on in what
    /// one record may hold; -1 where there is none.
    private int nextRecord(int from) throws IOException {
        for (int i = from; ensure(i + 1); i++) {
            if (window.bytes()[window.position() + i] == '\n') {
                ensure(i + 1 + (arc ? 9000 : 16));
                int at = window.position() + i + 1;
                if (at < window.limit() && (arc ? begins(at) : isWarc(at))) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private WarcRecord damaged(@Nullable Map<String, String> headers) throws IOException {
        int found = nextRecord(0);
        int size = found < 0 ? window.limit() - window.position() : found;
        Message why =
                Message.of(headers == null ? "importing.warc-damaged" : "importing.warc-no-length");
        return cut(headers == null ? Map.of() : headers, 0, size, why);
    }

    private WarcRecord cut(
            Map<String, String> headers, int head, int size, @Nullable Message problem) {
        int start = window.position();
        Slice slice =
                new Slice(
                        window.bytes(), start, start + size, window.offset(), size, line, problem);
        pass(size);
        return new WarcRecord(slice, headers, start + head);
    }

    private WarcRecord tooLong(Map<String, String> headers, long whole) throws IOException {
        long offset = window.offset();
        long first = line;
        long left = whole;
        while (left > 0 && ensure(1)) {
            int here = (int) Math.min(left, window.limit() - window.position());
            pass(here);
            left -= here;
        }
        Message why =
                left > 0
                        ? Message.of("importing.unfinished")
                        : Message.of("importing.too-long", maximum >> 20);
        return new WarcRecord(
                new Slice(window.bytes(), 0, 0, offset, whole - left, first, why), headers, 0);
    }
}
