package org.furore.domain.search;

import org.furore.domain.document.Ordinals;
import org.furore.domain.search.TextSearch.FacetCount;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All documents of a selection, and what they have.
///
/// @param facets as in [TextSearch.Result], but each counted as if nothing was picked of it, so
///   that a person sees what another value would add
/// @param dates counted as if no period was chosen, by first day, then last
/// @param undated how many have no date, counted so too
public record Matches(
        Ordinals ordinals,
        Map<String, List<FacetCount>> facets,
        List<DateCount> dates,
        long undated) {

    public static final Matches NONE = new Matches(Ordinals.NONE, Map.of(), List.of(), 0);

    public Matches {
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
        dates = List.copyOf(dates);
    }

    public int total() {
        return ordinals.size();
    }

    /// How many documents have a date, cut to days in the case's time zone.
    ///
    /// @param first the first day it may mean; null when nobody knows since when
    /// @param last the last day it may mean, the same as the first unless it is coarser than a day;
    ///   null when it has no end
    public record DateCount(@Nullable LocalDate first, @Nullable LocalDate last, long count) {}
}
