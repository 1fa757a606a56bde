package org.furore.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/// All hits by score, the best first, equals in order of the index, as Lucene's own collector has
/// them. A hit is one number that sorts so: the score's bits, turned round, above the document.
final class Ranking implements Collector {
    private long[] keys = new long[1024];
    private int count;

    static CollectorManager<?, int[]> collecting() {
        return new CollectorManager<Ranking, int[]>() {
            @Override
            public Ranking newCollector() {
                return new Ranking();
            }

            @Override
            public int[] reduce(Collection<Ranking> collectors) {
                long[] all =
                        collectors.stream()
                                .flatMapToLong(one -> Arrays.stream(one.keys, 0, one.count))
                                .toArray();
                Arrays.sort(all);
                return Arrays.stream(all).mapToInt(key -> (int) key).toArray();
            }
        };
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        return new LeafCollector() {
            private Scorable scored = new Unscored();

            @Override
            public void setScorer(Scorable scorer) {
                scored = scorer;
            }

            @Override
            public void collect(int doc) throws IOException {
                if (count == keys.length) {
                    keys = Arrays.copyOf(keys, 2 * count);
                }
                long turned = ~Float.floatToIntBits(Math.max(0, scored.score()));
                keys[count++] = turned << 32 | (context.docBase + doc);
            }
        };
    }

    private static final class Unscored extends Scorable {
        @Override
        public float score() {
            return 0;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
