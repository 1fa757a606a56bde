package org.furore.importing.bibliography;

import org.furore.importing.Encoding;
import org.furore.importing.PageBytes;
import org.furore.importing.Slice;
import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bibliography in memory, seen as signs to cut it by and as bytes to read its records from. Each
/// record is decoded by itself, as files glued together from several sources are real.
final class BibliographyBytes {
    /// Bytes of the largest bibliography that is read.
    static final int LONGEST = 64 << 20;

    private static final Pattern STATED =
            Pattern.compile("Encoding\\s*[:=]\\s*\"?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private final byte[] bytes;
    private final int mark;
    private final int width;
    private final Charset wide;
    private final String signs;
    private final @Nullable String stated;
    private int counted;
    private long line = 1;

    BibliographyBytes(byte[] bytes) {
        this.bytes = bytes;
        this.mark = Encoding.mark(bytes);
        Encoding encoding = Encoding.of(bytes);
        this.width = encoding.width();
        this.wide = encoding.bigEndian() ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        int length = bytes.length - mark;
        this.signs =
                new String(
                        bytes,
                        mark,
                        length - length % width,
                        width == 2 ? wide : StandardCharsets.ISO_8859_1);
        Matcher found = STATED.matcher(signs).region(0, Math.min(signs.length(), 1000));
        this.stated = found.find() ? found.group(1) : null;
    }

    /// One sign for each byte, or for each two in UTF-16: right for ASCII, good for cutting only.
    String signs() {
        return signs;
    }

    /// The bytes from one sign to another. Asked for in rising order.
    Slice slice(int from, int to) {
        for (; counted < from; counted++) {
            line += signs.charAt(counted) == '\n' ? 1 : 0;
        }
        int start = mark + from * width;
        int end = mark + to * width;
        return new Slice(bytes, start, end, start, end - start, line, null);
    }

    String text(Slice slice) {
        return width == 2
                ? new String(bytes, slice.start(), slice.end() - slice.start(), wide)
                : PageBytes.decode(bytes, slice.start(), slice.end(), stated);
    }
}
