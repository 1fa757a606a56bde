package org.furore.importing;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The properties of an item of microdata, each by the first element within the item that has it;
/// looked for once for all of them.
final class Microdata {
    private final Map<String, Element> first = new HashMap<>();

    private Microdata() {}

    static Microdata of(Element item) {
        Microdata found = new Microdata();
        for (Element each : item.select("[itemprop]")) {
            if (each != item) {
                found.first.putIfAbsent(each.attr("itemprop").strip(), each);
            }
        }
        return found;
    }

    /// The first of these properties that has a value; of an item its name.
    @Nullable String text(String... names) {
        return first(Element::text, names);
    }

    /// The same with the markup in it.
    @Nullable String html(String... names) {
        return first(Element::html, names);
    }

    private @Nullable String first(Function<Element, String> shown, String... names) {
        for (String name : names) {
            Element element = element(name);
            String text = element == null ? null : stated(element);
            if (element != null && text == null) {
                text = shown.apply(element);
            }
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private @Nullable Element element(String name) {
        Element element = first.get(name);
        Element inner =
                element != null && element.hasAttr("itemscope")
                        ? element.selectFirst("[itemprop=name]")
                        : null;
        return inner == null ? element : inner;
    }

    private static @Nullable String stated(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return null;
    }
}
