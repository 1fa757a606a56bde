package org.furore.index;

import org.furore.domain.search.Query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of a query that a reader wants to see marked in the text: those of the parts that are
/// not negated and not asked of another field.
final class Patterns {
    private final List<TermRow> rows = new ArrayList<>();
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

    TermRow row(int index) {
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
            default -> TermRow.of(query).forEach(this::add);
        }
    }

    private void add(TermRow row) {
        switch (row.words().getFirst()) {
            case WordTest.Exactly(String first) -> exactly(first);
            case WordTest.AnyOf(var forms) -> forms.forEach(this::exactly);
            default -> tested.add(rows.size());
        }
        rows.add(row);
    }

    /// The next row begins with this word.
    private void exactly(String first) {
        exact.computeIfAbsent(first, term -> new ArrayList<>()).add(rows.size());
    }
}
