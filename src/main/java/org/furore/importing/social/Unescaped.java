package org.furore.importing.social;

import org.furore.importing.Slice;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// A JSON text that is itself a document, without its escapes: where it is written between quotes,
/// and where each of its bytes stands in the file. So a record within it is found again in the file
/// as it is written there.
final class Unescaped {
    /// Decoded bytes between two places that are remembered.
    private static final int STEP = 256;

    private final Slice quoted;
    private final byte[] bytes;
    private final List<int[]> places = new ArrayList<>();

    /// @param quoted the text with its quotes
    Unescaped(Slice quoted) {
        this.quoted = quoted;
        ByteArrayOutputStream out = new ByteArrayOutputStream(quoted.end() - quoted.start());
        int at = quoted.start() + 1;
        int next = 0;
        while (at < last()) {
            if (out.size() >= next) {
                places.add(new int[] {out.size(), at});
                next = out.size() + STEP;
            }
            at = decode(at, out);
        }
        places.add(new int[] {out.size(), at});
        bytes = out.toByteArray();
    }

    private int last() {
        return quoted.end() - 1;
    }

    /// The document, its places those of the decoded bytes.
    Slice document() {
        return new Slice(bytes, 0, bytes.length, 0, bytes.length, quoted.line(), null);
    }

    /// Where in the file the decoded byte at `offset` is written.
    long offset(long offset) {
        int low = 0;
        int high = places.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (places.get(middle)[0] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        ByteArrayOutputStream passed = new ByteArrayOutputStream(STEP + 8);
        int at = places.get(low)[1];
        long wanted = offset - places.get(low)[0];
        while (passed.size() < wanted && at < last()) {
            at = decode(at, passed);
        }
        return quoted.offset() + (at - quoted.start());
    }

    /// Writes the sign at `at` and says where the next begins.
    private int decode(int at, ByteArrayOutputStream out) {
        byte[] raw = quoted.bytes();
        byte c = raw[at];
        if (c != '\\' || at + 1 >= last()) {
            out.write(c);
            return at + 1;
        }
        byte escape = raw[at + 1];
        if (escape != 'u') {
            out.write(simple(escape));
            return at + 2;
        }
        int unit = hex(at + 2);
        int end = at + 6;
        if (unit < 0) {
            out.write('?');
            return at + 2;
        }
        int point = unit;
        boolean pair = Character.isHighSurrogate((char) unit) && end + 1 < last();
        if (pair && raw[end] == '\\' && raw[end + 1] == 'u') {
            int low = hex(end + 2);
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                point = Character.toCodePoint((char) unit, (char) low);
                end += 6;
            }
        }
        boolean lone = point < 0x10000 && Character.isSurrogate((char) point);
        out.writeBytes(utf8(lone ? 0xFFFD : point));
        return end;
    }

    private static byte[] utf8(int point) {
        return Character.toString(point).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static int simple(byte escape) {
        return switch (escape) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escape;
        };
    }

    private int hex(int at) {
        if (at + 4 > last()) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(quoted.bytes()[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
