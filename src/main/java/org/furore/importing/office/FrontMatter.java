package org.furore.importing.office;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of keys and values that a Markdown file may begin with, between two lines of `---`
/// (YAML) or `+++` (TOML). Only single values and plain lists at the first level are understood;
/// everything else of those languages (anchors, tags, nesting) is passed over.
///
/// @param values by keys in lower case
/// @param end where the text after them begins
record FrontMatter(Map<String, List<String>> values, int end) {
    /// Characters within which they must end.
    private static final int LONGEST = 60_000;

    private static final int MOST_LINES = 1000;

    private static final Pattern KEY =
            Pattern.compile("([\\w][\\w .-]{0,60}?)\\s*[:=](?:\\s+(.*))?");

    /// What a text begins with; null where it begins with no such lines.
    static @Nullable FrontMatter of(String text) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        String fence = text.startsWith("+++", start) ? "+++" : "---";
        int at = lineEnd(text, start);
        if (!text.substring(start, Math.min(text.length(), at)).strip().equals(fence)) {
            return null;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        String key = null;
        for (int lines = 0; lines < MOST_LINES && at < text.length() && at < LONGEST; lines++) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end).stripTrailing();
            at = end;
            if (line.equals(fence) || line.equals("...")) {
                return values.isEmpty() ? null : new FrontMatter(values, at);
            }
            Matcher found = KEY.matcher(line);
            if (line.strip().startsWith("- ") && key != null) {
                add(values, key, line.strip().substring(2));
            } else if (found.matches()) {
                key = found.group(1).toLowerCase(Locale.ROOT);
                values.putIfAbsent(key, new ArrayList<>());
                String value = found.group(2);
                if (value != null) {
                    addAll(values, key, value.strip());
                }
            } else if (!line.isBlank()
                    && !line.startsWith(" ")
                    && !line.startsWith("\t")
                    && !line.startsWith("#")) {
                return null;
            }
        }
        return null;
    }

    /// The values of the first of these keys that has any.
    List<String> all(String... keys) {
        for (String key : keys) {
            List<String> found = values.getOrDefault(key, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    @Nullable String first(String... keys) {
        List<String> found = all(keys);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static void addAll(Map<String, List<String>> values, String key, String value) {
        if (value.startsWith("[") && value.endsWith("]") && !value.startsWith("[[")) {
            for (String part : value.substring(1, value.length() - 1).split(",")) {
                add(values, key, part);
            }
        } else {
            add(values, key, value);
        }
    }

    private static void add(Map<String, List<String>> values, String key, String written) {
        String value = unquoted(written.strip());
        if (!value.isEmpty() && !value.matches("[|>][+-]?|~|null")) {
            values.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
        }
    }

    private static String unquoted(String written) {
        String value = written;
        char quote = value.isEmpty() ? ' ' : value.charAt(0);
        if (quote == '"' || quote == '\'') {
            int end = value.lastIndexOf(quote);
            value = end > 0 ? value.substring(1, end) : value.substring(1);
            value =
                    quote == '"'
                            ? value.replace("\\\"", "\"").replace("\\\\", "\\")
                            : value.replace("''", "'");
        } else {
            int comment = value.indexOf(" #");
            value = comment < 0 ? value : value.substring(0, comment);
        }
        if (value.startsWith("[[") && value.endsWith("]]")) {
            value = value.substring(2, value.length() - 2);
        }
        return value.strip();
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
