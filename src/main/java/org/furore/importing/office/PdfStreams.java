package org.furore.importing.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/// Looks at the compressed streams of a PDF before it is opened, as PDFBox unpacks each whole into
/// memory. Pictures, which are not unpacked for their text, may be as large as they like.
final class PdfStreams {
    /// Bytes one stream may unpack to, and all of them.
    static final long LARGEST = 64L << 20;

    private static final long ALL = 1L << 30;

    /// Bytes of a stream's dictionary that are looked at.
    private static final int BEFORE = 1024;

    /// Times a stream may be packed in itself.
    private static final int LAYERS = 3;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfStreams() {}

    /// Whether some stream unpacks to more than a document needs.
    static boolean unpackWithoutEnd(byte[] pdf) {
        long all = 0;
        byte[] buffer = new byte[1 << 16];
        for (int at = find(pdf, 0); at >= 0; at = find(pdf, at + 1)) {
            int start = at + STREAM.length;
            if (start < pdf.length && pdf[start] == '\r') {
                start++;
            }
            if (start < pdf.length && pdf[start] == '\n') {
                start++;
            }
            if (isPacked(pdf, start) && !isPicture(pdf, at)) {
                long size = unpacked(pdf, start, buffer);
                all += size;
                if (size > LARGEST || all > ALL) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int find(byte[] pdf, int from) {
        for (int i = from; i + STREAM.length < pdf.length; i++) {
            boolean end = i > 2 && pdf[i - 1] == 'd' && pdf[i - 2] == 'n';
            if (pdf[i] == 's' && pdf[i + 1] == 't' && !end) {
                int matched = 2;
                while (matched < STREAM.length && pdf[i + matched] == STREAM[matched]) {
                    matched++;
                }
                if (matched == STREAM.length) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// The header of zlib (RFC 1950).
    private static boolean isPacked(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && ((bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    private static boolean isPicture(byte[] pdf, int at) {
        int from = Math.max(0, at - BEFORE);
        String before = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(before.lastIndexOf("obj") + 1);
        return dictionary.replace(" ", "").contains("/Subtype/Image");
    }

    private static long unpacked(byte[] pdf, int start, byte[] buffer) {
        InputStream in = new ByteArrayInputStream(pdf, start, pdf.length - start);
        long largest = 0;
        for (int layer = 0; layer < LAYERS; layer++) {
            in.mark(Integer.MAX_VALUE);
            InputStream inner = in;
            for (int i = 0; i <= layer; i++) {
                inner = new InflaterInputStream(inner);
            }
            byte[] first = new byte[2];
            long size = count(inner, buffer, first);
            largest = Math.max(largest, size);
            if (size < 2 || size > LARGEST || !isPacked(first, 0)) {
                return largest;
            }
            in = new ByteArrayInputStream(pdf, start, pdf.length - start);
        }
        return largest;
    }

    private static long count(InputStream in, byte[] buffer, byte[] first) {
        long size = 0;
        try {
            for (int n = in.read(buffer); n >= 0 && size <= LARGEST; n = in.read(buffer)) {
                if (size == 0 && n > 1) {
                    first[0] = buffer[0];
                    first[1] = buffer[1];
                }
                size += n;
            }
        } catch (IOException e) {
            // Damaged: what came before counts.
            return size;
        }
        return size;
    }
}
