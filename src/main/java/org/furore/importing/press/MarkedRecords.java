package org.furore.importing.press;

import org.furore.domain.task.Message;
import org.furore.importing.ByteWindow;
import org.furore.importing.Slice;
import org.furore.importing.Units;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The documents of an old LexisNexis text as bytes: each from its marker to the next. What comes
/// before the first is the cover.
final class MarkedRecords implements Units {
    private static final int LONGEST_MARKER = 160;

    private static final int COVER = 1 << 16;

    private final ByteWindow window;
    private final int maximum;
    private String cover = "";
    private long line = 1;
    private boolean started;
    private boolean last;

    MarkedRecords(InputStream in) {
        this(in, MAXIMUM);
    }

    MarkedRecords(InputStream in, int maximum) {
        this.window = new ByteWindow(in, maximum);
        this.maximum = maximum;
    }

    /// What stands before the first document.
    String cover() {
        return cover;
    }

    /// Whether the record given last goes to the end of the file.
    boolean last() {
        return last;
    }

    @Override
    public @Nullable Slice next() throws IOException {
        if (!started) {
            started = true;
            Slice before = upToMarker(true);
            if (before != null) {
                int end = Math.min(before.end(), before.start() + COVER);
                cover =
                        new String(
                                before.bytes(),
                                before.start(),
                                end - before.start(),
                                StandardCharsets.UTF_8);
            }
        }
        return last ? null : upToMarker(false);
    }

    /// The bytes from here to the next marker.
    ///
    /// @param here whether a marker that begins here ends it at once
    private @Nullable Slice upToMarker(boolean here) throws IOException {
        long offset = window.offset();
        long first = line;
        long dropped = 0;
        int scanned = 0;
        boolean skip = !here;
        while (true) {
            int start = window.position();
            int feed = feed(start + scanned);
            while (feed < 0) {
                if (window.full()) {
                    // Too long to be held: the end is still looked for.
                    int held = Math.max(0, window.limit() - start - LONGEST_MARKER);
                    window.consume(held);
                    dropped += held;
                    scanned = 0;
                }
                if (!window.fill()) {
                    last = true;
                    return slice(window.limit() - window.position(), offset, first, dropped);
                }
                start = window.position();
                feed = feed(start + scanned);
            }
            int begin = start + scanned;
            if (!skip && isMarker(begin, feed)) {
                return slice(begin - start, offset, first, dropped);
            }
            skip = false;
            line++;
            scanned = feed + 1 - start;
        }
    }

    private @Nullable Slice slice(int length, long offset, long first, long dropped) {
        int start = window.position();
        window.consume(length);
        if (length + dropped == 0) {
            return null;
        }
        Message why = dropped == 0 ? null : Message.of("importing.too-long", maximum >> 20);
        return new Slice(
                window.bytes(), start, start + length, offset, length + dropped, first, why);
    }

    private int feed(int from) {
        byte[] bytes = window.bytes();
        for (int i = from; i < window.limit(); i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean isMarker(int from, int to) {
        return to - from <= LONGEST_MARKER
                && to - from > 8
                && mayBegin(from, to)
                && LexisRecord.marker(
                                new String(
                                        window.bytes(),
                                        from,
                                        to - from,
                                        StandardCharsets.ISO_8859_1))
                        != null;
    }

    /// Whether the first sign of a line is one that a marker begins with: most lines need no closer
    /// look.
    private boolean mayBegin(int from, int to) {
        byte[] bytes = window.bytes();
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] < 0)) {
            at++;
        }
        return at < to && (bytes[at] >= '0' && bytes[at] <= '9' || "DdFf".indexOf(bytes[at]) >= 0);
    }
}
