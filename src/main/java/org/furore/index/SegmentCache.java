package org.furore.index;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What is worked out once for each segment, which never changes, and forgotten with it. Any
/// thread.
final class SegmentCache {
    private final Map<IndexReader.CacheKey, Segment> segments = new ConcurrentHashMap<>();
    private final Map<String, ValueNumbers> numbers = new ConcurrentHashMap<>();

    /// The numbers of a facet's values over all segments.
    ValueNumbers numbers(String field) {
        return numbers.computeIfAbsent(field, name -> new ValueNumbers());
    }

    Segment of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        if (helper == null) {
            throw new IllegalStateException("a segment without a name");
        }
        Segment known = segments.get(helper.getKey());
        if (known != null) {
            return known;
        }
        Segment made = new Segment(ordinals(reader), this);
        if (segments.putIfAbsent(helper.getKey(), made) == null) {
            helper.addClosedListener(segments::remove);
        }
        return made;
    }

    private static int[] ordinals(LeafReader reader) throws IOException {
        int[] ordinals = new int[reader.maxDoc()];
        NumericDocValues values = DocValues.getNumeric(reader, IndexFields.ORDINAL);
        for (int doc = 0; doc < ordinals.length; doc++) {
            ordinals[doc] = values.advanceExact(doc) ? Math.toIntExact(values.longValue()) : 0;
        }
        return ordinals;
    }

    /// A segment's ordinals by document, and its facets.
    static final class Segment {
        private final int[] ordinals;
        private final boolean rising;
        private final SegmentCache cache;
        private final Map<String, FacetColumn> facets = new ConcurrentHashMap<>();
        private final Map<String, SegmentWords> words = new ConcurrentHashMap<>();
        private volatile @Nullable DateNumbers dates;

        Segment(int[] ordinals, SegmentCache cache) {
            this.cache = cache;
            this.ordinals = ordinals;
            boolean rises = true;
            for (int i = 1; rises && i < ordinals.length; i++) {
                rises = ordinals[i - 1] < ordinals[i];
            }
            this.rising = rises;
        }

        int ordinal(int doc) {
            return ordinals[doc];
        }

        int count() {
            return ordinals.length;
        }

        /// The document with this ordinal, or -1; only where ordinals rise.
        int find(int ordinal) {
            int found = java.util.Arrays.binarySearch(ordinals, ordinal);
            return found < 0 ? -1 : found;
        }

        /// Whether [#find] may be asked: true unless documents were corrected and merged.
        boolean rising() {
            return rising;
        }

        /// The days of the segment's documents.
        DateNumbers dates(LeafReader reader, ZoneId zone) throws IOException {
            DateNumbers known = dates;
            if (known == null) {
                known = DateNumbers.of(reader, zone);
                dates = known;
            }
            return known;
        }

        /// The words of a field.
        SegmentWords words(LeafReader reader, String field) throws IOException {
            SegmentWords known = words.get(field);
            if (known == null) {
                known = SegmentWords.of(reader, field);
                words.put(field, known);
            }
            return known;
        }

        /// The values of a facet.
        FacetColumn facet(LeafReader reader, String field) throws IOException {
            FacetColumn known = facets.get(field);
            if (known == null) {
                known = new FacetColumn(reader, field, cache.numbers(field));
                facets.put(field, known);
            }
            return known;
        }
    }
}
