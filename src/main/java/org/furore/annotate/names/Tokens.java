package org.furore.annotate.names;

import java.util.Arrays;

/// The tokens of a text in order, each with its place in UTF-16 units; white space is between them.
/// Filled once by a [Tokeniser], then only read.
final class Tokens {
    private final String text;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private TokenKind[] kinds = new TokenKind[32];
    private boolean[] breaks = new boolean[32];
    private int size;

    Tokens(String text) {
        this.text = text;
    }

    void add(int start, int end, TokenKind kind) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            breaks = Arrays.copyOf(breaks, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size++] = kind;
    }

    /// From here on a new sentence begins, or a line that is none.
    void breakBefore(int index) {
        if (index < size) {
            breaks[index] = true;
        }
    }

    /// The last token belongs to the sentence before after all.
    void unbreakLast() {
        breaks[size - 1] = false;
    }

    /// Whether a sentence begins with this token.
    boolean begins(int index) {
        return index == 0 || breaks[index];
    }

    int size() {
        return size;
    }

    String text() {
        return text;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    TokenKind kind(int index) {
        return kinds[index];
    }

    boolean is(int index, TokenKind kind) {
        return index >= 0 && index < size && kinds[index] == kind;
    }

    String word(int index) {
        return text.substring(starts[index], ends[index]);
    }

    /// The first unit of a token.
    char first(int index) {
        return text.charAt(starts[index]);
    }

    /// Whether a token is this one sign.
    boolean isSign(int index, char sign) {
        return index >= 0
                && index < size
                && ends[index] - starts[index] == 1
                && first(index) == sign;
    }

    /// Whether white space stands before a token.
    boolean spaced(int index) {
        return index == 0 || ends[index - 1] < starts[index];
    }

    /// Whether a token is a word that begins with a capital letter.
    boolean capitalised(int index) {
        return is(index, TokenKind.WORD) && Character.isUpperCase(text.codePointAt(starts[index]));
    }

    /// Whether a word is of capitals only, two at least.
    boolean capitals(int index) {
        int letters = 0;
        for (int i = starts[index]; i < ends[index]; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isUpperCase(c)) {
                letters++;
            }
        }
        return letters >= 2;
    }
}
