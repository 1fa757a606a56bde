package org.furore.domain.search;

import org.furore.domain.task.Message;

/// Walks along a query: knows blanks, quotes, escapes, keywords and where each thing stands.
final class QueryScanner {
    private static final int SHOWN = 40;
    private static final int MAX_SLOP = 1000;

    private final String text;
    private int at;

    QueryScanner(String text) {
        this.text = text;
    }

    /// A word or value without its escapes.
    ///
    /// @param at where it stands
    /// @param wildcardAt where its first unescaped `*` or `~` stands, or -1
    /// @param wildcardLast whether that one ends it
    /// @param secondAt where its second one stands, or -1
    /// @param secondLast whether that one ends it
    record Bare(
            String text,
            int at,
            int wildcardAt,
            boolean wildcardLast,
            int secondAt,
            boolean secondLast) {}

    int at() {
        return at;
    }

    boolean ended() {
        return at >= text.length();
    }

    char current() {
        return ended() ? '\0' : text.charAt(at);
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    void skipBlanks() {
        while (!ended() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    boolean skip(char c) {
        if (!ended() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    boolean startsWithKeyword(String keyword) {
        return text.startsWith(keyword, at) && isBoundary(at + keyword.length());
    }

    boolean skipKeyword(String keyword) {
        if (startsWithKeyword(keyword)) {
            at += keyword.length();
            return true;
        }
        return false;
    }

    /// Moves past `name:` and gives the name, or stays and gives "" where no such thing stands
    /// here. A name begins with a letter, so `12:30` and `:-D` are words.
    String fieldName() {
        if (ended() || !Character.isLetter(text.charAt(at))) {
            return "";
        }
        for (int i = at; !isBoundary(i) && text.charAt(i) != '\\'; i++) {
            if (text.charAt(i) == ':') {
                String name = text.substring(at, i);
                at = i + 1;
                return name;
            }
        }
        return "";
    }

    /// Moves past an emoticon with a bracket for a mouth (`:-(`) that stands by itself, and gives
    /// it; or stays and gives "". Inside a group `:)` is one only if a `)` is left to close the
    /// group.
    String emoticon(boolean inGroup) {
        int mouth = at + 1;
        if (ended() || ":;=".indexOf(text.charAt(at)) < 0 || mouth >= text.length()) {
            return "";
        }
        if (text.charAt(mouth) == '-') {
            mouth++;
        }
        boolean closed =
                mouth < text.length()
                        && (text.charAt(mouth) == '(' || text.charAt(mouth) == ')')
                        && (mouth + 1 == text.length()
                                || isBlank(text.charAt(mouth + 1))
                                || text.charAt(mouth + 1) == ')');
        if (!closed || inGroup && text.charAt(mouth) == ')' && text.indexOf(')', mouth + 1) < 0) {
            return "";
        }
        String emoticon = text.substring(at, mouth + 1);
        at = mouth + 1;
        return emoticon;
    }

    /// The run of characters up to a blank, a bracket or a quotation mark.
    Bare bare() {
        int start = at;
        int wildcardAt = -1;
        int secondAt = -1;
        StringBuilder out = new StringBuilder();
        while (!isBoundary(at)) {
            char c = text.charAt(at);
            if (c == '\\') {
                c = escaped();
            } else if (secondAt < 0 && (c == '*' || c == '~')) {
                if (wildcardAt < 0) {
                    wildcardAt = at;
                } else {
                    secondAt = at;
                }
            }
            out.append(c);
            at++;
        }
        return new Bare(
                out.toString(),
                start,
                wildcardAt,
                wildcardAt == at - 1,
                secondAt,
                secondAt == at - 1);
    }

    /// What stands between the quotation mark here and the next one.
    String quoted() {
        int start = at++;
        StringBuilder out = new StringBuilder();
        while (!ended()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return out.toString();
            }
            out.append(c == '\\' ? escaped() : c);
            at++;
        }
        throw error("unclosed-quote", start);
    }

    // The character after the backslash here; stands on it afterwards.
    private char escaped() {
        if (at + 1 >= text.length()) {
            throw error("escape", at);
        }
        return text.charAt(++at);
    }

    /// The number after `~` here.
    int slop() {
        int start = at++;
        int slop = 0;
        while (!ended() && isDigit(text.charAt(at)) && slop <= MAX_SLOP) {
            slop = slop * 10 + text.charAt(at++) - '0';
        }
        if (at == start + 1 || slop > MAX_SLOP || !isBoundary(at)) {
            throw error("distance", start, MAX_SLOP);
        }
        return slop;
    }

    QueryException error(String key, int position, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = position + 1;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new QueryException(Message.of("domain.query-" + key, all), position);
    }

    /// A piece of the query short enough for a message.
    static String shown(String piece) {
        if (piece.length() <= SHOWN) {
            return piece;
        }
        int end = Character.isHighSurrogate(piece.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return piece.substring(0, end) + "…";
    }

    private boolean isBoundary(int index) {
        if (index >= text.length()) {
            return true;
        }
        char c = text.charAt(index);
        return c == '(' || c == ')' || c == '"' || isBlank(c);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
