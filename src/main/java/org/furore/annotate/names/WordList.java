package org.furore.annotate.names;

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

/// What a word by itself tells about being a name: lists written for this program (`words.txt`),
/// looked up folded. A word may stand in several.
enum WordList {
    CALENDAR,
    NATIONALITY,
    TITLE,
    ROLE,
    ORGANISATION,
    GROUND,
    PLACE,
    GIVEN,
    PARTICLE,
    PLATFORM,
    BEGINNING,
    THING,
    PLAIN;

    private static final Map<String, Integer> LISTS = read();

    /// Whether a folded word, with or without a last point, stands in this list.
    boolean holds(String folded) {
        return (of(folded) & bit()) != 0;
    }

    int bit() {
        return 1 << ordinal();
    }

    /// The bits of all lists a folded word stands in.
    static int of(String folded) {
        Integer lists = LISTS.get(folded);
        if (lists == null && folded.endsWith(".")) {
            lists = LISTS.get(folded.substring(0, folded.length() - 1));
        }
        return lists == null ? 0 : lists;
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> lists = new HashMap<>(4096);
        try (InputStream in = WordList.class.getResourceAsStream("words.txt");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            int bit = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    String name = line.substring(1, line.length() - 1);
                    bit = valueOf(name.toUpperCase(Locale.ROOT)).bit();
                } else if (!line.startsWith("#") && !line.isEmpty()) {
                    for (String word : line.split(" ")) {
                        lists.merge(word, bit, (one, other) -> one | other);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
