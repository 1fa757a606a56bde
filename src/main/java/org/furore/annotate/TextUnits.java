package org.furore.annotate;

import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

import java.text.BreakIterator;
import java.util.Locale;

/// Words, sentences and paragraphs of a text around a place (Unicode Annex 29 as the JDK's
/// [BreakIterator] has it), and selections put straight. No answer cuts a surrogate pair, a letter
/// from its accents or an emoji in two. Only the surroundings of a place are looked at, so a text
/// may be long. Any thread.
public final class TextUnits {
    /// How far around a place characters and words are looked for.
    private static final int NEAR = 256;

    /// How far sentences and paragraphs are.
    private static final int FAR = 20_000;

    private static final String SENTENCE_MARKS = ".,;:!?…。、，！？；：،؟؛।-–—";
    private static final String OPENING = "([{«‹“‘„‚「『【（";
    private static final String CLOSING = ")]}»›”’“‘」』】）";

    private final String text;
    private final Locale locale;

    public TextUnits(String text, Locale locale) {
        this.text = text;
        this.locale = locale;
    }

    /// The selection as it was most likely meant: words cut by it are whole, and white space and
    /// punctuation around are left out, unless there is nothing else. Brackets and quotation marks
    /// stay where both of a pair are selected, the sign of a hashtag or mention belongs to its
    /// word, and so does the last point of an abbreviation (`U.S.`). An empty selection stays so.
    public Range snapped(int start, int end) {
        int from = Math.clamp(Math.min(start, end), 0, text.length());
        int to = Math.clamp(Math.max(start, end), 0, text.length());
        int first = skipSpace(from, to);
        int last = skipSpaceBack(first, to);
        if (first == last) {
            return whole(from, to);
        }
        Range words = new Range(wordStart(first), wordEnd(last));
        Range bare = trimmed(words);
        return new Range(characterStart(bare.start()), characterEnd(bare.end()));
    }

    /// The selection with whole characters at both ends and no white space around, else as it is:
    /// for who selects unit by unit.
    public Range whole(int start, int end) {
        int from = Math.clamp(Math.min(start, end), 0, text.length());
        int to = Math.clamp(Math.max(start, end), 0, text.length());
        int first = skipSpace(from, to);
        int last = skipSpaceBack(first, to);
        if (first == last) {
            first = from;
            last = to;
        }
        if (first == last) {
            throw new IllegalArgumentException("an empty selection");
        }
        return new Range(characterStart(first), characterEnd(last));
    }

    /// The next larger unit: the word at an empty or partial selection, then the sentence, then the
    /// paragraph, then the text. To be asked of a text that isn't empty.
    public Range larger(int start, int end) {
        Range selected = start < end ? new Range(start, end) : null;
        Range word = word(start);
        if (grows(selected, word)) {
            return word;
        }
        Range sentence = sentence(start);
        if (grows(selected, sentence)) {
            return sentence;
        }
        Range paragraph = paragraph(start);
        if (grows(selected, paragraph)) {
            return paragraph;
        }
        return new Range(0, text.length());
    }

    private static boolean grows(@Nullable Range selected, Range unit) {
        return selected == null || unit.contains(selected) && !unit.equals(selected);
    }

    /// The word at `offset`, or the one just before it.
    public Range word(int offset) {
        int at = Math.clamp(offset, 0, text.length());
        boolean after = at < text.length() && !Character.isWhitespace(text.codePointAt(at));
        int inside = after || at == 0 ? at : at - 1;
        int end = Math.min(text.length(), inside + 1);
        return snapped(characterStart(inside), characterEnd(end));
    }

    /// The sentence at `offset`, without white space around.
    public Range sentence(int offset) {
        Range paragraph = paragraph(offset);
        int at = Math.clamp(offset, paragraph.start(), paragraph.end() - 1);
        int base = Math.max(paragraph.start(), at - FAR / 10);
        int limit = Math.min(paragraph.end(), at + FAR / 10);
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(text.substring(base, limit));
        int end = sentences.following(at - base);
        int start = sentences.previous();
        return stripped(base + start, base + (end == BreakIterator.DONE ? limit - base : end));
    }

    /// The line of text around `offset`, or the nearest that isn't empty, without white space
    /// around; of a line without end, some 20,000 units to both sides.
    public Range paragraph(int offset) {
        int at = Math.clamp(offset, 0, text.length());
        while (at > 0 && isEmptyLine(at)) {
            at--;
        }
        while (at < text.length() && isEmptyLine(at)) {
            at++;
        }
        int start = at;
        while (start > 0 && at - start < FAR && text.charAt(start - 1) != '\n') {
            start--;
        }
        int end = at;
        while (end < text.length() && end - at < FAR && text.charAt(end) != '\n') {
            end++;
        }
        return start < end
                ? stripped(characterStart(start), characterEnd(end))
                : new Range(0, text.length());
    }

    private boolean isEmptyLine(int at) {
        return (at == text.length() || text.charAt(at) == '\n')
                && (at == 0 || text.charAt(at - 1) == '\n');
    }

