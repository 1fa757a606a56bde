package org.furore.domain.search;

import org.furore.domain.event.Edtf;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which documents a person looks at: what was asked, a stretch of time, and values picked from
/// facets. Values of one facet are joined by or, facets by and.
///
/// @param period documents whose date overlaps it, or null for all
/// @param values by the name of their facet ([TextSearch.Result#facets]); none that is empty
/// @param copies whether copies count each by itself
public record Selection(
        Query query, @Nullable Edtf period, Map<String, Set<String>> values, Copies copies) {
    public static final Selection ALL = of(new Query.All());

    public Selection {
        Map<String, Set<String>> copy = new TreeMap<>();
        values.forEach((facet, picked) -> {
            if (!picked.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSet(new TreeSet<>(picked)));
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    public static Selection of(Query query) {
        return new Selection(query, null, Map.of(), Copies.ALL);
    }

    public Selection withQuery(Query other) {
        return new Selection(other, period, values, copies);
    }

    public Selection withPeriod(@Nullable Edtf other) {
        return new Selection(query, other, values, copies);
    }

    /// The same with exactly these values of a facet; none lifts it.
    public Selection withValues(String facet, Set<String> picked) {
        Map<String, Set<String>> changed = new LinkedHashMap<>(values);
        changed.put(facet, picked);
        return new Selection(query, period, changed, copies);
    }

    public Selection withCopies(Copies counted) {
        return new Selection(query, period, values, counted);
    }

    /// The values picked of a facet.
    public Set<String> of(String facet) {
        return values.getOrDefault(facet, Set.of());
    }

    /// Whether it narrows beyond the query.
    public boolean narrowed() {
        return period != null || !values.isEmpty();
    }
}
