package org.furore.importing;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The properties of an item of microdata, each by the first element that has it: of the item's
/// own, else of those of items within it. Looked for once for all of them.
final class Microdata {
    private final Map<String, Element> first = new HashMap<>();

    private Microdata() {}

    static Microdata of(Element item) {
        Microdata found = new Microdata();
        Map<String, Element> inner = new HashMap<>();
        for (Element each : item.select("[itemprop]")) {
            Element parent = each.parent();
            if (each != item && parent != null) {
                boolean own = parent.closest("[itemscope]") == item;
                (own ? found.first : inner).putIfAbsent(each.attr("itemprop").strip(), each);
            }
        }
        inner.forEach(found.first::putIfAbsent);
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
