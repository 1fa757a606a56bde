package org.furore.annotate.sentiment;

import org.furore.domain.annotation.Segments.Range;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Why a text is toned as it is. The amounts of `contributions` and, in the direction of their sum,
/// of `emphases` make a sum `s`; the compound is `s / √(s² + 15)`.
///
/// @param sentiment the answer
/// @param contributions the words of the lexicon, in order
/// @param emphases what punctuation adds; empty where the words sum to 0
public record Explanation(
        Sentiment sentiment, List<Contribution> contributions, List<Emphasis> emphases) {
    public Explanation {
        contributions = List.copyOf(contributions);
        emphases = List.copyOf(emphases);
    }

    /// A word that counted, or would have.
    ///
    /// @param place where it stands in the text as given, in UTF-16 units; of a word in an emoji's
    ///   name, the emoji and what is written on to it
    /// @param given its valence in the lexicon, −4..4
    /// @param counted what it added to the sum, positive or negative; 0 if something took it away
    /// @param influences what made the one of the other, in the order it was applied: the first
    ///   begins at `given`, each at what the one before made, the last ends at `counted`
    public record Contribution(
            Range place, double given, double counted, List<Influence> influences) {
        public Contribution {
            influences = List.copyOf(influences);
        }
    }

    /// What changed a word's valence.
    ///
    /// @param place the word or words that did
    public record Influence(Kind kind, Range place, double before, double after) {}

    /// How a valence can change.
    public enum Kind {
        /// A word before it that makes more of it ("very"), itself perhaps in capitals.
        INTENSIFIER,
        /// A word before it that makes less of it ("hardly", "kind of").
        DAMPENER,
        /// A word before it that turns it round ("not", "no", "least").
        NEGATION,
        /// It is "no" before another word of the lexicon, so it counts as that word's negation
        /// only.
        NEGATES,
        /// "Never so", "never this", or "so" and "this" alone: more of it, not less.
        EMPHATIC,
        /// Written in capitals while others aren't.
        CAPITALS,
        /// It is part of a phrase with a meaning of its own ("to die for"), or stands behind one.
        IDIOM,
        /// Stands before "but", which halves it, or behind, which makes it half as much again.
        CONTRAST
    }

    /// What marks of one kind add to the sum, away from zero.
    ///
    /// @param places runs of the mark, all of them, though no more than four marks count
    /// @param amount above 0
    public record Emphasis(Sign sign, List<Range> places, double amount) {
        public Emphasis {
            places = List.copyOf(places);
        }
    }

    /// The marks that emphasise.
    public enum Sign {
        EXCLAMATION,
        QUESTION
    }

    /// The contribution of the word at `offset`, or null.
    public @Nullable Contribution at(int offset) {
        for (Contribution each : contributions) {
            if (each.place().start() <= offset && offset < each.place().end()) {
                return each;
            }
        }
        return null;
    }
}
