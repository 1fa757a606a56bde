package org.furore.index;

import org.furore.domain.search.Query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Words in a row as a query asks for them; one word is a row of one.
///
/// @param steps how many places each word stands after the first
/// @param slop how many places the row may be longer
record TermRow(List<WordTest> words, List<Integer> steps, int slop) {

    /// The rows of a part of a query that is no list of parts: none where it asks nothing of the
    /// text.
    static List<TermRow> of(Query query) {
        return switch (query) {
            case Query.Word word when word.field() == Query.TextField.ANY -> word(word);
            case Query.Phrase phrase when phrase.field() == Query.TextField.ANY ->
                    row(phrase.text(), phrase.slop());
            case Query.Prefix prefix when prefix.field() == Query.TextField.ANY ->
                    ending(prefix.text(), WordTest.Beginning::new);
            case Query.Ending ending when ending.field() == Query.TextField.ANY ->
                    piece(ending.text(), WordTest.Ending::new);
            case Query.Holding holding when holding.field() == Query.TextField.ANY ->
                    piece(holding.text(), WordTest.Holding::new);
            case Query.Fuzzy fuzzy when fuzzy.field() == Query.TextField.ANY ->
                    ending(fuzzy.text(), WordTest.Near::of);
            default -> List.of();
        };
    }

    private static List<TermRow> word(Query.Word word) {
        List<QueryTranslator.Place> places = QueryTranslator.places(word.text());
        Set<String> forms =
                places.isEmpty() ? Set.of() : QueryTranslator.forms(word.field(), places);
        return forms.size() < 2
                ? row(word.text(), 0)
                : List.of(new TermRow(List.of(new WordTest.AnyOf(forms)), List.of(0), 0));
    }

    private static List<TermRow> piece(String text, Function<String, WordTest> holding) {
        List<QueryTranslator.Place> places = QueryTranslator.places(text);
        boolean word =
                places.size() == 1
                        && Letters.of(places.getFirst().term().codePointAt(0)) != Letters.PAIRED;
        return word ? ending(text, holding) : row(text, 0);
    }

    private static List<TermRow> row(String text, int slop) {
        List<QueryTranslator.Place> places = QueryTranslator.places(text);
        if (places.isEmpty()) {
            return List.of();
        }
        List<WordTest> words = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        for (QueryTranslator.Place place : places) {
            boolean half = places.size() == 1 && QueryTranslator.isHalfPair(place.term());
            words.add(
                    half
                            ? new WordTest.Beginning(place.term())
                            : new WordTest.Exactly(place.term()));
            steps.add(place.position() - places.getFirst().position());
        }
        return List.of(new TermRow(words, steps, Math.max(0, slop)));
    }

    /// Each word a row of its own, the last as `last` says.
    private static List<TermRow> ending(String text, Function<String, WordTest> last) {
        List<QueryTranslator.Place> places = QueryTranslator.places(text);
        List<TermRow> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String term = places.get(i).term();
            WordTest word = i == places.size() - 1 ? last.apply(term) : new WordTest.Exactly(term);
            rows.add(new TermRow(List.of(word), List.of(0), 0));
        }
        return rows;
    }
}
