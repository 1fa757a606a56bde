package org.furore.importing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The `meta` elements of a page by their names, in lower case, whatever attribute holds the name;
/// without what they say of reviews and comments in it.
final class MetaTags {
    private static final int LONGEST = 4000;

    private static final List<String> PLAIN = List.of("property", "name", "http-equiv");

    private static final List<String> ALL = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> values = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(Document page) {
        MetaTags tags = new MetaTags();
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty() && content.length() <= LONGEST) {
                boolean other = PageClutter.isWithinOther(meta, Set.of());
                for (String attribute : other ? PLAIN : ALL) {
                    for (String name : meta.attr(attribute).strip().split("\\s+")) {
                        tags.values
                                .computeIfAbsent(
                                        name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                                .add(content);
                    }
                }
            }
        }
        return tags;
    }

    /// The first value of the first of these names that is there.
    @Nullable String first(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return found.getFirst();
            }
        }
        return null;
    }

    /// All values of one name.
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
