package org.furore.report;

import java.util.ArrayDeque;
import java.util.Deque;

/// Well-formed XHTML as it is written, element by element. The only way for a text to get in is as
/// text.
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();
    private final Printable printable;

    Html(Printable printable) {
        this.printable = printable;
    }

    /// Opens an element. `attributes` are names and values in turn.
    Html open(String tag, String... attributes) {
        begin(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /// Closes the innermost open element.
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content.
    Html empty(String tag, String... attributes) {
        begin(tag, attributes);
        out.append("/>");
        return this;
    }

    /// An element of a class with a text; no class where it is "".
    Html element(String tag, String style, String text) {
        if (style.isEmpty()) {
            open(tag);
        } else {
            open(tag, "class", style);
        }
        return text(text).close();
    }

    Html text(String text) {
        for (Printable.Run run : printable.runs(text)) {
            String style = run.style();
            if (style == null) {
                escape(run.text(), false);
            } else {
                out.append("<span class=\"").append(style).append("\">");
                escape(run.text(), false);
                out.append("</span>");
            }
        }
        return this;
    }

    /// Text whose line ends are kept; several in a row count as one.
    Html lines(String text) {
        boolean first = true;
        for (String line : text.strip().split("\\s*\\n\\s*", -1)) {
            if (!first) {
                empty("br");
            }
            first = false;
            text(line);
        }
        return this;
    }

    /// Markup of our own: a picture, another part.
    Html markup(String markup) {
        out.append(markup);
        return this;
    }

    private void begin(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(Printable.plain(attributes[i + 1]), true);
            out.append('"');
        }
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }
}
