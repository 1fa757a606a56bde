package org.furore.importing;

import java.util.List;
import java.util.Map;

/// All readers, in families that are fuzzed together.
public final class Readers {
    private static final List<RecordReader> ALL =
            List.of(
                    new XArchiveReader(),
                    new XV2Reader(),
                    new XV1Reader(),
                    new HtmlReader(),
                    new TableReader(),
                    new TextReader());

    private static final Map<String, String> FAMILIES =
            Map.of(
                    "x-archive", "posts",
                    "x-v2", "posts",
                    "x-v1.1", "posts",
                    "html", "pages",
                    "table", "tables",
                    "text", "documents");

    private Readers() {}

    /// As the program asks them.
    public static List<RecordReader> all() {
        return ALL;
    }

    static String family(RecordReader reader) {
        String family = FAMILIES.get(reader.format());
        if (family == null) {
            throw new IllegalStateException("no family of " + reader.format());
        }
        return family;
    }

    static List<String> families() {
        return FAMILIES.values().stream().distinct().sorted().toList();
    }
}
