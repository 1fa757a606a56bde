package org.furore.domain.search;

import org.furore.domain.annotation.Annotation.Stance;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.Query.Comparison;
import org.furore.domain.search.Query.ExactField;
import org.furore.domain.search.Query.MarkField;
import org.furore.domain.search.Query.MarkTerm;
import org.furore.domain.search.Query.NumberField;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns a field and its value into a part of a query, or says what is wrong with the value.
final class QueryTerms {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?");

    private final QueryScanner scanner;

    QueryTerms(QueryScanner scanner) {
        this.scanner = scanner;
    }

    /// A value of a field that is not searched by words.
    Query term(QueryField field, String value, int at) {
        if (value.isBlank()) {
            throw scanner.error("empty-quotes", at);
        }
        return switch (field) {
            case KIND ->
                    new Query.Exact(ExactField.KIND, word(DocumentKind.class, field, value, at));
            case LANG -> new Query.Exact(ExactField.LANG, value);
            case IMPORT -> new Query.Exact(ExactField.IMPORT, value);
            case DATE -> new Query.During(date(value, at));
            case AFTER -> new Query.After(date(value, at));
            case BEFORE -> new Query.Before(date(value, at));
            case RATING, LIKES, REPOSTS, REPLIES, QUOTES, VIEWS -> {
                Comparison comparison = comparison(value);
                yield new Query.Compare(
                        NumberField.valueOf(field.name()),
                        comparison,
                        number(value, comparison, at));
            }
            default -> new Query.Marked(List.of(markTerm(field, value, at)), false);
        };
    }

    /// A value of a field of annotations.
    MarkTerm markTerm(QueryField field, String value, int at) {
        if (value.isBlank()) {
            throw scanner.error("empty-quotes", at);
        }
        return switch (field) {
            case STANCE ->
                    new MarkTerm.HasStance(
                            Stance.valueOf(
                                    word(Stance.class, field, value, at).toUpperCase(Locale.ROOT)));
            case SENTIMENT -> {
                Comparison comparison = comparison(value);
                yield new MarkTerm.Sentiment(comparison, number(value, comparison, at));
            }
            case HAS -> {
                if (!value.equalsIgnoreCase("annotation")) {
                    throw unknown(field, value, "annotation", at);
                }
                yield new MarkTerm.Any();
            }
            default -> new MarkTerm.Names(MarkField.valueOf(field.name()), value);
        };
    }

    /// Yes or no.
    boolean yes(QueryField field, String value, int at) {
        if (!value.equalsIgnoreCase("yes") && !value.equalsIgnoreCase("no")) {
            throw unknown(field, value, "yes, no", at);
        }
        return value.equalsIgnoreCase("yes");
    }

    private <E extends Enum<E>> String word(Class<E> type, QueryField field, String value, int at) {
        List<String> words =
                Arrays.stream(type.getEnumConstants())
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList();
        String word = value.toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw unknown(field, value, words.stream().collect(Collectors.joining(", ")), at);
        }
        return word;
    }

    private QueryException unknown(QueryField field, String value, String known, int at) {
        return scanner.error("unknown-value", at, field.word(), QueryScanner.shown(value), known);
    }

    private Edtf date(String value, int at) {
        Optional<Edtf> date = Edtf.tryParse(value);
        if (date.isEmpty()) {
            throw scanner.error("bad-date", at, QueryScanner.shown(value));
        }
        return date.get();
    }

    private static Comparison comparison(String value) {
        if (value.startsWith("<")) {
            return value.startsWith("<=") ? Comparison.AT_MOST : Comparison.LESS;
        }
        if (value.startsWith(">")) {
            return value.startsWith(">=") ? Comparison.AT_LEAST : Comparison.GREATER;
        }
        return Comparison.EQUAL;
    }

    static String sign(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case EQUAL -> "";
            case AT_LEAST -> ">=";
            case GREATER -> ">";
        };
    }

    private double number(String value, Comparison comparison, int at) {
        int sign = value.startsWith("=") ? 1 : sign(comparison).length();
        String digits = value.substring(sign);
        if (!NUMBER.matcher(digits).matches()) {
            throw scanner.error("bad-number", at + sign, QueryScanner.shown(digits));
        }
        // Adding zero makes -0 the same number as 0.
        return Double.parseDouble(digits) + 0.0;
    }
}
