package org.furore.index;

import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.furore.domain.search.TextSearch.FacetCount;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts how many hits have each value of each facet. Segments are counted by their own numbers,
/// then put together by numbers that are the same in all, so that no table over all segments has to
/// be made anew whenever a document is added.
final class FacetCounter {
    /// Values given for each facet.
    static final int VALUES = 50;

    private static final List<String> FIELDS =
            List.of(
                    IndexFields.KIND,
                    IndexFields.OUTLET,
                    IndexFields.AUTHOR,
                    IndexFields.LANG,
                    IndexFields.IMPORT);
    private static final Map<String, AnnotationRows.Kind> MARKS = marks();
    private static final Comparator<FacetCount> ORDER =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private final SegmentCache cache;

    FacetCounter(SegmentCache cache) {
        this.cache = cache;
    }

    /// All facets of these hits.
    Map<String, List<FacetCount>> count(HitSet hits, AnnotationFacets annotations)
            throws IOException {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (String field : FIELDS) {
            facets.put(field, count(field, hits));
        }
        FixedBitSet annotated = annotatedHits(hits, annotations.annotated());
        for (Map.Entry<String, AnnotationRows.Kind> marks : MARKS.entrySet()) {
            facets.put(marks.getKey(), top(annotations.counts(marks.getValue(), annotated)));
        }
        return facets;
    }

    /// One facet of these hits.
    List<FacetCount> count(String facet, HitSet hits, AnnotationFacets annotations)
            throws IOException {
        AnnotationRows.Kind marks = MARKS.get(facet);
        return marks == null
                ? count(facet, hits)
                : top(annotations.counts(marks, annotatedHits(hits, annotations.annotated())));
    }

    /// The documents with any of these values of a facet, as they are counted.
    Query filter(String facet, Set<String> values, AnnotationFacets annotations) {
        AnnotationRows.Kind marks = MARKS.get(facet);
        if (marks != null) {
            return new OrdinalQuery(annotations.documents(marks, values), cache);
        }
        if (!FIELDS.contains(facet)) {
            throw new IllegalArgumentException("no facet " + facet);
        }
        return SortedSetDocValuesField.newSlowSetQuery(
                IndexFields.FACET + facet, values.stream().map(BytesRef::new).toList());
    }

    private static Map<String, AnnotationRows.Kind> marks() {
        Map<String, AnnotationRows.Kind> marks = new LinkedHashMap<>();
        marks.put("claim", AnnotationRows.Kind.CLAIM);
        marks.put("actor", AnnotationRows.Kind.ACTOR);
        marks.put("code", AnnotationRows.Kind.CODE);
        return marks;
    }

    private static List<FacetCount> top(List<FacetCount> counts) {
        return counts.stream().sorted(ORDER).limit(VALUES).toList();
    }

    private List<FacetCount> count(String field, HitSet hits) throws IOException {
        String name = IndexFields.FACET + field;
        List<HitSet.Leaf> leaves = hits.leaves();
        FacetColumn[] columns = new FacetColumn[leaves.size()];
        for (int i = 0; i < columns.length; i++) {
            LeafReader reader = leaves.get(i).context().reader();
            columns[i] = cache.of(reader).facet(reader, name);
        }
        List<FacetCount> found = new ArrayList<>();
        try (ValueCounts counts = new ValueCounts(cache.numbers(name))) {
            for (int i = 0; i < columns.length; i++) {
                columns[i].count(leaves.get(i), i, counts);
            }
            for (ValueCounts.Value value : counts.top(VALUES)) {
                LeafReader reader = leaves.get(value.segment()).context().reader();
                found.add(
                        new FacetCount(
                                columns[value.segment()].value(reader, value.value()),
                                value.count()));
            }
        }
        return top(found);
    }

    /// The next set bit, or -1.
    static int next(FixedBitSet bits, int from) {
        if (from >= bits.length()) {
            return -1;
        }
        int found = bits.nextSetBit(from);
        return found == DocIdSetIterator.NO_MORE_DOCS ? -1 : found;
    }

    /// The ordinals of the hits that are annotated.
    private FixedBitSet annotatedHits(HitSet hits, FixedBitSet annotated) throws IOException {
        FixedBitSet found = new FixedBitSet(annotated.length());
        int many = annotated.cardinality();
        if (many == 0) {
            return found;
        }
        for (HitSet.Leaf leaf : hits.leaves()) {
            SegmentCache.Segment segment = cache.of(leaf.context().reader());
            FixedBitSet docs = leaf.docs();
            if (segment.rising() && many < leaf.count() / 16) {
                for (int at = next(annotated, 0); at >= 0; at = next(annotated, at + 1)) {
                    int doc = segment.find(at);
                    if (doc >= 0 && docs.get(doc)) {
                        found.set(at);
                    }
                }
            } else {
                for (int doc = next(docs, 0); doc >= 0; doc = next(docs, doc + 1)) {
                    int ordinal = segment.ordinal(doc);
                    if (ordinal < annotated.length() && annotated.get(ordinal)) {
                        found.set(ordinal);
                    }
                }
            }
        }
        return found;
    }
}
