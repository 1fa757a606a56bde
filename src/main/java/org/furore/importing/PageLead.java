package org.furore.importing;

import org.furore.importing.PageBlocks.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The sentences that lead into an article: they stand between its heading and its first paragraph,
/// often in a part of the page by themselves.
final class PageLead {
    private static final int SHORTEST = 60;

    private static final Pattern AUTHOR = Pattern.compile("(?i)author|byline|autor");

    private PageLead() {}

    /// These blocks, which are of the article, and its lead before them.
    static List<Block> with(List<Block> article, List<Block> all) {
        if (article.isEmpty()) {
            return article;
        }
        int first = all.indexOf(article.getFirst());
        int heading = first - 1;
        while (heading >= 0 && !all.get(heading).element.nameIs("h1")) {
            heading--;
        }
        List<Block> with = new ArrayList<>(article);
        if (heading >= 0) {
            all.subList(heading + 1, first).stream()
                    .filter(PageLead::isProse)
                    .forEach(with::add);
        }
        return with;
    }

    private static boolean isProse(Block block) {
        return block.length >= SHORTEST
                && block.density() < 0.3
                && !AUTHOR.matcher(marks(block.element)).find()
                && !PageAsides.isAside(block);
    }

    private static String marks(Element element) {
        Element parent = element.parent();
        String above = parent == null ? "" : parent.className();
        return element.className() + " " + above;
    }
}
