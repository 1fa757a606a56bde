package org.furore.index;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.furore.domain.search.Selection;
import org.furore.domain.search.TextSearch.FacetCount;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a selection means in one state of the index. What a person picked of a facet, or the period
/// they chose, narrows everything but the facet, or the dates, it was picked from. Made for one
/// call.
final class SelectionSearch {
    /// Stands for the period among the names of facets.
    private static final String PERIOD = "";

    private final IndexSearcher searcher;
    private final QueryTranslator translator;
    private final FacetCounter facets;
    private final AnnotationFacets annotations;
    private final Selection selection;
    private final Query query;
    private final HitSet hits;

    SelectionSearch(
            IndexSearcher searcher,
            QueryTranslator translator,
            FacetCounter facets,
            AnnotationFacets annotations,
            Selection selection)
            throws IOException {
        this.searcher = searcher;
        this.translator = translator;
        this.facets = facets;
        this.annotations = annotations;
        this.selection = selection;
        this.query = searcher.rewrite(narrowed(null));
        this.hits = searcher.search(query, HitSet.collecting());
    }

    /// In Lucene's terms.
    Query query() {
        return query;
    }

    /// All hits.
    HitSet hits() {
        return hits;
    }

    /// Each facet's counts, as if nothing was picked of it.
    Map<String, List<FacetCount>> facets() throws IOException {
        Map<String, List<FacetCount>> counts = new LinkedHashMap<>(facets.count(hits, annotations));
        for (String picked : selection.values().keySet()) {
            counts.put(picked, facets.count(picked, hitsBut(picked), annotations));
        }
        return counts;
    }

    /// The hits as if no period was chosen.
    HitSet anyTime() throws IOException {
        return selection.period() == null ? hits : hitsBut(PERIOD);
    }

    private HitSet hitsBut(String left) throws IOException {
        return searcher.search(searcher.rewrite(narrowed(left)), HitSet.collecting());
    }

    /// Without what was picked of one facet.
    private Query narrowed(@Nullable String left) {
        Query asked = translator.translate(selection.query());
        if (!selection.narrowed()) {
            return asked;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(asked, Occur.MUST);
        selection
                .values()
                .forEach((facet, values) -> {
                    if (!facet.equals(left)) {
                        all.add(facets.filter(facet, values, annotations), Occur.FILTER);
                    }
                });
        var period = selection.period();
        if (period != null && !PERIOD.equals(left)) {
            all.add(
                    translator.translate(new org.furore.domain.search.Query.During(period)),
                    Occur.FILTER);
        }
        return all.build();
    }
}
