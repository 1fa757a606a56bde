package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream of bytes into a table's records and cells (RFC 4180, with any separator and line
/// end) and knows where each stands, byte for byte: a record of a case is proved by its bytes, and
/// no parser at hand tells them. It works on bytes because in every [Encoding] the signs that
/// matter are one byte, or two in UTF-16. Memory is bounded by the longest record,
/// [#LONGEST_RECORD].
///
/// A quote that is never closed swallows the rest of a file. Where the rest fits into memory only
/// the line that opened it is lost, and reading goes on with the next.
final class TableBytes {
    /// Bytes of the longest record that is read. A longer one is passed over.
    static final int LONGEST_RECORD = 32 << 20;

    /// How often a quote that is never closed is mended in one file: each time costs a second
    /// reading.
    private static final int MENDINGS = 16;

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int separator;
    private final int quote;
    private final int width;
    private final boolean bigEndian;

    /// The bytes in memory, and where in the file the first of them stands.
    private byte[] buffer = new byte[4 * CHUNK];

    private long bufferOffset;
    private int limit;
    private boolean ended;
    private boolean full;

    private int next;
    private long line = 1;
    private int mendings;
    private int resume;

    /// For each cell of the record its first byte, one past its last, and its [#QUOTED].
    private int[] cells = new int[96];

    private static final int QUOTED = 1;
    private static final int DOUBLED = 2;

    private int cellCount;
    private int start;
    private int end;
    private long passedOver;
    private long startLine;
    private int bits;
    private Fault fault = Fault.NONE;

    /// What is wrong with a record's form.
    enum Fault {
        NONE,
        /// Text after a closing quote.
        AFTER_QUOTE,
        /// The quote that opens in its first line is never closed; the record is that line.
        UNCLOSED,
        /// As [#UNCLOSED], but so far from the end that nothing after it could be read.
        UNCLOSED_TO_END,
        /// Longer than [#LONGEST_RECORD]: passed over.
        TOO_LONG
    }

    /// @param mark bytes of the byte order mark, which are passed over
    /// @param quote the quote sign, or -1 for none
    TableBytes(InputStream in, int mark, int separator, int quote, Encoding encoding)
            throws IOException {
        this.in = in;
        this.separator = separator;
        this.quote = quote;
        this.width = encoding.width();
        this.bigEndian = encoding.bigEndian();
        in.skipNBytes(mark);
        this.bufferOffset = mark;
    }

    /// Moves to the next record, passing over empty lines; false at the end.
    boolean advance() throws IOException {
        do {
            begin();
            if (!has(start)) {
                return false;
            }
            scan();
        } while (cellCount == 1 && fault == Fault.NONE && end == start);
        return true;
    }

    /// Passes over whole lines, whatever is in them.
    void skipLines(int count) throws IOException {
        for (int skipped = 0; skipped < count; skipped++) {
            begin();
            if (!has(start)) {
                return;
            }
            int at = start;
            while (has(at) && unit(at) != '\n' && unit(at) != '\r') {
                at += width;
            }
            endLine(at);
        }
    }

    Fault fault() {
        return fault;
    }

    int cellCount() {
        return cellCount;
    }

    /// The line of the file, from 1, on which the record begins.
    long line() {
        return startLine;
    }

    /// Bytes from the start of the file to the record.
    long offset() {
        return bufferOffset + start - passedOver;
    }

    /// Bytes of the record without its line end, or -1 where it goes to the end of the file.
    long length() {
        return fault == Fault.UNCLOSED_TO_END ? -1 : passedOver + end - start;
    }

    /// The record's bytes without its line end, as they are.
    byte[] bytes() {
        return Arrays.copyOfRange(buffer, start, end);
    }

    /// Adds the record's bytes to a hash.
    void hash(java.security.MessageDigest digest) {
        digest.update(buffer, start, end - start);
    }

    /// Bytes of a cell, without the quotes around it.
    int cellLength(int index) {
        return cells[3 * index + 1] - cells[3 * index];
    }

    /// A cell as text, or null where its bytes are not of the encoding.
    @Nullable String cell(int index, Encoding encoding) {
        int from = cells[3 * index];
        String text = encoding.decode(buffer, from, cells[3 * index + 1] - from, bits < 0x80);
        if (text == null || cells[3 * index + 2] != DOUBLED) {
            return text;
        }
        String sign = String.valueOf((char) quote);
        return text.replace(sign + sign, sign);
    }

    private void begin() {
        if (next > 0 && (next >= limit || next >= CHUNK && limit - next < CHUNK)) {
            System.arraycopy(buffer, next, buffer, 0, limit - next);
            bufferOffset += next;
            limit -= next;
            next = 0;
            if (buffer.length > 64 * CHUNK && limit < CHUNK) {
                buffer = Arrays.copyOf(buffer, 4 * CHUNK);
            }
        }
        start = next;
        end = next;
        startLine = line;
        passedOver = 0;
        cellCount = 0;
        bits = 0;
        fault = Fault.NONE;
        full = false;
    }

