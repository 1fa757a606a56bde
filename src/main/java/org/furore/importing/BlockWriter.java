package org.furore.importing;

/// Writes text as it is read: white space drawn together, a line end or a blank line where one is
/// due and something follows.
public final class BlockWriter {
    private final StringBuilder out = new StringBuilder();
    private int breaks;
    private boolean space;

    /// Nothing written.
    public BlockWriter() {}

    /// What was written, without white space at its ends.
    public String text() {
        return out.toString();
    }

    /// Ends a line, as `<br>` does; twice, and a line is left blank.
    public void endLine() {
        breaks = Math.min(2, breaks + 1);
    }

    /// What follows begins a line.
    public void line() {
        breaks = Math.max(breaks, 1);
    }

    /// What follows stands below a blank line.
    public void block() {
        breaks = 2;
    }

    /// What follows is another word.
    public void space() {
        space = true;
    }

    /// Adds text, in which white space only parts words.
    ///
    /// @param preformatted whether its line ends are line ends
    void add(String text, boolean preformatted) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (preformatted && c == '\n') {
                endLine();
            } else {
                add(c);
            }
        }
    }

    /// Adds one sign, which if white only parts words. Signs that are not seen and mark only where
    /// a line may break are left out.
    public void add(char c) {
        if (c <= ' ' || c == '\u00A0' || c == '\u0085') {
            space = true;
        } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF') {
            gap();
            out.append(c);
        }
    }

    private void gap() {
        if (!out.isEmpty()) {
            if (breaks > 0) {
                out.append("\n\n", 0, breaks);
            } else if (space) {
                out.append(' ');
            }
        }
        breaks = 0;
        space = false;
    }
}
