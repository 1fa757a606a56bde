package org.furore.index;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;

/// Cuts a text into what it can be searched by. The boundaries are those of Unicode's annex 29, but
/// for what researchers of media need: `#tag` and `@handle` stay whole, addresses give only their
/// host, a full stop without a blank ends a word, emoji are words.
///
/// With `everything`, each place has all the forms it is found by (`#CancelNetflix`:
/// `#cancelnetflix`, `cancelnetflix`, `cancel`, `netflix`, all at one position); without, only the
/// whole one, which is what a query asks for. Not for several threads at once.
final class WordScanner {
    /// Longer words are cut, as in Lucene's own analyzers.
    static final int MAX_WORD = 255;

    private final Tokens tokens;
    private final WordForms forms;
    private char[] text = new char[0];
    private int length;
    private int at;
    private @Nullable BreakIterator dictionary;

    WordScanner(boolean everything) {
        this.tokens = new Tokens();
        this.forms = new WordForms(tokens, everything);
    }

    /// Begins with `text[0, length)`, which must not change meanwhile.
    void reset(char[] characters, int count) {
        text = characters;
        length = count;
        at = 0;
        tokens.clear();
    }

    Tokens tokens() {
        return tokens;
    }

    /// Scans to the next place that has tokens; false at the end of the text.
    boolean next() {
        tokens.clear();
        while (at < length) {
            int c = Character.codePointAt(text, at, length);
            int begin = at;
            switch (Letters.of(c)) {
                case Letters.LETTER -> letters(c);
                case Letters.DIGIT -> word();
                case Letters.PAIRED -> pairs();
                case Letters.UNSPACED -> unspaced();
                case Letters.EMOJI -> emoji(c);
                default -> sign(c);
            }
            if (tokens.count() > 0) {
                return true;
            }
            if (at == begin) {
                at += Character.charCount(c);
            }
        }
        return false;
    }

    private int classAt(int index) {
        return index < length
                ? Letters.of(Character.codePointAt(text, index, length))
                : Letters.OTHER;
    }

    private boolean wordBefore(int index) {
        if (index == 0) {
            return false;
        }
        int c = Character.codePointBefore(text, index);
        int kind = Letters.of(c);
        return c == '_' || kind == Letters.LETTER || kind == Letters.DIGIT;
    }

    private void letters(int c) {
        if (!Letters.begins(c)) {
            return;
        }
        if ((c == 'h' || c == 'H' || c == 'w' || c == 'W') && address()) {
            return;
        }
        word();
    }

    private void sign(int c) {
        if ((c == '#' || c == '\uFF03' || c == '@' || c == '\uFF20') && !wordBefore(at)) {
            boolean entity = at > 0 && text[at - 1] == '&';
            int end = endOfName(at + 1);
            if (!entity && end > 0) {
                forms.name(text, c == '@' || c == '\uFF20' ? '@' : '#', at, end);
                at = end;
                return;
            }
        } else if (c == '_' && !wordBefore(at)) {
            while (at < length && text[at] == '_') {
                at++;
            }
            return;
        }
        at += Character.charCount(c);
    }

    /// The end of a tag or handle whose body begins at `from`, or 0 when there is none: letters,
    /// digits and `_`, at least one of them no digit.
    private int endOfName(int from) {
        int end = from;
        boolean named = false;
        while (end < length && end - from < MAX_WORD - 2) {
            int c = Character.codePointAt(text, end, length);
            int kind = Letters.of(c);
            boolean fits = c == '_' || (kind >= Letters.LETTER && kind <= Letters.UNSPACED);
            if (!fits || (end == from && !Letters.begins(c))) {
                break;
            }
            named |= kind != Letters.DIGIT && c != '_';
            end += Character.charCount(c);
        }
        return named ? end : 0;
    }

