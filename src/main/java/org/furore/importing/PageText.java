package org.furore.importing;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.furore.domain.document.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The text of a page's article: what Readability (Mozilla's method, by readability4j) finds once the
/// clutter is gone, else the page's main part, else all of it.
final class PageText {
    /// Elements up to which the article is looked for; the time it takes grows faster than the page.
    private static final int MOST_ELEMENTS = 100_000;

    private static final int SHORT = 200;

    private PageText() {}

    static String of(Document page, PageMetadata metadata) {
        Document cleaned = page.clone();
        PageClutter.remove(cleaned);
        Element body = cleaned.body();
        String whole = BlockText.of(body);
        String found = "";
        if (body.select("*").size() <= MOST_ELEMENTS) {
            Element article = article(cleaned.clone());
            found = article == null ? "" : BlockText.of(article);
        }
        if (found.length() < SHORT) {
            Element main = cleaned.selectFirst("article, main, [role=main], [itemprop=articleBody]");
            String inner = main == null ? "" : BlockText.of(main);
            String more = inner.length() >= SHORT ? inner : whole;
            found = found.length() * 2 >= more.length() ? found : more;
        }
        String text = Texts.normalise(found).strip();
        return withoutTitle(text, metadata.header().title());
    }

    private static @Nullable Element article(Document page) {
        Article article = new Readability4J("", page).parse();
        return article.getArticleContent();
    }

    private static String withoutTitle(String text, @Nullable String title) {
        int end = text.indexOf('\n');
        if (title != null && end > 0 && text.substring(0, end).strip().equalsIgnoreCase(title)) {
            return text.substring(end).strip();
        }
        return text;
    }
}
