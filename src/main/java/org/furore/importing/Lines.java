package org.furore.importing;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// The lines of a file as byte slices. Blank lines are no records; a byte order mark and carriage
/// returns before line feeds are left out; a line over the maximum is skipped and said to be too
/// long.
public final class Lines implements Units {
    private final ByteWindow window;
    private final int maximum;
    private long line;

    public Lines(InputStream in) {
        this(new ByteWindow(in, MAXIMUM), MAXIMUM);
    }

    /// @param maximum bytes of one line, which the window can hold
    public Lines(ByteWindow window, int maximum) {
        this.window = window;
        this.maximum = maximum;
    }

    @Override
    public @Nullable Slice next() throws IOException {
        while (true) {
            int scanned = 0;
            int feed = -1;
            while (feed < 0) {
                byte[] bytes = window.bytes();
                feed = feed(bytes, window.position() + scanned, window.limit());
                if (feed < 0) {
                    scanned = window.limit() - window.position();
                    if (scanned > 0 && window.full()) {
                        return tooLong();
                    }
                    if (!window.fill()) {
                        break;
                    }
                }
            }
            if (feed < 0 && window.position() == window.limit()) {
                return null;
            }
            Slice found = slice(feed < 0 ? window.limit() : feed);
            if (found != null) {
                return found;
            }
        }
    }

    private @Nullable Slice slice(int feed) {
        byte[] bytes = window.bytes();
        line++;
        int start = window.position();
        long offset = window.offset();
        window.consume(Math.min(feed + 1, window.limit()) - start);
        int end = feed;
        if (offset == 0 && end - start >= 3 && Json.isMark(bytes, start)) {
            start += 3;
            offset += 3;
        }
        while (end > start && Json.isSpace(bytes[end - 1])) {
            end--;
        }
        int first = start;
        while (first < end && Json.isSpace(bytes[first])) {
            first++;
        }
        if (first == end) {
            return null;
        }
        return new Slice(bytes, first, end, offset + (first - start), end - first, line, null);
    }

    private Slice tooLong() throws IOException {
        line++;
        long offset = window.offset();
        int feed = -1;
        while (feed < 0) {
            window.consume(window.limit() - window.position());
            if (!window.fill()) {
                break;
            }
            feed = feed(window.bytes(), window.position(), window.limit());
        }
        long end = window.offset();
        if (feed >= 0) {
            end += feed - window.position();
            window.consume(feed + 1 - window.position());
        }
        Message why = Message.of("importing.too-long", maximum >> 20);
        return new Slice(window.bytes(), 0, 0, offset, end - offset, line, why);
    }

    private static int feed(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
