package org.furore.annotate.sentiment;

import java.util.ArrayList;
import java.util.List;

/// What the rules know of a word. One object per word, so that words are compared by identity.
final class Word {
    /// Any word the rules know nothing of.
    static final Word PLAIN = new Word("", new Traits());

    /// Any word unknown otherwise that has "n't" in it.
    static final Word NEGATING = new Word("", new Traits().negating());

    final String text;

    /// Whether it stands in the lexicon.
    final boolean valued;

    /// −4..4, and 0 if it doesn't stand there.
    final double valence;

    /// What it adds to a positive word behind it; 0 if it is no degree adverb.
    final double boost;

    final boolean negates;
    final Role role;

    /// Phrases that begin with it.
    final List<Phrase> phrases;

    Word(String text, Traits traits) {
        this.text = text;
        this.valued = traits.valued;
        this.valence = traits.valence;
        this.boost = traits.boost;
        this.negates = traits.negates;
        this.role = traits.role;
        this.phrases = List.copyOf(traits.phrases);
    }

    /// Words that single rules ask for.
    enum Role {
        NONE,
        NO,
        OR,
        NOR,
        LEAST,
        AT,
        VERY,
        NEVER,
        SO,
        THIS,
        WITHOUT,
        DOUBT,
        BUT,
        KIND,
        OF
    }

    /// Words in a row that mean something of their own.
    ///
    /// @param rest the words behind the first
    /// @param degree whether `amount` is added to the word behind, else it takes the word's place
    record Phrase(List<String> rest, double amount, boolean degree) {
        /// Words it has, two or three.
        int size() {
            return rest.size() + 1;
        }
    }

    /// A word in the making.
    static final class Traits {
        private boolean valued;
        private double valence;
        private double boost;
        private boolean negates;
        private Role role = Role.NONE;
        private final List<Phrase> phrases = new ArrayList<>();

        Traits valued(double of) {
            valued = true;
            valence = of;
            return this;
        }

        Traits boosting(double by) {
            boost = by;
            return this;
        }

        Traits negating() {
            negates = true;
            return this;
        }

        Traits as(Role part) {
            role = part;
            return this;
        }

        Traits with(Phrase phrase) {
            phrases.add(phrase);
            return this;
        }
    }
}