    private void scan() throws IOException {
        int at = start;
        while (true) {
            boolean quoted = has(at) && unit(at) == quote;
            if (quoted) {
                at = quoted(at + width);
                if (at < 0) {
                    if (full) {
                        passOver(true);
                    } else {
                        mend();
                    }
                    return;
                }
            } else {
                int from = at;
                at = unquoted(at);
                cell(from, at, 0);
            }
            if (!has(at)) {
                break;
            }
            int c = unit(at);
            if (c == separator) {
                at += width;
            } else if (c == '\n' || c == '\r') {
                break;
            } else {
                fault = Fault.AFTER_QUOTE;
                while (has(at) && unit(at) != '\n' && unit(at) != '\r') {
                    at += width;
                }
                break;
            }
        }
        if (full) {
            resume = at;
            passOver(false);
        } else {
            endLine(at);
        }
    }

    private int unquoted(int from) throws IOException {
        int at = from;
        int seen = 0;
        while (has(at)) {
            int c = unit(at);
            if (c == separator || c == '\n' || c == '\r') {
                break;
            }
            seen |= c;
            at += width;
        }
        bits |= seen;
        return at;
    }

    /// Reads a cell from after its opening quote to after its closing one; -1 if there is none.
    private int quoted(int from) throws IOException {
        int at = from;
        int seen = 0;
        int form = QUOTED;
        while (has(at)) {
            int c = unit(at);
            seen |= c;
            if (c == quote) {
                if (!has(at + width) || unit(at + width) != quote) {
                    if (full) {
                        break;
                    }
                    bits |= seen;
                    cell(from, at, form);
                    return at + width;
                }
                form = DOUBLED;
                at += width;
            } else if (c == '\n' || c == '\r' && (!has(at + width) || unit(at + width) != '\n')) {
                line++;
            }
            at += width;
        }
        resume = at;
        return -1;
    }

    private void cell(int from, int to, int form) {
        if (3 * cellCount == cells.length) {
            cells = Arrays.copyOf(cells, 2 * cells.length);
        }
        cells[3 * cellCount] = from;
        cells[3 * cellCount + 1] = to;
        cells[3 * cellCount + 2] = form;
        cellCount++;
    }

    private void endLine(int at) throws IOException {
        end = at;
        next = at;
        if (has(at)) {
            boolean carriage = unit(at) == '\r';
            next = at + width;
            if (carriage && has(next) && unit(next) == '\n') {
                next += width;
            }
            line++;
        } else {
            next = limit;
        }
    }

    /// Makes the line that opened a quote nobody closed a record of its own.
    private void mend() throws IOException {
        if (mendings++ == MENDINGS) {
            fault = Fault.UNCLOSED_TO_END;
            end = limit;
            next = limit;
            return;
        }
        fault = Fault.UNCLOSED;
        line = startLine;
        int at = start;
        while (has(at) && unit(at) != '\n' && unit(at) != '\r') {
            at += width;
        }
        endLine(at);
    }

    /// Reads on from [#resume] to the end of a record that is too long, keeping nothing of it.
    private void passOver(boolean open) throws IOException {
        boolean inside = open;
        boolean closing = false;
        int at = resume;
        boolean cellStart = !open && unit(at - width) == separator;
        fault = Fault.TOO_LONG;
        while (true) {
            if (at + width > limit) {
                int rest = limit - at;
                passedOver += at - start;
                bufferOffset += at;
                System.arraycopy(buffer, at, buffer, 0, rest);
                start = 0;
                at = 0;
                int read = in.read(buffer, rest, 4 * CHUNK - rest);
                limit = rest + Math.max(read, 0);
                if (read < 0) {
                    ended = true;
                    fault = inside && !closing ? Fault.UNCLOSED_TO_END : Fault.TOO_LONG;
                    break;
                }
                continue;
            }
            int c = unit(at);
            if (closing) {
                closing = false;
                inside = c == quote;
                if (inside) {
                    at += width;
                    continue;
                }
            }
            if (inside) {
                closing = c == quote;
                line += c == '\n' ? 1 : 0;
            } else if (c == '\n' || c == '\r') {
                break;
            } else {
                inside = cellStart && c == quote;
                cellStart = c == separator;
            }
            at += width;
        }
        passedOver += at - start;
        start = at;
        full = false;
        cellCount = 0;
        endLine(at);
    }

    private int unit(int at) {
        if (width == 1) {
            return buffer[at] & 0xFF;
        }
        int first = buffer[at] & 0xFF;
        int second = buffer[at + 1] & 0xFF;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    /// Whether there is a unit at `at`, reading on if need be. False at the end of the file, and
    /// where the record is too long: then [#full].
    private boolean has(int at) throws IOException {
        return at + width <= limit || fill(at);
    }

    private boolean fill(int at) throws IOException {
        while (at + width > limit) {
            if (ended || full) {
                return false;
            }
            if (limit - start >= LONGEST_RECORD) {
                full = true;
                return false;
            }
            if (limit == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int read = in.read(buffer, limit, Math.min(buffer.length - limit, 4 * CHUNK));
            if (read < 0) {
                ended = true;
            } else {
                limit += read;
            }
        }
        return true;
    }
}
