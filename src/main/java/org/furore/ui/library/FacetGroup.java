package org.furore.ui.library;

import org.furore.domain.search.Matches;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch.FacetCount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A facet as it is shown: its values with their counts, most frequent first; what was picked stays
/// in sight even when nothing has it any more.
///
/// @param facet its name, as in [org.furore.domain.search.TextSearch.Result]
public record FacetGroup(String facet, List<Value> values) {
    public FacetGroup {
        values = List.copyOf(values);
    }

    /// A value of a facet.
    public record Value(String value, long count, boolean picked) {}

    /// Whether anything is picked.
    public boolean narrows() {
        return values.stream().anyMatch(Value::picked);
    }

    /// The facets of a selection that say something: those with values.
    public static List<FacetGroup> of(Map<String, List<FacetCount>> facets, Selection selection) {
        List<FacetGroup> groups = new ArrayList<>();
        facets.forEach((facet, counts) -> {
            Set<String> picked = selection.of(facet);
            List<Value> values = new ArrayList<>();
            Set<String> missing = new HashSet<>(picked);
            counts.forEach(count -> missing.remove(count.value()));
            missing.stream().sorted().forEach(value -> values.add(new Value(value, 0, true)));
            counts.forEach(count ->
                    values.add(
                            new Value(
                                    count.value(), count.count(), picked.contains(count.value()))));
            if (!values.isEmpty()) {
                groups.add(new FacetGroup(facet, values));
            }
        });
        return List.copyOf(groups);
    }

    /// The same from all documents of a selection.
    public static List<FacetGroup> of(Matches matches, Selection selection) {
        return of(matches.facets(), selection);
    }
}
