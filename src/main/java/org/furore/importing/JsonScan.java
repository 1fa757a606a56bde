package org.furore.importing;

/// Finds where a JSON value ends by its brackets and quotes alone, so that a value that is broken
/// inside, or nested a million deep, costs no more than itself. Can be continued when the bytes
/// come in pieces.
public final class JsonScan {
    private enum Kind {
        NONE,
        NESTED,
        TEXT,
        BARE
    }

    private Kind kind = Kind.NONE;
    private long depth;
    private boolean quoted;
    private boolean escaped;

    /// In no value yet.
    public JsonScan() {}

    /// Forgets the value it was in.
    public void reset() {
        kind = Kind.NONE;
        depth = 0;
        quoted = false;
        escaped = false;
    }

    /// Goes on through the value whose next byte is at `from`.
    ///
    /// @return one past its last byte, or -1 if it does not end before `to`
    public int scan(byte[] bytes, int from, int to) {
        int i = from;
        if (kind == Kind.NONE && i < to) {
            begin(bytes[i++]);
        }
        for (; i < to; i++) {
            byte c = bytes[i];
            if (quoted) {
                quoted(c);
                if (!quoted && kind == Kind.TEXT) {
                    return i + 1;
                }
            } else if (kind == Kind.BARE) {
                if (Json.isSpace(c) || ",]}[{\"".indexOf(c) >= 0) {
                    return i;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private void begin(byte c) {
        if (c == '{' || c == '[') {
            kind = Kind.NESTED;
            depth = 1;
        } else if (c == '"') {
            kind = Kind.TEXT;
            quoted = true;
        } else {
            kind = Kind.BARE;
        }
    }

    private void quoted(byte c) {
        if (escaped) {
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"' || c == '\n') {
            // No JSON text holds a bare line feed: the closing quote was lost, and the damage ends
            // here.
            quoted = false;
        }
    }
}
