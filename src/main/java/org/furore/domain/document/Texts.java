package org.furore.domain.document;

import java.text.Normalizer;

/// The one normalisation a document's text goes through, at import. Stored offsets never move
/// afterwards.
public final class Texts {
    private Texts() {}

    /// More combining marks in a row than any writing has. Ordering a run takes time with its
    /// square.
    private static final int MARKS = 256;

    private static final char GRAPHEME_JOINER = '\u034F';

    /// Line ends become `\n`, leading byte order marks and NUL characters go, lone surrogates
    /// become U+FFFD, and the text is composed (Unicode NFC). A run of more than 256 combining
    /// marks, which only an attack has, is broken by U+034F as in the Stream-Safe Text Format
    /// (Unicode Annex 15). Idempotent. Linear in the text.
    public static String normalise(String text) {
        if (plain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 >= length || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < length
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    out.append(c).append(text.charAt(++i));
                } else {
                    out.append('\uFFFD');
                }
            } else if (c != 0 && !(c == '\uFEFF' && out.isEmpty())) {
                out.append(c);
            }
        }
        // Composing can lengthen a run by the marks of a precomposed letter, so it is broken again.
        return withoutEndlessRuns(
                Normalizer.normalize(withoutEndlessRuns(out.toString()), Normalizer.Form.NFC));
    }

    /// Normalised, and without blanks around it: what stands behind a blank may be a mark of the
    /// kind that only a beginning has, so both are done until nothing changes.
    public static String stripped(String text) {
        String stripped = normalise(text).strip();
        for (String next = normalise(stripped);
                !next.equals(stripped);
                next = normalise(stripped)) {
            stripped = next.strip();
        }
        return stripped;
    }

    private static String withoutEndlessRuns(String text) {
        StringBuilder out = null;
        int run = 0;
        int copied = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            run = c >= 0x300 && c != GRAPHEME_JOINER && isMark(c) ? run + 1 : 0;
            if (run > MARKS) {
                out = out == null ? new StringBuilder(text.length() + 16) : out;
                out.append(text, copied, i).append(GRAPHEME_JOINER);
                copied = i;
                run = 1;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Below U+0300 NFC changes nothing: there is no combining mark to compose.
            if (c >= 0x300 || c == '\r' || c == 0) {
                return false;
            }
        }
        return true;
    }
}
