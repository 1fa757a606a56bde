package org.furore.index;

import org.furore.domain.search.TextSearch.Highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Cuts the fragment of a text that shows best why it was found: the one with most different words
/// of the query, then with most of them, then the first. The text itself is read again, so that the
/// index need not keep it.
final class Snippets {
    /// UTF-16 units of a snippet at most.
    static final int LENGTH = 240;

    private static final int LEAD = 60;
    private static final int MATCHES = 2000;
    private static final String CUT = "\u2026";

    private final Patterns patterns;

    Snippets(Patterns patterns) {
        this.patterns = patterns;
    }

    /// A fragment as plain text on one line, with `…` where it was cut, and the words found in it.
    record Snippet(String text, List<Highlight> highlights) {}

    private record Match(int from, int to, int row) {}

    private record Word(String term, int position, int from, int to) {}

    Snippet of(String text) {
        List<Match> matches = patterns.isEmpty() ? List.of() : matches(text);
        int from = text.length() <= LENGTH ? 0 : begin(text, matches);
        int to = end(text, from);
        StringBuilder out = new StringBuilder(LENGTH);
        if (from > 0) {
            out.append(CUT);
        }
        int shift = out.length() - from;
        out.append(onOneLine(text, from, to));
        if (to < text.length()) {
            out.append(CUT);
        }
        return new Snippet(out.toString(), highlights(matches, from, to, shift));
    }

    private static List<Highlight> highlights(List<Match> matches, int from, int to, int shift) {
        List<Highlight> found = new ArrayList<>();
        for (Match match : matches) {
            if (match.from < from || match.to > to) {
                continue;
            }
            Highlight last = found.isEmpty() ? null : found.getLast();
            int begin = match.from + shift;
            int end = match.to + shift;
            if (last != null && begin < last.end()) {
                found.set(found.size() - 1, new Highlight(last.start(), Math.max(last.end(), end)));
            } else {
                found.add(new Highlight(begin, end));
            }
        }
        return List.copyOf(found);
    }

    /// Where the best fragment begins.
    private static int begin(String text, List<Match> matches) {
        int best = 0;
        long bestScore = -1;
        for (int i = 0; i < matches.size(); i++) {
            int start = matches.get(i).from;
            BitSet rows = new BitSet();
            int count = 0;
            for (int j = i;
                    j < matches.size() && matches.get(j).to <= start + LENGTH - LEAD - 10;
                    j++) {
                rows.set(matches.get(j).row);
                count++;
            }
            long score = ((long) rows.cardinality() << 32) + count;
            if (score > bestScore) {
                bestScore = score;
                best = start;
            }
        }
        if (best <= LEAD + LEAD / 2) {
            return 0;
        }
        int earliest = Math.min(best - LEAD, text.length() - LENGTH + 2 * CUT.length());
        int begin = Math.max(0, earliest);
        for (int i = begin; i < best; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return onBoundary(text, begin);
    }

    private static int end(String text, int from) {
        int room = LENGTH - (from > 0 ? CUT.length() : 0);
        if (text.length() - from <= room) {
            return text.length();
        }
        int limit = from + room - CUT.length();
        for (int i = limit; i > limit - LEAD / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return onBoundary(text, limit);
    }

    /// A piece of a text with blanks for line ends and controls.
    static String onOneLine(String text, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            out.append(c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u0085' ? ' ' : c);
        }
        return out.toString();
    }

    /// Moves on from the middle of a surrogate pair or of a character with marks.
    static int after(String text, int index) {
        int at = Math.max(0, index);
        int most = Math.min(text.length(), at + 8);
        while (at > 0 && at < most && !Letters.begins(text.codePointAt(at))) {
            at++;
        }
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                ? at + 1
                : at;
    }

    /// Moves back from the middle of a surrogate pair or of a character with marks.
    static int onBoundary(String text, int index) {
        if (index >= text.length()) {
            return text.length();
        }
        int at = index;
        int least = Math.max(0, index - 8);
        while (at > least
                && (Character.isLowSurrogate(text.charAt(at))
                        || !Letters.begins(text.codePointAt(at)))) {
            at--;
        }
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private List<Match> matches(String text) {
        List<Word> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(true);
        scanner.reset(text.toCharArray(), text.length());
        List<Match> found = new ArrayList<>();
        boolean rows = hasLongRows();
        int position = 0;
        while (scanner.next() && found.size() < MATCHES) {
            Tokens tokens = scanner.tokens();
            for (int i = 0; i < tokens.count(); i++) {
                position += tokens.step(i);
                String term = tokens.term(i);
                Word word = new Word(term, position, tokens.from(i), tokens.to(i));
                if (rows) {
                    words.add(word);
                }
                for (int row : patterns.beginning(term)) {
                    if (patterns.row(row).words().size() == 1) {
                        found.add(new Match(word.from, word.to, row));
                    }
                }
            }
        }
        if (rows) {
            rows(words, found);
        }
        found.sort(Comparator.comparingInt(Match::from).thenComparingInt(Match::to));
        return found;
    }

    private boolean hasLongRows() {
        for (int i = 0; i < patterns.count(); i++) {
            if (patterns.row(i).words().size() > 1) {
                return true;
            }
        }
        return false;
    }

    private void rows(List<Word> words, List<Match> found) {
        for (int i = 0; i < words.size() && found.size() < MATCHES; i++) {
            for (int number : patterns.beginning(words.get(i).term)) {
                TermRow row = patterns.row(number);
                if (row.words().size() > 1) {
                    row(words, i, row, number, found);
                }
            }
        }
    }

    /// Follows a row from its first word: each next word at the next position, or with slop
    /// anywhere within the row's stretch.
    private static void row(
            List<Word> words, int first, TermRow row, int number, List<Match> found) {
        int start = words.get(first).position;
        int last = start + row.words().size() - 1 + row.slop();
        int position = start;
        List<Match> matches = new ArrayList<>();
        matches.add(new Match(words.get(first).from, words.get(first).to, number));
        int next = 1;
        for (int i = first + 1; i < words.size() && next < row.words().size(); i++) {
            Word word = words.get(i);
            if (word.position > last || (row.slop() == 0 && word.position > position + 1)) {
                return;
            }
            if (word.position > position && row.words().get(next).test(word.term)) {
                matches.add(new Match(word.from, word.to, number));
                position = word.position;
                next++;
            }
        }
        if (next == row.words().size()) {
            found.addAll(matches);
        }
    }
}
