package org.furore.annotate;

import org.furore.domain.annotation.Segments.Range;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/// The sentences of a text, one after the other, found while one iterates: a long text takes no
/// room. Each is a range in UTF-16 units without white space around; together they hold every unit
/// that isn't white space.
///
/// A sentence ends at `.`, `!`, `?`, `…` and their like in other scripts where white space follows,
/// and at the end of a line. What closes (quotation marks, brackets) and the emoji and emoticons
/// that follow belong to it. It does not end behind an abbreviation (`Mr.`, `U.S.`, `5 p.m.`,
/// initials), unless a word follows that sentences begin with; nor in numbers and web addresses;
/// nor at a point before a small letter, except where the sentence began with a small letter
/// itself, as many posts are written; nor behind a quotation (“Why?” she asked); nor at the end of
/// a line of 50 characters or more that goes on with a small letter, since such lines were wrapped.
/// The JDK's `BreakIterator`, by Unicode Annex 29, knows none of this but the small letter.
///
/// English and French abbreviations are known. Linear in the text's length. Any thread.
public final class Sentences implements Iterable<Range> {
    private static final String ENDS = ".!?…‼⁇⁈⁉。！？｡؟۔।॥";
    private static final String ENDS_AT_ONCE = "。！？｡";
    private static final String CLOSES = "\"'”’»›)]}」』】）";
    private static final String OPENS = "\"'“‘„‚«‹([{「『【（¿¡";
    private static final String GOES_ON = ",;:)]}»”/&+=%";

    /// Lines shorter than that were not wrapped.
    private static final int WRAPPED = 50;

    /// No abbreviation and no word that begins a sentence is longer.
    private static final int WORD = 24;

    private final String text;
    private final int from;
    private final int to;

    /// Those of a whole text.
    public Sentences(String text) {
        this(text, 0, text.length());
    }

    /// Those of a stretch of it, as if nothing stood around.
    ///
    /// @throws IndexOutOfBoundsException if that isn't in the text
    public Sentences(String text, int from, int to) {
        Objects.checkFromToIndex(from, to, text.length());
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /// All of them at once.
    public List<Range> all() {
        List<Range> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }

    @Override
    public Iterator<Range> iterator() {
        return new Iterator<>() {
            private int at = skipSpace(from);

            @Override
            public boolean hasNext() {
                return at < to;
            }

            @Override
            public Range next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Range sentence = new Range(at, end(at));
                at = skipSpace(sentence.end());
                return sentence;
            }
        };
    }

    /// Where the sentence that begins at `start` ends.
    private int end(int start) {
        int at = start;
        int line = start;
        while (at < to) {
            char c = text.charAt(at);
            if (isLineEnd(c)) {
                if (!isWrapped(line, at)) {
                    return skipSpaceBack(at);
                }
                at++;
                line = at;
            } else if (has(ENDS, c)) {
                int marks = at;
                while (marks < to && has(ENDS, text.charAt(marks))) {
                    marks++;
                }
                int closed = closed(marks);
                if (ends(start, at, marks, closed)) {
                    return signs(closed);
                }
                at = closed;
            } else {
                at++;
            }
        }
        return skipSpaceBack(to);
    }

    /// Whether the line from `line` to its end at `end` goes on in the next.
    private boolean isWrapped(int line, int end) {
        return end - line >= WRAPPED
                && end + 1 < to
                && Character.isLowerCase(text.codePointAt(end + 1));
    }

    /// Behind what closes at `at`; a guillemet may have a blank before it.
    private int closed(int at) {
        int end = at;
        boolean closes = true;
        while (closes && end < to) {
            if (has(CLOSES, text.charAt(end))) {
                end++;
            } else if (isSpace(text.charAt(end)) && end + 1 < to && text.charAt(end + 1) == '»') {
                end += 2;
            } else {
                closes = false;
            }
        }
        return end;
    }

    /// Whether the marks from `first` to `marks`, closed at `closed`, end the sentence.
    private boolean ends(int start, int first, int marks, int closed) {
        if (closed == to || has(ENDS_AT_ONCE, text.charAt(marks - 1))) {
            return true;
        }
        if (!isSpace(text.charAt(closed))) {
            return signs(closed) > closed;
        }
        int next = skipSpace(closed);
        if (next == to || hasLineEnd(closed, next)) {
            return next == to || !isWrappedAbbreviation(first, marks, next);
        }
        if (goesOn(next) && signs(closed) == closed) {
            return false;
        }
        int word = next;
        while (word < to && has(OPENS, text.charAt(word))) {
            word++;
        }
        boolean small = word < to && Character.isLowerCase(text.codePointAt(word));
        if (small && closed > marks) {
            return false;
        }
        if (text.charAt(first) != '.') {
            return !small || text.charAt(first) != '…';
        }
        if (marks > first + 1) {
            return !small || has("!?", text.charAt(marks - 1));
        }
        return (!small || beginsSmall(start)) && pointEnds(start, first, word);
    }

    /// Whether no sentence begins with what stands at `next`: with a comma, say, or a lone point,
    /// one of an ellipsis written wide.
    private boolean goesOn(int next) {
        char c = text.charAt(next);
        return has(GOES_ON, c) || c == '.' && (next + 1 == to || isSpace(text.charAt(next + 1)));
    }

    /// Whether a single point at the end of a line is one of an abbreviation whose sentence goes
    /// on.
    private boolean isWrappedAbbreviation(int first, int marks, int next) {
        return marks == first + 1
                && Character.isLowerCase(text.codePointAt(next))
                && !Abbreviations.endsSentence(wordBefore(first), wordAt(next));
    }

    /// A point behind a number that begins the sentence is that of a list.
    private boolean pointEnds(int start, int point, int next) {
        String before = wordBefore(point);
        boolean counts = point - before.length() == start && isShortNumber(before);
        return !counts && Abbreviations.endsSentence(before, wordAt(next));
    }

    private static boolean isShortNumber(String word) {
        return !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(Character::isDigit);
    }

    /// Whether the first letter of the sentence is a small one.
    private boolean beginsSmall(int start) {
        int at = start;
        while (at < to && !Character.isLetter(text.codePointAt(at)) && at - start < WORD) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at < to && Character.isLowerCase(text.codePointAt(at));
    }

    /// Behind emoji and emoticons that follow at `at`, blanks between them.
    private int signs(int at) {
        int end = at;
        int next = skipBlanks(at);
        while (next < to) {
            int behind = Signs.end(text, next, to);
            if (behind == next) {
                return end;
            }
            end = behind;
            next = skipBlanks(behind);
        }
        return end;
    }

    private String wordBefore(int end) {
        int start = end;
        while (start > from && end - start < WORD && isWordOrPoint(text.charAt(start - 1))) {
            start--;
        }
        while (start < end && text.charAt(start) == '.') {
            start++;
        }
        return text.substring(start, end);
    }

    private static boolean isWordOrPoint(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private String wordAt(int start) {
        int end = start;
        while (end < to
                && end - start < WORD
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '\'')) {
            end++;
        }
        return text.substring(start, end);
    }

    private boolean hasLineEnd(int start, int end) {
        for (int i = start; i < end; i++) {
            if (isLineEnd(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private int skipSpace(int start) {
        int at = start;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipBlanks(int start) {
        int at = start;
        while (at < to && isSpace(text.charAt(at)) && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipSpaceBack(int end) {
        int at = end;
        while (at > from && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean has(String set, char c) {
        return set.indexOf(c) >= 0;
    }
}
