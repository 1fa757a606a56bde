package org.furore.domain.search;

import org.furore.domain.search.Query.MarkTerm;
import org.furore.domain.search.Query.TextField;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a query in the query language, so that [QueryParser#parse] gives an equal one back.
public final class QueryPrinter {
    private static final Set<String> KEYWORDS = Set.of("AND", "OR", "NOT");

    private QueryPrinter() {}

    /// The canonical text. One mark that counts suggestions makes all of them do so, as the
    /// language has one `suggested:yes` for a query.
    ///
    /// @throws IllegalArgumentException for what the language can't say: [Query.All] or nothing
    ///   inside another query, an empty word or value
    public static String print(Query query) {
        if (query instanceof Query.All) {
            return "";
        }
        String text = part(query);
        return suggested(query) ? text + " suggested:yes" : text;
    }

    private static String part(Query query) {
        return switch (query) {
            case Query.All() ->
                    throw new IllegalArgumentException("everything can't be part of a query");
            case Query.And(var parts) ->
                    joined(parts, " ", p -> p instanceof Query.And || p instanceof Query.Or);
            case Query.Or(var parts) -> joined(parts, " OR ", p -> p instanceof Query.Or);
            case Query.Not(var part) ->
                    "NOT "
                            + (part instanceof Query.And || part instanceof Query.Or
                                    ? "(" + part(part) + ")"
                                    : part(part));
            case Query.Word(var field, var text) -> prefix(field) + word(text);
            case Query.Prefix(var field, var text) -> prefix(field) + word(text) + "*";
            case Query.Ending(var field, var text) -> prefix(field) + "*" + word(text);
            case Query.Holding(var field, var text) -> prefix(field) + "*" + word(text) + "*";
            case Query.Fuzzy(var field, var text) -> prefix(field) + word(text) + "~";
            case Query.Phrase(var field, var text, var slop) ->
                    prefix(field) + quoted(text) + (slop > 0 ? "~" + slop : "");
            case Query.Exact(var field, var value) -> lower(field) + ":" + value(value);
            case Query.During(var date) -> "date:" + date.text();
            case Query.After(var date) -> "after:" + date.text();
            case Query.Before(var date) -> "before:" + date.text();
            case Query.Compare(var field, var comparison, var value) ->
                    lower(field) + ":" + QueryTerms.sign(comparison) + number(value);
            case Query.Marked(var terms, var ignored) -> marked(terms);
        };
    }

    private static String joined(
            List<Query> parts, String between, java.util.function.Predicate<Query> bracketed) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("nothing can't be part of a query");
        }
        if (parts.size() == 1) {
            return "(" + part(parts.getFirst()) + ")";
        }
        return parts.stream()
                .map(p -> bracketed.test(p) ? "(" + part(p) + ")" : part(p))
                .collect(Collectors.joining(between));
    }

    private static String marked(List<MarkTerm> terms) {
        if (terms.size() == 1 && !(terms.getFirst() instanceof MarkTerm.Negated)) {
            return term(terms.getFirst());
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a mark that is asked nothing");
        }
        return terms.stream()
                .map(QueryPrinter::term)
                .collect(Collectors.joining(" ", "mark:(", ")"));
    }

    private static String term(MarkTerm term) {
        return switch (term) {
            case MarkTerm.Names(var field, var value) -> lower(field) + ":" + value(value);
            case MarkTerm.HasStance(var stance) -> "stance:" + lower(stance);
            case MarkTerm.Sentiment(var comparison, var value) ->
                    "sentiment:" + QueryTerms.sign(comparison) + number(value);
            case MarkTerm.Any() -> "has:annotation";
            case MarkTerm.Negated(var negated) -> "NOT " + term(negated);
        };
    }

    private static boolean suggested(Query query) {
        return switch (query) {
            case Query.And(var parts) -> parts.stream().anyMatch(QueryPrinter::suggested);
            case Query.Or(var parts) -> parts.stream().anyMatch(QueryPrinter::suggested);
            case Query.Not(var part) -> suggested(part);
            case Query.Marked(var terms, var counted) -> counted;
            default -> false;
        };
    }

    private static String prefix(TextField field) {
        return field == TextField.ANY ? "" : lower(field) + ":";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// A number as it stands in a query.
    public static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String word(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty word");
        }
        // Before a closing bracket `;` or `=` would be half an emoticon.
        boolean taken = KEYWORDS.contains(text) || text.charAt(0) == ';' || text.charAt(0) == '=';
        StringBuilder out = new StringBuilder(taken ? "\\" : "");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\\"():*~".indexOf(c) >= 0 || QueryScanner.isBlank(c)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static String value(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty value");
        }
        boolean plain =
                text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.@#".indexOf(c) >= 0);
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty phrase");
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
