package org.furore.importing;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.Set;

/// The text of elements as it is read: a blank line between blocks, a line for each list item, row
/// and `<br>`, white space drawn together but in `<pre>`.
public final class BlockText implements NodeVisitor {
    private static final Set<String> HIDDEN =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "iframe",
                    "object",
                    "head",
                    "title",
                    "select",
                    "button",
                    "textarea",
                    "input",
                    "rt",
                    "rp");

    private static final Set<String> LINES =
            Set.of("li", "tr", "dt", "dd", "option", "caption", "thead", "tbody", "tfoot", "hr");

    private final BlockWriter out = new BlockWriter();
    private int hidden;
    private int preformatted;

    private BlockText() {}

    public static String of(Element element) {
        BlockText text = new BlockText();
        element.traverse(text);
        return text.out.text();
    }

    /// Whether an element holds no text to be read.
    static boolean isHidden(Element element) {
        return HIDDEN.contains(element.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (hidden == 0) {
                out.add(text.getWholeText(), preformatted > 0);
            }
        } else if (node instanceof Element element) {
            hidden += isHidden(element) ? 1 : 0;
            preformatted += element.nameIs("pre") ? 1 : 0;
            if (element.nameIs("br")) {
                out.endLine();
            } else {
                edge(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            hidden -= isHidden(element) ? 1 : 0;
            preformatted -= element.nameIs("pre") ? 1 : 0;
            if (!element.nameIs("br")) {
                edge(element);
            }
        }
    }

    private void edge(Element element) {
        String name = element.normalName();
        if (LINES.contains(name)) {
            out.line();
        } else if (name.equals("td") || name.equals("th")) {
            out.space();
        } else if (element.isBlock()) {
            out.block();
        }
    }
}
