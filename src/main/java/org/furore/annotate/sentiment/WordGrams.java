package org.furore.annotate.sentiment;

/// The words of a text and the pairs of neighbours, the features of [LearntSentiment]: runs of
/// letters and digits in small letters, apostrophes inside, and each `!` and `?`. The first word
/// also pairs with `<`, the last with `>`.
final class WordGrams {
    private static final String BEGIN = "<";
    private static final String END = ">";

    private WordGrams() {}

    /// Is handed a word or a pair and where it stands.
    interface Visitor {
        void gram(String gram, int start, int end);
    }

    /// Hands on all of `from` to `to` in order: each pair behind its second word.
    ///
    /// @return how many there were
    static int each(String text, int from, int to, Visitor visitor) {
        String before = BEGIN;
        int startBefore = from;
        int count = 0;
        int at = from;
        while (at < to) {
            int end = end(text, at, to);
            if (end == at) {
                at++;
            } else {
                String word = word(text, at, end);
                startBefore = count == 0 ? at : startBefore;
                visitor.gram(word, at, end);
                visitor.gram(before + ' ' + word, startBefore, end);
                count += 2;
                before = word;
                startBefore = at;
                at = end;
            }
        }
        if (count == 0) {
            return 0;
        }
        visitor.gram(before + ' ' + END, startBefore, startBefore + before.length());
        return count + 1;
    }

    private static int end(String text, int start, int to) {
        char first = text.charAt(start);
        if (first == '!' || first == '?') {
            return start + 1;
        }
        int at = start;
        while (at < to
                && (Character.isLetterOrDigit(text.charAt(at))
                        || at > start
                                && isApostrophe(text.charAt(at))
                                && isLetter(text, at + 1, to))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(String text, int at, int to) {
        return at < to && Character.isLetter(text.charAt(at));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    /// Unit by unit, so that the word is as long as what stands in the text.
    private static String word(String text, int start, int end) {
        char[] units = new char[end - start];
        for (int i = 0; i < units.length; i++) {
            char c = text.charAt(start + i);
            units[i] = isApostrophe(c) ? '\'' : Character.toLowerCase(c);
        }
        return new String(units);
    }
}
