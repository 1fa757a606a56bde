package org.furore.importing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The places where pages say what an article is called.
record PageTitle(Document page, JsonLd ld, MetaTags meta, @Nullable String outlet) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|•·»«:/–—-]|::)\\s+|\\s*[|»]\\s*");

    private static final Pattern HOME = Pattern.compile("(?:https?://[^/]*)?/?");

    /// Of the headings, how many are looked at.
    private static final int MOST = 60;

    /// What the page calls its article, in the spelling of the heading that says the same, and
    /// without the outlet's name before or after it.
    @Nullable String title() {
        String stated = stated();
        String tab = PageMetadata.clean(page.title());
        List<String> headings = headings();
        String best = "";
        for (String heading : headings) {
            boolean same = isOf(heading, stated) || isOf(heading, tab);
            best = same && heading.length() > best.length() ? heading : best;
        }
        if (!best.isEmpty()) {
            return best;
        }
        if (stated != null) {
            return withoutOutlet(stated);
        }
        String marked = headings.isEmpty() ? null : headings.getFirst();
        return tab == null ? marked : withoutOutlet(tab);
    }

    private @Nullable String stated() {
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
            if (title != null && !isOutlet(title)) {
                return title;
            }
        }
        return null;
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Element each : page.select("[itemprop=headline]:not(meta), h1, h2, h3").stream().limit(MOST).toList()) {
            String text = PageMetadata.clean(BlockText.of(each));
            Element link = each.selectFirst("a[href]");
            boolean home = link != null && HOME.matcher(link.attr("href")).matches();
            if (text != null && !home && !isOutlet(text)) {
                headings.add(text);
            }
        }
        return headings;
    }

    /// Whether a heading is at least half of a title.
    private static boolean isOf(String heading, @Nullable String title) {
        if (title == null || heading.length() > title.length() + 20) {
            return false;
        }
        String part = letters(heading);
        String whole = letters(title);
        return part.length() * 2 >= whole.length() && whole.contains(part) && !part.isEmpty();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    private boolean isOutlet(String text) {
        return outlet != null && letters(text).equals(letters(outlet));
    }

    private String withoutOutlet(String title) {
        String[] parts = SEPARATOR.split(title);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1].strip();
        String first = parts[0].strip();
        if (isOutlet(last)) {
            String before =
                    title.substring(0, title.lastIndexOf(last)).replaceFirst("\\s*(?:[|•·»«:/–—-]|::)+\\s*$", "").strip();
            return before.isEmpty() ? title : before;
        }
        if (isOutlet(first)) {
            String after = title.substring(title.indexOf(first) + first.length()).replaceFirst("^\\s*(?:[|•·»«:/–—-]|::)+\\s*", "").strip();
            return after.isEmpty() ? title : after;
        }
        return title;
    }
}
