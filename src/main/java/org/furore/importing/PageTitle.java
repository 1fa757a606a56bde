package org.furore.importing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// The places where pages say what an article is called.
record PageTitle(Document page, JsonLd ld, MetaTags meta, @Nullable String outlet) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|•·»«:/–—-]+\\s+|\\s*[|»]\\s*");

    /// The title without the outlet's name after or before it.
    @Nullable String title() {
        String stated =
                PageMetadata.first(
                        ld.text("headline", "name"),
                        meta.first(
                                "citation_title",
                                "og:title",
                                "twitter:title",
                                "parsely-title",
                                "sailthru.title",
                                "dc.title",
                                "dcterms.title",
                                "headline"),
                        heading(),
                        page.title());
        return stated == null ? null : withoutOutlet(stated);
    }

    private @Nullable String heading() {
        Element marked =
                page.selectFirst("[itemprop=headline], h1.entry-title, h1.post-title, article h1");
        if (marked != null) {
            return marked.text();
        }
        return page.select("h1").size() == 1 ? page.select("h1").text() : null;
    }

    private String withoutOutlet(String title) {
        String[] parts = SEPARATOR.split(title);
        if (parts.length < 2) {
            return title;
        }
        String heading = heading();
        if (heading != null && title.length() > heading.length() && heading.length() > 12) {
            String line = PageMetadata.clean(heading);
            if (line != null && title.startsWith(line)) {
                return line;
            }
        }
        String last = parts[parts.length - 1].strip();
        int end = title.lastIndexOf(last);
        if (outlet != null && last.equalsIgnoreCase(outlet)) {
            String before =
                    title.substring(0, end).replaceFirst("\\s*[|•·»«:/–—-]+\\s*$", "").strip();
            return before.isEmpty() ? title : before;
        }
        return title;
    }
}
