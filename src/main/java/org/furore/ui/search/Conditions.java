package org.furore.ui.search;

import org.furore.domain.EnumWords;
import org.furore.domain.search.Query;
import org.furore.domain.search.Query.MarkTerm;
import org.furore.domain.search.Query.TextField;
import org.furore.domain.search.QueryPrinter;
import org.furore.ui.search.Condition.Aspect;
import org.furore.ui.search.Condition.Relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the query builder asks: some conditions, of which all must be met or any.
///
/// @param any whether one is enough
/// @param together whether those of annotations must be met by one and the same annotation
/// @param suggested whether what machines suggest counts as well
record Conditions(List<Condition> lines, boolean any, boolean together, boolean suggested) {
    static final Conditions NONE = new Conditions(List.of(), false, false, false);

    Conditions {
        lines = List.copyOf(lines);
    }

    /// Whether [#together] makes a difference.
    boolean severalOfMarks() {
        return !any && lines.stream().filter(line -> line.aspect().ofMarks()).count() > 1;
    }

    /// The query; lines in which nothing is said, or nothing that can be, are left out.
    Query query() {
        List<Query> parts = new ArrayList<>();
        List<MarkTerm> terms = new ArrayList<>();
        boolean one = together && severalOfMarks();
        int place = -1;
        for (Condition line : lines) {
            if (one && line.aspect().ofMarks()) {
                place = place < 0 ? parts.size() : place;
                line.term()
                        .ifPresent(term ->
                                terms.add(
                                        line.relation() == Relation.IS_NOT
                                                ? new MarkTerm.Negated(term)
                                                : term));
            } else {
                line.query()
                        .ifPresent(query -> {
                            if (!any && query instanceof Query.And(var some)) {
                                parts.addAll(some);
                            } else {
                                parts.add(query);
                            }
                        });
            }
        }
        if (!terms.isEmpty()) {
            parts.add(place, new Query.Marked(terms, false));
        }
        Query query =
                switch (parts.size()) {
                    case 0 -> new Query.All();
                    case 1 -> parts.getFirst();
                    default -> any ? new Query.Or(parts) : new Query.And(parts);
                };
        return suggested ? query.withSuggestions() : query;
    }

    /// The same in the query language.
    String text() {
        return QueryPrinter.print(query());
    }

    /// The lines that ask what a query does; what has no line of its own stands in the query
    /// language.
    static Conditions of(Query query) {
        boolean any = query instanceof Query.Or;
        List<Query> parts =
                switch (query) {
                    case Query.All() -> List.of();
                    case Query.And(var some) -> some;
                    case Query.Or(var some) -> some;
                    default -> List.of(query);
                };
        List<Condition> lines = new ArrayList<>();
        boolean together = false;
        boolean suggested = false;
        for (Query part : parts) {
            if (part instanceof Query.Marked(var terms, var counted)) {
                suggested |= counted;
                List<Condition> of =
                        terms.stream().map(Conditions::ofTerm).flatMap(Optional::stream).toList();
                boolean alone = terms.size() > 1 && (any || together);
                if (!alone && of.size() == terms.size()) {
                    together |= terms.size() > 1;
                    lines.addAll(of);
                    continue;
                }
            }
            add(lines, line(part), any);
        }
        Conditions made = new Conditions(lines, any, together, suggested);
        // Other marks beside those that belong together would be drawn in with them.
        return made.query().equals(query) || !together
                ? made
                : new Conditions(
                        parts.stream().map(Conditions::other).toList(), any, false, suggested);
    }

    /// Words that all must be met stand on one line.
    private static void add(List<Condition> lines, Condition line, boolean any) {
        Condition last = lines.isEmpty() ? null : lines.getLast();
        boolean words = line.relation() == Relation.HOLDS || line.relation() == Relation.LACKS;
        if (!any
                && words
                && last != null
                && last.aspect() == line.aspect()
                && last.relation() == line.relation()) {
            lines.removeLast();
            lines.add(
                    new Condition(
                            line.aspect(), line.relation(), last.value() + " " + line.value()));
        } else {
            lines.add(line);
        }
    }

