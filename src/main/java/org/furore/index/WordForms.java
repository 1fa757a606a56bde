package org.furore.index;

import java.util.Set;

/// The forms a word of the text is found by.
final class WordForms {
    private static final Set<String> ELISIONS =
            Set.of(
                    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu",
                    "quoiqu", "dell", "all", "dall", "nell", "sull", "un", "quell");

    private final Tokens tokens;
    private final boolean everything;

    WordForms(Tokens tokens, boolean everything) {
        this.tokens = tokens;
        this.everything = everything;
    }

    /// One form, folded.
    void plain(char[] text, int from, int to, int step) {
        int begin = tokens.begin();
        Folding.append(text, from, to, tokens.terms());
        tokens.end(begin, from, to, step);
    }

    /// A word: without a possessive `'s`, numbers without grouping signs, `a_b` also by parts,
    /// `l'affiche` also by `affiche`.
    void word(char[] text, int from, int to) {
        int first = from;
        int last = to;
        while (last > first && text[last - 1] == '_') {
            last--;
        }
        if (last - first > 2
                && (text[last - 1] | 0x20) == 's'
                && Folding.isApostrophe(text[last - 2])) {
            last -= 2;
        }
        if (first >= last) {
            return;
        }
        int digit = text[first];
        if (digit >= '0' && digit <= '9' && grouped(text, first, last)) {
            number(text, first, last);
            return;
        }
        plain(text, first, last, 1);
        if (everything) {
            parts(text, first, last);
        }
    }

    private void parts(char[] text, int from, int to) {
        boolean split = false;
        int part = from;
        for (int i = from; i < to; i++) {
            if (text[i] == '_') {
                split = true;
                part(text, part, i);
                part = i + 1;
            } else if (Folding.isApostrophe(text[i])) {
                int begin = tokens.begin();
                Folding.append(text, part, i, tokens.terms());
                String left = tokens.terms().substring(begin);
                tokens.terms().setLength(begin);
                if (ELISIONS.contains(left)) {
                    split = true;
                    part = i + 1;
                }
            }
        }
        if (split) {
            part(text, part, to);
        }
    }

    private void part(char[] text, int from, int to) {
        if (to > from) {
            plain(text, from, to, 0);
        }
    }

    /// Whether digits stand in groups of three (`600,000`, `1.234.567`).
    private static boolean grouped(char[] text, int from, int to) {
        int sign = 0;
        int run = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == ',' || c == '.') {
                boolean fits = sign == 0 ? run <= 3 : run == 3 && sign == c;
                if (!fits || (run == 1 && text[from] == '0')) {
                    return false;
                }
                sign = c;
                run = 0;
            } else if (c < '0' || c > '9') {
                return false;
            } else {
                run++;
            }
        }
        return sign != 0 && run == 3;
    }

    private void number(char[] text, int from, int to) {
        int begin = tokens.begin();
        for (int i = from; i < to; i++) {
            if (text[i] != ',' && text[i] != '.') {
                tokens.terms().append(text[i]);
            }
        }
        tokens.end(begin, from, to, 1);
    }

    /// A tag or handle whose sign stands at `from`.
    void name(char[] text, char sign, int from, int to) {
        int begin = tokens.begin();
        tokens.terms().append(sign);
        Folding.append(text, from + 1, to, tokens.terms());
        tokens.end(begin, from, to, 1);
        if (!everything) {
            return;
        }
        plain(text, from + 1, to, 0);
        int part = from + 1;
        int before = Letters.OTHER;
        for (int i = from + 1; i < to; ) {
            int c = Character.codePointAt(text, i, to);
            int kind = kind(c);
            if (i > part && cuts(text, before, kind, i, to)) {
                namePart(text, part, i);
                part = i;
            }
            if (c == '_') {
                part = i + 1;
            }
            before = kind;
            i += Character.charCount(c);
        }
        namePart(text, part, to);
    }

    private static final int UPPER = 16;

    private static int kind(int c) {
        int kind = Letters.of(c);
        return kind == Letters.LETTER && Character.isUpperCase(c) ? UPPER : kind;
    }

    /// Whether a part of a name ends before `i`: `CancelNetflix`, `MeToo2020`, `NBCNews`, `a_b`.
    private static boolean cuts(char[] text, int before, int kind, int i, int to) {
        if (kind == UPPER && before == UPPER) {
            int next = i + 1 < to ? kind(text[i + 1]) : Letters.OTHER;
            return next == Letters.LETTER;
        }
        if (kind == Letters.LETTER && before == UPPER) {
            return false;
        }
        return kind != before;
    }

    private void namePart(char[] text, int from, int to) {
        if (to <= from) {
            return;
        }
        if (Letters.of(Character.codePointAt(text, from, to)) == Letters.PAIRED) {
            pairs(text, from, to, 0);
        } else {
            plain(text, from, to, 0);
        }
    }

    /// Overlapping pairs of characters, each a place of its own, and the last character alone, so
    /// that one character is found as the beginning of a pair wherever it stands.
    void pairs(char[] text, int from, int to, int step) {
        int current = from;
        int move = step;
        while (current < to) {
            int next = current + Character.charCount(Character.codePointAt(text, current, to));
            int after =
                    next < to
                            ? next + Character.charCount(Character.codePointAt(text, next, to))
                            : next;
            if (next < to || everything || current == from) {
                plain(text, current, after, move);
                move = 1;
            }
            current = next;
        }
    }

    /// An emoji without variation selectors, and also without its skin tone.
    void emoji(char[] text, int from, int to) {
        boolean toned = emojiForm(text, from, to, true, 1);
        if (toned && everything) {
            emojiForm(text, from, to, false, 0);
        }
    }

    private boolean emojiForm(char[] text, int from, int to, boolean tones, int step) {
        int begin = tokens.begin();
        boolean toned = false;
        for (int i = from; i < to; ) {
            int c = Character.codePointAt(text, i, to);
            boolean tone = i > from && Letters.isSkinTone(c);
            toned |= tone;
            if (c != 0xFE0F && (tones || !tone)) {
                tokens.terms().appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        tokens.end(begin, from, to, step);
        return toned;
    }

    /// The words of a host name; `www` and X's own shortener say nothing.
    void host(char[] text, int from, int to) {
        if (to - from == 4 && new String(text, from, 4).equalsIgnoreCase("t.co")) {
            return;
        }
        int part = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text[i] == '.' || text[i] == '-') {
                boolean www = i - part == 3 && new String(text, part, 3).equalsIgnoreCase("www");
                if (i > part && !www) {
                    plain(text, part, i, 1);
                }
                part = i + 1;
            }
        }
    }
}
