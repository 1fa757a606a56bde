package org.furore.importing;

import org.jspecify.annotations.Nullable;

/// A list or dictionary as Python prints it, which is what a cell holds where a script wrote it
/// without asking for JSON: `[{'tag': 'film', 'start': 0}]`. Nothing is run: signs are exchanged
/// one by one, and what was no such list is no JSON after it.
final class PythonLiteral {
    private static final String HEX = "0123456789abcdefABCDEF";

    private final String cell;
    private final StringBuilder out;
    private int at;

    private PythonLiteral(String cell) {
        this.cell = cell;
        this.out = new StringBuilder(cell.length() + 16);
    }

    /// The same as JSON, as far as it can be that; null where a text in it is not closed.
    static @Nullable String json(String cell) {
        PythonLiteral literal = new PythonLiteral(cell);
        return literal.write() ? literal.out.toString() : null;
    }

    private boolean write() {
        while (at < cell.length()) {
            char c = cell.charAt(at);
            if (c == '\'' || c == '"') {
                at++;
                if (!text(c)) {
                    return false;
                }
            } else if (!word("None", "null") && !word("True", "true") && !word("False", "false")) {
                out.append(c);
                at++;
            }
        }
        return true;
    }

    private boolean word(String python, String json) {
        if (!cell.startsWith(python, at)) {
            return false;
        }
        out.append(json);
        at += python.length();
        return true;
    }

    /// A text to its closing quote.
    private boolean text(char quote) {
        out.append('"');
        while (at < cell.length()) {
            char c = cell.charAt(at++);
            if (c == quote) {
                out.append('"');
                return true;
            }
            if (c == '\\' && at < cell.length()) {
                escape(cell.charAt(at++));
            } else {
                sign(c);
            }
        }
        return false;
    }

    private void escape(char c) {
        switch (c) {
            case 'n', 't', 'r', 'b', 'f' -> out.append('\\').append(c);
            case 'x' -> code(2);
            case 'u' -> code(4);
            case 'U' -> code(8);
            default -> sign(c);
        }
    }

    /// A sign given by its number; what is no number stands as it is.
    private void code(int digits) {
        int end = at + digits;
        boolean number = end <= cell.length();
        for (int i = at; i < end && number; i++) {
            number = HEX.indexOf(cell.charAt(i)) >= 0;
        }
        int point = number ? Integer.parseUnsignedInt(cell.substring(at, end), 16) : -1;
        if (Character.isValidCodePoint(point)) {
            for (char c : Character.toChars(point)) {
                sign(c);
            }
            at = end;
        }
    }

    private void sign(char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
        } else {
            out.append(c);
        }
    }
}
