package org.furore.ui.search;

import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.Query;
import org.furore.domain.search.Query.Comparison;
import org.furore.domain.search.Query.ExactField;
import org.furore.domain.search.Query.MarkField;
import org.furore.domain.search.Query.MarkTerm;
import org.furore.domain.search.Query.NumberField;
import org.furore.domain.search.Query.TextField;
import org.furore.domain.search.QueryException;
import org.furore.domain.search.QueryParser;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A line of the query builder: something of a document, how it is compared, and with what.
///
/// @param value as it is typed or chosen; "" where nothing is yet
record Condition(Aspect aspect, Relation relation, String value) {

    /// How values of a kind are compared.
    enum Sort {
        WORDS(Relation.HOLDS, Relation.PHRASE, Relation.BEGINNING, Relation.INSIDE, Relation.LACKS),
        CHOICE(Relation.IS, Relation.IS_NOT),
        DATE(Relation.DURING, Relation.AFTER, Relation.BEFORE),
        NUMBER(
                Relation.GREATER,
                Relation.AT_LEAST,
                Relation.EQUAL,
                Relation.AT_MOST,
                Relation.LESS),
        PRESENCE(Relation.THERE, Relation.MISSING),
        /// What the builder has no line for, in the query language.
        LANGUAGE(Relation.MEETS);

        private final List<Relation> relations;

        Sort(Relation... relations) {
            this.relations = List.of(relations);
        }
    }

    /// How it is compared.
    enum Relation {
        HOLDS,
        PHRASE,
        BEGINNING,
        INSIDE,
        LACKS,
        IS,
        IS_NOT,
        DURING,
        AFTER,
        BEFORE,
        GREATER,
        AT_LEAST,
        EQUAL,
        AT_MOST,
        LESS,
        THERE,
        MISSING,
        MEETS
    }

    /// What of a document is looked at, in the order in which it is offered.
    enum Aspect {
        TEXT(Sort.WORDS),
        TITLE(Sort.WORDS),
        AUTHOR(Sort.WORDS),
        OUTLET(Sort.WORDS),
        WORK(Sort.WORDS),
        KIND(Sort.CHOICE),
        LANG(Sort.CHOICE),
        DATE(Sort.DATE),
        RATING(Sort.NUMBER),
        LIKES(Sort.NUMBER),
        REPOSTS(Sort.NUMBER),
        REPLIES(Sort.NUMBER),
        QUOTES(Sort.NUMBER),
        VIEWS(Sort.NUMBER),
        CLAIM(Sort.CHOICE),
        STANCE(Sort.CHOICE),
        SPEAKER(Sort.CHOICE),
        ACTOR(Sort.CHOICE),
        SENTIMENT(Sort.NUMBER),
        TARGET(Sort.CHOICE),
        CODE(Sort.CHOICE),
        CODER(Sort.CHOICE),
        ANNOTATION(Sort.PRESENCE),
        OTHER(Sort.LANGUAGE);

        private final Sort sort;

        Aspect(Sort sort) {
            this.sort = sort;
        }

        List<Relation> relations() {
            return sort.relations;
        }

        /// Whether it is asked of an annotation, not of the document.
        boolean ofMarks() {
            return compareTo(CLAIM) >= 0 && compareTo(CODER) <= 0;
        }

        private TextField words() {
            return this == TEXT ? TextField.ANY : TextField.valueOf(name());
        }
    }

    /// A line in which nothing is said yet.
    static Condition of(Aspect aspect) {
        return new Condition(aspect, aspect.relations().getFirst(), "");
    }

    /// Whether it has no value yet, and says nothing.
    boolean isBlank() {
        return aspect != Aspect.ANNOTATION && value.isBlank();
    }

    /// What it asks of a document; empty where the value is none of its kind, or there is none.
    Optional<Query> query() {
        if (isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        return switch (aspect.sort) {
            case WORDS -> Optional.of(words(aspect.words(), text));
            case DATE -> Edtf.tryParse(text).map(this::dated);
            case PRESENCE ->
                    Optional.of(
                            relation == Relation.MISSING
                                    ? new Query.Not(marked(new MarkTerm.Any()))
                                    : marked(new MarkTerm.Any()));
            case LANGUAGE -> parsed(text);
            case CHOICE, NUMBER ->
                    aspect.ofMarks()
                            ? term().map(Condition::marked).map(this::perhapsNot)
                            : aspect.sort == Sort.CHOICE
                                    ? Optional.of(
                                            perhapsNot(
                                                    new Query.Exact(
                                                            ExactField.valueOf(aspect.name()),
                                                            text)))
                                    : number().map(n ->
                                            new Query.Compare(
                                                    NumberField.valueOf(aspect.name()),
                                                    comparison(),
                                                    n));
        };
    }

    /// What it asks of one annotation, without regard to [Relation#IS_NOT].
    Optional<MarkTerm> term() {
        if (isBlank() || !aspect.ofMarks()) {
            return Optional.empty();
        }
        return switch (aspect) {
            case STANCE ->
                    Arrays.stream(Stance.values())
                            .filter(stance -> stance.name().equalsIgnoreCase(value.strip()))
                            .findFirst()
                            .map(MarkTerm.HasStance::new);
            case SENTIMENT -> number().map(n -> new MarkTerm.Sentiment(comparison(), n));
            default ->
                    Optional.of(
                            new MarkTerm.Names(MarkField.valueOf(aspect.name()), value.strip()));
        };
    }

    private Query words(TextField field, String text) {
        return switch (relation) {
            case PHRASE -> new Query.Phrase(field, text, 0);
            case BEGINNING -> each(text, word -> new Query.Prefix(field, word));
            case INSIDE -> each(text, word -> new Query.Holding(field, word));
            case LACKS -> each(text, word -> new Query.Not(new Query.Word(field, word)));
            default -> each(text, word -> new Query.Word(field, word));
        };
    }

    private static Query each(String text, Function<String, Query> part) {
        List<Query> parts = Stream.of(text.split("\\s+")).map(part).toList();
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    private Query dated(Edtf date) {
        return switch (relation) {
            case AFTER -> new Query.After(date);
            case BEFORE -> new Query.Before(date);
            default -> new Query.During(date);
        };
    }

    private Query perhapsNot(Query query) {
        return relation == Relation.IS_NOT ? new Query.Not(query) : query;
    }

    private static Query marked(MarkTerm term) {
        return new Query.Marked(List.of(term), false);
    }

    private static Optional<Query> parsed(String text) {
        try {
            return Optional.of(QueryParser.parse(text));
        } catch (QueryException e) {
            return Optional.empty();
        }
    }

    private Comparison comparison() {
        return Comparison.valueOf(relation.name());
    }

    private Optional<Double> number() {
        String text = value.strip().replace(',', '.').toLowerCase(Locale.ROOT);
        return text.matches("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?")
                ? Optional.of(Double.parseDouble(text) + 0.0)
                : Optional.empty();
    }
}
