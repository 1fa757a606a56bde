package org.furore.annotate.sentiment;

import org.furore.annotate.sentiment.Explanation.Kind;
import org.furore.annotate.sentiment.Word.Phrase;
import org.furore.annotate.sentiment.Word.Role;
import org.jspecify.annotations.Nullable;

/// What a single word of a text weighs, given the three words before it and the two behind: the
/// rules of section 3.3 of the paper, in the order and with the oddities of the reference
/// (`sentiment_valence` and what it calls).
final class Weighing {
    /// What capitals add (0.733), what a negation makes of a valence, what "never so" does.
    private static final double CAPITALS = 0.733;

    private static final double NEGATED = -0.74;
    private static final double EMPHATIC = 1.25;

    /// How much of a degree adverb is left one, two and three words off.
    private static final double[] FADING = {1, 0.95, 0.9};

    private final Tokens tokens;
    private final @Nullable Trace trace;

    Weighing(Tokens tokens, @Nullable Trace trace) {
        this.tokens = tokens;
        this.trace = trace;
    }

    /// The valence of a word, 0 for one that has none, before "but" is looked at.
    double of(int index) {
        Word word = tokens.word(index);
        if (!word.valued || word.boost != 0 || isKindOf(index)) {
            return 0;
        }
        if (trace != null) {
            trace.met(index);
        }
        double valence = capitals(index, no(index, word));
        for (int back = 1; back <= 3 && back <= index; back++) {
            if (!tokens.word(index - back).valued) {
                valence = degree(index, back, valence);
                valence = negation(index, back, valence);
                if (back == 3) {
                    valence = phrases(index, valence);
                }
            }
        }
        return least(index, valence);
    }

    private boolean isKindOf(int index) {
        return tokens.role(index) == Role.KIND
                && index + 1 < tokens.count()
                && tokens.role(index + 1) == Role.OF;
    }

    /// "No" before a word of the lexicon counts as its negation only; whatever stands one or two
    /// words behind "no", or behind "no … or", is turned round.
    private double no(int index, Word word) {
        double valence = word.valence;
        if (word.role == Role.NO && index + 1 < tokens.count() && tokens.word(index + 1).valued) {
            valence = change(index, Kind.NEGATES, index + 1, valence, 0);
        }
        int no = -1;
        if (isRole(index - 1, Role.NO)) {
            no = index - 1;
        } else if (isRole(index - 2, Role.NO)) {
            no = index - 2;
        } else if (isRole(index - 3, Role.NO)
                && (isRole(index - 1, Role.OR) || isRole(index - 1, Role.NOR))) {
            no = index - 3;
        }
        return no < 0 ? valence : change(index, Kind.NEGATION, no, valence, word.valence * NEGATED);
    }

    private boolean isRole(int index, Role role) {
        return index >= 0 && tokens.role(index) == role;
    }

    private double capitals(int index, double valence) {
        if (!tokens.stressed(index)) {
            return valence;
        }
        double after = valence > 0 ? valence + CAPITALS : valence - CAPITALS;
        return change(index, Kind.CAPITALS, index, valence, after);
    }

    private double degree(int index, int back, double valence) {
        double boost = tokens.word(index - back).boost;
        if (boost == 0) {
            return valence;
        }
        double by = valence < 0 ? -boost : boost;
        if (tokens.stressed(index - back)) {
            by = valence > 0 ? by + CAPITALS : by - CAPITALS;
        }
        double after = valence + by * FADING[back - 1];
        Kind kind = boost > 0 ? Kind.INTENSIFIER : Kind.DAMPENER;
        return change(index, kind, index - back, valence, after);
    }

    private double negation(int index, int back, double valence) {
        if (back == 2) {
            if (isRole(index - 2, Role.NEVER) && isSoOrThis(index - 1)) {
                return emphatic(index, index - 2, index - 1, valence);
            }
            if (isRole(index - 2, Role.WITHOUT) && isRole(index - 1, Role.DOUBT)) {
                return valence;
            }
        }
        if (back == 3) {
            if (isRole(index - 3, Role.NEVER) && isSoOrThis(index - 2)) {
                return emphatic(index, index - 3, index - 2, valence);
            }
            if (isSoOrThis(index - 1)) {
                return emphatic(index, index - 1, index - 1, valence);
            }
            if (isRole(index - 3, Role.WITHOUT)
                    && (isRole(index - 2, Role.DOUBT) || isRole(index - 1, Role.DOUBT))) {
                return valence;
            }
        }
        return tokens.word(index - back).negates
                ? change(index, Kind.NEGATION, index - back, valence, valence * NEGATED)
                : valence;
    }

    private boolean isSoOrThis(int index) {
        Role role = tokens.role(index);
        return role == Role.SO || role == Role.THIS;
    }

    private double emphatic(int index, int first, int last, double valence) {
        return change(index, Kind.EMPHATIC, first, last, valence, valence * EMPHATIC);
    }

    /// Phrases around the word: the first found of those that end with or before it takes its
    /// place, then one that begins with it, a longer one last. Then "kind of" and its like before
    /// it. Looked for only where a word that has no valence stands three words before.
    private double phrases(int index, double valence) {
        double weighed = idiom(index, before(index), valence);
        weighed = idiom(index, place(index, 2, false), weighed);
        weighed = idiom(index, place(index, 3, false), weighed);
        for (int start = index - 3; start <= index - 2; start++) {
            Found found = place(start, 2, true);
            if (found != null) {
                double after = weighed + found.phrase.amount();
                weighed = change(index, Kind.DAMPENER, start, start + 1, weighed, after);
            }
        }
        return weighed;
    }

    private @Nullable Found before(int index) {
        Found found = place(index - 1, 2, false);
        found = found == null ? place(index - 2, 3, false) : found;
        found = found == null ? place(index - 2, 2, false) : found;
        found = found == null ? place(index - 3, 3, false) : found;
        return found == null ? place(index - 3, 2, false) : found;
    }

    private double idiom(int index, @Nullable Found found, double valence) {
        return found == null
                ? valence
                : change(
                        index,
                        Kind.IDIOM,
                        found.start,
                        found.start + found.phrase.size() - 1,
                        valence,
                        found.phrase.amount());
    }

    private @Nullable Found place(int start, int size, boolean degree) {
        for (Phrase phrase : tokens.word(start).phrases) {
            if (phrase.size() == size && phrase.degree() == degree && stands(phrase, start)) {
                return new Found(phrase, start);
            }
        }
        return null;
    }

    private boolean stands(Phrase phrase, int start) {
        if (start + phrase.size() > tokens.count()) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            if (!tokens.word(start + i).text.equals(phrase.rest().get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    /// "Least" turns the word behind it round, "at least" and "very least" don't.
    private double least(int index, double valence) {
        if (!isRole(index - 1, Role.LEAST)
                || isRole(index - 2, Role.AT)
                || isRole(index - 2, Role.VERY)) {
            return valence;
        }
        return change(index, Kind.NEGATION, index - 1, valence, valence * NEGATED);
    }

    private double change(int index, Kind kind, int cause, double before, double after) {
        return change(index, kind, cause, cause, before, after);
    }

    private double change(int index, Kind kind, int first, int last, double before, double after) {
        if (trace != null) {
            trace.changed(index, kind, first, last, before, after);
        }
        return after;
    }

    /// A phrase and the word it begins with.
    private record Found(Phrase phrase, int start) {}
}
