package org.furore.importing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page calls its article, in the spelling of the heading that says the same, and without
/// the outlet's name. Where nothing but the window's title says it, the page's only main heading
/// goes before that: such titles often name the site or its part.
///
/// @param heading that heading; else the first of the page that is not the outlet's name
record PageTitle(@Nullable String text, @Nullable Element heading) {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+(?:[|•·»«:/–—-]|::|>+)\\s+|\\s*[|»]\\s*");

    private static final Pattern HOME = Pattern.compile("(?:https?://[^/]*)?/?");

    /// Letters of a heading that names an article, not a part of the site.
    private static final int LONG = 20;

    /// Of the headings, how many are looked at.
    private static final int MOST = 60;

    static PageTitle of(Document page, JsonLd ld, MetaTags meta, @Nullable String outlet) {
        String stated = stated(ld, meta, outlet);
        String tab = PageMetadata.clean(page.title());
        List<Element> main = new ArrayList<>();
        List<Element> second = new ArrayList<>();
        Element best = null;
        String title = "";
        for (Element each :
                page.select("[itemprop=headline]:not(meta), h1, h2, h3").stream()
                        .limit(MOST)
                        .toList()) {
            String heading = PageMetadata.clean(BlockText.of(each));
            if (heading != null && !isHome(each) && !isOutlet(heading, outlet)) {
                (each.nameIs("h1") ? main : second).add(each);
                boolean same = isOf(heading, stated) || isOf(heading, tab);
                if (same && heading.length() > title.length()) {
                    best = each;
                    title = heading;
                }
            }
        }
        if (best != null) {
            return new PageTitle(title, best);
        }
        Element first = main.isEmpty() ? null : main.getFirst();
        Element only = only(main.isEmpty() ? second : main);
        if (stated == null && only != null && (tab == null || !isPart(only, tab))) {
            return new PageTitle(PageMetadata.clean(BlockText.of(only)), only);
        }
        String named = stated == null ? tab : stated;
        return new PageTitle(named == null ? null : withoutOutlet(named, outlet), first);
    }

    private static @Nullable Element only(List<Element> headings) {
        return headings.size() == 1 ? headings.getFirst() : null;
    }

    /// Whether a heading is a small part of the window's title, as the site's name is.
    private static boolean isPart(Element heading, String tab) {
        return letters(tab).contains(letters(BlockText.of(heading)));
    }

    private static @Nullable String stated(JsonLd ld, MetaTags meta, @Nullable String outlet) {
        for (String each :
                Arrays.asList(
                        ld.text("headline"),
                        meta.first(
                                "citation_title",
                                "og:title",
                                "twitter:title",
                                "parsely-title",
                                "sailthru.title",
                                "dc.title",
                                "dcterms.title",
                                "headline"),
                        ld.text("name"))) {
            String title = PageMetadata.clean(each);
            if (title != null && !isOutlet(title, outlet)) {
                return title;
            }
        }
        return null;
    }

    private static boolean isHome(Element heading) {
        Element link = heading.selectFirst("a[href]");
        return link != null && HOME.matcher(link.attr("href")).matches();
    }

    /// The part of a title before authors, sections and the outlet.
    private static String first(String title) {
        return SEPARATOR.split(title, 2)[0];
    }

    /// Whether a heading is at least half of a title, or all of it but what follows.
    private static boolean isOf(String heading, @Nullable String title) {
        if (title == null || heading.length() > title.length() + 20) {
            return false;
        }
        String part = letters(heading);
        String whole = letters(title);
        return !part.isEmpty()
                && (part.length() * 2 >= whole.length() && whole.contains(part)
                        || part.length() >= LONG && part.equals(letters(first(title))));
    }

    /// The letters and digits of a text, for comparing.
    static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOutlet(String text, @Nullable String outlet) {
        return outlet != null && letters(text).equals(letters(outlet));
    }

    /// Without the outlet's name before or after a separator.
    private static String withoutOutlet(String title, @Nullable String outlet) {
        Matcher separator = SEPARATOR.matcher(title);
        String cut = title;
        while (separator.find()) {
            if (isOutlet(title.substring(separator.end()), outlet)) {
                cut = title.substring(0, separator.start());
            } else if (isOutlet(title.substring(0, separator.start()), outlet)) {
                cut = title.substring(separator.end());
            }
        }
        return cut.isBlank() ? title : cut.strip();
    }
}
