package org.furore.importing;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// The encoding of a text that states none and is not UTF-8, told by which letters follow each
/// other in it (ICU's detector). Only those that are well told are: Western texts, short ones and
/// odd ones have none.
final class LegacyEncoding {
    private static final int LOOKED_AT = 65_536;

    /// Bytes beyond ASCII under which a text is too short.
    private static final int FEWEST = 12;

    /// How sure the detector must be, of 100; Western texts reach 10 for another alphabet, and 35
    /// for another language of their own.
    private static final int SURE = 22;

    private static final int SURE_OF_LATIN = 35;

    /// How much surer than that the text is Western.
    private static final int AHEAD = 10;

    /// By the detector's name, what decodes it: the larger Windows set where there are two.
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("Shift_JIS", "windows-31j"),
                    Map.entry("EUC-JP", "EUC-JP"),
                    Map.entry("GB18030", "GB18030"),
                    Map.entry("Big5", "Big5"),
                    Map.entry("EUC-KR", "MS949"),
                    Map.entry("windows-1251", "windows-1251"),
                    Map.entry("KOI8-R", "KOI8-R"),
                    Map.entry("ISO-8859-5", "ISO-8859-5"),
                    Map.entry("ISO-8859-7", "windows-1253"),
                    Map.entry("windows-1253", "windows-1253"),
                    Map.entry("ISO-8859-8", "windows-1255"),
                    Map.entry("ISO-8859-8-I", "windows-1255"),
                    Map.entry("windows-1255", "windows-1255"),
                    Map.entry("windows-1256", "windows-1256"));

    /// Those of Latin alphabets.
    private static final Map<String, String> LATIN =
            Map.of(
                    "ISO-8859-2", "ISO-8859-2",
                    "windows-1250", "windows-1250",
                    "ISO-8859-9", "windows-1254",
                    "windows-1254", "windows-1254");

    private LegacyEncoding() {}

    /// Null where it can't be told.
    static @Nullable Charset of(byte[] bytes) {
        byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        int beyond = 0;
        for (byte each : beginning) {
            if (each == 0) {
                return null;
            }
            beyond += each < 0 ? 1 : 0;
        }
        if (beyond < FEWEST) {
            return null;
        }
        CharsetDetector detector = new CharsetDetector();
        // Markup is passed over.
        detector.enableInputFilter(true);
        CharsetMatch[] found = detector.setText(beginning).detectAll();
        CharsetMatch best = found.length == 0 ? null : found[0];
        if (best == null || best.getConfidence() < western(found) + AHEAD) {
            return null;
        }
        String name = best.getConfidence() < SURE ? null : KNOWN.get(best.getName());
        if (name == null && best.getConfidence() >= SURE_OF_LATIN) {
            name = LATIN.get(best.getName());
        }
        Charset charset = name == null ? null : Charset.forName(name);
        return charset != null && isIn(beginning, charset) ? charset : null;
    }

    /// The encoding of those lines that are not UTF-8; null where it can't be told.
    static @Nullable Charset ofLines(byte[] bytes) {
        byte[] lines = new byte[Math.min(bytes.length, LOOKED_AT)];
        int length = 0;
        int start = 0;
        for (int i = 0; i < bytes.length && length < lines.length; i++) {
            if (bytes[i] == '\n' || i + 1 == bytes.length) {
                int line = Math.min(i + 1 - start, lines.length - length);
                if (isOther(bytes, start, i + 1)) {
                    System.arraycopy(bytes, start, lines, length, line);
                    length += line;
                }
                start = i + 1;
            }
        }
        return length == 0 ? null : of(Arrays.copyOf(lines, length));
    }

    private static boolean isOther(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                CharBuffer out = CharBuffer.allocate(to - from);
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, i, to - i), out, false)
                        .isError();
            }
        }
        return false;
    }

    private static int western(CharsetMatch[] found) {
        for (CharsetMatch match : found) {
            if (match.getName().equals("ISO-8859-1") || match.getName().equals("windows-1252")) {
                return match.getConfidence();
            }
        }
        return 0;
    }

    /// Whether all bytes mean something in it; the last sign may be cut.
    private static boolean isIn(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        return !decoder.decode(ByteBuffer.wrap(bytes), out, false).isError();
    }
}
