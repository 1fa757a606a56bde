package org.furore.annotate;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;

/// Cuts a stream of text into lines without ever holding more than a line's limit of it. Lines end
/// with `\n`, `\r\n` or `\r`; a byte order mark before the first is dropped.
final class LineSource {
    /// The most a line may hold, in UTF-16 units: 1 MiB.
    static final int MAX_LINE = 1 << 20;

    /// The most a run may hold, in UTF-16 units; lines are kept until all were read.
    static final long MAX_RUN = 1L << 27;

    static final int MAX_LINES = 1_000_000;

    private final Reader in;
    private final char[] buffer = new char[8192];
    private int at;
    private int filled;
    private int number;
    private long read;
    private boolean skipFeed;

    LineSource(Reader in) {
        this.in = in;
    }

    /// A line as it came.
    ///
    /// @param number from 1
    /// @param text null when it was too long
    record Line(int number, @Nullable String text) {}

    /// The next line, or null at the end.
    ///
    /// @throws FuroreException if the run is too large to be one change set, or can't be read
    @Nullable Line next() {
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        boolean any = false;
        while (true) {
            int c = unit();
            if (skipFeed) {
                skipFeed = false;
                if (c == '\n') {
                    c = unit();
                }
            }
            if (c < 0 && !any) {
                return null;
            }
            any = true;
            if (c < 0 || c == '\n' || c == '\r') {
                skipFeed = c == '\r';
                if (++number > MAX_LINES) {
                    throw tooMuch();
                }
                return new Line(number, tooLong ? null : line.toString());
            }
            if (++read > MAX_RUN) {
                throw tooMuch();
            }
            if (line.length() >= MAX_LINE) {
                tooLong = true;
            } else if (c != '\uFEFF' || read > 1) {
                line.append((char) c);
            }
        }
    }

    private static FuroreException tooMuch() {
        return new FuroreException(
                FuroreException.Kind.USAGE, Message.of("annotate.run-too-large", MAX_LINES));
    }

    private int unit() {
        if (at == filled) {
            try {
                filled = Math.max(0, in.read(buffer));
            } catch (IOException e) {
                throw new FuroreException(
                        FuroreException.Kind.FAILURE, Message.of("annotate.unreadable"), e);
            }
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[at++];
    }
}
