package org.furore.importing;

import org.furore.domain.document.Texts;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// An element of an XML or SGML record, read leniently: tags that don't match cost nothing but
/// their nesting, entities are decoded once, and none that a document declares is known. Names are
/// compared in lower case, with their prefixes.
public final class MarkupElement {
    private static final int DEPTH = 256;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Element element;

    private MarkupElement(Element element) {
        this.element = element;
    }

    /// What a text holds, as the children of an element without a name.
    public static MarkupElement of(String text) {
        return of(text, name -> name);
    }

    /// The same with other names for some elements, so that prefixes are the usual ones.
    public static MarkupElement of(String text, UnaryOperator<String> names) {
        Document all = Parser.xmlParser().setMaxDepth(DEPTH).parseInput(text, "");
        for (Element each : all.getAllElements()) {
            String name = each == all ? "" : names.apply(each.tagName());
            if (!name.isEmpty() && !name.equals(each.tagName())) {
                // Its own may be empty, which is refused.
                each.tagName(name, Parser.NamespaceXml);
            }
        }
        return new MarkupElement(all);
    }

    public String name() {
        return element.tagName().toLowerCase(Locale.ROOT);
    }

    public List<MarkupElement> children() {
        return element.children().stream().map(MarkupElement::new).toList();
    }

    public List<MarkupElement> children(String name) {
        List<MarkupElement> found = new ArrayList<>();
        for (Element child : element.children()) {
            if (child.tagName().equalsIgnoreCase(name)) {
                found.add(new MarkupElement(child));
            }
        }
        return found;
    }

    /// The first child of one of the names, in the order of the names.
    public @Nullable MarkupElement child(String... names) {
        for (String name : names) {
            for (Element child : element.children()) {
                if (child.tagName().equalsIgnoreCase(name)) {
                    return new MarkupElement(child);
                }
            }
        }
        return null;
    }

    /// The element reached by names from child to child, or null.
    public @Nullable MarkupElement at(String... path) {
        MarkupElement at = this;
        for (String name : path) {
            at = at == null ? null : at.child(name);
        }
        return at;
    }

    /// All elements of a name below this one, however deep.
    public List<MarkupElement> all(String name) {
        List<MarkupElement> found = new ArrayList<>();
        for (Element each : element.getAllElements()) {
            if (each != element && each.tagName().equalsIgnoreCase(name)) {
                found.add(new MarkupElement(each));
            }
        }
        return found;
    }

    /// The text of the element reached by names from child to child, without white space around and
    /// within; null where there is none.
    public @Nullable String text(String... path) {
        MarkupElement found = at(path);
        return found == null ? null : found.line();
    }

    /// All characters below, in one line; null where there are none.
    public @Nullable String line() {
        String text = characters().strip();
        return text.isEmpty() ? null : Texts.normalise(text.replaceAll("\\s+", " "));
    }

    /// All characters below as they stand, not normalised.
    public String characters() {
        return mended(element.wholeText());
    }

    /// The characters that stand in it directly, as they stand.
    public String ownCharacters() {
        return mended(element.wholeOwnText());
    }

    /// Numbers from 128 to 159 name control characters and are meant as signs of windows-1252, as
    /// the HTML Standard reads them too.
    private static String mended(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c <= 0x9F) {
                out = out == null ? new StringBuilder(text) : out;
                out.replace(i, i + 1, new String(new byte[] {(byte) c}, WINDOWS));
            }
        }
        return out == null ? text : out.toString();
    }

    public @Nullable String attribute(String name) {
        String value = element.attributes().getIgnoreCase(name).strip();
        return value.isEmpty() ? null : Texts.normalise(value);
    }

    public boolean hasChildren() {
        return !element.children().isEmpty();
    }

    /// What is inside as markup, CDATA as the characters it means.
    public String markup() {
        List<CDataNode> found = new ArrayList<>();
        element.forEachNode(node -> {
            if (node instanceof CDataNode data) {
                found.add(data);
            }
        });
        for (CDataNode node : found) {
            Node text = new TextNode(node.getWholeText());
            node.replaceWith(text);
        }
        return mended(element.html());
    }

    /// Whether characters stand in CDATA here.
    public boolean isData() {
        return element.childNodes().stream().anyMatch(CDataNode.class::isInstance);
    }
}
