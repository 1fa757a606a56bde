package org.furore.importing;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The pieces of running text of a page in the order they stand: each paragraph, heading, list item
/// or cell, and what a larger block holds of text between those.
final class PageBlocks implements NodeVisitor {
    private static final Set<String> BLOCKS =
            Set.of("li", "td", "th", "dt", "dd", "tr", "caption", "figcaption");

    /// One of them.
    static final class Block {
        final Element element;
        final List<TextNode> texts = new ArrayList<>();

        /// Signs of its text, and of those that are links.
        int length;
        int links;

        Block(Element element) {
            this.element = element;
        }

        double density() {
            return (double) links / Math.max(1, length);
        }

        String text() {
            StringBuilder text = new StringBuilder();
            texts.forEach(each -> text.append(each.text()));
            return text.toString().strip();
        }

        void clear() {
            texts.forEach(each -> each.text(""));
        }
    }

    private final Map<Element, Block> open = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Element> within = new ArrayDeque<>();
    private int anchors;
    private int hidden;

    private PageBlocks() {}

    static List<Block> of(Element root) {
        PageBlocks all = new PageBlocks();
        all.within.push(root);
        root.traverse(all);
        return all.blocks;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || BLOCKS.contains(element.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (hidden == 0 && !text.isBlank()) {
                Element element = within.peek();
                Block block = open.get(element);
                if (block == null) {
                    block = new Block(element);
                    open.put(element, block);
                    blocks.add(block);
                }
                int length = text.text().strip().length();
                block.texts.add(text);
                block.length += length;
                block.links += anchors > 0 ? length : 0;
            }
        } else if (node instanceof Element element) {
            anchors += element.nameIs("a") ? 1 : 0;
            hidden += BlockText.isHidden(element) ? 1 : 0;
            if (isBlock(element)) {
                within.push(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            anchors -= element.nameIs("a") ? 1 : 0;
            hidden -= BlockText.isHidden(element) ? 1 : 0;
            if (element == within.peek() && isBlock(element)) {
                within.pop();
            }
        }
    }
}
