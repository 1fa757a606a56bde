package org.furore.bench;

import java.util.Random;

/// Invented words, the early ones far more frequent than the late ones, as in any language.
final class Words {
    private static final int SIZE = 60_000;
    private static final int STEEPNESS = 4;
    private static final int OFTEN = 4;
    private static final int SELDOM = 15;
    private static final String[] PARTS =
            "ka lo mi re su ta ne vo di pa zo qui ber lan tos fer mil cru".split(" ");

    private final String[] words = new String[SIZE];

    Words(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SIZE; i++) {
            StringBuilder word = new StringBuilder();
            int parts = 2 + random.nextInt(i < 500 ? 2 : 4);
            for (int j = 0; j < parts; j++) {
                word.append(PARTS[random.nextInt(PARTS.length)]);
            }
            words[i] = word.toString();
        }
    }

    String next(Random random) {
        return words[(int) (SIZE * Math.pow(random.nextDouble(), STEEPNESS))];
    }

    /// A text of so many words.
    String text(int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(next(random));
        }
        return text.toString();
    }

    /// The text with about a quarter of its longer words replaced; tags, handles and addresses
    /// stay.
    String varied(String text, Random random) {
        return varied(text, random, OFTEN);
    }

    /// The text with a few of its longer words replaced, and one more.
    String nearly(String text, Random random) {
        return varied(text, random, SELDOM);
    }

    /// @param one word is replaced in so many
    private String varied(String text, Random random, int one) {
        StringBuilder varied = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (end - at >= 4 && plain(text, at, end) && random.nextInt(one) == 0) {
                varied.append(next(random));
            } else {
                varied.append(text, at, end);
            }
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                varied.append(text.charAt(end++));
            }
            at = end;
        }
        return varied.append(' ').append(next(random)).toString();
    }

    private static boolean plain(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
