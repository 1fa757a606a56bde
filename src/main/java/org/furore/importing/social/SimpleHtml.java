package org.furore.importing.social;

import org.furore.importing.BlockWriter;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Reads the HTML that Mastodon writes itself, paragraphs, line ends, links and spans, in one pass:
/// a post is too short for what a parser of all HTML costs. It gives up at anything else, and what
/// it does read it reads as that parser does.
final class SimpleHtml {
    private static final String[] NAMED = {"amp;", "lt;", "gt;", "quot;", "#39;", "apos;", "nbsp;"};
    private static final String SIGNS = "&<>\"''\u00A0";

    private final String html;
    private final BlockWriter out = new BlockWriter();
    private final List<String> links = new ArrayList<>();
    private int at;

    private SimpleHtml(String html) {
        this.html = html;
    }

    /// The text and links, or null if the HTML is not that simple.
    static @Nullable SimpleHtml read(String html) {
        SimpleHtml simple = new SimpleHtml(html);
        return simple.isRead() ? simple : null;
    }

    String text() {
        return out.text();
    }

    /// Addresses on the web that are no mention and no hashtag.
    List<String> links() {
        return links;
    }

    private boolean isRead() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                if (!tag()) {
                    return false;
                }
            } else if (c == '&') {
                int entity = entity(at);
                if (entity < 0) {
                    return false;
                }
                out.add(SIGNS.charAt(entity));
                at += 1 + NAMED[entity].length();
            } else {
                out.add(c);
                at++;
            }
        }
        return true;
    }

    private int entity(int from) {
        for (int i = 0; i < NAMED.length; i++) {
            if (html.startsWith(NAMED[i], from + 1)) {
                return i;
            }
        }
        return -1;
    }

    private boolean tag() {
        int end = html.indexOf('>', at);
        if (end < 0) {
            return false;
        }
        int from = at + 1;
        int name = from;
        while (name < end && (Character.isLetter(html.charAt(name)) || html.charAt(name) == '/')) {
            name++;
        }
        boolean known =
                switch (html.substring(from, name)) {
                    case "p", "/p" -> {
                        out.block();
                        yield true;
                    }
                    case "br", "br/" -> {
                        out.endLine();
                        yield true;
                    }
                    case "span", "/span", "/a" -> true;
                    case "a" -> link(html.substring(name, end));
                    default -> false;
                };
        // A value in which a tag seems to end has more quotes before than after.
        boolean whole = html.indexOf('\'', name) < 0 || html.indexOf('\'', name) > end;
        at = end + 1;
        return known && whole && quotes(name, end) % 2 == 0;
    }

    private int quotes(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += html.charAt(i) == '"' ? 1 : 0;
        }
        return count;
    }

    private boolean link(String attributes) {
        String address = value(attributes, " href=\"");
        String kinds = value(attributes, " class=\"");
        if (address == null) {
            return attributes.isBlank();
        }
        if (attributes.indexOf('\n') >= 0 || kinds != null && kinds.indexOf('&') >= 0) {
            return false;
        }
        StringBuilder plain = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '&') {
                if (!address.startsWith("amp;", i + 1)) {
                    return false;
                }
                i += "amp;".length();
            }
            plain.append(c);
        }
        String marked = kinds == null ? " " : " " + kinds + " ";
        String found = plain.toString().strip();
        boolean web = found.startsWith("http://") || found.startsWith("https://");
        if (web && !marked.contains(" mention ") && !marked.contains(" hashtag ")) {
            links.add(found);
        }
        return true;
    }

    private static @Nullable String value(String attributes, String before) {
        int start = attributes.indexOf(before);
        int end = start < 0 ? -1 : attributes.indexOf('"', start + before.length());
        return end < 0 ? null : attributes.substring(start + before.length(), end);
    }
}
