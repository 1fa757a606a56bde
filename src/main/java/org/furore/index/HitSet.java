package org.furore.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// All hits of a search, by segment.
///
/// @param total how many, exactly
record HitSet(long total, List<Leaf> leaves) {

    /// The hits in one segment.
    record Leaf(LeafReaderContext context, FixedBitSet docs, int count) {}

    static CollectorManager<?, HitSet> collecting() {
        return new CollectorManager<Gatherer, HitSet>() {
            @Override
            public Gatherer newCollector() {
                return new Gatherer();
            }

            @Override
            public HitSet reduce(Collection<Gatherer> collectors) {
                List<Leaf> leaves = new ArrayList<>();
                long total = 0;
                for (Gatherer collector : collectors) {
                    for (Gathered one : collector.found) {
                        int count = one.docs.cardinality();
                        if (count > 0) {
                            total += count;
                            leaves.add(new Leaf(one.context, one.docs, count));
                        }
                    }
                }
                return new HitSet(total, leaves);
            }
        };
    }

    private record Gathered(LeafReaderContext context, FixedBitSet docs) {}

    private static final class Gatherer implements Collector {
        private final List<Gathered> found = new ArrayList<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) {
            FixedBitSet docs = new FixedBitSet(context.reader().maxDoc());
            found.add(new Gathered(context, docs));
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int doc) {
                    docs.set(doc);
                }

                @Override
                public void collectRange(int from, int to) throws IOException {
                    docs.set(from, to);
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
