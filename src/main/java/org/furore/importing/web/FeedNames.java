package org.furore.importing.web;

import org.furore.importing.MarkupShape;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The usual prefixes of the vocabularies feeds use, whatever prefix a feed binds to them. Elements
/// of the feed's own vocabulary have none.
final class FeedNames {
    private static final Map<String, String> USUAL =
            Map.ofEntries(
                    Map.entry("http://purl.org/dc/elements/1.1", "dc"),
                    Map.entry("http://purl.org/dc/elements/1.0", "dc"),
                    Map.entry("http://purl.org/dc/terms", "dcterms"),
                    Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
                    Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
                    Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
                    Map.entry("http://search.yahoo.com/mrss", "media"),
                    Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
                    Map.entry("http://www.w3.org/2005/atom", "atom"),
                    Map.entry("http://purl.org/atom/ns#", "atom"),
                    Map.entry("http://purl.org/rss/1.0", "rss"),
                    Map.entry("http://my.netscape.com/rdf/simple/0.9", "rss"),
                    Map.entry("http://channel.netscape.com/rdf/simple/0.9", "rss"),
                    Map.entry("http://backend.userland.com/rss2", "rss"),
                    Map.entry("http://blogs.law.harvard.edu/tech/rss", "rss"));

    private final Map<String, String> prefixes = new HashMap<>();
    private final String own;
    private final boolean known;

    FeedNames(MarkupShape shape) {
        known = shape.localRoot().matches("(?i)feed|rss|rdf");
        own = shape.localRoot().equalsIgnoreCase("feed") ? "atom" : "rss";
        shape.namespaces()
                .forEach((prefix, address) -> prefixes.put(prefix, usual(prefix, address)));
        prefixes.putIfAbsent("", own);
    }

    private static String usual(String prefix, String address) {
        String stem = address.toLowerCase(Locale.ROOT).replaceFirst("/$", "");
        String known = stem.startsWith("http://purl.org/atom/ns#") ? "atom" : USUAL.get(stem);
        return known == null ? prefix : known;
    }

    /// Whether the address is one of Atom or RSS.
    static boolean isFeed(String address) {
        String usual = usual("", address);
        return usual.equals("atom") || usual.equals("rss");
    }

    /// The name with the usual prefix.
    String of(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            // A feed that binds no prefix to the default means its own vocabulary.
            return name;
        }
        String usual = prefixes.getOrDefault(name.substring(0, colon), name.substring(0, colon));
        String local = name.substring(colon + 1);
        return usual.equals(own) || usual.isEmpty() ? local : usual + ":" + local;
    }

    /// The names of the feed's entries as this feed writes them; both there are where its root is
    /// damaged.
    String[] entries() {
        List<String> names = own.equals("atom") ? List.of("entry") : List.of("item");
        List<String> locals = known ? names : List.of("entry", "item");
        Set<String> found = new LinkedHashSet<>();
        prefixes.forEach((prefix, usual) -> {
            for (String local : locals) {
                if (prefix.isEmpty()) {
                    found.add(local);
                } else if (usual.equals(own)) {
                    found.add(prefix + ":" + local);
                }
            }
        });
        return found.toArray(String[]::new);
    }
}
