package org.furore.index;

import com.ibm.icu.text.Normalizer2;

import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/// One form for everything that is compared in searches: letter case, diacritics and widths are
/// folded as Unicode's draft report 30 says ("Character Foldings", through ICU), and every
/// apostrophe becomes `'`.
final class Folding {
    private static final Normalizer2 FOLDING = ICUFoldingFilter.NORMALIZER;
    private static final int TABLE = 0x250;
    private static final char[] SINGLES = singles();

    private Folding() {}

    /// The folded form of a whole value (a name, a key, a wording): outer space goes, inner space
    /// becomes one blank.
    static String value(String text) {
        StringBuilder out = new StringBuilder(text.length());
        append(text.toCharArray(), 0, text.length(), out);
        StringBuilder collapsed = new StringBuilder(out.length());
        boolean gap = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !collapsed.isEmpty();
            } else {
                if (gap) {
                    collapsed.append(' ');
                    gap = false;
                }
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }

    /// Appends the folded form of `text[from, to)`.
    static void append(char[] text, int from, int to, StringBuilder out) {
        int begin = out.length();
        for (int i = from; i < to; i++) {
            char c = text[i];
            char single = c < TABLE ? SINGLES[c] : isApostrophe(c) ? '\'' : 0;
            if (single == 0) {
                out.setLength(begin);
                appendSlowly(text, from, to, out);
                return;
            }
            out.append(single);
        }
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\uFF07';
    }

    private static void appendSlowly(char[] text, int from, int to, StringBuilder out) {
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            plain.append(isApostrophe(text[i]) ? '\'' : text[i]);
        }
        out.append(FOLDING.normalize(plain));
    }

    /// What each of the first characters folds to where that is one character, else 0.
    private static char[] singles() {
        char[] table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            String folded = FOLDING.normalize(String.valueOf(c));
            table[c] = folded.length() == 1 ? folded.charAt(0) : 0;
        }
        return table;
    }
}
