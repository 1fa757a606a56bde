package org.furore.annotate.names;

import org.furore.domain.annotation.Segments.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Titles of works in quotation marks: two to ten words, all capitalised but the small ones between
/// them, as in “All Things Considered”. A quotation that ends in a comma or point is speech.
final class QuotedTitles {
    private static final int LONGEST = 10;

    private static final Set<String> SMALL =
            Tokeniser.words("a an and as at by de for from in la le of on or the to with vs &");

    private QuotedTitles() {}

    /// What stands between the marks, as ranges of tokens in order.
    static List<Range> in(Tokens tokens) {
        List<Range> titles = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.begins(i) && newLine(tokens, i)) {
                open = false;
            }
            if (tokens.isSign(i, '"')) {
                open = !open;
            }
            if (tokens.isSign(i, '"') && open || tokens.isSign(i, '“') || tokens.isSign(i, '«')) {
                int end = end(tokens, i + 1);
                if (end > 0) {
                    titles.add(new Range(i + 1, end));
                    i = end;
                    open = false;
                }
            }
        }
        return titles;
    }

    private static boolean newLine(Tokens tokens, int index) {
        return index > 0
                && tokens.text().substring(tokens.end(index - 1), tokens.start(index)).indexOf('\n')
                        >= 0;
    }

    /// One past a title that begins with a token, or 0 if none does.
    private static int end(Tokens tokens, int start) {
        int capitals = 0;
        int i = start;
        for (; i < tokens.size() && i < start + LONGEST; i++) {
            if (tokens.isSign(i, '"') || tokens.isSign(i, '”') || tokens.isSign(i, '»')) {
                break;
            }
            if (tokens.capitalised(i)) {
                capitals++;
            } else if (!goesOn(tokens, i, start)) {
                return 0;
            }
        }
        boolean closed = i < tokens.size() && i < start + LONGEST;
        return closed && capitals >= 2 && tokens.capitalised(start) && !endsSpeech(tokens, i - 1)
                ? i
                : 0;
    }

    private static boolean goesOn(Tokens tokens, int index, int start) {
        return switch (tokens.kind(index)) {
            case NUMBER, CLITIC -> true;
            case WORD -> index > start && SMALL.contains(tokens.word(index));
            case SIGN -> ",:&'’-!?".indexOf(tokens.first(index)) >= 0;
            case HANDLE, HASHTAG, LINK -> false;
        };
    }

    private static boolean endsSpeech(Tokens tokens, int last) {
        return tokens.is(last, TokenKind.SIGN) && tokens.first(last) == ',';
    }
}
