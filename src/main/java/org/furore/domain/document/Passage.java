package org.furore.domain.document;

/// A span of a document's text with what is needed to find it again.
///
/// @param start first UTF-16 unit
/// @param end one past the last; `end > start`
/// @param quote the text between
/// @param prefix up to [#CONTEXT] units before
/// @param suffix up to [#CONTEXT] units after
public record Passage(int start, int end, String quote, String prefix, String suffix) {

    /// How much text before and after is kept.
    public static final int CONTEXT = 32;

    public Passage {
        if (start < 0 || end <= start || quote.length() != end - start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /// The span of `text` with its context, which never begins or ends within a surrogate pair.
    ///
    /// @throws IllegalArgumentException if the span lies outside, is empty, or cuts a surrogate
    ///   pair, half of which can't be stored
    public static Passage of(String text, int start, int end) {
        if (start < 0 || end > text.length() || end <= start) {
            throw new IllegalArgumentException(
                    "span " + start + ".." + end + " of " + text.length());
        }
        if (cutsPair(text, start) || cutsPair(text, end)) {
            throw new IllegalArgumentException(
                    "span " + start + ".." + end + " cuts a character in two");
        }
        int from = Math.max(0, start - CONTEXT);
        if (cutsPair(text, from)) {
            from++;
        }
        int to = Math.min(text.length(), end + CONTEXT);
        if (cutsPair(text, to)) {
            to--;
        }
        return new Passage(
                start,
                end,
                text.substring(start, end),
                text.substring(from, start),
                text.substring(end, to));
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
