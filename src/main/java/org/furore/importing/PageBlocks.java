package org.furore.importing;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the pieces of running text of a page in the order they stand: each paragraph, heading,
/// list item or cell, and what a larger element holds of text between those.
final class PageBlocks implements NodeVisitor {
    private static final Set<String> MORE =
            Set.of("li", "td", "th", "dt", "dd", "tr", "caption", "figcaption");

    private final Map<Element, Block> blocks = new IdentityHashMap<>();
    private final List<Block> inOrder = new ArrayList<>();
    private final Deque<Element> within = new ArrayDeque<>();
    private @Nullable Element link;
    private int hidden;

    private PageBlocks() {}

    static List<Block> of(Element root) {
        PageBlocks all = new PageBlocks();
        all.within.push(root);
        root.traverse(all);
        return all.inOrder;
    }

    /// Signs of their texts together.
    static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::length).sum();
    }

    /// Whether an element holds running text of its own.
    static boolean isBlock(Element element) {
        return element.isBlock() || MORE.contains(element.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (hidden == 0 && !text.isBlank()) {
                blocks.computeIfAbsent(within.getFirst(), this::begin).add(text, link);
            }
        } else if (node instanceof Element element) {
            link = element.nameIs("a") ? element : link;
            hidden += BlockText.isHidden(element) ? 1 : 0;
            if (isBlock(element)) {
                within.push(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            link = element == link ? null : link;
            hidden -= BlockText.isHidden(element) ? 1 : 0;
            if (isBlock(element)) {
                within.pop();
            }
        }
    }

    private Block begin(Element element) {
        Block block = new Block(element);
        inOrder.add(block);
        return block;
    }

    /// A piece of running text.
    static final class Block {
        private final Element element;
        private final List<TextNode> texts = new ArrayList<>();
        private int length;
        private int linked;
        private int links;
        private @Nullable Element link;

        private Block(Element element) {
            this.element = element;
        }

        private void add(TextNode text, @Nullable Element of) {
            int signs = text.text().strip().length();
            texts.add(text);
            length += signs;
            if (of != null) {
                linked += signs;
                links += of == link ? 0 : 1;
                link = of;
            }
        }

        Element element() {
            return element;
        }

        /// Signs of its text.
        int length() {
            return length;
        }

        /// How many links there are in it.
        int links() {
            return links;
        }

        /// The share of its text that is links.
        double density() {
            return (double) linked / Math.max(1, length);
        }

        String text() {
            StringBuilder text = new StringBuilder();
            texts.forEach(each -> text.append(each.text()));
            return text.toString().strip();
        }

        /// Takes its text out of the page.
        void clear() {
            texts.forEach(each -> each.text(""));
        }
    }
}
