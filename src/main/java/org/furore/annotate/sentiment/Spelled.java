package org.furore.annotate.sentiment;

import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A stretch of text with the names of its emoji in their place. A blank is set before a name
/// unless one is there, none behind it: so does the reference, and so `:sun:day` of an emoji and
/// letters reads as one word.
///
/// @param text what is read
/// @param from its first unit that counts
/// @param to one past the last
/// @param origins where in the text as given each unit comes from, or null where nothing moved or
///   nobody asks
record Spelled(String text, int from, int to, @Nullable Origins origins) {

    /// Reads `from` to `to` of `text`; keeps the places if `placed` is what is wanted.
    static Spelled of(String text, int from, int to, EmojiNames names, Places placed) {
        int first = names.first(text, from, to);
        if (first == to) {
            return new Spelled(text, from, to, null);
        }
        StringBuilder spelled = new StringBuilder(to - from + 64).append(text, from, first);
        Origins origins = placed == Places.KEPT ? new Origins(to - from + 64) : null;
        if (origins != null) {
            origins.unmoved(from, first);
        }
        boolean blank = first == from || text.charAt(first - 1) == ' ';
        int at = first;
        while (at < to) {
            int codePoint = text.codePointAt(at);
            int next = Math.min(to, at + Character.charCount(codePoint));
            String name = names.name(codePoint);
            int before = spelled.length();
            if (name == null) {
                spelled.append(text, at, next);
            } else {
                if (!blank) {
                    spelled.append(' ');
                }
                spelled.append(name);
            }
            if (origins != null && name == null) {
                origins.unmoved(at, next);
            } else if (origins != null) {
                origins.moved(spelled.length() - before, at, next);
            }
            blank = codePoint == ' ';
            at = next;
        }
        return new Spelled(spelled.toString(), 0, spelled.length(), origins);
    }

    /// Where units `start` to `end` of [#text] stand in the text as given.
    Range origin(int start, int end) {
        return origins == null
                ? new Range(start, end)
                : new Range(origins.starts[start], origins.ends[end - 1]);
    }

    /// Whether places are kept, which takes eight bytes for each unit.
    enum Places {
        KEPT,
        DROPPED
    }

    /// For each unit read, the stretch of the text as given that it stands for.
    static final class Origins {
        private int[] starts;
        private int[] ends;
        private int count;

        Origins(int room) {
            starts = new int[room];
            ends = new int[room];
        }

        private void unmoved(int from, int to) {
            for (int i = from; i < to; i++) {
                moved(1, i, i + 1);
            }
        }

        private void moved(int units, int from, int to) {
            if (count + units > starts.length) {
                int room = Math.max(count + units, starts.length * 2);
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
            }
            Arrays.fill(starts, count, count + units, from);
            Arrays.fill(ends, count, count + units, to);
            count += units;
        }
    }
}
