package org.furore.importing.press;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which exports of press databases name their fields, from `labels.txt`.
final class Labels {
    private static final int LONGEST = 40;

    /// A field that stands above the text.
    static final Set<String> ABOVE =
            Set.of(
                    "headline",
                    "byline",
                    "section",
                    "length",
                    "dateline",
                    "highlight",
                    "series",
                    "source",
                    "date");

    /// A heading, which has no value on its line.
    static final Set<String> HEADINGS = Set.of("body", "classification", "end", "graphic", "notes");

    private static final Pattern LABELLED =
            Pattern.compile(
                    "(\\p{L}[\\p{L} -]{0,38}?)\\s*:(?:[ \\t\\u00A0]+(.*))?", Pattern.DOTALL);

    private static final Map<String, Set<String>> WORDS = read();

    private Labels() {}

    /// A field with its value, which may be empty.
    record Field(String name, String value) {}

    /// The field a paragraph is, or null: it begins with a known word and a colon.
    static @Nullable Field field(String paragraph) {
        int colon = paragraph.indexOf(':');
        if (colon < 1 || colon > LONGEST) {
            return null;
        }
        Matcher found = LABELLED.matcher(paragraph);
        if (!found.matches()) {
            return null;
        }
        String word = found.group(1).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Set<String>> each : WORDS.entrySet()) {
            if (!each.getKey().equals("words")
                    && !each.getKey().equals("documents")
                    && each.getValue().contains(word)) {
                String value = found.group(2);
                return new Field(each.getKey(), value == null ? "" : value.strip());
            }
        }
        return null;
    }

    /// Whether `text` is one of the words for `field`.
    static boolean is(String field, String text) {
        return text.length() <= LONGEST
                && WORDS.getOrDefault(field, Set.of())
                        .contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new HashMap<>();
        try (InputStream in = Labels.class.getResourceAsStream("labels.txt")) {
            if (in == null) {
                throw new IOException("labels.txt");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                String[] parts = line.strip().split(" ", 3);
                if (parts.length == 3 && !parts[0].equals("#")) {
                    Set<String> field = words.computeIfAbsent(parts[0], any -> new HashSet<>());
                    for (String word : parts[2].split("\\|")) {
                        field.add(word.toLowerCase(Locale.ROOT));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
