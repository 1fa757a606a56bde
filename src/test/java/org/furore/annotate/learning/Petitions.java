package org.furore.annotate.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented sentences: about a petition and its signatures, or about anything else.
final class Petitions {
    private static final List<String> SIGNED =
            List.of("signed", "shared", "started", "supported", "withdrew", "translated");
    private static final List<String> PEOPLE =
            List.of("Ada Sample", "the choir", "my neighbour", "a teacher", "the mayor", "nobody");
    private static final List<String> PLACES =
            List.of("in Northtown", "on Monday", "by the river", "at noon", "last week", "again");
    private static final List<String> DEEDS =
            List.of("watered", "painted", "sold", "repaired", "found", "photographed");
    private static final List<String> THINGS =
            List.of(
                    "the garden",
                    "a bicycle",
                    "the old mill",
                    "some bread",
                    "the bridge",
                    "a kite");

    private final Random random;

    Petitions(long seed) {
        random = new Random(seed);
    }

    String positive() {
        return "%s %s the petition with %d signatures %s"
                .formatted(of(PEOPLE), of(SIGNED), random.nextInt(10_000), of(PLACES));
    }

    String negative() {
        return "%s %s %s for %d coins %s"
                .formatted(of(PEOPLE), of(DEEDS), of(THINGS), random.nextInt(10_000), of(PLACES));
    }

    private String of(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /// So many of both, in documents of five.
    List<Example> examples(int positive, int negative) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < positive; i++) {
            examples.add(new Example(positive(), true, "d" + i / 5));
        }
        for (int i = 0; i < negative; i++) {
            examples.add(new Example(negative(), false, "d" + i / 5));
        }
        return examples;
    }
}
