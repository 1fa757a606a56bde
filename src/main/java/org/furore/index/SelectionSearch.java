package org.furore.index;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.furore.domain.search.Copies;
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
    private final CopyGroups copies;
    private final SegmentCache cache;
    private final CopyGroups.@Nullable Once once;

    /// @param copies where the selection counts them once
    SelectionSearch(
            IndexSearcher searcher,
            QueryTranslator translator,
            FacetCounter facets,
            AnnotationFacets annotations,
            Selection selection,
            CopyGroups copies,
            SegmentCache cache)
            throws IOException {
        this.searcher = searcher;
        this.translator = translator;
        this.facets = facets;
        this.annotations = annotations;
        this.selection = selection;
        this.copies = copies;
        this.cache = cache;
        Query all = searcher.rewrite(narrowed(null));
        HitSet found = searcher.search(all, HitSet.collecting());
        if (selection.copies() == Copies.ONE) {
            CopyGroups.Once reduced = copies.once(found, cache);
            this.once = reduced;
            this.hits = reduced.hits();
            this.query =
                    new BooleanQuery.Builder()
                            .add(all, Occur.MUST)
                            .add(new OrdinalQuery(reduced.kept(), cache), Occur.FILTER)
                            .build();
        } else {
            this.once = null;
            this.hits = found;
            this.query = all;
        }
    }

    /// In Lucene's terms.
    Query query() {
        return query;
    }

    /// How many hits a document stands for.
    int copies(int ordinal) {
        return once == null ? 1 : once.count(ordinal);
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
        HitSet found = searcher.search(searcher.rewrite(narrowed(left)), HitSet.collecting());
        return selection.copies() == Copies.ONE ? copies.once(found, cache).hits() : found;
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
