package org.furore.annotate.names;

import java.util.Set;

/// Cuts a text into tokens and sentences: handles, hashtags and addresses stay whole, what hangs on
/// a name is cut off (`Netflix|'s`, `pro|-|Beijing`, `U.S.|-|led`), initials keep their points. One
/// pass; for one text and one thread.
final class Tokeniser {
    private static final Set<String> ABBREVIATIONS =
            words(
                    "mr mrs ms mx dr prof sr jr st sen rep gov gen col lt sgt capt cmdr maj adm"
                        + " brig rev hon pres supt cpl pvt spc inc corp co ltd bros vs jan feb mar"
                        + " apr aug sept sep oct nov dec mt ft ave blvd rd mme mlle dept no");
    private static final Set<String> HANGING_BEFORE =
            words("pro anti ex non post pre mid neo trans inter sub vice self all un");
    private static final Set<String> HANGING_AFTER =
            words(
                    "led based backed born era style wide like owned made related run controlled"
                        + " held funded trained sponsored occupied bound linked area elect themed"
                        + " inspired only produced affiliated educated speaking dominated allied"
                        + " friendly supported branded directed");
    private static final Set<String> DOMAINS = words("com org net uk fr de io tv gov edu info");
    static final Set<String> CLITICS = words("s m re ve ll d");

    /// Lines this long may have been broken by a program, not by a writer.
    private static final int WRAPPED = 40;

    private final String text;
    private final Tokens tokens;
    private int lineStart;
    private boolean breaking;

    private Tokeniser(String text) {
        this.text = text;
        tokens = new Tokens(text);
    }

    static Tokens of(String text) {
        Tokeniser tokeniser = new Tokeniser(text);
        tokeniser.run();
        return tokeniser.tokens;
    }

