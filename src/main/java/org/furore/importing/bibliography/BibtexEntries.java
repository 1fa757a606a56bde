package org.furore.importing.bibliography;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Finds the entries of a BibTeX file by `@`, name and brackets. An entry that is not closed ends
/// where a line begins another.
final class BibtexEntries {
    private final String signs;
    private int at;
    private int next;

    BibtexEntries(String signs) {
        this.signs = signs;
    }

    /// An entry's place.
    ///
    /// @param type in lower case
    /// @param open index of its first bracket
    /// @param whole whether its bracket is closed where it should be
    record Entry(int start, int end, String type, int open, boolean whole) {}

    /// The next, or null after the last.
    @Nullable Entry next() {
        while (at < signs.length()) {
            int start = signs.indexOf('@', at);
            if (start < 0) {
                return null;
            }
            int open = open(start);
            if (open < 0) {
                at = start + 1;
                continue;
            }
            int end = end(open);
            boolean whole = end >= 0;
            int to = whole ? end : next;
            String type = signs.substring(start + 1, open).strip().toLowerCase(Locale.ROOT);
            if (whole && !type.equals("comment") && hasFields(to)) {
                to = nextLine(to);
                whole = false;
            }
            at = to;
            return new Entry(start, to, type, open, whole);
        }
        return null;
    }

    /// Index of the bracket after `@name`, or -1.
    private int open(int start) {
        int i = start + 1;
        while (i < signs.length()
                && i - start < 60
                && (Character.isLetterOrDigit(signs.charAt(i)) || signs.charAt(i) == '_')) {
            i++;
        }
        if (i == start + 1) {
            return -1;
        }
        while (i < signs.length() && Character.isWhitespace(signs.charAt(i))) {
            i++;
        }
        return i < signs.length() && (signs.charAt(i) == '{' || signs.charAt(i) == '(') ? i : -1;
    }

    /// One past the closing bracket; or -1, and [#next] is where a line begins another entry or the
    /// file ends.
    private int end(int open) {
        boolean round = signs.charAt(open) == '(';
        int depth = round ? 0 : 1;
        for (int i = open + 1; i < signs.length(); i++) {
            char c = signs.charAt(i);
            boolean escaped = signs.charAt(i - 1) == '\\';
            if (c == '@' && beginsLine(i)) {
                next = i;
                return -1;
            }
            if (c == '{' && !escaped) {
                depth++;
            } else if (c == '}' && !escaped) {
                depth--;
                if (depth == 0 && !round) {
                    return i + 1;
                }
            } else if (c == ')' && round && depth == 0) {
                return i + 1;
            }
        }
        next = signs.length();
        return -1;
    }

    /// Whether an entry begins at `at`, the first of its line.
    private boolean beginsLine(int at) {
        int before = at - 1;
        while (before >= 0
                && at - before < 80
                && (signs.charAt(before) == ' ' || signs.charAt(before) == '\t')) {
            before--;
        }
        boolean first = before < 0 || signs.charAt(before) == '\n' || signs.charAt(before) == '\r';
        return first && open(at) >= 0;
    }

    /// Where the next line begins an entry, or the end.
    private int nextLine(int from) {
        for (int i = signs.indexOf('@', from); i >= 0; i = signs.indexOf('@', i + 1)) {
            if (beginsLine(i)) {
                return i;
            }
        }
        return signs.length();
    }

    /// Whether fields follow an entry: it was closed too early.
    private boolean hasFields(int from) {
        int i = from;
        while (i < signs.length()
                && (Character.isWhitespace(signs.charAt(i)) || signs.charAt(i) == ',')) {
            i++;
        }
        boolean comma = signs.substring(from, i).contains(",");
        int name = i;
        while (i < signs.length() && Character.isLetter(signs.charAt(i))) {
            i++;
        }
        while (i < signs.length() && signs.charAt(i) == ' ') {
            i++;
        }
        return comma && i > name && i < signs.length() && signs.charAt(i) == '=';
    }
}
