package org.furore.annotate.names;

import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

/// Short names that a text explains: `Parents Television Council (PTC)` and `PTC (Parents
/// Television Council)`.
final class Acronyms {
    private static final int LONGEST = 10;

    private Acronyms() {}

    /// The short form that stands in brackets right behind a name, or before the brackets a name
    /// stands in, if its letters are the name's initials; else null.
    static @Nullable String beside(String text, Range name) {
        String behind = behind(text, name.end());
        String found = behind != null ? behind : before(text, name.start());
        return found != null && initials(text.substring(name.start(), name.end()), found)
                ? found
                : null;
    }

    private static @Nullable String behind(String text, int end) {
        int at = end;
        if (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '(') {
            return null;
        }
        int close = at + 1;
        while (close < text.length() && close <= at + LONGEST && letter(text.charAt(close))) {
            close++;
        }
        return close < text.length() && text.charAt(close) == ')' && close > at + 2
                ? text.substring(at + 1, close)
                : null;
    }

    private static @Nullable String before(String text, int start) {
        if (start < 4 || text.charAt(start - 1) != '(') {
            return null;
        }
        int end = text.charAt(start - 2) == ' ' ? start - 2 : start - 1;
        int from = end;
        while (from > 0 && end - from < LONGEST && letter(text.charAt(from - 1))) {
            from--;
        }
        return end - from >= 2 && (from == 0 || text.charAt(from - 1) <= ' ')
                ? text.substring(from, end)
                : null;
    }

    private static boolean letter(char c) {
        return Character.isLetter(c) || c == '&';
    }

    /// Whether an acronym is made of the first letters of a name's words; small words may be left
    /// out or stand for a letter (`DoJ`, `DJ`).
    static boolean initials(String name, String acronym) {
        if (acronym.chars().filter(Character::isUpperCase).count() < 2) {
            return false;
        }
        StringBuilder all = new StringBuilder();
        StringBuilder capitals = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inWord = Character.isLetterOrDigit(c) || c == '\'' || c == '’';
            if (begins && (inWord || c == '&')) {
                all.append(c);
                if (Character.isUpperCase(c)) {
                    capitals.append(c);
                }
            }
            begins = !inWord;
        }
        String folded = Folding.of(acronym);
        return all.length() > 1
                && (Folding.of(all).equals(folded) || Folding.of(capitals).equals(folded));
    }
}
