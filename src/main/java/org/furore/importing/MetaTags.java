package org.furore.importing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The `meta` elements of a page by their names, in lower case, whatever attribute holds the name.
final class MetaTags {
    private static final int LONGEST = 4000;

    private final Map<String, List<String>> values = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(Document page) {
        MetaTags tags = new MetaTags();
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty() && content.length() <= LONGEST) {
                for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
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
