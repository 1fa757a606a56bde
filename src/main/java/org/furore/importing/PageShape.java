package org.furore.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells markup from other text by how it begins, and HTML from other markup.
final class PageShape {
    private static final int LOOKED_AT = 65536;

    /// What may stand before the first element.
    private static final Pattern PROLOGUE =
            Pattern.compile(
                    "\\s+|\uFEFF|<!--(?s:.*?)-->|<\\?(?s:.*?)\\?>|<!\\[CDATA\\[|<!\\[if[^>]*>");

    private static final Pattern DOCTYPE =
            Pattern.compile("<!doctype\\s+([\\w:-]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile("<([A-Za-z][\\w:.-]{0,40})(?=[\\s/>])");

    private static final Set<String> PAGE =
            Set.of("html", "head", "body", "title", "meta", "link", "base", "script", "style");

    private static final Set<String> BLOCKS =
            Set.of(
                    "div",
                    "p",
                    "article",
                    "section",
                    "main",
                    "header",
                    "nav",
                    "aside",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "table",
                    "blockquote",
                    "figure",
                    "center",
                    "span",
                    "font");

    private PageShape() {}

    /// Whether a text is HTML or XHTML: it has its document type or root, or it is a fragment that
    /// begins with a block and, where all of it is seen, ends with a tag.
    static boolean isHtml(String beginning, boolean whole) {
        String text = prologueGone(beginning);
        Matcher doctype = DOCTYPE.matcher(text);
        if (doctype.lookingAt()) {
            return doctype.group(1).equalsIgnoreCase("html");
        }
        Matcher tag = TAG.matcher(text);
        if (!tag.lookingAt()) {
            return false;
        }
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        int end = text.indexOf('>');
        String attributes = end < 0 ? text : text.substring(0, end);
        if (attributes.contains("xmlns=") && !attributes.contains("www.w3.org/1999/xhtml")) {
            return false;
        }
        if (PAGE.contains(name)) {
            return name.equals("html")
                    || isLong(text)
                            && Pattern.compile("(?i)<(html|body|p|div)[\\s>]").matcher(text).find();
        }
        return BLOCKS.contains(name)
                && text.toLowerCase(Locale.ROOT).contains("</" + name)
                && (!whole || text.stripTrailing().endsWith(">"));
    }

    private static boolean isLong(String text) {
        return text.length() > 20;
    }

    /// Whether a text is markup of some kind: XML, SGML, HTML.
    static boolean isMarkup(String beginning, boolean whole) {
        String text = prologueGone(beginning);
        return beginning.stripLeading().startsWith("<?xml")
                || text.regionMatches(true, 0, "<!doctype", 0, 9)
                || TAG.matcher(text).lookingAt() && (!whole || text.stripTrailing().endsWith(">"));
    }

    private static String prologueGone(String beginning) {
        String text = beginning.substring(0, Math.min(beginning.length(), LOOKED_AT));
        Matcher prologue = PROLOGUE.matcher(text);
        int at = 0;
        while (prologue.region(at, text.length()).lookingAt() && prologue.end() > at) {
            at = prologue.end();
        }
        return text.substring(at);
    }
}
