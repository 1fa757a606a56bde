package org.furore.importing;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Tells plain text from everything else by how it begins.
final class TextShape {
    /// How files begin that look like text at first and are not meant to be read as it.
    private static final List<String> OTHERS =
            List.of("%PDF-", "%!PS", "{\\rtf", "WARC/", "filedesc://", "WEBVTT", "PK\u0003\u0004");

    /// Damaged JSON is still not a text.
    private static final Pattern JSON = Pattern.compile("\\{\\s*\"|\\[\\s*[{\"]");

    private static final int LETTERS_A_SIGN = 100;

    private TextShape() {}

    static boolean isText(Head head) {
        byte[] bytes = head.bytes();
        Encoding encoding = Encoding.told(bytes);
        int length = head.whole() ? bytes.length : withoutCutSign(bytes);
        int mark = Encoding.mark(bytes);
        length -= (length - mark) % encoding.width();
        String text = encoding.decode(bytes, mark, length - mark, false);
        for (int cut = 1; text == null && !head.whole() && cut < 4 && cut < length - mark; cut++) {
            text = encoding.decode(bytes, mark, length - mark - cut, false);
        }
        return text != null
                && !text.isBlank()
                && isReadable(text)
                && OTHERS.stream().noneMatch(text::startsWith)
                && !isMessage(text)
                && !PageShape.isMarkup(text, head.whole())
                && !isJson(text, head.whole());
    }

    /// A multi-byte sign may be cut at the end of what is seen.
    private static int withoutCutSign(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes.length - end < 3 && (bytes[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        return end > 0 && (bytes[end - 1] & 0xC0) == 0xC0 ? end - 1 : bytes.length;
    }

    /// Almost without the signs no text has: a few are left where a program lost the upper half of
    /// quotation marks and dashes. A file of an old system may end with 0x1A.
    private static boolean isReadable(String text) {
        int end = text.endsWith("\u001A") ? text.length() - 1 : text.length();
        int signs = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean space = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u000B';
            if (c == 0 || c == '\uFFFE' || c == '\uFFFF') {
                return false;
            }
            signs += c < ' ' && !space || c == 0x7F ? 1 : 0;
        }
        return (long) signs * LETTERS_A_SIGN <= end;
    }

    /// A saved message or MHTML page: its lines of headers tell what follows.
    private static boolean isMessage(String text) {
        return text.lines()
                .limit(60)
                .takeWhile(line -> !line.isBlank())
                .anyMatch(line -> line.regionMatches(true, 0, "MIME-Version:", 0, 13));
    }

    /// JSON as a whole, or a list or an object a line; of a beginning, as far as it goes. A text
    /// may well begin with a line in quotes.
    private static boolean isJson(String text, boolean whole) {
        String stripped = text.strip();
        char first = stripped.charAt(0);
        if (first != '{' && first != '[') {
            return false;
        }
        if (JSON.matcher(stripped).lookingAt()) {
            return true;
        }
        int end = stripped.indexOf('\n');
        return parses(stripped, whole) || end > 0 && parses(stripped.substring(0, end), true);
    }

    private static boolean parses(String text, boolean whole) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int tokens = 0;
        try (JsonParser in =
                Json.parser(new Slice(bytes, 0, bytes.length, 0, bytes.length, 1, null))) {
            while (in.nextToken() != null) {
                tokens++;
            }
            return true;
        } catch (JacksonException e) {
            return !whole && tokens > 3;
        }
    }
}
