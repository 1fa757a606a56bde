package org.furore.domain.search;

import org.furore.domain.event.Edtf;

import java.util.List;

/// A search as a tree, without any engine's syntax.
public sealed interface Query {

    /// The same search, but pending suggestions count wherever it asks for marks.
    default Query withSuggestions() {
        return switch (this) {
            case And(var parts) -> new And(parts.stream().map(Query::withSuggestions).toList());
            case Or(var parts) -> new Or(parts.stream().map(Query::withSuggestions).toList());
            case Not(var part) -> new Not(part.withSuggestions());
            case Marked(var terms, var ignored) -> new Marked(terms, true);
            default -> this;
        };
    }

    /// Everything.
    record All() implements Query {}

    /// All of these.
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// Any of these.
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /// Not this.
    record Not(Query part) implements Query {}

    /// A word of the given field in any of its forms; `#tag` and `@handle` keep their sign.
    record Word(TextField field, String text) implements Query {}

    /// Words as they are written, in this order with up to `slop` moves.
    record Phrase(TextField field, String text, int slop) implements Query {}

    /// Words that begin so.
    record Prefix(TextField field, String text) implements Query {}

    /// Words that end so.
    record Ending(TextField field, String text) implements Query {}

    /// Words that have this inside, at the beginning or at the end.
    record Holding(TextField field, String text) implements Query {}

    /// Words up to two edits away.
    record Fuzzy(TextField field, String text) implements Query {}

    /// A field that holds exactly this value (letter case and diacritics folded).
    record Exact(ExactField field, String value) implements Query {}

    /// A date that overlaps this one.
    record During(Edtf date) implements Query {}

    /// A date that lies wholly after the end of this one.
    record After(Edtf date) implements Query {}

    /// A date that lies wholly before the start of this one.
    record Before(Edtf date) implements Query {}

    /// A number compared.
    record Compare(NumberField field, Comparison comparison, double value) implements Query {}

    /// Documents with at least one annotation that meets all of these.
    ///
    /// @param suggested whether pending suggestions count too
    record Marked(List<MarkTerm> terms, boolean suggested) implements Query {
        public Marked {
            terms = List.copyOf(terms);
        }
    }

    /// A condition on one annotation.
    sealed interface MarkTerm {

        /// An entry by key, name, alias or wording.
        record Names(MarkField field, String value) implements MarkTerm {}

        record HasStance(org.furore.domain.annotation.Annotation.Stance stance)
                implements MarkTerm {}

        record Sentiment(Comparison comparison, double value) implements MarkTerm {}

        /// Any annotation.
        record Any() implements MarkTerm {}

        record Negated(MarkTerm term) implements MarkTerm {}
    }

    /// Fields searched by words; [#ANY] is text and title.
    enum TextField {
        ANY,
        TITLE,
        AUTHOR,
        OUTLET,
        WORK
    }

    /// Fields compared as a whole.
    enum ExactField {
        KIND,
        LANG,
        IMPORT
    }

    /// Fields compared as numbers.
    enum NumberField {
        RATING,
        LIKES,
        REPOSTS,
        REPLIES,
        QUOTES,
        VIEWS
    }

    /// What a mark can be asked for by name.
    enum MarkField {
        ACTOR,
        CLAIM,
        CODE,
        CODER,
        TARGET,
        SPEAKER
    }

    /// How numbers are compared.
    enum Comparison {
        LESS,
        AT_MOST,
        EQUAL,
        AT_LEAST,
        GREATER
    }
}
