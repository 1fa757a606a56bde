package org.furore.importing;

import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.ArticleGrabber;
import net.dankito.readability4j.processor.MetadataParser;
import net.dankito.readability4j.processor.Postprocessor;
import net.dankito.readability4j.processor.Preprocessor;
import net.dankito.readability4j.util.RegExUtil;

import org.furore.domain.document.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

import org.furore.importing.PageBlocks.Block;
import java.util.*;
import java.util.Collection;

/// The text of a page's article: what Readability (Mozilla's method, by readability4j) finds once
/// the clutter is gone, else the page's main part, else all of it.
final class PageText {
    /// Elements up to which the article is looked for; the time it takes grows faster than the
    /// page.
    private static final int MOST_ELEMENTS = 50_000;

    private static final int MOST_CHILDREN = 5_000;

    /// Signs under which too much was taken for clutter.
    private static final int LEAST = 250;

    private static final int SHORT = 1000;

    private static final int MARKED = 200;

    private static final int MANY = 50;

    private static final double MAPPED = 0.8;

    private static final String NUMBER = "data-furore";

    private PageText() {}

    static String of(Document page, PageMetadata metadata) {
        Document cleaned = page.clone();
        PageClutter.remove(cleaned);
        if (cleaned.body().text().length() < LEAST) {
            cleaned = page.clone();
        }
        Element root = cleaned.body();
        List<Block> blocks = PageBlocks.of(root);
        Element article = isOfUsualSize(cleaned) ? article(cleaned) : null;
        List<Block> kept = article == null ? List.of() : same(blocks, article);
        int whole = article == null ? 0 : length(PageBlocks.of(article));
        if (length(kept) < MAPPED * whole && 2 * whole >= cleaned.body().text().length()) {
            root = Objects.requireNonNull(article);
            blocks = PageBlocks.of(root);
            kept = blocks;
        }
        int length = length(kept);
        if (length < SHORT) {
            List<Block> more = container(cleaned, blocks, kept);
            kept = length * 2 >= length(more) ? kept : more;
        }
        Set<Block> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        shown.addAll(PageLead.with(PageAsides.without(kept), blocks));
        for (Block block : blocks) {
            if (!shown.contains(block)) {
                block.clear();
            }
        }
        String text = Texts.normalise(BlockText.of(root)).strip();
        return withoutTitle(text, metadata.header().title());
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.length).sum();
    }

    /// Those of a page's blocks that are in an article made of a copy of the page.
    private static List<Block> same(List<Block> blocks, Element article) {
        Set<String> found = new HashSet<>();
        for (Element element : article.getAllElements()) {
            found.add(element.attr(NUMBER));
        }
        found.remove("");
        return blocks.stream()
                .filter(block -> found.contains(block.element.attr(NUMBER)))
                .toList();
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
                List<Block> within =
                        blocks.stream()
                                .filter(block ->
                                        block.element == element
                                                || block.element.parents().contains(element))
                                .toList();
                boolean same = found.isEmpty() || within.contains(found.getFirst());
                longest = same && length(within) > length(longest) ? within : longest;
            }
            if (length(longest) >= MARKED) {
                return longest;
            }
        }
        int prose = 0;
        for (Element paragraph : page.select("p")) {
            prose += paragraph.text().length();
        }
        return length(found) >= MARKED && 2 * length(found) >= prose ? found : blocks;
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