    static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line(at++);
            } else if (c <= ' ' || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF') {
                at++;
            } else {
                int from = tokens.size();
                at = token(at);
                sentence(from);
            }
        }
    }

    /// A line's end ends a sentence, unless the line looks wrapped.
    private void line(int at) {
        boolean wrapped =
                at - lineStart >= WRAPPED
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + 1));
        breaking |= !wrapped;
        lineStart = at + 1;
    }

    /// Begins a sentence with the tokens just added, where one ended.
    private void sentence(int from) {
        int last = tokens.size() - 1;
        boolean sign = tokens.is(last, TokenKind.SIGN);
        boolean more = sign && !tokens.spaced(last) && closes(tokens.first(last));
        if (breaking && !more) {
            tokens.breakBefore(from);
            breaking = false;
        }
        if (sign && ends(tokens.first(last))) {
            breaking = true;
        }
    }

    private static boolean ends(char c) {
        return c == '!' || c == '?' || c == '.' || c == '…' || c == '。';
    }

    private static boolean closes(char c) {
        return ends(c) || c == '"' || c == '\'' || c == '”' || c == '’' || c == ')' || c == '»';
    }

    private int token(int at) {
        char c = text.charAt(at);
        if (c == '@' && inWord(at + 1) && !inWord(at - 1)) {
            return signed(at, TokenKind.HANDLE);
        }
        if ((c == '#' || c == '＃') && inWord(at + 1) && !inWord(at - 1)) {
            int end = signedEnd(at + 1, TokenKind.HASHTAG);
            return hasLetter(at + 1, end) ? signed(at, TokenKind.HASHTAG) : sign(at);
        }
        if (c == 'h' && (text.startsWith("http://", at) || text.startsWith("https://", at))
                || c == 'w' && text.startsWith("www.", at)) {
            return link(at, at);
        }
        if (Character.isLetterOrDigit(text.codePointAt(at))) {
            return word(at);
        }
        return sign(at);
    }

    private int signed(int at, TokenKind kind) {
        int end = signedEnd(at + 1, kind);
        tokens.add(at, end, kind);
        return end;
    }

    /// A handle may name its server (`@somebody@server.org`); a point at its end is none of it.
    private int signedEnd(int from, TokenKind kind) {
        int end = from;
        while (inWord(end)
                || kind == TokenKind.HANDLE
                        && end < text.length()
                        && (text.charAt(end) == '.' || text.charAt(end) == '@')
                        && text.charAt(end - 1) != '.'
                        && inWord(end + 1)
                        && text.indexOf('@', from) > from
                        && text.indexOf('@', from) <= end) {
            end++;
        }
        return end;
    }

    private boolean hasLetter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private int link(int start, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '…') {
            end++;
        }
        while (end > start + 1 && ".,;:!?)\"'”’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        tokens.add(start, end, TokenKind.LINK);
        return end;
    }

    private int sign(int at) {
        int first = text.codePointAt(at);
        int end = at + Character.charCount(first);
        while (first != '('
                && first != ')'
                && end < text.length()
                && text.codePointAt(end) == first) {
            end += Character.charCount(first);
        }
        tokens.add(at, end, TokenKind.SIGN);
        return end;
    }

    /// Whether a unit belongs to a word, as digits, marks and `_` do.
    private boolean inWord(int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
                : Character.isLetterOrDigit(c)
                        || Character.isSurrogate(c) && Character.isLetter(codePoint(at))
                        || Folding.mark(c);
    }

    private int codePoint(int at) {
        return Character.isLowSurrogate(text.charAt(at)) && at > 0
                ? text.codePointAt(at - 1)
                : text.codePointAt(at);
    }

    private int letters(int at) {
        int end = at;
        while (inWord(end)) {
            end++;
        }
        return end;
    }

    private int word(int start) {
        int end = Math.max(letters(start), start + 1);
        while (end < text.length()) {
            char c = text.charAt(end);
            int next = letters(end + 1);
            boolean follows = next > end + 1;
            if (c == '@' && follows) {
                return link(start, end);
            }
            if (follows && joins(c, start, end, next)) {
                end = next;
            } else if (c == '.' && keepsPoint(start, end)) {
                end++;
                break;
            } else {
                break;
            }
        }
        boolean number = Character.isDigit(text.charAt(start)) && !hasLetter(start, end);
        int host = number ? end : clitic(start, end);
        tokens.add(start, host, number ? TokenKind.NUMBER : TokenKind.WORD);
        if (host < end) {
            tokens.add(host, end, TokenKind.CLITIC);
        }
        return end;
    }

    /// Whether the sign at `end` joins what stands before it to the letters up to `next`.
    private boolean joins(char c, int start, int end, int next) {
        boolean digits =
                Character.isDigit(text.charAt(end - 1)) && Character.isDigit(text.charAt(end + 1));
        return switch (c) {
            case '\'', '’', 'ʼ' -> !digits;
            case '&' -> next - end <= 3 && end - start <= 3;
            case ',', ':' -> digits;
            case '.' ->
                    digits
                            || single(end - 1) && single(end + 1) && next == end + 2
                            || DOMAINS.contains(folded(end + 1, next));
            case '-', '‐', '‑' ->
                    !HANGING_BEFORE.contains(folded(start, end))
                            && !HANGING_AFTER.contains(folded(end + 1, next));
            default -> false;
        };
    }

    /// Whether the letter at `at` stands alone.
    private boolean single(int at) {
        return Character.isLetter(text.charAt(at)) && !inWord(at - 1) && !inWord(at + 1);
    }

    /// Whether a point behind a word belongs to it: initials and abbreviations.
    private boolean keepsPoint(int start, int end) {
        if (end + 1 < text.length() && text.charAt(end + 1) == '.') {
            return false;
        }
        if (single(end - 1) && Character.isUpperCase(text.charAt(end - 1))) {
            return end - start > 1 || text.charAt(start) != 'I' || initial(start);
        }
        return end - start <= 5
                && Character.isUpperCase(text.charAt(start))
                && ABBREVIATIONS.contains(folded(start, end));
    }

    /// Whether a capital name stands right behind an initial.
    private boolean initial(int start) {
        return start + 3 < text.length()
                && text.charAt(start + 2) == ' '
                && Character.isUpperCase(text.charAt(start + 3));
    }

    private String folded(int start, int end) {
        return end - start > 16 ? "" : Folding.of(text, start, end);
    }

    /// Where a clitic begins at the end of a word; `end` if there is none.
    private int clitic(int start, int end) {
        int apostrophe = end - 1;
        while (apostrophe > start && apostrophe > end - 4 && !apostrophe(apostrophe)) {
            apostrophe--;
        }
        if (apostrophe <= start || !apostrophe(apostrophe)) {
            return end;
        }
        String tail = folded(apostrophe + 1, end);
        if (tail.equals("t")
                && apostrophe - 1 > start
                && (text.charAt(apostrophe - 1) | 32) == 'n') {
            return apostrophe - 1;
        }
        return CLITICS.contains(tail) ? apostrophe : end;
    }

    private boolean apostrophe(int at) {
        char c = text.charAt(at);
        return c == '\'' || c == '’' || c == 'ʼ';
    }
}
