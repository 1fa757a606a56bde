package org.furore.report;

import java.util.LinkedHashMap;
import java.util.Map;

/// The table by which letters are read as scores: twelve equal steps from F to A, as Metacritic
/// converts them.
final class Letters {
    private static final Map<String, Integer> SCORES = new LinkedHashMap<>();

    static {
        String[] letters = {
            "A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F+", "F", "F-"
        };
        int[] scores = {100, 100, 91, 83, 75, 67, 58, 50, 42, 33, 25, 16, 8, 0, 0};
        for (int i = 0; i < letters.length; i++) {
            SCORES.put(letters[i].replace('-', '\u2212'), scores[i]);
        }
    }

    private Letters() {}

    /// The whole table as a sentence.
    static void write(Html html, Words words) {
        html.text(words.of("letters-said")).text(" ");
        boolean first = true;
        for (Map.Entry<String, Integer> letter : SCORES.entrySet()) {
            html.text(first ? "" : " ");
            first = false;
            html.open("span", "class", "keep")
                    .text(letter.getKey() + "\u00A0" + letter.getValue())
                    .text(letter.getKey().equals("F\u2212") ? "." : ",")
                    .close();
        }
    }
}
