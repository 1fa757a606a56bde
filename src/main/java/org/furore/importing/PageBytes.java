package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bytes of a page or a text as characters. A byte order mark decides; then bytes that are
/// valid UTF-8 are UTF-8, whatever a page says of itself, as browsers save pages in UTF-8 and leave
/// the old statement in; then what the page says; then what the letters tell, where they tell it
/// well ([LegacyEncoding]); then windows-1252. Labels mean what the WHATWG Encoding Standard says
/// they mean: `iso-8859-1` is windows-1252.
public final class PageBytes {
    private static final int STATED_WITHIN = 8192;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern STATED =
            Pattern.compile(
                    "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})"
                            + "|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w:.-]{2,40})",
                    Pattern.CASE_INSENSITIVE);

    private PageBytes() {}

    /// The characters of a page, or of any text: plain text that states no encoding has none
    /// stated.
    public static String decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length, null);
    }

    /// The same of bytes that came with a statement of their own: the header of an answer, of a
    /// part of a message, the beginning of the file they were cut from.
    ///
    /// @param label the encoding stated there, or null: then what the bytes say themselves
    public static String decode(byte[] from, int start, int end, @Nullable String label) {
        boolean whole = start == 0 && end == from.length;
        byte[] bytes = whole ? from : Arrays.copyOfRange(from, start, end);
        int mark = Encoding.mark(bytes);
        Charset charset = Encoding.of(bytes).charset();
        if (charset != null) {
            return new String(bytes, mark, bytes.length - mark, charset);
        }
        String utf8 = strictly(bytes);
        String stated = label == null ? stated(bytes) : label.strip().toLowerCase(Locale.ROOT);
        if (utf8 != null) {
            return stated != null && stated.startsWith("iso-2022")
                    ? decode(bytes, charset(stated))
                    : utf8;
        }
        if (stated != null) {
            return decode(bytes, charset(stated));
        }
        Charset told = LegacyEncoding.of(bytes);
        return decode(bytes, told == null ? WINDOWS : told);
    }

    private static @Nullable String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    /// The encoding that the beginning of a page or an XML document says it is in, in lower case.
    public static @Nullable String stated(byte[] bytes) {
        byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, STATED_WITHIN));
        Matcher found = STATED.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            return null;
        }
        String label = found.group(1) == null ? found.group(2) : found.group(1);
        return label.toLowerCase(Locale.ROOT);
    }

    private static Charset charset(String label) {
        String name =
                switch (label) {
                    case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "cp1252" ->
                            "windows-1252";
                    case "iso-8859-9", "latin5" -> "windows-1254";
                    case "iso-8859-11", "tis-620" -> "windows-874";
                    case "gb2312", "gbk", "x-gbk" -> "GB18030";
                    case "shift_jis", "shift-jis", "x-sjis", "sjis" -> "windows-31j";
                    case "ks_c_5601-1987", "euc-kr" -> "MS949";
                    // A page can't say in ASCII that it is in UTF-16.
                    case "utf-16", "utf-16le", "utf-16be" -> "UTF-8";
                    default -> label;
                };
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return WINDOWS;
        }
    }
}
