package org.furore.importing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a page says of its article in JSON-LD with the words of schema.org: the first article in
/// it, or nothing. JSON that can't be read is passed over. Nodes that are only named (`@id`) are
/// looked up within the page and never elsewhere.
final class JsonLd {
    private static final int DEPTH = 60;
    private static final int LONGEST = 2 << 20;
    private static final int NODES = 2000;

    private static final Pattern ARTICLE =
            Pattern.compile(
                    ".*(Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting"
                        + "|Report|Review)$");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH)
                                                    .maxStringLength(LONGEST)
                                                    .build())
                                    .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private final List<JsonNode> nodes = new ArrayList<>();
    private final Map<String, JsonNode> named = new HashMap<>();
    private @Nullable JsonNode article;

    private JsonLd() {}

    static JsonLd of(Document page) {
        JsonLd found = new JsonLd();
        for (Element script : page.select("script[type*=ld+json]")) {
            found.read(script.data().isEmpty() ? script.text() : script.data());
        }
        found.choose(PageTitle.letters(page.title()));
        return found;
    }

    private void read(String json) {
        String text =
                json.strip()
                        .replaceFirst("^(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
                        .replaceFirst("(?:-->|//\\s*\\]\\]>|\\]\\]>|;)$", "");
        if (text.isBlank() || text.length() > LONGEST) {
            return;
        }
        try {
            collect(JSON.readTree(text), 0);
        } catch (JacksonException e) {
            // What a page says of itself may be broken; other places say it too.
            return;
        }
    }

    private void collect(JsonNode node, int depth) {
        if (nodes.size() >= NODES || depth > 6) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, depth + 1));
        } else if (node.isObject()) {
            nodes.add(node);
            String id = node.path("@id").asString("");
            if (!id.isEmpty() && node.size() > 1) {
                named.putIfAbsent(id, node);
            }
            for (String inner :
                    List.of("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher")) {
                collect(node.path(inner), depth + 1);
            }
        }
    }

    /// The article that the page is titled after, else the first.
    private void choose(String title) {
        for (JsonNode node : nodes) {
            if (types(node).stream().anyMatch(type -> ARTICLE.matcher(type).matches())) {
                article = article == null ? node : article;
                String headline = PageTitle.letters(node.path("headline").asString(""));
                if (!headline.isEmpty() && title.contains(headline)) {
                    article = node;
                    return;
                }
            }
        }
        for (JsonNode node : nodes) {
            if (article == null && (node.has("headline") || node.has("datePublished"))) {
                article = node;
            }
        }
    }

    /// The objects of a list, or the one there is.
    static Collection<JsonNode> each(JsonNode value) {
        return value.isArray() ? value.values() : List.of(value);
    }

    /// Whether something of these types is an article.
    static boolean isArticle(List<String> types) {
        return types.stream()
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("BlogPosting"));
    }

    /// The object that is meant where only its name within the page stands (`@id`).
    JsonNode resolved(JsonNode node) {
        JsonNode other = node.size() == 1 ? named.get(node.path("@id").asString("")) : null;
        return other == null ? node : other;
    }

    /// The objects that stand for themselves in the page, in its order.
    List<JsonNode> nodes() {
        return List.copyOf(nodes);
    }

    /// The names of whom a property of any object is about, in order.
    List<String> names(JsonNode value) {
        Set<String> names = new LinkedHashSet<>();
        names(value, names, 0);
        return List.copyOf(names);
    }

    static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asString("")));
        } else {
            types.add(type.asString(""));
        }
        return types;
    }

    /// The first of these properties of the article that is a text.
    @Nullable String text(String... properties) {
        for (String property : properties) {
            String text = article == null ? null : text(article.path(property));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /// The names of the article's authors, in order.
    List<String> authors() {
        Set<String> names = new LinkedHashSet<>();
        if (article != null) {
            for (String property : List.of("author", "creator")) {
                if (names.isEmpty()) {
                    names(article.path(property), names, 0);
                }
            }
        }
        if (names.isEmpty()) {
            List<JsonNode> persons =
                    nodes.stream().filter(node -> types(node).equals(List.of("Person"))).toList();
            if (persons.size() == 1) {
                names(persons.getFirst(), names, 0);
            }
        }
        return List.copyOf(names);
    }

    /// The name of the publisher; without one, of the site.
    @Nullable String outlet() {
        Set<String> names = new LinkedHashSet<>();
        if (article != null) {
            names(article.path("publisher"), names, 0);
        }
        for (JsonNode node : nodes) {
            if (names.isEmpty() && types(node).contains("WebSite")) {
                names(node, names, 0);
            }
        }
        return names.isEmpty() ? null : names.iterator().next();
    }

    /// The address the article names as its own.
    @Nullable String url() {
        if (article == null) {
            return null;
        }
        JsonNode main = article.path("mainEntityOfPage");
        for (JsonNode each :
                List.of(article.path("url"), main, main.path("@id"), article.path("@id"))) {
            String url = text(each);
            if (url != null && url.startsWith("http")) {
                return url;
            }
        }
        return null;
    }

    private void names(JsonNode node, Set<String> into, int depth) {
        if (depth > 4 || into.size() > 50) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> names(each, into, depth + 1));
        } else if (node.isString()) {
            add(node, into);
        } else if (node.isObject()) {
            JsonNode name = node.path("name");
            if (name.isMissingNode() && node.has("@id")) {
                JsonNode other = named.get(node.path("@id").asString(""));
                if (other != null && other != node) {
                    names(other, into, depth + 1);
                }
            } else {
                names(name, into, depth + 1);
            }
        }
    }

    private static void add(JsonNode node, Set<String> into) {
        String text = text(node);
        if (text != null) {
            into.add(text);
        }
    }

    /// The first text in a value, in which signs may be written as HTML entities; null without one.
    static @Nullable String text(JsonNode node) {
        JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
        String text = one.isString() || one.isNumber() ? one.asString("").strip() : "";
        return text.isEmpty() ? null : Parser.unescapeEntities(text, false);
    }
}
