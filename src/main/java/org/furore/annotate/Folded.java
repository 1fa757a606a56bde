package org.furore.annotate;

import java.util.Arrays;

/// A text folded for comparing: runs of white space are one blank, typographic quotes and dashes
/// are plain ones, an ellipsis is three dots, what can't be seen (soft hyphens, zero-width spaces,
/// marks of direction) is gone. Each unit knows where it came from, so a match gives back the real
/// text.
final class Folded {
    private final String text;
    private final int[] from;

    private Folded(String text, int[] from) {
        this.text = text;
        this.from = from;
    }

    static Folded of(String source) {
        StringBuilder out = new StringBuilder(source.length());
        int[] from = new int[source.length() + 2];
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (invisible(c)) {
                continue;
            }
            char plain = plain(c);
            if (plain == ' ' && out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
                continue;
            }
            int units = c == '\u2026' ? 3 : 1;
            if (out.length() + units > from.length) {
                from = Arrays.copyOf(from, from.length * 2 + units);
            }
            for (int u = 0; u < units; u++) {
                from[out.length()] = i;
                out.append(plain);
            }
        }
        return new Folded(out.toString(), Arrays.copyOf(from, out.length()));
    }

    static String text(String source) {
        return of(source).text;
    }

    String text() {
        return text;
    }

    /// Where the unit at `index` stands in the source.
    int start(int index) {
        return from[index];
    }

    /// One past where the unit before `index` stands in the source.
    int end(int index) {
        return from[index - 1] + 1;
    }

    private static boolean invisible(char c) {
        return c == '\u00AD'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c == '\u2060'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\uFEFF';
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c <= ' ' ? ' ' : c == '`' ? '\'' : c;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
            return ' ';
        }
        return switch (c) {
            case '\u2018',
                    '\u2019',
                    '\u201A',
                    '\u201B',
                    '\u2032',
                    '\u02BC',
                    '\u2039',
                    '\u203A',
                    '\u00B4' ->
                    '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u2026' -> '.';
            default -> c;
        };
    }
}
