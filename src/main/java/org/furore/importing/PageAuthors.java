package org.furore.importing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The places where pages name an article's authors.
///
/// @param url of the page, or null
record PageAuthors(
        Document page,
        JsonLd ld,
        MetaTags meta,
        @Nullable String outlet,
        @Nullable String url,
        Set<Element> around) {
    /// Of elements of one kind, how many are looked at.
    private static final int MOST = 200;

    private static final int LONGEST = 120;

    private static final Pattern SITE =
            Pattern.compile("(?i)[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|net|org|info|[a-z]{2})");

    private static final List<String> STATED =
            List.of(
                    "citation_author",
                    "author",
                    "article:author",
                    "article:author_name",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "dc.creator.author",
                    "byl",
                    "dcsext.author",
                    "authors",
                    "og:author",
                    "og:article:author",
                    "cxenseparse:author",
                    "rbauthors",
                    "twitter:data1",
                    "twitter:creator");

    private static final List<String> SHOWN =
            List.of(
                    "[itemprop=author] [itemprop=name]",
                    "[itemprop~=author]",
                    "[rel~=author], .vcard .fn, .byline .fn, .vcard.author, .byline .author,"
                            + " .author-name, .author__name",
                    ".byline-name, .byline__name, .article-author, .post-author, .entry-author,"
                            + " .c-byline__author",
                    "a[href*=/author/], a[href*=/autor/], a[href*=/auteur/], a[href*=/authors/]",
                    ".byline, .author, .autor, .firma, .authors, .c-byline, .article__byline,"
                            + " .post-byline, #author, #byline",
                    ".auteurs, .auteur, .submitted .username, .username, .contributors,"
                            + " [class*=contributors] , [data-testid*=byline] a",
                    "address, [class*=author-name], [class*=AuthorName], [class*=byline],"
                            + " [class*=author], [class*=autor], [class*=Author], .submitted");

    /// Those the first place names that names any. The outlet itself is an author only where no
    /// place names another.
    List<String> names() {
        List<String> names = named(true);
        return names.isEmpty() ? named(false) : names;
    }

    /// Whether a name is the outlet's, a company's named after it, or the site's.
    private boolean isOutlet(String name) {
        String letters = PageTitle.letters(name);
        String of = outlet == null ? "" : PageTitle.letters(outlet);
        String host = PageMetadata.host(url);
        return of.length() > 3 && letters.contains(of)
                || letters.equals(of)
                || host != null
                        && (letters.equals(PageTitle.letters(host))
                                || Arrays.asList(host.split("\\.")).contains(letters))
                || SITE.matcher(name).matches();
    }

    /// @param other than the outlet: whether a place that names nobody else names nobody
    private List<String> names(List<String> written, boolean other) {
        List<String> names = Bylines.names(written, other ? outlet : null);
        return other && names.stream().allMatch(this::isOutlet) ? List.of() : names;
    }

    private List<String> named(boolean other) {
        List<String> names = names(ld.authors(), other);
        for (String name : STATED) {
            if (!name.equals("twitter:data1") || writtenBy()) {
                List<String> found = names(meta.all(name), other);
                // One place names the first author alone, another all of them.
                boolean more = found.size() > names.size() && found.containsAll(names);
                names = more ? found : names;
            }
        }
        for (String places : SHOWN) {
            if (names.isEmpty()) {
                names = names(shown(places), other);
            }
        }
        if (names.isEmpty()) {
            List<String> linked = page.select("[rel~=author]").eachText();
            names = linked.stream().distinct().count() == 1 ? names(linked, other) : names;
        }
        return names.isEmpty() ? names(line(), other) : names;
    }

    /// A short line "By …" anywhere.
    private List<String> line() {
        for (Element element :
                page.select("p, div, span, small, h4, h5, h6, em, i, strong, li, a[href^=#]")) {
            if (element.childNodeSize() <= 6
                    && !element.ownText().isBlank()
                    && TextSizes.isAtMost(element, LONGEST)) {
                String text = element.text();
                if (Bylines.isByline(text) && !PageClutter.isWithin(element, around)) {
                    return List.of(text);
                }
            }
        }
        return List.of();
    }

    private boolean writtenBy() {
        String label = meta.first("twitter:label1");
        return label != null
                && label.matches("(?i)written by|verfasst von|écrit par|escrito por.*");
    }

    /// Names that stand together are of one article; others are of teasers.
    private static boolean isNear(Element first, Element other) {
        Element parent = first.parent();
        Element above = parent == null ? null : parent.parent();
        return other.parent() == parent
                || above != null
                        && !above.nameIs("body")
                        && other.parents().contains(above)
                        && TextSizes.isAtMost(above, 200);
    }

    private List<String> shown(String places) {
        List<String> written = new ArrayList<>();
        Element first = null;
        List<Element> all = page.select(places).stream().limit(MOST).toList();
        // Of places within each other the inner: the outer has a role or a date beside the name.
        Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element element : all) {
            if (element.hasText()) {
                outer.addAll(element.parents());
            }
        }
        for (Element element : all) {
            if (outer.contains(element)) {
                continue;
            }
            String text = element.attr("content");
            if (!element.hasAttr("content")) {
                text = TextSizes.isAtMost(element, LONGEST) ? element.text() : "";
            }
            boolean near = first == null || isNear(first, element);
            if (near
                    && !text.isBlank()
                    && text.length() <= LONGEST
                    && !PageClutter.isWithin(element, around)) {
                first = first == null ? element : first;
                written.add(text);
            }
        }
        return written;
    }
}
