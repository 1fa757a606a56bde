package org.furore.annotate.sentiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words that texts write with a capital inside sentences, mostly: names of people, films and
/// firms. They are not learnt, so that nobody's name tones a text.
final class Names {
    private static final String BEGINNINGS = ".!?:;\"'“”‘’()[]-–—…*/";

    private final Set<String> names = new HashSet<>();

    private Names() {}

    /// Only texts that have small letters and capitals are asked.
    static Names in(List<String> texts) {
        Map<String, int[]> counts = new HashMap<>();
        for (String text : texts) {
            if (text.chars().anyMatch(Character::isUpperCase)
                    && text.chars().anyMatch(Character::isLowerCase)) {
                WordGrams.each(
                        text,
                        0,
                        text.length(),
                        (gram, start, end) -> count(counts, text, gram, start, end));
            }
        }
        Names found = new Names();
        counts.forEach((word, count) -> {
            if (2 * count[1] > count[0]) {
                found.names.add(word);
            }
        });
        return found;
    }

    private static void count(
            Map<String, int[]> counts, String text, String gram, int start, int end) {
        boolean alone = gram.indexOf(' ') < 0 && !gram.equals("i") && !gram.startsWith("i'");
        if (alone && isInside(text, start)) {
            int[] count = counts.computeIfAbsent(gram, any -> new int[2]);
            count[0]++;
            boolean capital = Character.isUpperCase(text.charAt(start));
            boolean shouted = end - start > 1 && Character.isUpperCase(text.charAt(start + 1));
            count[1] += capital && !shouted ? 1 : 0;
        }
    }

    /// Whether no sentence and no quotation begins at `start`.
    private static boolean isInside(String text, int start) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && BEGINNINGS.indexOf(text.charAt(before)) < 0;
    }

    /// Whether a word or one of a pair is a name.
    boolean has(String gram) {
        int blank = gram.indexOf(' ');
        return blank < 0
                ? names.contains(gram)
                : names.contains(gram.substring(0, blank))
                        || names.contains(gram.substring(blank + 1));
    }
}
