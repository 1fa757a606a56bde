package org.furore.index;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// A facet's value of each document of a segment, held so that counting the hits reads memory in
/// its order. Where a document has several values it holds none and Lucene's own are read.
final class FacetColumn {
    private static final int BYTE = 0xFF;
    private static final int CHAR = 0xFFFF;

    private final String name;

    /// For each of the segment's values its number in [ValueNumbers].
    private final int[] numbers;

    /// One of them is there: by document the value's number in the segment, one more than it, 0
    /// without.
    private byte[] bytes = {};

    private char[] chars = {};
    private int[] ints = {};

    /// Whether every document has the segment's one value.
    private final boolean constant;

    private final boolean single;

    private volatile int @Nullable [] totals;

    /// @param numbering of the facet's values over all segments
    FacetColumn(LeafReader reader, String name, ValueNumbers numbering) throws IOException {
        this.name = name;
        SortedSetDocValues all = DocValues.getSortedSet(reader, name);
        this.numbers = numbers(all, numbering);
        SortedDocValues one = DocValues.unwrapSingleton(all);
        this.single = one != null;
        boolean everywhere = numbers.length == 1;
        if (one == null) {
            constant = false;
            return;
        }
        int docs = reader.maxDoc();
        if (numbers.length < BYTE) {
            bytes = new byte[docs];
        } else if (numbers.length < CHAR) {
            chars = new char[docs];
        } else {
            ints = new int[docs];
        }
        int found = 0;
        for (int doc = one.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = one.nextDoc()) {
            set(doc, one.ordValue() + 1);
            found++;
        }
        constant = everywhere && found == docs;
    }

    private static int[] numbers(SortedSetDocValues values, ValueNumbers numbering)
            throws IOException {
        long[] hashes = new long[Math.toIntExact(values.getValueCount())];
        TermsEnum terms = values.termsEnum();
        int at = 0;
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            hashes[at++] = hash(term);
        }
        return numbering.of(hashes);
    }

    private static long hash(BytesRef term) {
        long[] both =
                StringHelper.murmurhash3_x64_128(term.bytes, term.offset, term.length, 104_729);
        return both[0] == 0 ? 1 : both[0];
    }

    /// The value with this number in the segment.
    ///
    /// @param reader of the same segment that is open
    String value(LeafReader reader, int value) throws IOException {
        return DocValues.getSortedSet(reader, name).lookupOrd(value).utf8ToString();
    }

    private void set(int doc, int value) {
        if (bytes.length > 0) {
            bytes[doc] = (byte) value;
        } else if (chars.length > 0) {
            chars[doc] = (char) value;
        } else {
            ints[doc] = value;
        }
    }

    /// Counts the hits.
    ///
    /// @param segment told to `counts` with each value
    void count(HitSet.Leaf hits, int segment, ValueCounts counts) throws IOException {
        LeafReader reader = hits.context().reader();
        FixedBitSet docs = hits.docs();
        if (constant) {
            counts.add(numbers[0], hits.count(), segment, 0);
        } else if (hits.count() == reader.maxDoc()) {
            addAll(totals(reader), 0, segment, counts);
        } else if (!single) {
            several(reader, docs, segment, counts);
        } else if (numbers.length < hits.count()) {
            int[] here = new int[numbers.length + 1];
            for (int doc = FacetCounter.next(docs, 0);
                    doc >= 0;
                    doc = FacetCounter.next(docs, doc + 1)) {
                here[at(doc)]++;
            }
            addAll(here, 1, segment, counts);
        } else {
            for (int doc = FacetCounter.next(docs, 0);
                    doc >= 0;
                    doc = FacetCounter.next(docs, doc + 1)) {
                int value = at(doc) - 1;
                if (value >= 0) {
                    counts.add(numbers[value], 1, segment, value);
                }
            }
        }
    }

    private void addAll(int[] here, int first, int segment, ValueCounts counts) {
        for (int value = 0; value < numbers.length; value++) {
            if (here[first + value] > 0) {
                counts.add(numbers[value], here[first + value], segment, value);
            }
        }
    }

    private int at(int doc) {
        return bytes.length > 0 ? bytes[doc] & BYTE : chars.length > 0 ? chars[doc] : ints[doc];
    }

    private void several(LeafReader reader, FixedBitSet docs, int segment, ValueCounts counts)
            throws IOException {
        SortedSetDocValues all = DocValues.getSortedSet(reader, name);
        for (int doc = FacetCounter.next(docs, 0);
                doc >= 0;
                doc = FacetCounter.next(docs, doc + 1)) {
            if (all.advanceExact(doc)) {
                for (int i = all.docValueCount(); i > 0; i--) {
                    int value = Math.toIntExact(all.nextOrd());
                    counts.add(numbers[value], 1, segment, value);
                }
            }
        }
    }

    /// How many documents of the whole segment have each value.
    private int[] totals(LeafReader reader) throws IOException {
        int[] known = totals;
        if (known == null) {
            known = new int[numbers.length];
            SortedSetDocValues all = DocValues.getSortedSet(reader, name);
            while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                for (int i = all.docValueCount(); i > 0; i--) {
                    known[Math.toIntExact(all.nextOrd())]++;
                }
            }
            totals = known;
        }
        return known;
    }
}
