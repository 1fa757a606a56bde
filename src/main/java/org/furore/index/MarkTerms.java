package org.furore.index;

import org.furore.domain.search.Query;
import org.furore.domain.search.Query.MarkTerm;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Conditions on one annotation as tests of a row.
final class MarkTerms {
    private MarkTerms() {}

    static IntPredicate predicate(MarkTerm term, AnnotationRows rows, EntryNames names) {
        return switch (term) {
            case MarkTerm.Any any -> row -> true;
            case MarkTerm.Negated negated -> predicate(negated.term(), rows, names).negate();
            case MarkTerm.HasStance stance -> row -> rows.stance(row) == stance.stance().ordinal();
            case MarkTerm.Sentiment sentiment ->
                    row -> meets(rows.polarity(row), sentiment.comparison(), sentiment.value());
            case MarkTerm.Names name -> named(name, rows, names);
        };
    }

    private static IntPredicate named(MarkTerm.Names name, AnnotationRows rows, EntryNames names) {
        BitSet wanted = AnnotationIndex.numbers(rows, names.find(name.field(), name.value()));
        IntUnaryOperator column =
                switch (name.field()) {
                    case ACTOR -> entry(rows, AnnotationRows.Kind.ACTOR);
                    case CLAIM -> entry(rows, AnnotationRows.Kind.CLAIM);
                    case CODE -> entry(rows, AnnotationRows.Kind.CODE);
                    case CODER -> rows::coder;
                    case TARGET -> rows::target;
                    case SPEAKER -> rows::speaker;
                };
        return row -> {
            int number = column.applyAsInt(row);
            return number >= 0 && wanted.get(number);
        };
    }

    private static IntUnaryOperator entry(AnnotationRows rows, AnnotationRows.Kind kind) {
        return row -> rows.kind(row) == kind ? rows.entry(row) : AnnotationRows.NONE;
    }

    /// False for a value that is not a number.
    static boolean meets(double value, Query.Comparison comparison, double than) {
        return switch (comparison) {
            case LESS -> value < than;
            case AT_MOST -> value <= than;
            case EQUAL -> value == than;
            case AT_LEAST -> value >= than;
            case GREATER -> value > than;
        };
    }
}
