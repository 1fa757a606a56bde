package org.furore.importing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The places where pages name an article's authors.
record PageAuthors(Document page, JsonLd ld, MetaTags meta, @Nullable String outlet) {
    private static final List<String> STATED =
            List.of(
                    "citation_author", "author", "article:author", "article:author_name", "parsely-author",
                    "sailthru.author", "dc.creator", "dcterms.creator", "dc.creator.author", "byl", "dcsext.author",
                    "authors", "og:author", "og:article:author", "cxenseparse:author", "rbauthors", "twitter:data1");

    private static final List<String> SHOWN =
            List.of(
                    "[itemprop=author] [itemprop=name], [itemprop~=author]",
                    "[rel=author], .author.vcard .fn, .vcard.author, .byline .author, .author-name, .author__name",
                    ".byline-name, .byline__name, .article-author, .post-author, .entry-author, .c-byline__author",
                    "a[href*=/author/], a[href*=/autor/], a[href*=/auteur/], a[href*=/authors/]",
                    ".byline, .author, .autor, .authors, .c-byline, .article__byline, .post-byline, #author, #byline",
                    "address, [class*=author-name], [class*=AuthorName], [class*=byline], [class*=author]");

    List<String> names() {
        List<String> names = Bylines.names(ld.authors(), null);
        for (String name : STATED) {
            if (names.isEmpty() && !(name.equals("twitter:data1") && !writtenBy())) {
                names = Bylines.names(meta.all(name), outlet);
            }
        }
        for (String places : SHOWN) {
            if (names.isEmpty()) {
                names = shown(places);
            }
        }
        return names;
    }

    private boolean writtenBy() {
        String label = meta.first("twitter:label1");
        return label != null && label.matches("(?i)written by|verfasst von|écrit par|escrito por.*");
    }

    private List<String> shown(String places) {
        List<String> written = new ArrayList<>();
        for (Element element : page.select(places)) {
            if (!PageClutter.isWithin(element)) {
                String text =
                        element.hasAttr("content") ? element.attr("content") : element.text();
                if (!text.isBlank() && text.length() <= 120) {
                    written.add(text);
                }
            }
            if (written.size() >= 3) {
                break;
            }
        }
        return Bylines.names(written, outlet);
    }
}
