package org.furore.index;

import java.util.ArrayList;
import java.util.List;

/// The places of a text: the word each has as it is searched, and where it stands.
final class TextPlaces {
    private final List<String> words = new ArrayList<>();
    private int[] spans = new int[64];

    static TextPlaces of(String text) {
        TextPlaces places = new TextPlaces();
        WordScanner scanner = new WordScanner(true);
        scanner.reset(text.toCharArray(), text.length());
        while (scanner.next()) {
            Tokens tokens = scanner.tokens();
            for (int i = 0; i < tokens.count(); i++) {
                if (tokens.step(i) > 0) {
                    places.add(tokens.term(i), tokens.from(i), tokens.to(i));
                }
            }
        }
        return places;
    }

    private void add(String word, int from, int to) {
        int at = 2 * words.size();
        if (at == spans.length) {
            spans = java.util.Arrays.copyOf(spans, 2 * at);
        }
        spans[at] = from;
        spans[at + 1] = to;
        words.add(word);
    }

    int count() {
        return words.size();
    }

    /// The word at a place, "" outside the text.
    String word(int place) {
        return place < 0 || place >= words.size() ? "" : words.get(place);
    }

    int from(int place) {
        return spans[2 * place];
    }

    int to(int place) {
        return spans[2 * place + 1];
    }

    /// By code point, as the keys of places compare.
    static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean pairs = Character.isSurrogate(a) != Character.isSurrogate(b);
                return pairs ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
