package org.furore.annotate.names;

import java.util.Arrays;

/// The words of a text as a [Gazetteer] compares them: runs of letters, digits and marks, folded
/// and numbered. Scripts written without blanks (Han, Kana, Thai) give a word a unit. One pass.
final class TextWords {
    private final CharSequence text;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int[] ids = new int[8];
    private boolean[] capital = new boolean[8];
    private int size;

    private TextWords(CharSequence text) {
        this.text = text;
    }

    /// All words, with their numbers in `known`.
    static TextWords of(CharSequence text, WordIds known) {
        TextWords words = new TextWords(text);
        char[] folded = new char[64];
        int at = 0;
        int length = text.length();
        while (at < length) {
            if (!inWord(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            boolean dense = dense(text.charAt(at));
            at++;
            while (at < length && goesOn(text.charAt(at), dense)) {
                at++;
            }
            int units = Folding.into(text, start, at, folded);
            int hash = 0;
            for (int i = 0; i < units; i++) {
                hash = WordIds.hash(hash, folded[i]);
            }
            int id = units <= 0 ? WordIds.NONE : known.find(folded, units, hash);
            words.add(start, at, id, id != WordIds.NONE && capital(text, start, at));
        }
        return words;
    }

    private void add(int start, int end, int id, boolean hasCapital) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
            capital = Arrays.copyOf(capital, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        ids[size] = id;
        capital[size++] = hasCapital;
    }

    private static boolean goesOn(char c, boolean dense) {
        return dense ? Folding.mark(c) : inWord(c) && !dense(c);
    }

    /// Whether a unit belongs to a word; `_` does.
    static boolean inWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Folding.mark(c);
    }

    private static boolean dense(char c) {
        return c >= 0x0E00 && c < 0x0F00 || c >= 0x3040 && c < 0xA000 || c >= 0xF900 && c < 0xFB00;
    }

    static boolean capital(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i)) || Character.isTitleCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    int id(int index) {
        return ids[index];
    }

    boolean capital(int index) {
        return capital[index];
    }

    /// Whether a word and the one before it may stand in one name: a blank, a line's end, a hyphen,
    /// an apostrophe or `&` between them, a point behind initials and abbreviations, nothing in
    /// scripts without blanks.
    boolean adjoins(int index) {
        int from = ends[index - 1];
        int to = starts[index];
        if (to - from > 3) {
            return false;
        }
        int points = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c != '-'
                    && c != '&'
                    && !apostrophe(c)
                    && !Character.isSpaceChar(c)
                    && c != '\n'
                    && c != '\u2010'
                    && c != '\u2011') {
                return false;
            }
        }
        return points == 0 || points == 1 && from - starts[index - 1] <= 3;
    }

    static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }
}
