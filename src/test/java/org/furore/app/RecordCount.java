package org.furore.app;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// How many records stand in a file, counted otherwise than by the readers: whole files in memory,
/// parsed into trees, rows told by their quotes.
final class RecordCount {
    private RecordCount() {}

    /// @param format what the program took the file for, or null
    static long of(Path file, String format) throws IOException {
        if (format == null) {
            return 1;
        }
        return switch (format) {
            case "x-v1.1" -> json(text(file), false);
            case "x-v2" -> json(text(file), true);
            case "x-archive" -> {
                String text = text(file);
                yield JsonMapper.shared()
                        .readTree(text.substring(text.indexOf('[', text.indexOf('='))))
                        .size();
            }
            case "table" -> rows(text(file)) - 1;
            case "html" -> reviews(text(file)) + 1 + figures(file);
            case "text" -> 1;
            default -> throw new IllegalArgumentException(format);
        };
    }

    /// Reviews a page declares in microdata, where it declares several; the page itself comes after
    /// them. A page with one is that review.
    private static long reviews(String page) {
        long count =
                Pattern.compile("itemtype=[\"']https?://schema.org/Review[\"']")
                        .matcher(page)
                        .results()
                        .count();
        return count > 1 ? count : 0;
    }

    /// A recipe is rated there, and the page is an article of another name.
    private static final Set<String> OF_SOMETHING_ELSE = Set.of("hassanchef.com.bhindi.html.gz");

    /// A page that declares an average rating has one more record.
    private static long figures(Path file) throws IOException {
        boolean rated = text(file).toLowerCase(Locale.ROOT).contains("aggregaterating");
        return rated && !OF_SOMETHING_ELSE.contains(file.getFileName().toString()) ? 1 : 0;
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B) {
            try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
                bytes = in.readAllBytes();
            }
        }
        // Any encoding will do: what separates records is ASCII.
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static long json(String text, boolean pages) {
        long count = 0;
        try (MappingIterator<JsonNode> values =
                JsonMapper.shared().readerFor(JsonNode.class).readValues(text)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value.isArray()) {
                    count += value.size();
                } else if (value.has("statuses")) {
                    count += value.get("statuses").size();
                } else if (pages && value.path("data").isArray()) {
                    count += value.get("data").size();
                } else {
                    count++;
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON after " + count + " values", e);
        }
        return count;
    }

    /// Lines that are not empty and not inside quotes.
    private static long rows(String text) {
        boolean tabs = text.substring(0, text.indexOf('\n')).contains("\t");
        long rows = 0;
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && !tabs) {
                quoted = !quoted;
            }
            if (c == '\n' && !quoted) {
                rows += any ? 1 : 0;
                any = false;
            } else if (c != '\r' && c != '\n') {
                any = true;
            }
        }
        return rows + (any ? 1 : 0);
    }
}
