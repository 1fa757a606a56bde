package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a markup file begins: its document type, its first element and the prefixes it declares.
///
/// @param text the beginning as characters
/// @param doctype the name in its document type, or ""
/// @param root the name of its first element with prefix, or ""
/// @param namespaces addresses by the prefixes declared for them first, "" for none
public record MarkupShape(
        String text, String doctype, String root, Map<String, String> namespaces) {

    private static final Pattern FIRST =
            Pattern.compile(
                    "<(?:!(DOCTYPE)\\s+)?([A-Za-z_][\\w:.-]{0,60})", Pattern.CASE_INSENSITIVE);

    private static final Pattern PREFIX =
            Pattern.compile("\\sxmlns(?::([\\w.-]{1,40}))?\\s*=\\s*[\"']([^\"'<>]{1,200})[\"']");

    private static final Pattern BEFORE =
            Pattern.compile("\\s+|\uFEFF|<!--(?s:.*?)-->|<\\?(?s:.*?)(?:\\?>|(?=<\\w))");

    private static final MarkupShape NONE = new MarkupShape("", "", "", Map.of());

    /// The shape of a file; that of nothing if it is no markup at all.
    public static MarkupShape of(Head head) {
        return begins(head.bytes()) ? of(PageBytes.decode(head.bytes())) : NONE;
    }

    /// Whether the first sign is an angle bracket, in any encoding.
    private static boolean begins(byte[] bytes) {
        int at = Encoding.mark(bytes);
        while (at < bytes.length && (bytes[at] == 0 || Json.isSpace(bytes[at]))) {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    public static MarkupShape of(String text) {
        String doctype = "";
        String root = "";
        Matcher before = BEFORE.matcher(text);
        Matcher first = FIRST.matcher(text);
        int at = skip(before, 0, text.length());
        if (first.region(at, text.length()).lookingAt() && first.group(1) != null) {
            doctype = first.group(2);
            at = skip(before, pastDoctype(text, at), text.length());
        }
        if (first.region(at, text.length()).lookingAt()) {
            root = first.group(2);
        }
        return new MarkupShape(
                text, doctype, root, root.isEmpty() ? Map.of() : prefixes(text.substring(at)));
    }

    private static int skip(Matcher before, int from, int to) {
        int at = from;
        while (before.region(at, to).lookingAt() && before.end() > at) {
            at = before.end();
        }
        return at;
    }

    /// A document type may hold declarations of its own in brackets.
    private static int pastDoctype(String text, int from) {
        int close = text.indexOf('>', from);
        int bracket = text.indexOf('[', from);
        if (bracket > 0 && bracket < close) {
            int end = text.indexOf(']', bracket);
            close = end < 0 ? -1 : text.indexOf('>', end);
        }
        return close < 0 ? text.length() : close + 1;
    }

    private static Map<String, String> prefixes(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = PREFIX.matcher(text);
        while (found.size() < 50 && matcher.find()) {
            String prefix = matcher.group(1) == null ? "" : matcher.group(1);
            found.putIfAbsent(prefix, matcher.group(2).strip());
        }
        return Map.copyOf(found);
    }

    /// The root's name without its prefix.
    public String localRoot() {
        return root.substring(root.indexOf(':') + 1);
    }

    /// The address of the root's namespace, or null.
    public @Nullable String namespace() {
        int colon = root.indexOf(':');
        return namespaces.get(colon < 0 ? "" : root.substring(0, colon));
    }
}
