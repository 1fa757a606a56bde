package org.furore.importing;

import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.ArticleGrabber;
import net.dankito.readability4j.processor.MetadataParser;
import net.dankito.readability4j.processor.Postprocessor;
import net.dankito.readability4j.processor.Preprocessor;
import net.dankito.readability4j.util.RegExUtil;

import org.furore.domain.document.Texts;
import org.furore.importing.PageBlocks.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The text of a page's article: what Readability (Mozilla's method, by readability4j) finds once
/// the clutter is gone, else the page's main part, else all of it; with its lead, and without lines
/// that are none of it. Where the page shows half of what it says of itself in JSON-LD, that.
final class PageText {
    /// Elements up to which the article is looked for; the time it takes grows faster than the
    /// page.
    private static final int MOST_ELEMENTS = 50_000;

    private static final int MOST_CHILDREN = 5_000;

    /// Signs under which too much was taken for clutter.
    private static final int LEAST = 250;

    /// Signs under which the page's main part is looked at too.
    private static final int SHORT = 1000;

    private static final int MARKED = 200;

    /// Of elements of one kind, how many are looked at.
    private static final int MANY = 20;

    /// The share of an article's text that must be found in the page again.
    private static final double SAME = 0.8;

    private static final String NUMBER = "data-furore";

    private PageText() {}

    static String of(Document page, PageMetadata metadata) {
        Document cleaned = page.clone();
        PageClutter.remove(cleaned);
        if (cleaned.body().text().length() < LEAST) {
            cleaned = page.clone();
        }
        String text = Texts.stripped(shown(cleaned));
        String stated = metadata.text();
        if (stated != null && stated.length() > 2 * Math.max(text.length(), MARKED)) {
            text = stated;
        }
        return withoutTitle(text, metadata.header().title());
    }

    private static String shown(Document page) {
        List<Block> blocks = PageBlocks.of(page.body());
        Element article = isOfUsualSize(page) ? article(page) : null;
        List<Block> kept = article == null ? List.of() : same(blocks, article);
        if (article != null && isChanged(article, kept, page)) {
            return BlockText.of(article);
        }
        int length = PageBlocks.length(kept);
        if (length < SHORT) {
            List<Block> more = container(page, blocks, kept);
            kept = length * 2 >= PageBlocks.length(more) ? kept : more;
        }
        Set<Block> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        shown.addAll(PageLead.with(PageAsides.without(kept), blocks));
        for (Block block : blocks) {
            if (!shown.contains(block)) {
                block.clear();
            }
        }
        return BlockText.of(page.body());
    }

    /// Those of a page's blocks that are in an article made of a copy of the page.
    private static List<Block> same(List<Block> blocks, Element article) {
        Set<String> found = new HashSet<>();
        for (Element element : article.getAllElements()) {
            found.add(element.attr(NUMBER));
        }
        return blocks.stream()
                .filter(block -> found.contains(block.element().attr(NUMBER)))
                .toList();
    }

    /// Whether an article is much of the page, but made of other elements: text that stands in the
    /// page without any is given some.
    private static boolean isChanged(Element article, List<Block> kept, Document page) {
        int length = PageBlocks.length(PageBlocks.of(article));
        return PageBlocks.length(kept) < SAME * length && 2 * length >= page.body().text().length();
    }

    private static boolean isOfUsualSize(Document page) {
        Elements all = page.getAllElements();
        return all.size() <= MOST_ELEMENTS
                && all.stream().allMatch(element -> element.childNodeSize() <= MOST_CHILDREN);
    }

    /// Those in the part that the page itself marks as its article or its main part, the longest if
    /// there are several; else all.
    private static List<Block> container(Document page, List<Block> blocks, List<Block> found) {
        for (String places :
                List.of(
                        "[itemprop=articleBody]",
                        "article",
                        "main, [role=main], #content, #main")) {
            List<Block> longest = List.of();
            for (Element element : page.select(places).stream().limit(MANY).toList()) {
                Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
                all.addAll(element.getAllElements());
                List<Block> within =
                        blocks.stream().filter(block -> all.contains(block.element())).toList();
                boolean same = found.isEmpty() || within.contains(found.getFirst());
                boolean longer = PageBlocks.length(within) > PageBlocks.length(longest);
                longest = same && longer ? within : longest;
            }
            if (PageBlocks.length(longest) >= MARKED) {
                return longest;
            }
        }
        int prose = 0;
        for (Element paragraph : page.select("p")) {
            prose += paragraph.text().length();
        }
        int length = PageBlocks.length(found);
        return length >= MARKED && 2 * length >= prose ? found : blocks;
    }

    /// The article that Readability makes of a copy of the page, each element with its number.
    private static @Nullable Element article(Document page) {
        int number = 0;
        for (Element element : page.body().getAllElements()) {
            element.attr(NUMBER, Integer.toString(number++));
        }
        ReadabilityOptions options = new ReadabilityOptions();
        RegExUtil expressions =
                new RegExUtil(
                        RegExUtil.UnlikelyCandidatesDefaultPattern,
                        RegExUtil.OkMaybeItsACandidateDefaultPattern,
                        RegExUtil.PositiveDefaultPattern,
                        RegExUtil.NegativeDefaultPattern,
                        RegExUtil.ExtraneousDefaultPattern,
                        RegExUtil.BylineDefaultPattern,
                        RegExUtil.ReplaceFontsDefaultPattern,
                        RegExUtil.NormalizeDefaultPattern,
                        RegExUtil.VideosDefaultPattern,
                        RegExUtil.NextLinkDefaultPattern,
                        RegExUtil.PrevLinkDefaultPattern,
                        RegExUtil.WhitespaceDefaultPattern,
                        RegExUtil.HasContentDefaultPattern);
        return new Readability4J(
                        "",
                        page.clone(),
                        options,
                        expressions,
                        new Preprocessor(expressions),
                        new MetadataParser(expressions),
                        new ArticleGrabber(options, expressions),
                        new Unchanged())
                .parse()
                .getArticleContent();
    }

    /// Leaves links and classes as they are, as only the text is used.
    private static final class Unchanged extends Postprocessor {
        @Override
        public void postProcessContent(
                Document original,
                Element content,
                String address,
                Collection<String> classesToPreserve) {}
    }

    private static String withoutTitle(String text, @Nullable String title) {
        int end = text.indexOf('\n');
        if (title != null && end > 0 && text.substring(0, end).strip().equalsIgnoreCase(title)) {
            return text.substring(end).strip();
        }
        return text;
    }
}
