package org.furore.annotate.names;

import java.text.Normalizer;

/// How letters are compared: without accents, in lower case, `ß` as `ss`, `æ` as `ae`, full-width
/// forms as plain ones (Unicode NFKD without marks). Combining marks vanish.
final class Folding {
    /// For each UTF-16 unit its one folded unit, [#GONE] or [#SEVERAL].
    private static final char[] TABLE = table();

    private static final char GONE = '\uFFFF';
    private static final char SEVERAL = '\uFFFE';

    private Folding() {}

    private static char[] table() {
        char[] table = new char[0x10000];
        for (int c = 0; c < table.length; c++) {
            // Hangul is taken apart by NFKD, which helps nobody here.
            boolean plain = c < 0x80 || c >= 0xAC00 && c < 0xF900;
            String folded = plain ? null : folded((char) c);
            if (folded == null) {
                table[c] = (char) Character.toLowerCase(c);
            } else if (folded.isEmpty()) {
                table[c] = GONE;
            } else {
                table[c] = folded.length() == 1 ? folded.charAt(0) : SEVERAL;
            }
        }
        return table;
    }

    private static String folded(char c) {
        if (!Character.isLetterOrDigit(c) && !mark(c)) {
            return String.valueOf(c);
        }
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(2);
        for (int i = 0; i < apart.length(); i++) {
            char each = Character.toLowerCase(apart.charAt(i));
            if (!mark(each)) {
                switch (each) {
                    case 'ß' -> out.append("ss");
                    case 'æ' -> out.append("ae");
                    case 'œ' -> out.append("oe");
                    case 'þ' -> out.append("th");
                    case 'ø' -> out.append('o');
                    case 'đ', 'ð' -> out.append('d');
                    case 'ł' -> out.append('l');
                    case 'ı' -> out.append('i');
                    default -> out.append(each);
                }
            }
        }
        return out.toString();
    }

    /// Whether a unit is a combining mark.
    static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    static String of(CharSequence text) {
        return of(text, 0, text.length());
    }

    static String of(CharSequence text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            append(text.charAt(i), out);
        }
        return out.toString();
    }

    /// Appends what a unit folds to.
    static void append(char c, StringBuilder out) {
        char folded = TABLE[c];
        if (folded == SEVERAL) {
            out.append(folded(c));
        } else if (folded != GONE) {
            out.append(folded);
        }
    }

    /// Writes what the units fold to into `out` and tells how many came of it, or -1 if there is no
    /// room.
    static int into(CharSequence text, int start, int end, char[] out) {
        int size = 0;
        for (int i = start; i < end; i++) {
            char folded = TABLE[text.charAt(i)];
            if (folded == SEVERAL) {
                String several = folded(text.charAt(i));
                if (size + several.length() > out.length) {
                    return -1;
                }
                several.getChars(0, several.length(), out, size);
                size += several.length();
            } else if (folded != GONE) {
                if (size == out.length) {
                    return -1;
                }
                out[size++] = folded;
            }
        }
        return size;
    }
}
