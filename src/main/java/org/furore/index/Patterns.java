package org.furore.index;

import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.furore.domain.search.Query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The words of a query that a reader wants to see marked in the text: those of the parts that are
/// not negated and not asked of another field.
final class Patterns {
    /// Words in a row; one word is a row of one.
    ///
    /// @param slop how many positions the row may be longer
    record Row(List<Predicate<String>> words, int slop) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Integer>> exact = new HashMap<>();
    private final List<Integer> tested = new ArrayList<>();

    private Patterns() {}

    static Patterns of(Query query) {
        Patterns patterns = new Patterns();
        patterns.add(query);
        return patterns;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Row row(int index) {
        return rows.get(index);
    }

    int count() {
        return rows.size();
    }

    /// The rows whose first word is `term`.
    List<Integer> beginning(String term) {
        List<Integer> found = exact.getOrDefault(term, List.of());
        if (tested.isEmpty()) {
            return found;
        }
        List<Integer> all = new ArrayList<>(found);
        for (int row : tested) {
            if (rows.get(row).words().getFirst().test(term)) {
                all.add(row);
            }
        }
        return all;
    }

    private void add(Query query) {
        switch (query) {
            case Query.And and -> and.parts().forEach(this::add);
            case Query.Or or -> or.parts().forEach(this::add);
            case Query.Word word when word.field() == Query.TextField.ANY -> row(word.text(), 0);
            case Query.Phrase phrase when phrase.field() == Query.TextField.ANY ->
                    row(phrase.text(), phrase.slop());
            case Query.Prefix prefix when prefix.field() == Query.TextField.ANY ->
                    ending(prefix.text(), term -> word -> word.startsWith(term));
            case Query.Fuzzy fuzzy when fuzzy.field() == Query.TextField.ANY ->
                    ending(fuzzy.text(), Patterns::near);
            default -> {}
        }
    }

    private void row(String text, int slop) {
        List<Predicate<String>> words = new ArrayList<>();
        List<QueryTranslator.Place> places = QueryTranslator.places(text);
        for (QueryTranslator.Place place : places) {
            words.add(place.term()::equals);
        }
        if (places.isEmpty()) {
            return;
        }
        String first = places.getFirst().term();
        if (places.size() == 1 && QueryTranslator.isHalfPair(first)) {
            tested.add(rows.size());
            words.set(0, word -> word.startsWith(first));
        } else {
            exact.computeIfAbsent(first, term -> new ArrayList<>()).add(rows.size());
        }
        rows.add(new Row(words, slop));
    }

    private void ending(String text, java.util.function.Function<String, Predicate<String>> last) {
        List<QueryTranslator.Place> places = QueryTranslator.places(text);
        for (int i = 0; i < places.size(); i++) {
            String term = places.get(i).term();
            Predicate<String> word = i == places.size() - 1 ? last.apply(term) : term::equals;
            tested.add(rows.size());
            rows.add(new Row(List.of(word), 0));
        }
    }

    private static Predicate<String> near(String term) {
        int edits = QueryTranslator.edits(term);
        if (edits == 0) {
            return term::equals;
        }
        CompiledAutomaton automaton = FuzzyQuery.getFuzzyAutomaton(term, edits, 0, true);
        ByteRunAutomaton run = automaton.runAutomaton;
        if (run == null) {
            return term::equals;
        }
        return word -> {
            BytesRef bytes = new BytesRef(word);
            return run.run(bytes.bytes, bytes.offset, bytes.length);
        };
    }
}
