package org.furore.importing;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/// A sheet written as comma-separated text in UTF-8, so that it is cut, mapped, previewed and
/// rejected by the same code as any other table; and where each of its lines came from.
final class SheetStream extends InputStream {
    /// Rows whose absence is written as an empty line, as a mapping counts lines before a header.
    private static final int COUNTED = 1000;

    /// Where a line of the text came from.
    ///
    /// @param line of the text, from 1
    /// @param row of the sheet, from 1
    /// @param fault why the row can't be taken, or null
    /// @param faults why it can't be taken where a cell is needed, by column
    record Mark(long line, long row, @Nullable Message fault, Map<Integer, Message> faults) {}

    private final Workbook.Rows rows;
    private final SheetRow row = new SheetRow();
    private final ArrayDeque<Mark> marks = new ArrayDeque<>();
    private final Bytes bytes = new Bytes();
    private int at;
    private int width;
    private long line = 1;
    private long last;

    SheetStream(Workbook.Rows rows) {
        this.rows = rows;
    }

    /// Where the record came from that begins in this line of the text; lines come in order.
    Mark mark(long ofLine) {
        Mark next = marks.peek();
        while (next != null && next.line < ofLine && marks.size() > 1) {
            marks.remove();
            next = marks.peek();
        }
        boolean known = next != null && next.line <= ofLine;
        return known && next != null && next.line == ofLine
                ? next
                : new Mark(ofLine, last + 1, null, Map.of());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (at == bytes.size()) {
            bytes.reset();
            at = 0;
            if (!rows.next(row)) {
                return -1;
            }
            write();
        }
        int n = Math.min(length, bytes.size() - at);
        System.arraycopy(bytes.array(), at, buffer, offset, n);
        at += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private void write() {
        for (long gap = last + 1; gap < row.number() && gap <= COUNTED; gap++) {
            bytes.write('\n');
            line++;
        }
        last = row.number();
        List<String> cells = row.cells();
        if (cells.isEmpty() && row.fault() == null) {
            return;
        }
        marks.add(new Mark(line, row.number(), row.fault(), Map.copyOf(row.faults())));
        width = Math.max(width, cells.size());
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                bytes.write(',');
            }
            cell(i < cells.size() ? cells.get(i) : "");
        }
        // A row without a word is still a record where something is wrong with it.
        if (width < 2 && cells.isEmpty()) {
            bytes.writeBytes("\"\"".getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write('\n');
        line++;
    }

    private void cell(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length() && !quoted; i++) {
            quoted = ",\"\n\r\t;|".indexOf(text.charAt(i)) >= 0;
        }
        if (!quoted) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            line += c == '\n' || c == '\r' && !pair ? 1 : 0;
        }
        String inner = text.replace("\"", "\"\"");
        bytes.write('"');
        bytes.writeBytes(inner.getBytes(StandardCharsets.UTF_8));
        bytes.write('"');
    }

    /// Bytes that are read where they were written.
    private static final class Bytes extends ByteArrayOutputStream {
        byte[] array() {
            return buf;
        }
    }
}
