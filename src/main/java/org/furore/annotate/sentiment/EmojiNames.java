package org.furore.annotate.sentiment;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;

/// What emoji are called, by code point; VADER reads the name in place of the emoji.
final class EmojiNames {
    private final int[] emoji;
    private final String[] names;

    EmojiNames(Map<Integer, String> byCodePoint) {
        emoji = byCodePoint.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        names = Arrays.stream(emoji).mapToObj(byCodePoint::get).toArray(String[]::new);
    }

    /// Null if it is no emoji with a name.
    @Nullable String name(int codePoint) {
        if (codePoint < emoji[0]) {
            return null;
        }
        int at = Arrays.binarySearch(emoji, codePoint);
        return at < 0 ? null : names[at];
    }

    /// Where the first emoji stands, or `to`.
    int first(String text, int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c < emoji[0]) {
                at++;
            } else {
                int codePoint = text.codePointAt(at);
                if (name(codePoint) != null) {
                    return at;
                }
                at += Character.charCount(codePoint);
            }
        }
        return to;
    }
}