    private Range stripped(int from, int to) {
        int first = skipSpace(from, to);
        int last = skipSpaceBack(first, to);
        return first < last ? new Range(first, last) : new Range(from, to);
    }

    private int skipSpace(int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, to);
    }

    private int skipSpaceBack(int from, int to) {
        int at = to;
        while (at > from && Character.isWhitespace(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return Math.max(at, from);
    }

    /// The beginning of the word that the unit at `offset` belongs to.
    private int wordStart(int offset) {
        int start = boundary(BreakIterator.getWordInstance(locale), offset, true);
        return start > 0 && isSign(text.charAt(start - 1)) && isWordAt(start) ? start - 1 : start;
    }

    private int wordEnd(int offset) {
        return boundary(BreakIterator.getWordInstance(locale), offset, false);
    }

    private int characterStart(int offset) {
        return boundary(BreakIterator.getCharacterInstance(locale), offset, true);
    }

    private int characterEnd(int offset) {
        return boundary(BreakIterator.getCharacterInstance(locale), offset, false);
    }

    /// The boundary at `offset`, else the one before or after it.
    private int boundary(BreakIterator units, int offset, boolean before) {
        if (offset <= 0 || offset >= text.length()) {
            return Math.clamp(offset, 0, text.length());
        }
        int base = windowStart(offset);
        units.setText(text.substring(base, windowEnd(offset)));
        int at = offset - base;
        if (units.isBoundary(at)) {
            return offset;
        }
        return base + (before ? units.preceding(at) : units.following(at));
    }

    /// A place before `offset` where no unit can be cut: behind a blank.
    private int windowStart(int offset) {
        int start = Math.max(0, offset - NEAR);
        int at = start;
        while (at > 0 && at < offset && text.charAt(at - 1) > ' ') {
            at++;
        }
        return at < offset ? at : pairStart(start);
    }

    private int windowEnd(int offset) {
        int end = Math.min(text.length(), offset + NEAR);
        int at = end;
        while (at < text.length() && at > offset && text.charAt(at) > ' ') {
            at--;
        }
        return at > offset ? at : pairStart(end);
    }

    private int pairStart(int at) {
        return at > 0
                        && at < text.length()
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }

    private static boolean isSign(char c) {
        return c == '#' || c == '@';
    }

    private boolean isWordAt(int at) {
        return at < text.length()
                && (Character.isLetterOrDigit(text.codePointAt(at)) || text.charAt(at) == '_');
    }

    /// Without punctuation around.
    private Range trimmed(Range words) {
        int from = words.start();
        int to = words.end();
        boolean moved = true;
        while (moved && from < to) {
            int last = text.codePointBefore(to);
            int first = text.codePointAt(from);
            moved = true;
            if (Character.isWhitespace(last) || dropsLast(last, from, to)) {
                to -= Character.charCount(last);
            } else if (Character.isWhitespace(first) || dropsFirst(first, from, to)) {
                from += Character.charCount(first);
            } else {
                moved = false;
            }
        }
        return from < to ? new Range(from, to) : words;
    }

    private boolean dropsLast(int c, int from, int to) {
        if (c == '.' && abbreviates(from, to)) {
            return false;
        }
        if (c == '"' || c == '\'') {
            return text.indexOf(c, from, to - 1) < 0;
        }
        return has(SENTENCE_MARKS, c)
                || has(OPENING, c)
                || has(CLOSING, c) && !opened(c, from, to - 1);
    }

    private boolean dropsFirst(int c, int from, int to) {
        if (c == '"' || c == '\'') {
            return text.indexOf(c, from + 1, to) < 0;
        }
        return has(SENTENCE_MARKS, c) && c != '-'
                || has(OPENING, c) && !closed(c, from + 1, to)
                || has(CLOSING, c) && !has(OPENING, c);
    }

    /// Whether it ends in single letters with points behind (`U.S.`, `p.m.`).
    private boolean abbreviates(int from, int to) {
        return to - from >= 4
                && Character.isLetter(text.charAt(to - 2))
                && text.charAt(to - 3) == '.'
                && Character.isLetter(text.charAt(to - 4));
    }

    private boolean opened(int closing, int from, int to) {
        for (int i = from; i < to; i++) {
            int pair = OPENING.indexOf(text.charAt(i));
            if (pair >= 0 && closes(OPENING.charAt(pair), closing)) {
                return true;
            }
        }
        return false;
    }

    private boolean closed(int opening, int from, int to) {
        for (int i = from; i < to; i++) {
            if (closes(opening, text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean closes(int opening, int closing) {
        return switch (opening) {
            case '(' -> closing == ')';
            case '[' -> closing == ']';
            case '{' -> closing == '}';
            case '«' -> closing == '»';
            case '‹' -> closing == '›';
            case '“' -> closing == '”';
            case '‘' -> closing == '’';
            case '„' -> closing == '“' || closing == '”';
            case '‚' -> closing == '‘' || closing == '’';
            case '「' -> closing == '」';
            case '『' -> closing == '』';
            case '【' -> closing == '】';
            case '（' -> closing == '）';
            default -> false;
        };
    }

    private static boolean has(String set, int c) {
        return set.indexOf(c) >= 0;
    }
}
