package org.furore.importing;

import org.furore.importing.PageBlocks.Block;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The sentences that lead into an article: they stand between its heading and its first paragraph,
/// often in a part of the page by themselves.
final class PageLead {
    private static final int SHORTEST = 60;

    private static final double LINKS = 0.3;

    private static final Pattern AUTHOR = Pattern.compile("(?i)author|byline|autor");

    private PageLead() {}

    /// These blocks, which are the article's, and its lead.
    static List<Block> with(List<Block> article, List<Block> all) {
        int first = article.isEmpty() ? 0 : all.indexOf(article.getFirst());
        int heading = first - 1;
        while (heading >= 0 && !all.get(heading).element().nameIs("h1")) {
            heading--;
        }
        if (heading < 0) {
            return article;
        }
        List<Block> with = new ArrayList<>(article);
        all.subList(heading + 1, first).stream().filter(PageLead::isProse).forEach(with::add);
        return with;
    }

    private static boolean isProse(Block block) {
        Element parent = block.element().parent();
        String marks = block.element().className() + (parent == null ? "" : parent.className());
        return block.length() >= SHORTEST
                && block.density() < LINKS
                && !block.element().normalName().matches("h[1-6]")
                && !AUTHOR.matcher(marks).find()
                && !PageAsides.isAside(block);
    }
}
