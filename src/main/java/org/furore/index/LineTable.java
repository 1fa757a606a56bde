package org.furore.index;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.furore.domain.search.Concordance;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// All lines of a concordance as numbers: where each stands, and what it is compared by. Made for
/// one call.
final class LineTable {
    private record Leaf(LeafReader reader, SegmentCache.Segment segment, SpotList spots) {}

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final LineOrder order;
    private long[] first = new long[256];
    private int count;
    private long documents;

    LineTable(LineOrder order) {
        this.order = order;
    }

    /// Finds the lines of these hits.
    static LineTable of(
            SelectionSearch selected, Occurrences occurrences, LineOrder order, SegmentCache cache)
            throws IOException {
        LineTable table = new LineTable(order);
        for (HitSet.Leaf hits : selected.hits().leaves()) {
            LeafReader reader = hits.context().reader();
            SpotList spots = occurrences.in(reader, hits.docs());
            table.add(new Leaf(reader, cache.of(reader), spots));
        }
        return table;
    }

    /// Takes the spots that are of the text: titles and listed tags stand behind it.
    private void add(Leaf leaf) throws IOException {
        SpotList spots = leaf.spots;
        Keys keys = new Keys(leaf.reader);
        int[] before = {-1};
        int start = count;
        spots.keep(i -> {
            BytesRef places = keys.of(spots.doc(i));
            boolean kept = spots.last(i) < PlaceKeys.count(places);
            if (kept && spots.doc(i) != before[0]) {
                documents++;
                before[0] = spots.doc(i);
            }
            if (kept && levels() > 0) {
                first = ArrayUtil.grow(first, count + 1);
                first[count] = PlaceKeys.at(places, order.place(spots, i, 0));
            }
            count += kept ? 1 : 0;
            return kept;
        });
        starts.add(start);
        leaves.add(leaf);
        if (count > Concordance.MOST) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE,
                    Message.of("index.too-many-lines", Concordance.MOST));
        }
    }

    int count() {
        return count;
    }

    long documents() {
        return documents;
    }

    int levels() {
        return order.words();
    }

    /// What these lines, which rise, are compared by at a level.
    long[] keys(int[] lines, int level) throws IOException {
        long[] found = new long[lines.length];
        if (level == 0) {
            for (int i = 0; i < lines.length; i++) {
                found[i] = first[lines[i]];
            }
            return found;
        }
        int leaf = -1;
        Keys keys = null;
        for (int i = 0; i < lines.length; i++) {
            int now = leaf(lines[i], leaf);
            if (now != leaf || keys == null) {
                leaf = now;
                keys = new Keys(leaves.get(now).reader);
            }
            SpotList spots = leaves.get(now).spots;
            int index = lines[i] - starts.get(now);
            found[i] = PlaceKeys.at(keys.of(spots.doc(index)), order.place(spots, index, level));
        }
        return found;
    }

    private int leaf(int line, int near) {
        int leaf = Math.max(0, near);
        while (leaf + 1 < starts.size() && starts.get(leaf + 1) <= line) {
            leaf++;
        }
        return leaf;
    }

    /// A line.
    ///
    /// @param first the first place of the spot
    /// @param last the last one
    record Spot(int ordinal, int first, int last) {}

    Spot spot(int line) {
        int leaf = leaf(line, 0);
        Leaf in = leaves.get(leaf);
        int index = line - starts.get(leaf);
        return new Spot(
                in.segment.ordinal(in.spots.doc(index)),
                in.spots.first(index),
                in.spots.last(index));
    }

    /// The place of a line's text that it is compared by at a level.
    int place(int line, int level) {
        int leaf = leaf(line, 0);
        return order.place(leaves.get(leaf).spots, line - starts.get(leaf), level);
    }

    /// The document of each line as a key of their order, which is also that of the places where
    /// documents rise.
    long[] ordinals(int[] lines) {
        long[] found = new long[lines.length];
        int leaf = 0;
        for (int i = 0; i < lines.length; i++) {
            leaf = leaf(lines[i], leaf);
            Leaf in = leaves.get(leaf);
            int index = lines[i] - starts.get(leaf);
            found[i] = (long) in.segment.ordinal(in.spots.doc(index)) << 26 | in.spots.first(index);
        }
        return found;
    }

    /// The keys of documents that are asked for in rising order.
    private static final class Keys {
        private static final BytesRef NOTHING = new BytesRef();
        private final BinaryDocValues values;
        private BytesRef read = NOTHING;
        private int doc = -1;

        Keys(LeafReader reader) throws IOException {
            values = DocValues.getBinary(reader, IndexFields.PLACES);
        }

        BytesRef of(int wanted) throws IOException {
            if (wanted != doc) {
                doc = wanted;
                read = values.advanceExact(wanted) ? values.binaryValue() : NOTHING;
            }
            return read;
        }
    }
}
