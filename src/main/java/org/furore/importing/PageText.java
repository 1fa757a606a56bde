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

    private static final int KNOWN = 40;

    private PageText() {}

    static String of(Document page, PageMetadata metadata) {
        Document cleaned = page.clone();
        PageClutter.remove(cleaned);
        String whole = BlockText.of(cleaned.body());
        if (whole.length() < LEAST) {
            cleaned = page;
            whole = BlockText.of(page.body());
        }
        String found = "";
        if (isOfUsualSize(cleaned)) {
            Element article = article(cleaned.clone());
            found = article == null ? "" : BlockText.of(article);
        }
        if (found.length() < SHORT) {
            String more = container(cleaned, whole, found);
            found = found.length() * 2 >= more.length() ? found : more;
        }
        String text = Texts.normalise(found).strip();
        return withoutTitle(text, metadata.header().title());
    }

    private static boolean isOfUsualSize(Document page) {
        Elements all = page.getAllElements();
        return all.size() <= MOST_ELEMENTS
                && all.stream().allMatch(element -> element.childNodeSize() <= MOST_CHILDREN);
    }

    /// The text of the part that the page itself marks as its article or its main part, the longest
    /// if there are several; else all of it.
    private static String container(Document page, String whole, String found) {
        String beginning = found.substring(0, Math.min(found.length(), KNOWN));
        for (String places :
                new String[] {
                    "[itemprop=articleBody]", "article", "main, [role=main], #content, #main"
                }) {
            String longest = "";
            for (Element element : page.select(places)) {
                String text = BlockText.of(element);
                boolean same = text.contains(beginning);
                longest = same && text.length() > longest.length() ? text : longest;
            }
            if (longest.length() >= MARKED) {
                return longest;
            }
        }
        int prose = 0;
        for (Element paragraph : page.select("p")) {
            prose += paragraph.text().length();
        }
        return found.length() >= MARKED && 2 * found.length() >= prose ? found : whole;
    }

    private static @Nullable Element article(Document page) {
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
                        page,
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