    /// A word of letters and digits from `at`, with `_`, apostrophes between letters, separators
    /// between digits, and the full stops of an abbreviation (`U.S.`).
    private void word() {
        int begin = at;
        int end = at;
        boolean digits = true;
        while (end < length && end - begin < MAX_WORD - 1) {
            int c = Character.codePointAt(text, end, length);
            int kind = Letters.of(c);
            if (kind == Letters.LETTER || kind == Letters.DIGIT || c == '_') {
                digits &= kind == Letters.DIGIT;
                end += Character.charCount(c);
            } else if (Folding.isApostrophe(c)
                    && !digits
                    && classAt(end + 1) == Letters.LETTER
                    && classAt(end - 1) == Letters.LETTER) {
                end++;
            } else if (digits && (c == '.' || c == ',') && classAt(end + 1) == Letters.DIGIT) {
                end++;
            } else if (c == '.' && abbreviation(begin, end)) {
                end++;
            } else {
                break;
            }
        }
        at = end;
        forms.word(text, begin, end);
    }

    /// Whether the stop at `stop` stands between single letters that began at `begin`.
    private boolean abbreviation(int begin, int stop) {
        if ((stop - begin) % 2 == 0 || classAt(stop + 1) != Letters.LETTER) {
            return false;
        }
        for (int i = begin + 1; i < stop; i += 2) {
            if (text[i] != '.') {
                return false;
            }
        }
        int after = stop + 2;
        return after >= length
                || (classAt(after) != Letters.LETTER && classAt(after) != Letters.DIGIT);
    }

    private void pairs() {
        int begin = at;
        while (at < length && at - begin < MAX_WORD - 1 && classAt(at) == Letters.PAIRED) {
            at += Character.charCount(Character.codePointAt(text, at, length));
        }
        forms.pairs(text, begin, at, 1);
    }

    private void unspaced() {
        int begin = at;
        while (at < length && at - begin < 4 * MAX_WORD && classAt(at) == Letters.UNSPACED) {
            at++;
        }
        BreakIterator words = dictionary;
        if (words == null) {
            words = BreakIterator.getWordInstance(ULocale.ROOT);
            dictionary = words;
        }
        words.setText(new String(text, begin, at - begin));
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
            forms.plain(text, begin + from, Math.min(begin + to, begin + from + MAX_WORD), 1);
            from = to;
        }
    }

    /// An emoji with its variation, skin tone and joined parts.
    private void emoji(int first) {
        int begin = at;
        at += Character.charCount(first);
        if (Letters.isFlagHalf(first)) {
            if (at < length && Letters.isFlagHalf(Character.codePointAt(text, at, length))) {
                at += 2;
            }
        } else {
            while (at < length && at - begin < MAX_WORD / 2) {
                int c = Character.codePointAt(text, at, length);
                if (c == 0x200D
                        && at + 1 < length
                        && Letters.isEmoji(Character.codePointAt(text, at + 1, length))) {
                    at += 1 + Character.charCount(Character.codePointAt(text, at + 1, length));
                } else if (c == 0xFE0F || Letters.isSkinTone(c) || (c >= 0xE0020 && c <= 0xE007F)) {
                    at += Character.charCount(c);
                } else {
                    break;
                }
            }
        }
        forms.emoji(text, begin, at);
    }

    /// A web address from `at`: its host's words, not its path, which names nothing people search
    /// for.
    private boolean address() {
        if (wordBefore(at)) {
            return false;
        }
        int host = starts("https://") ? at + 8 : starts("http://") ? at + 7 : 0;
        if (host == 0 && !starts("www.")) {
            return false;
        }
        int begin = host == 0 ? at : host;
        int end = begin;
        while (end < length && isHost(text[end])) {
            end++;
        }
        int rest = end;
        while (rest < length && isAddress(text[rest])) {
            rest++;
        }
        at = rest;
        forms.host(text, begin, Math.min(end, begin + MAX_WORD));
        return true;
    }

    private boolean starts(String prefix) {
        if (at + prefix.length() > length) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (Character.toLowerCase(text[at + i]) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHost(char c) {
        return c == '.' || c == '-' || Character.isLetterOrDigit(c);
    }

    private static boolean isAddress(char c) {
        return c > ' '
                && c != '"'
                && c != '<'
                && c != '>'
                && c != '\u00AB'
                && c != '\u00BB'
                && c != '\u201C'
                && c != '\u201D'
                && c != '\u2026'
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && c < '\u2E80';
    }
}
