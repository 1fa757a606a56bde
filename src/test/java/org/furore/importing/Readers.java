package org.furore.importing;

import org.furore.app.AllFormats;

import java.util.List;

/// All readers, in families that are fuzzed together.
final class Readers {
    /// Beside the families of readers: what holds files of any.
    static final String ARCHIVES = "archives";

    private static final List<RecordReader> ALL = AllFormats.readers();

    private Readers() {}

    /// As the program asks them.
    static List<RecordReader> all() {
        return ALL;
    }

    /// By the package a reader lies in; in the first package by what it reads.
    static String family(RecordReader reader) {
        String home = reader.getClass().getPackageName();
        String last = home.substring(home.lastIndexOf('.') + 1);
        return switch (last) {
            case "social" -> "posts";
            case "review" -> "tables";
            case "importing" ->
                    switch (reader.format()) {
                        case "x-archive", "x-v2", "x-v1.1" -> "posts";
                        case "html" -> "pages";
                        case "text" -> "press";
                        default -> "tables";
                    };
            default -> last;
        };
    }

    static List<String> families() {
        return java.util.stream.Stream.concat(
                        ALL.stream().map(Readers::family), java.util.stream.Stream.of(ARCHIVES))
                .distinct()
                .sorted()
                .toList();
    }
}
