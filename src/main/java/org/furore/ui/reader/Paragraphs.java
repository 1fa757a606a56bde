package org.furore.ui.reader;

import org.furore.domain.annotation.Segments.Range;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/// A text cut for drawing: into its lines, and lines longer than some 2,000 units at the borders of
/// words, since a text area lays out a paragraph as a whole. Only the ends of lines are left out,
/// so every place of the text has one place here and back; no cut goes through a character.
/// Immutable; made in time linear in the text.
final class Paragraphs {
    /// How long a paragraph may be, in UTF-16 units.
    static final int LONGEST = 2048;

    private final String text;
    private final int[] starts;
    private final int[] ends;

    Paragraphs(String text) {
        this.text = text;
        int[] from = new int[16];
        int[] to = new int[16];
        int count = 0;
        int at = 0;
        while (at <= text.length()) {
            int newline = text.indexOf('\n', at);
            int line = newline < 0 ? text.length() : newline;
            int cut = line - at > LONGEST ? cut(at, line) : line;
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
            }
            from[count] = at;
            to[count++] = cut;
            at = cut == line ? line + 1 : cut;
        }
        starts = Arrays.copyOf(from, count);
        ends = Arrays.copyOf(to, count);
    }

    /// Where to cut a line that begins at `from` and is too long: behind the last blank, else
    /// between two characters.
    private int cut(int from, int line) {
        int limit = from + LONGEST;
        for (int at = limit; at > from + LONGEST / 2; at--) {
            if (Character.isWhitespace(text.charAt(at - 1)) && !combines(text.charAt(at))) {
                return at;
            }
        }
        // A character longer than this window is cut like any other place.
        int base = limit - 64;
        String window = text.substring(base, Math.min(line, limit + 64));
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(window);
        int boundary =
                characters.isBoundary(limit - base)
                        ? limit - base
                        : characters.preceding(limit - base);
        int found = boundary <= 0 ? limit : base + boundary;
        return Character.isLowSurrogate(text.charAt(found))
                        && Character.isHighSurrogate(text.charAt(found - 1))
                ? found - 1
                : found;
    }

    private static boolean combines(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\u200D';
    }

    String text() {
        return text;
    }

    /// How many there are; at least one.
    int count() {
        return starts.length;
    }

    /// The first unit of a paragraph.
    int start(int paragraph) {
        return starts[paragraph];
    }

    /// One past its last unit; the same as its start in an empty one.
    int end(int paragraph) {
        return ends[paragraph];
    }

    String text(int paragraph) {
        return text.substring(starts[paragraph], ends[paragraph]);
    }

    /// The paragraph a place of the text stands in; between two pieces of a line, the latter.
    int paragraph(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /// The place in the text of a place in a paragraph.
    int offset(int paragraph, int inParagraph) {
        return starts[paragraph] + inParagraph;
    }

    /// Whether any of a paragraph lies in `range`, and which part of it, counted in the paragraph;
    /// null where none does.
    @org.jspecify.annotations.Nullable
    Range part(int paragraph, Range range) {
        int from = Math.max(starts[paragraph], range.start());
        int to = Math.min(ends[paragraph], range.end());
        return from < to ? new Range(from - starts[paragraph], to - starts[paragraph]) : null;
    }
}
