package org.furore.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.furore.domain.search.TextSearch.FacetCount;

/// Counts how many hits have each value of each facet. Segments are counted by their own numbers, then put
/// together by 64-bit hashes of the values, so that no table over all segments has to be made anew
/// whenever a document is added.
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
    private static final Comparator<FacetCount> ORDER =
            Comparator.comparingLong(FacetCount::count)
                    .reversed()
                    .thenComparing(FacetCount::value);

    private final SegmentCache cache;

    FacetCounter(SegmentCache cache) {
        this.cache = cache;
    }

    Map<String, List<FacetCount>> count(HitSet hits, AnnotationFacets annotations)
            throws IOException {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (String field : FIELDS) {
            facets.put(field, count(field, hits));
        }
        FixedBitSet annotated = annotatedHits(hits, annotations.annotated());
        facets.put("claim", top(annotations.counts(AnnotationRows.Kind.CLAIM, annotated)));
        facets.put("actor", top(annotations.counts(AnnotationRows.Kind.ACTOR, annotated)));
        facets.put("code", top(annotations.counts(AnnotationRows.Kind.CODE, annotated)));
        return facets;
    }

    private static List<FacetCount> top(List<FacetCount> counts) {
        return counts.stream().sorted(ORDER).limit(VALUES).toList();
    }

    private List<FacetCount> count(String field, HitSet hits) throws IOException {
        String name = IndexFields.FACET + field;
        ValueCounts merged = new ValueCounts();
        for (int leaf = 0; leaf < hits.leaves().size(); leaf++) {
            HitSet.Leaf found = hits.leaves().get(leaf);
            LeafReader reader = found.context().reader();
            SortedSetDocValues values = DocValues.getSortedSet(reader, name);
            if (values.getValueCount() == 0) {
                continue;
            }
            SegmentCache.Segment segment = cache.of(reader);
            int[] counts =
                    found.count() == reader.maxDoc()
                            ? segment.totals(name, values)
                            : counts(values, found);
            merged.add(leaf, counts, segment.hashes(name, DocValues.getSortedSet(reader, name)));
        }
        List<FacetCount> top = new ArrayList<>();
        for (int i : merged.top(VALUES)) {
            LeafReader reader = hits.leaves().get(merged.leaf(i)).context().reader();
            String value =
                    DocValues.getSortedSet(reader, name).lookupOrd(merged.ord(i)).utf8ToString();
            top.add(new FacetCount(value, merged.count(i)));
        }
        return top(top);
    }

    private static int[] counts(SortedSetDocValues values, HitSet.Leaf found) throws IOException {
        int[] counts = new int[Math.toIntExact(values.getValueCount())];
        SortedDocValues single = DocValues.unwrapSingleton(values);
        FixedBitSet docs = found.docs();
        int last = docs.length() - 1;
        for (int doc = docs.nextSetBit(0);
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = doc == last ? DocIdSetIterator.NO_MORE_DOCS : docs.nextSetBit(doc + 1)) {
            if (single != null) {
                if (single.advanceExact(doc)) {
                    counts[single.ordValue()]++;
                }
            } else if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }
        return counts;
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
                int last = annotated.length() - 1;
                for (int at = annotated.nextSetBit(0);
                        at != DocIdSetIterator.NO_MORE_DOCS;
                        at = at == last ? DocIdSetIterator.NO_MORE_DOCS : annotated.nextSetBit(at + 1)) {
                    int doc = segment.find(at);
                    if (doc >= 0 && docs.get(doc)) {
                        found.set(at);
                    }
                }
            } else {
                int last = docs.length() - 1;
                for (int doc = docs.nextSetBit(0);
                        doc != DocIdSetIterator.NO_MORE_DOCS;
                        doc = doc == last ? DocIdSetIterator.NO_MORE_DOCS : docs.nextSetBit(doc + 1)) {
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
