package org.furore.annotate.sentiment;

import org.furore.domain.annotation.Segments.Range;

import java.util.Locale;
import java.util.Set;

/// The clauses a contrasting conjunction makes of a sentence: "the film is fine **but** the poster
/// misleads" says one thing of the film and another of the poster.
///
/// A sentence is split at "but", "whereas", "although" and "though", and at "yet" and "while"
/// behind a comma or semicolon; where it begins with "although", "though", "whereas" or "while", at
/// the first comma behind. Not split are "nothing but", "anything but", "all but", "but also", and
/// "though" between commas or at the end. The conjunction belongs to neither clause.
final class Clauses {
    private static final Set<String> ANYWHERE = Set.of("but", "whereas", "although", "though");
    private static final Set<String> BEHIND_COMMA = Set.of("yet", "while");
    private static final Set<String> AT_START = Set.of("although", "though", "whereas", "while");
    private static final Set<String> NO_CONTRAST = Set.of("nothing", "anything", "all");

    private final String text;
    private final int at;

    /// The clause so far.
    private int from;

    private int to;

    private Clauses(String text, Range sentence, int at) {
        this.text = text;
        this.at = at;
        this.from = sentence.start();
        this.to = sentence.end();
    }

    /// The clause of `sentence` that holds the unit at `at`, or all of it.
    static Range around(String text, Range sentence, int at) {
        Clauses clauses = new Clauses(text, sentence, at);
        clauses.narrow();
        return clauses.trimmed(sentence);
    }

    private void narrow() {
        int end = to;
        int start = from;
        String before = "";
        boolean first = true;
        while (start < end) {
            while (start < end && !Character.isLetter(text.charAt(start))) {
                start++;
            }
            int behind = start;
            while (behind < end && Character.isLetter(text.charAt(behind))) {
                behind++;
            }
            if (start < behind) {
                String word =
                        text.substring(start, Math.min(behind, start + 12))
                                .toLowerCase(Locale.ROOT);
                if (first && AT_START.contains(word)) {
                    comma(behind, end);
                } else if (!first && splits(word, before, start, behind, end)) {
                    split(before.equals("even") ? start - "even ".length() : start, behind);
                }
                before = word;
                first = false;
            }
            start = behind;
        }
    }

    private void comma(int behind, int end) {
        int comma = text.indexOf(',', behind, end);
        if (comma >= 0) {
            split(comma, comma + 1);
            from = Math.max(from, behind);
        }
    }

    private boolean splits(String word, String before, int start, int behind, int end) {
        if (BEHIND_COMMA.contains(word)) {
            int last = start - 1;
            while (last > from && Character.isWhitespace(text.charAt(last))) {
                last--;
            }
            return text.charAt(last) == ',' || text.charAt(last) == ';';
        }
        if (!ANYWHERE.contains(word)) {
            return false;
        }
        if (word.equals("but")) {
            return !NO_CONTRAST.contains(before) && !text.startsWith(" also ", behind);
        }
        return behind < end && text.charAt(behind) == ' ';
    }

    /// Keeps the side the place is on; a place in the conjunction itself is on the right.
    private void split(int left, int right) {
        if (at < left) {
            to = Math.min(to, left);
        } else {
            from = Math.max(from, Math.min(right, to));
        }
    }

    private Range trimmed(Range sentence) {
        int start = from;
        int end = to;
        while (start < end && !isPart(text.charAt(start))) {
            start++;
        }
        while (start < end && !isPart(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Range(start, end) : sentence;
    }

    /// No blank and no comma or dash.
    private static boolean isPart(char c) {
        return !Character.isWhitespace(c) && ",;-–—".indexOf(c) < 0;
    }
}
