package org.furore.annotate.names;

import org.furore.domain.annotation.Segments.Range;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Puts the words of names together: `Ludwig van Beethoven`, `Johnson & Sons`, `J. R. Hartley`.
final class NameRuns {
    private static final Set<String> BETWEEN =
            Tokeniser.words(
                    "of the & de la du von van der del di al el bin da le des arap den ten");

    /// What goes on for more tokens is a list or noise.
    private static final int LONGEST = 16;

    private NameRuns() {}

    /// A name.
    ///
    /// @param start first token
    /// @param end one past the last
    /// @param quoted whether it is a title in quotation marks
    record Run(int start, int end, boolean quoted) {}

    /// All names of a text, in order, disjoint.
    static List<Run> in(TaggedText text, boolean[] name) {
        Tokens tokens = text.tokens();
        List<Run> runs = new ArrayList<>();
        Iterator<Range> titles = QuotedTitles.in(tokens).iterator();
        int limit = 0;
        while (titles.hasNext()) {
            Range title = titles.next();
            between(text, name, limit, title.start(), runs);
            runs.add(new Run(title.start(), title.end(), true));
            limit = title.end();
        }
        between(text, name, limit, text.size(), runs);
        return runs;
    }

    private static void between(TaggedText text, boolean[] name, int from, int to, List<Run> runs) {
        Tokens tokens = text.tokens();
        int i = from;
        while (i < to) {
            if (!name[i]) {
                i++;
                continue;
            }
            int start = i;
            int end = i + 1;
            int next = on(text, name, start, end);
            while (next > end && next <= to) {
                end = next;
                next = on(text, name, start, end);
            }
            while (start > from && !tokens.begins(start) && initial(tokens, start - 1)) {
                start--;
            }
            if (end - start <= LONGEST) {
                runs.add(new Run(start, end, false));
            }
            i = end;
        }
    }

    /// One past the last token of what goes on with a name that ended before `end`.
    private static int on(TaggedText text, boolean[] name, int start, int end) {
        Tokens tokens = text.tokens();
        if (end >= text.size() || tokens.begins(end)) {
            return end;
        }
        if (name[end] || initial(tokens, end)) {
            return end + 1;
        }
        if (tokens.is(end, TokenKind.NUMBER)) {
            return tokens.end(end) - tokens.start(end) <= 2 ? end + 1 : end;
        }
        int k = end;
        while (k < text.size()
                && k < end + 2
                && !tokens.begins(k)
                && BETWEEN.contains(tokens.word(k))) {
            k++;
        }
        return k > end
                        && k < text.size()
                        && name[k]
                        && !tokens.begins(k)
                        && links(text, start, end, k)
                ? k + 1
                : end;
    }

    /// Whether the small words from `end` to `right` stand in one name, not between two.
    private static boolean links(TaggedText text, int start, int end, int right) {
        String small = text.tokens().word(end);
        boolean person = text.in(start, WordList.GIVEN);
        return switch (small) {
            case "the" -> false;
            case "&" -> !person || !text.in(right, WordList.GIVEN);
            case "of" ->
                    text.in(end - 1, WordList.ORGANISATION)
                            || end - start == 1 && !person && !text.in(start, WordList.PLACE);
            default -> true;
        };
    }

    private static boolean initial(Tokens tokens, int index) {
        return tokens.end(index) - tokens.start(index) == 2
                && tokens.text().charAt(tokens.end(index) - 1) == '.'
                && tokens.capitalised(index);
    }
}
