package org.furore.importing;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.nio.charset.StandardCharsets;

/// How the text of a cell is written, and the plain text it means. No script runs and nothing is
/// fetched: markup only goes.
public enum CellText {
    /// As it is.
    PLAIN,
    /// Plain text in which signs are written as HTML entities: `&amp;`.
    ENTITIES,
    /// Plain text with entities in which `\n` stands for a line end, as `twarc-csv` writes it. Its
    /// older versions wrote the text as JSON does, with quotes, which is told by their escapes.
    ESCAPED,
    /// A text as JSON writes it, in quotes; a cell that is none is read as [#ESCAPED].
    JSON,
    /// HTML: its text, with line ends where a block or `<br>` ends a line. Line ends of the source
    /// stay, as sites that keep HTML in such files mean them.
    HTML;

    /// Signs of the longest HTML that is read.
    public static final int LONGEST_HTML = 1 << 20;

    /// The plain text a cell means.
    public String read(String cell) {
        return switch (this) {
            case PLAIN -> cell;
            case ENTITIES -> cell.indexOf('&') < 0 ? cell : Parser.unescapeEntities(cell, true);
            case ESCAPED -> {
                String lines = unquoted(cell).replace("\\n", "\n");
                yield lines.indexOf('&') < 0 ? lines : Parser.unescapeEntities(lines, true);
            }
            case JSON -> {
                String text = json(cell);
                yield text == null ? ESCAPED.read(cell) : ENTITIES.read(text);
            }
            case HTML ->
                    cell.indexOf('<') < 0
                            ? cell.indexOf('&') < 0 ? cell : Parser.unescapeEntities(cell, true)
                            : plain(cell);
        };
    }

    private static String unquoted(String cell) {
        boolean json =
                cell.length() > 1
                        && cell.startsWith("\"")
                        && cell.endsWith("\"")
                        && (cell.contains("\\u") || cell.contains("\\\""));
        String text = json ? json(cell) : null;
        return text == null ? cell : text;
    }

    /// The text a JSON text means, or null where the cell is none.
    private static @Nullable String json(String cell) {
        if (cell.length() < 2 || !cell.startsWith("\"")) {
            return null;
        }
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        try (JsonParser in =
                Json.parser(new Slice(bytes, 0, bytes.length, 0, bytes.length, 1, null))) {
            String text = in.nextToken() == JsonToken.VALUE_STRING ? in.getString() : null;
            return in.nextToken() == null ? text : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static String plain(String html) {
        StringBuilder out = new StringBuilder(html.length());
        Jsoup.parseBodyFragment(html).body().traverse(new Lines(out));
        return out.toString().strip();
    }

    /// Writes the text of each node, and a line end where a block begins or ends within a line.
    private static final class Lines implements NodeVisitor {
        private final StringBuilder out;
        private int hidden;

        Lines(StringBuilder out) {
            this.out = out;
        }

        @Override
        public void head(Node node, int depth) {
            if (isHidden(node)) {
                hidden++;
            } else if (hidden == 0) {
                if (node instanceof TextNode text) {
                    out.append(text.getWholeText());
                } else if (node.nameIs("br")) {
                    out.append('\n');
                } else {
                    endLine(node);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isHidden(node)) {
                hidden--;
            } else if (hidden == 0) {
                endLine(node);
            }
        }

        private static boolean isHidden(Node node) {
            return node.nameIs("script") || node.nameIs("style");
        }

        private void endLine(Node node) {
            boolean block = node instanceof Element element && element.isBlock();
            if (block && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }
    }
}
