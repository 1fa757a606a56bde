package org.furore.domain.annotation;

import org.furore.domain.document.Passage;

/// A passage with the words around it, as one running text for a list: every run of blanks and line
/// ends is one blank, and a long quote is shown by its beginning and its end.
///
/// @param before what stands before the quote, cut at a word
/// @param quote what is marked; empty where a whole document is, of which `after` is the beginning
/// @param after what follows, cut at a word
/// @param cutBefore whether the document says more before
/// @param cutAfter whether the document says more after
public record Excerpt(
        String before, String quote, String after, boolean cutBefore, boolean cutAfter) {

    /// UTF-16 units of a quote that are shown.
    private static final int QUOTE = 240;

    /// Units before the quote, few enough that the quote is in sight.
    private static final int BEFORE = 90;

    /// Units of quote and what follows together.
    private static final int ALL = 330;

    /// How far a cut is moved to fall between words.
    private static final int WORD = 30;

    /// A span of a text.
    ///
    /// @throws IllegalArgumentException if it is not one
    public static Excerpt of(String text, int start, int end) {
        if (start < 0 || end > text.length() || end <= start) {
            throw new IllegalArgumentException(start + ".." + end + " of " + text.length());
        }
        String quote = shortened(text, start, end);
        int from = wordStart(text, Math.max(0, start - BEFORE), start);
        int room = Math.max(ALL - quote.length(), WORD);
        int to = wordEnd(text, (int) Math.min(text.length(), (long) end + room), end);
        return new Excerpt(
                flat(text.substring(from, start)),
                quote,
                flat(text.substring(end, to)),
                !text.substring(Math.max(0, from - 1000), from).isBlank(),
                to < text.length()
                        && !text.substring(to, Math.min(text.length(), to + 1000)).isBlank());
    }

    /// A passage by what is kept of it, where its text is not at hand.
    public static Excerpt of(Passage passage) {
        return new Excerpt(
                flat(passage.prefix()),
                shortened(passage.quote(), 0, passage.quote().length()),
                flat(passage.suffix()),
                passage.start() > passage.prefix().length(),
                true);
    }

    /// The beginning of a text that is marked as a whole.
    public static Excerpt beginning(String text) {
        int from = 0;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = wordEnd(text, Math.min(text.length(), from + ALL), from);
        return new Excerpt("", "", flat(text.substring(from, to)), false, to < text.length());
    }

    private static String shortened(String text, int start, int end) {
        if (end - start <= QUOTE) {
            return flat(text.substring(start, end));
        }
        int head = wordEnd(text, start + QUOTE * 2 / 3, start);
        int tail = wordStart(text, end - QUOTE / 3, end);
        return flat(text.substring(start, head)).stripTrailing()
                + " \u2026 "
                + flat(text.substring(tail, end)).stripLeading();
    }

    /// The first start of a word from `at` on, if one is near and before `limit`.
    private static int wordStart(String text, int at, int limit) {
        if (at == 0) {
            return 0;
        }
        for (int i = at; i < Math.min(limit, at + WORD); i++) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    /// The last end of a word up to `at`, if one is near and after `limit`.
    private static int wordEnd(String text, int at, int limit) {
        if (at >= text.length()) {
            return text.length();
        }
        for (int i = at; i > Math.max(limit, at - WORD); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return at > limit && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String flat(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u0085') {
                blank = true;
            } else {
                if (blank) {
                    out.append(' ');
                }
                blank = false;
                out.append(c);
            }
        }
        return blank ? out.append(' ').toString() : out.toString();
    }
}
