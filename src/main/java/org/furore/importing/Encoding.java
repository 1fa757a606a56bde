package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;

/// How a table's characters are written as bytes: an encoding in which the signs of ASCII are
/// themselves, or UTF-16. Where nobody states it, it is UTF-16 by its byte order mark or its zeros,
/// else each cell is UTF-8 if its bytes are valid UTF-8, and if not what the letters tell
/// ([LegacyEncoding]), or windows-1252: files glued together from several sources are real, and
/// text that is not UTF-8 almost never looks as if it were.
///
/// @param charset the encoding, or null: UTF-8, else the other, cell by cell
/// @param otherwise what bytes are that are not UTF-8
public record Encoding(@Nullable Charset charset, Charset otherwise) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    public static final Encoding UNSTATED = new Encoding(null);

    Encoding(@Nullable Charset charset) {
        this(charset, WINDOWS);
    }

    /// The encoding of that name; null where there is none, or one a table can't be cut in (UTF-7,
    /// UTF-32, EBCDIC, ISO-2022).
    public static @Nullable Encoding named(String name) {
        if (name.toUpperCase(Locale.ROOT).matches("(ISO-2022|X-ISO-2022|HZ|UTF-7).*")) {
            return null;
        }
        Charset charset;
        try {
            charset = Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
        if (charset.equals(StandardCharsets.UTF_16)) {
            return new Encoding(StandardCharsets.UTF_16LE);
        }
        Encoding named = new Encoding(charset);
        return named.width() == 2 || isAscii(charset) ? named : null;
    }

    /// The encoding by the first bytes of a file.
    public static Encoding of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE);
        }
        int[] zeros = new int[2];
        int looked = Math.min(head.length, 1024) & ~1;
        for (int i = 0; i < looked; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        if (looked >= 8 && zeros[1] > looked / 5 && zeros[0] == 0) {
            return new Encoding(StandardCharsets.UTF_16LE);
        }
        if (looked >= 8 && zeros[0] > looked / 5 && zeros[1] == 0) {
            return new Encoding(StandardCharsets.UTF_16BE);
        }
        return UNSTATED;
    }

    /// The same, and what the letters tell where the bytes are neither UTF-16 nor UTF-8.
    static Encoding told(byte[] head) {
        Encoding encoding = of(head);
        Charset told = encoding.equals(UNSTATED) ? LegacyEncoding.ofLines(head) : null;
        return told == null ? encoding : new Encoding(null, told);
    }

    /// Bytes of the byte order mark a file begins with.
    public static int mark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    /// Bytes of a separator, a quote, a line end.
    public int width() {
        return StandardCharsets.UTF_16LE.equals(charset) || bigEndian() ? 2 : 1;
    }

    public boolean bigEndian() {
        return StandardCharsets.UTF_16BE.equals(charset);
    }

    /// A name for a person.
    public String title() {
        return charset == null ? "UTF-8, " + otherwise.name() : charset.name();
    }

    /// The text, or null where the bytes are not of this encoding.
    ///
    /// @param ascii whether all bytes are known to be below 0x80
    public @Nullable String decode(byte[] bytes, int offset, int length, boolean ascii) {
        if (ascii && width() == 1) {
            return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        }
        if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        if (charset != null) {
            return strictly(charset, bytes, offset, length);
        }
        String text = strictly(StandardCharsets.UTF_8, bytes, offset, length);
        return text != null ? text : strictly(otherwise, bytes, offset, length);
    }

    private static @Nullable String strictly(
            Charset charset, byte[] bytes, int offset, int length) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isAscii(Charset charset) {
        byte[] all = new byte[127];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i + 1);
        }
        String signs = new String(all, StandardCharsets.US_ASCII);
        return charset.canEncode() && Arrays.equals(all, signs.getBytes(charset));
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
