package org.furore.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The documents with these ordinals: how annotations, which are no fields, take part in a search.
/// Made for one search.
final class OrdinalQuery extends Query {
    private final FixedBitSet ordinals;
    private final int count;
    private final SegmentCache cache;
    private final Map<Object, FixedBitSet> found = new ConcurrentHashMap<>();

    OrdinalQuery(FixedBitSet ordinals, SegmentCache cache) {
        this.ordinals = ordinals;
        this.count = ordinals.cardinality();
        this.cache = cache;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context)
                    throws IOException {
                FixedBitSet docs = found.get(context.id());
                if (docs == null) {
                    docs = docs(cache.of(context.reader()));
                    found.put(context.id(), docs);
                }
                int hits = docs.cardinality();
                return hits == 0
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(docs, hits),
                                score(),
                                mode,
                                context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    /// Few ordinals are looked for, many are tested document by document.
    private FixedBitSet docs(SegmentCache.Segment segment) {
        FixedBitSet docs = new FixedBitSet(segment.count());
        if (segment.rising() && count < segment.count() / 32) {
            for (int at = FacetCounter.next(ordinals, 0);
                    at >= 0;
                    at = FacetCounter.next(ordinals, at + 1)) {
                int doc = segment.find(at);
                if (doc >= 0) {
                    docs.set(doc);
                }
            }
        } else {
            for (int doc = 0; doc < segment.count(); doc++) {
                int ordinal = segment.ordinal(doc);
                if (ordinal < ordinals.length() && ordinals.get(ordinal)) {
                    docs.set(doc);
                }
            }
        }
        return docs;
    }

    @Override
    public String toString(String field) {
        return "ordinals(" + count + ")";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