    private static Condition line(Query part) {
        return switch (part) {
            case Query.Word(var field, var text) -> words(field, Relation.HOLDS, text, part);
            case Query.Prefix(var field, var text) -> words(field, Relation.BEGINNING, text, part);
            case Query.Holding(var field, var text) -> words(field, Relation.INSIDE, text, part);
            case Query.Phrase(var field, var text, var slop) when slop == 0 ->
                    new Condition(aspect(field), Relation.PHRASE, text);
            case Query.Not(Query.Word(var field, var text)) ->
                    words(field, Relation.LACKS, text, part);
            case Query.Exact(var field, var value) -> exact(field, Relation.IS, value, part);
            case Query.Not(Query.Exact(var field, var value)) ->
                    exact(field, Relation.IS_NOT, value, part);
            case Query.During(var date) -> new Condition(Aspect.DATE, Relation.DURING, date.text());
            case Query.After(var date) -> new Condition(Aspect.DATE, Relation.AFTER, date.text());
            case Query.Before(var date) -> new Condition(Aspect.DATE, Relation.BEFORE, date.text());
            case Query.Compare(var field, var comparison, var value) ->
                    new Condition(
                            Aspect.valueOf(field.name()),
                            Relation.valueOf(comparison.name()),
                            QueryPrinter.number(value));
            case Query.Not(Query.Marked(var terms, var ignored)) when terms.size() == 1 ->
                    negated(terms.getFirst(), part);
            case Query.And(var some) -> {
                List<Condition> lines = new ArrayList<>();
                some.forEach(one -> add(lines, line(one), false));
                boolean words = lines.size() == 1 && lines.getFirst().relation() == Relation.HOLDS;
                yield words ? lines.getFirst() : other(part);
            }
            default -> other(part);
        };
    }

    private static Condition negated(MarkTerm term, Query part) {
        if (term instanceof MarkTerm.Any) {
            return new Condition(Aspect.ANNOTATION, Relation.MISSING, "");
        }
        return ofTerm(term)
                .filter(line -> line.relation() == Relation.IS)
                .map(line -> new Condition(line.aspect(), Relation.IS_NOT, line.value()))
                .orElseGet(() -> other(part));
    }

    /// None where the term is one that is not.
    private static Optional<Condition> ofTerm(MarkTerm term) {
        return Optional.ofNullable(
                switch (term) {
                    case MarkTerm.Names(var field, var value) ->
                            new Condition(Aspect.valueOf(field.name()), Relation.IS, value);
                    case MarkTerm.HasStance(var stance) ->
                            new Condition(Aspect.STANCE, Relation.IS, EnumWords.of(stance));
                    case MarkTerm.Sentiment(var comparison, var value) ->
                            new Condition(
                                    Aspect.SENTIMENT,
                                    Relation.valueOf(comparison.name()),
                                    QueryPrinter.number(value));
                    case MarkTerm.Any() -> new Condition(Aspect.ANNOTATION, Relation.THERE, "");
                    case MarkTerm.Negated(var ignored) -> null;
                });
    }

    private static Condition words(TextField field, Relation relation, String text, Query part) {
        boolean plain = text.chars().noneMatch(Character::isWhitespace);
        return plain ? new Condition(aspect(field), relation, text) : other(part);
    }

    private static Condition exact(
            Query.ExactField field, Relation relation, String value, Query part) {
        return field == Query.ExactField.IMPORT
                ? other(part)
                : new Condition(Aspect.valueOf(field.name()), relation, value);
    }

    private static Condition other(Query part) {
        return new Condition(Aspect.OTHER, Relation.MEETS, QueryPrinter.print(part));
    }

    private static Aspect aspect(TextField field) {
        return field == TextField.ANY ? Aspect.TEXT : Aspect.valueOf(field.name());
    }
}
