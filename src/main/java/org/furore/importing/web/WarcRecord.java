package org.furore.importing.web;

import org.furore.importing.Slice;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A record of a web archive: WARC 0.17 to 1.1 (ISO 28500), or ARC 1.0, whose line of values is
/// given the names WARC has for them.
///
/// @param slice all of it, header and block
/// @param headers by name in lower case, the first of each
/// @param block where the block begins in the slice's bytes; it ends with the slice
record WarcRecord(Slice slice, Map<String, String> headers, int block) {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /// The lines of a header, `Name: value`, with values folded over several lines.
    static Map<String, String> lines(byte[] bytes, int start, int end) {
        Map<String, String> found = new HashMap<>();
        String last = null;
        for (String line :
                new String(bytes, start, end - start, StandardCharsets.UTF_8).split("\r?\n")) {
            int colon = line.indexOf(':');
            if (!line.isEmpty()
                    && (line.charAt(0) == ' ' || line.charAt(0) == '\t')
                    && last != null) {
                found.merge(last, line.strip(), (before, more) -> before + " " + more);
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                if (found.putIfAbsent(last, line.substring(colon + 1).strip()) != null) {
                    last = null;
                }
            }
        }
        return found;
    }

    /// Of the line that begins a record of an ARC file; null where it is none. An address may hold
    /// blanks, so the values are counted from the end.
    static @Nullable Map<String, String> arc(String line) {
        String[] values = line.strip().split(" ");
        int n = values.length;
        int from = n >= 10 && values[n - 8].matches("\\d{14}") ? 9 : 4;
        if (n <= from || !values[n - from + 1].matches("\\d{8,18}")) {
            return null;
        }
        String url = line.strip();
        for (int i = 0; i < from; i++) {
            url = url.substring(0, url.lastIndexOf(' '));
        }
        return Map.of(
                "warc-type", url.startsWith("filedesc:") ? "warcinfo" : "response",
                "warc-target-uri", url.strip(),
                "warc-date", values[n - from + 1],
                "content-type", values[n - from + 2],
                "content-length", values[n - 1]);
    }

    @Nullable String header(String name) {
        String value = headers.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    String type() {
        String type = header("warc-type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    /// Some programs put it into angle brackets.
    @Nullable String url() {
        String url = header("warc-target-uri");
        return url == null ? null : url.replaceAll("^<|>$", "");
    }

    @Nullable Instant date() {
        String date = header("warc-date");
        if (date == null) {
            return null;
        }
        try {
            return date.matches("\\d{14,18}")
                    ? LocalDateTime.parse(date.substring(0, 14), DIGITS).toInstant(ZoneOffset.UTC)
                    : Instant.parse(date.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
