package org.furore.annotate.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The words that hint at something, English and French, read once from `cues.txt`.
final class CueWords {
    private static final Map<String, Long> WORDS = read();
    private static final int LONGEST = 24;

    private CueWords() {}

    /// A bit for each cue, by its ordinal, that the word hints at; 0 for most.
    ///
    /// @param word in lower case
    static long cues(String word) {
        return word.length() > LONGEST ? 0 : WORDS.getOrDefault(word, 0L);
    }

    static long bit(Cue cue) {
        return 1L << cue.ordinal();
    }

    private static Map<String, Long> read() {
        Map<String, Long> words = new HashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(CueWords.class.getResourceAsStream("cues.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            long bit = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    String name = line.substring(1, line.length() - 1);
                    bit = bit(Cue.valueOf(name.toUpperCase(Locale.ROOT)));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    for (String word : line.split(" ", -1)) {
                        words.merge(word, bit, (a, b) -> a | b);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
