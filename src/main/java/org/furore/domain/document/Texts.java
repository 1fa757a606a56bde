package org.furore.domain.document;

import java.text.Normalizer;

/// The one normalisation a document's text goes through, at import. Stored offsets never move
/// afterwards.
public final class Texts {
    private Texts() {}

    /// Line ends become `\n`, a leading byte order mark and NUL characters go, lone surrogates
    /// become U+FFFD, and the text is composed (Unicode NFC). Idempotent. Linear in the text.
    public static String normalise(String text) {
        if (plain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int length = text.length();
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < length; i++) {
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
            } else if (c != 0) {
                out.append(c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
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
