package org.furore.importing.office;

import com.rtfparserkit.parser.IRtfSource;

import java.util.ArrayDeque;
import java.util.Deque;

/// The bytes of an RTF file as the parser takes them, one by one: where it stands is known.
final class RtfSource implements IRtfSource {
    private final byte[] bytes;
    private final Deque<Integer> marks = new ArrayDeque<>();
    private int position;

    RtfSource(byte[] bytes) {
        this.bytes = bytes;
    }

    int position() {
        return position;
    }

    /// Notes where the parser stands: it tells its listener of things some steps after it met them.
    void mark() {
        marks.add(position);
    }

    /// Where the parser stood at the mark made first of those not asked for yet.
    int marked() {
        Integer mark = marks.poll();
        return mark == null ? position : mark;
    }

    @Override
    public int read() {
        return position < bytes.length ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public void unread(int c) {
        if (c >= 0 && position > 0) {
            position--;
        }
    }

    @Override
    public int read(byte[] to) {
        int n = Math.min(to.length, bytes.length - position);
        System.arraycopy(bytes, position, to, 0, n);
        position += n;
        return n == 0 && to.length > 0 ? -1 : n;
    }

    /// Whether the file announces more raw bytes after `\bin` than it has left: the parser would
    /// make room for them.
    static boolean announcesTooMuch(byte[] bytes) {
        for (int i = 0; i + 4 < bytes.length; i++) {
            if (bytes[i] == '\\'
                    && bytes[i + 1] == 'b'
                    && bytes[i + 2] == 'i'
                    && bytes[i + 3] == 'n') {
                long count = 0;
                for (int at = i + 4; at < bytes.length && count <= bytes.length; at++) {
                    if (bytes[at] < '0' || bytes[at] > '9') {
                        break;
                    }
                    count = 10 * count + bytes[at] - '0';
                }
                if (count > bytes.length - i) {
                    return true;
                }
            }
        }
        return false;
    }
}
