package org.furore.importing.bibliography;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The key and fields of one BibTeX entry: values in braces or quotes, numbers, abbreviations,
/// joined by `#`.
final class BibtexFields {
    private final String text;
    private final Map<String, String> abbreviations;
    private int at;

    /// @param text the entry from after its first bracket to before its last
    /// @param abbreviations by `@string`, names in lower case
    BibtexFields(String text, Map<String, String> abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /// The entry's key, which comes first.
    String key() {
        int comma = text.indexOf(',');
        int equals = text.indexOf('=');
        if (comma < 0 || equals >= 0 && equals < comma) {
            return "";
        }
        at = comma + 1;
        return text.substring(0, comma).strip();
    }

    /// The fields that follow by their names in lower case, the first of each; null where they
    /// can't be told apart.
    @Nullable Map<String, String> fields() {
        Map<String, String> found = new LinkedHashMap<>();
        while (true) {
            skip(',');
            if (at >= text.length()) {
                return found;
            }
            int start = at;
            while (at < text.length() && "=,{}\"#\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at).strip().toLowerCase(Locale.ROOT);
            skip(' ');
            if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
                return null;
            }
            at++;
            String value = value();
            if (value == null) {
                return null;
            }
            found.putIfAbsent(name, value);
        }
    }

    private void skip(char also) {
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == also)) {
            at++;
        }
    }

    private @Nullable String value() {
        StringBuilder out = new StringBuilder();
        while (true) {
            skip(' ');
            String part = part();
            if (part == null) {
                return null;
            }
            out.append(part);
            skip(' ');
            if (at >= text.length() || text.charAt(at) != '#') {
                return at >= text.length() || text.charAt(at) == ',' ? out.toString() : null;
            }
            at++;
        }
    }

    private @Nullable String part() {
        if (at >= text.length()) {
            return null;
        }
        char first = text.charAt(at);
        if (first == '{' || first == '"') {
            int end = close(at);
            if (end < 0) {
                return null;
            }
            String inside = text.substring(at + 1, end);
            at = end + 1;
            return inside;
        }
        int start = at;
        while (at < text.length()
                && ",#\"{}".indexOf(text.charAt(at)) < 0
                && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        return word.isEmpty()
                ? null
                : abbreviations.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }

    private int close(int open) {
        boolean quoted = text.charAt(open) == '"';
        int depth = quoted ? 0 : 1;
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = text.charAt(i - 1) == '\\';
            if (c == '{' && !escaped) {
                depth++;
            } else if (c == '}' && !escaped) {
                depth--;
                if (depth == 0 && !quoted) {
                    return i;
                }
            } else if (c == '"' && quoted && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /// The parts between `between`, which counts only outside of braces.
    static List<String> split(String text, String between) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth <= 0 && text.regionMatches(true, i, between, 0, between.length())) {
                parts.add(text.substring(start, i));
                start = i + between.length();
                i = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
