package org.furore.importing;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

/// How much text elements hold, counted in one pass: asking each element of a page for its text
/// costs the square of the page, where they stand in each other.
final class TextSizes implements NodeVisitor {
    private final Deque<Integer> before = new ArrayDeque<>();
    private final Map<Element, Integer> sizes = new IdentityHashMap<>();
    private int total;

    private TextSizes() {}

    /// Those of an element and all within it, as they are now.
    static TextSizes of(Element root) {
        TextSizes sizes = new TextSizes();
        root.traverse(sizes);
        return sizes;
    }

    /// Signs of an element's text, 0 for one that was not counted.
    int size(Element element) {
        return sizes.getOrDefault(element, 0);
    }

    /// Whether an element's text is at most so many signs, white space not counted.
    static boolean isAtMost(Element element, int most) {
        int[] left = {most};
        element.filter((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                left[0] -= text.text().strip().length();
            }
            return left[0] < 0 ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return left[0] >= 0;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element) {
            before.push(total);
        } else if (node instanceof TextNode text) {
            // A blank one parts words.
            total += text.isBlank() ? 0 : text.text().length();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            sizes.put(element, total - before.pop());
        }
    }
}
