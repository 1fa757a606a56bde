package org.furore.importing.wire;

import org.furore.domain.document.Texts;

/// The text of a story set for a teletype: lines of a fixed width, a paragraph's first line
/// indented, control characters at its ends. Lines of a paragraph are joined; a line that is
/// indented stands by itself, which keeps the rows of tables.
final class WireText {
    private WireText() {}

    static String of(String set) {
        StringBuilder out = new StringBuilder(set.length());
        boolean fresh = true;
        for (String line : set.split("\r?\n", -1)) {
            String clean = clean(line);
            String text = clean.strip();
            if (text.isEmpty()) {
                fresh = true;
                continue;
            }
            boolean indented = clean.startsWith(" ") || clean.startsWith("\t");
            if (!out.isEmpty()) {
                out.append(fresh || indented ? '\n' : ' ');
            }
            out.append(text);
            fresh = false;
        }
        return Texts.normalise(out.toString());
    }

    /// As [#of], with every line where it was.
    static String lines(String set) {
        StringBuilder out = new StringBuilder(set.length());
        for (String line : set.split("\r?\n", -1)) {
            out.append(clean(line).stripTrailing()).append('\n');
        }
        return Texts.normalise(out.toString().replaceAll("^\n+", "").stripTrailing());
    }

    /// Without the signs that told a teletype what to do.
    private static String clean(String line) {
        StringBuilder out = null;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean kept = c >= ' ' && c != 0x7F || c == '\t';
            if (!kept && out == null) {
                out = new StringBuilder(line.length()).append(line, 0, i);
            } else if (kept && out != null) {
                out.append(c);
            }
        }
        return out == null ? line : out.toString();
    }
}
