package org.furore.bench;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The facets of marks as one would count them with Lucene's own sets: one set of documents for
/// each value.
///
/// @param values the ordinals of the documents that have each claim, actor or code
record BareMarks(List<int[]> values) {
    static final BareMarks NONE = new BareMarks(List.of());

    /// The same over the documents of an index.
    Counter over(DirectoryReader reader) throws IOException {
        if (values.isEmpty()) {
            return new Counter(List.of(), reader.maxDoc());
        }
        Map<Long, Integer> docs = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues ordinals = leaf.reader().getNumericDocValues("ordinal");
            for (int doc = ordinals.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = ordinals.nextDoc()) {
                docs.put(ordinals.longValue(), leaf.docBase + doc);
            }
        }
        List<FixedBitSet> sets = new ArrayList<>();
        for (int[] ordinals : values) {
            FixedBitSet set = new FixedBitSet(reader.maxDoc());
            for (int ordinal : ordinals) {
                Integer doc = docs.get((long) ordinal);
                if (doc != null) {
                    set.set(doc);
                }
            }
            sets.add(set);
        }
        return new Counter(sets, reader.maxDoc());
    }

    /// Counts hits.
    record Counter(List<FixedBitSet> sets, int documents) {

        /// How many hits have any value, added over the values.
        long count(FacetsCollector hits) throws IOException {
            if (sets.isEmpty()) {
                return 0;
            }
            FixedBitSet found = new FixedBitSet(documents);
            for (FacetsCollector.MatchingDocs part : hits.getMatchingDocs()) {
                DocIdSetIterator each = part.bits().iterator();
                if (each != null) {
                    for (int doc = each.nextDoc();
                            doc != DocIdSetIterator.NO_MORE_DOCS;
                            doc = each.nextDoc()) {
                        found.set(part.context().docBase + doc);
                    }
                }
            }
            long sum = 0;
            for (FixedBitSet set : sets) {
                sum += FixedBitSet.intersectionCount(set, found);
            }
            return sum;
        }
    }
}
