package org.furore.importing;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The values of a JSON document: the elements of the lists at its top, or a single value. Cut by
/// brackets and quotes only, so that a broken element costs itself and memory is bounded by one
/// element. Where it lost a bracket or a quote and swallowed others, [#torn] finds them again.
public final class JsonValues implements Units {
    private final ByteWindow window;
    private final int maximum;
    private final JsonScan scan = new JsonScan();
    private final boolean oneList;
    private long line = 1;
    private boolean inList;
    private boolean begun;
    private boolean ended;
    private final Restart restart = new Restart();
    private boolean damaged;

    public JsonValues(ByteWindow window, int maximum) {
        this.window = window;
        this.maximum = maximum;
        this.oneList = false;
    }

    private JsonValues(ByteWindow window, int maximum, long line) {
        this.window = window;
        this.maximum = maximum;
        this.oneList = true;
        this.line = line;
        this.begun = true;
    }

    /// The elements of the list the window stands before, and nothing after it.
    ///
    /// @param line of the list's bracket, from 1
    static JsonValues ofList(ByteWindow window, int maximum, long line) {
        return new JsonValues(window, maximum, line);
    }

    @Override
    public @Nullable Slice next() throws IOException {
        if (!begun) {
            begun = true;
            byte[] mark = window.peek(3);
            if (mark.length == 3 && Json.isMark(mark, 0)) {
                window.consume(3);
            }
        }
        while (!ended && (window.position() < window.limit() || window.fill())) {
            byte c = window.bytes()[window.position()];
            if (oneList && inList && c == ']') {
                ended = true;
                inList = false;
                consume(1);
            } else if (Json.isSpace(c) || c == ',' || c == (inList ? ']' : '[')) {
                inList = c == '[' || inList && c != ']';
                consume(1);
            } else {
                return value();
            }
        }
        if (inList) {
            inList = false;
            Message why = Message.of("importing.unclosed-list");
            return new Slice(window.bytes(), 0, 0, window.offset(), 0, line, why);
        }
        return null;
    }

    private Slice value() throws IOException {
        scan.reset();
        int scanned = 0;
        int end = -1;
        boolean more = true;
        while (end < 0 && more && !(scanned > 0 && window.full())) {
            int from = window.position() + scanned;
            end = scan.scan(window.bytes(), from, window.limit());
            scanned = window.limit() - window.position();
            if (end < 0 && !window.full()) {
                more = window.fill();
            }
        }
        if (end < 0 && more) {
            return tooLong();
        }
        int start = window.position();
        int stop = end < 0 ? window.limit() : end;
        Message problem = end < 0 ? unfinished(start) : null;
        Slice found =
                new Slice(
                        window.bytes(), start, stop, window.offset(), stop - start, line, problem);
        restart.learn(found);
        consume(stop - start);
        return found;
    }

    @Override
    public Slice torn(Slice failed) {
        byte[] bytes = window.bytes();
        boolean here = failed.bytes() == bytes && failed.start() < failed.end();
        int from = here ? failed.start() + 1 : window.position();
        int to = damaged || failed.problem() != null ? window.limit() : failed.end();
        damaged = true;
        int at = restart.after(bytes, from, to, window.position());
        if (at < 0) {
            return failed;
        }
        ended = false;
        inList = true;
        consume(at - window.position());
        return here && at < failed.end()
                ? new Slice(
                        bytes,
                        failed.start(),
                        at,
                        failed.offset(),
                        at - failed.start(),
                        failed.line(),
                        failed.problem())
                : failed;
    }

    private @Nullable Message unfinished(int start) {
        byte c = window.bytes()[start];
        if (c != '{' && c != '[' && c != '"') {
            return null;
        }
        inList = false;
        return Message.of("importing.unfinished");
    }

    private Slice tooLong() throws IOException {
        long offset = window.offset();
        long began = line;
        int end = -1;
        while (end < 0) {
            consume(window.limit() - window.position());
            if (!window.fill()) {
                break;
            }
            end = scan.scan(window.bytes(), window.position(), window.limit());
        }
        if (end >= 0) {
            consume(end - window.position());
        }
        Message why = Message.of("importing.too-long", maximum >> 20);
        return new Slice(window.bytes(), 0, 0, offset, window.offset() - offset, began, why);
    }

    private void consume(int count) {
        byte[] bytes = window.bytes();
        int end = window.position() + count;
        for (int i = Math.min(window.position(), end); i < Math.max(window.position(), end); i++) {
            if (bytes[i] == '\n') {
                line += count < 0 ? -1 : 1;
            }
        }
        window.consume(count);
    }
}
