package org.furore.index;

import org.apache.lucene.util.FixedBitSet;
import org.furore.domain.search.Matches.DateCount;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts hits by the day of their date, in the case's time zone.
final class DateCounter {
    private final SegmentCache cache;
    private final ZoneId zone;

    DateCounter(SegmentCache cache, ZoneId zone) {
        this.cache = cache;
        this.zone = zone;
    }

    /// The dates of hits, by first day, then last.
    ///
    /// @param undated how many hits have none
    record Dates(List<DateCount> counts, long undated) {}

    Dates count(HitSet hits) throws IOException {
        Map<DateNumbers.Days, Long> counts = new HashMap<>();
        long undated = 0;
        for (HitSet.Leaf leaf : hits.leaves()) {
            DateNumbers dates =
                    cache.of(leaf.context().reader()).dates(leaf.context().reader(), zone);
            int[] here = new int[dates.days().size()];
            FixedBitSet docs = leaf.docs();
            for (int doc = FacetCounter.next(docs, 0);
                    doc >= 0;
                    doc = FacetCounter.next(docs, doc + 1)) {
                int number = dates.number(doc);
                if (number < 0) {
                    undated++;
                } else {
                    here[number]++;
                }
            }
            for (int number = 0; number < here.length; number++) {
                if (here[number] > 0) {
                    counts.merge(dates.days().get(number), (long) here[number], Long::sum);
                }
            }
        }
        Comparator<DateNumbers.Days> order =
                Comparator.comparingLong(DateNumbers.Days::first)
                        .thenComparingLong(DateNumbers.Days::last);
        return new Dates(
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(order))
                        .map(one -> one.getKey().count(one.getValue()))
                        .toList(),
                undated);
    }
}
