package org.furore.report;

import org.furore.domain.annotation.Segments;
import org.furore.domain.annotation.Segments.Range;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A passage with the sentence around it, cut into segments at every edge of a mark.
///
/// @param cutBefore whether the document has more text before
/// @param cutAfter whether the document has more text after
record Context(List<Segment> segments, boolean cutBefore, boolean cutAfter) {
    /// How much text on either side is shown at most, in UTF-16 units.
    static final int AROUND = 200;

    /// A document of up to this many units is shown whole.
    static final int SHORT = 420;

    /// A longer passage is shown by its beginning and its end.
    static final int LONG = 1800;

    /// Text under the same marks.
    ///
    /// @param marked whether it is the passage itself
    /// @param other whether another claim's passage covers it
    /// @param leftOut units of the passage left out after this text
    record Segment(String text, boolean marked, boolean other, int leftOut) {}

    static Context of(String text, int start, int end, List<Range> others) {
        if (start < 0 || end > text.length() || start >= end) {
            throw new IllegalArgumentException("a passage outside its text: " + start + ".." + end);
        }
        boolean whole = text.length() <= SHORT;
        int from = whole ? 0 : before(text, start);
        int to = whole ? text.length() : after(text, end);
        while (from < start && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > end && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        List<Segments.Spanned<Boolean>> spans = new ArrayList<>();
        spans.add(new Segments.Spanned<>(new Range(start - from, end - from), true));
        for (Range other : others) {
            int a = Math.max(other.start(), from) - from;
            int b = Math.min(other.end(), to) - from;
            if (a < b && !(other.start() == start && other.end() == end)) {
                spans.add(new Segments.Spanned<>(new Range(a, b), false));
            }
        }
        List<Segment> segments = new ArrayList<>();
        for (Segments.Segment<Boolean> s : Segments.covering(to - from, spans)) {
            add(
                    segments,
                    text.substring(from + s.start(), from + s.end()),
                    s.marks().contains(true),
                    s.marks().contains(false));
        }
        return new Context(
                List.copyOf(segments),
                !text.substring(0, from).isBlank(),
                !text.substring(to).isBlank());
    }

    private static void add(List<Segment> segments, String text, boolean marked, boolean other) {
        if (text.length() <= LONG) {
            segments.add(new Segment(text, marked, other, 0));
            return;
        }
        int head = whole(text, LONG * 2 / 3);
        int tail = whole(text, text.length() - LONG / 3);
        segments.add(new Segment(text.substring(0, head), marked, other, tail - head));
        segments.add(new Segment(text.substring(tail), marked, other, 0));
    }

    /// The same place, or one earlier where it would cut a character.
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static int before(String text, int start) {
        int limit = Math.max(0, start - AROUND);
        String window = text.substring(limit, Math.min(text.length(), start + 1));
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(window);
        int at =
                sentences.preceding(
                        start - limit + 1 > window.length() ? window.length() : start - limit + 1);
        if (at == BreakIterator.DONE) {
            at = 0;
        }
        int from = limit + at;
        return at == 0 && limit > 0 ? wordAfter(text, limit, start) : from;
    }

    private static int after(String text, int end) {
        int limit = Math.min(text.length(), end + AROUND);
        String window = text.substring(end - 1, limit);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(window);
        int at = sentences.following(0);
        int to = at == BreakIterator.DONE ? limit : end - 1 + at;
        return to >= limit && limit < text.length()
                ? wordBefore(text, limit, end)
                : Math.max(to, end);
    }

    private static int wordAfter(String text, int limit, int start) {
        for (int i = limit; i < Math.min(start, limit + 40); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit + 1 : limit;
    }

    private static int wordBefore(String text, int limit, int end) {
        for (int i = limit; i > Math.max(end, limit - 40); i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i - 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
