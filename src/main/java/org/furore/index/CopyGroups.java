package org.furore.index;

import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Which documents are copies of each other, at one state of the case. A group goes by its lowest
/// ordinal. Immutable.
final class CopyGroups {
    static final CopyGroups NONE = new CopyGroups(new UUID(0, 0), new int[0]);

    private final UUID commit;
    private final int[] groups;

    /// @param groups for each ordinal that of its group; 0 where it has no copy
    CopyGroups(UUID commit, int[] groups) {
        this.commit = commit;
        this.groups = groups;
    }

    /// The commit of the case it holds.
    UUID commit() {
        return commit;
    }

    /// The group of a document, itself where it has no copy.
    int group(int ordinal) {
        return ordinal < groups.length && groups[ordinal] != 0 ? groups[ordinal] : ordinal;
    }

    /// All documents of the group of one, rising.
    int[] members(int ordinal) {
        int group = group(ordinal);
        int[] found = new int[8];
        int count = 0;
        for (int i = group; i < groups.length; i++) {
            if (groups[i] == group) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i;
            }
        }
        return count == 0 ? new int[] {ordinal} : Arrays.copyOf(found, count);
    }

    /// One document of each group, and how many it stands for.
    ///
    /// @param kept the ordinals that stay
    record Once(HitSet hits, FixedBitSet kept, int[] counts, CopyGroups groups) {
        /// How many hits the document stands for, itself among them.
        int count(int ordinal) {
            int group = groups.group(ordinal);
            return group < counts.length && counts[group] > 0 ? counts[group] : 1;
        }
    }

    /// Counts the hits of each group once: the first document that was imported stands for them.
    Once once(HitSet hits, SegmentCache cache) throws IOException {
        int[] least = new int[groups.length];
        int[] counts = new int[groups.length];
        int highest = groups.length;
        for (HitSet.Leaf leaf : hits.leaves()) {
            SegmentCache.Segment segment = cache.of(leaf.context().reader());
            FixedBitSet docs = leaf.docs();
            for (int doc = FacetCounter.next(docs, 0);
                    doc >= 0;
                    doc = FacetCounter.next(docs, doc + 1)) {
                int ordinal = segment.ordinal(doc);
                highest = Math.max(highest, ordinal + 1);
                if (ordinal < groups.length && groups[ordinal] != 0) {
                    int group = groups[ordinal];
                    counts[group]++;
                    if (least[group] == 0 || ordinal < least[group]) {
                        least[group] = ordinal;
                    }
                }
            }
        }
        FixedBitSet kept = new FixedBitSet(highest);
        List<HitSet.Leaf> leaves = new ArrayList<>();
        long total = 0;
        for (HitSet.Leaf leaf : hits.leaves()) {
            SegmentCache.Segment segment = cache.of(leaf.context().reader());
            FixedBitSet docs = leaf.docs().clone();
            int count = 0;
            for (int doc = FacetCounter.next(docs, 0);
                    doc >= 0;
                    doc = FacetCounter.next(docs, doc + 1)) {
                int ordinal = segment.ordinal(doc);
                int group = group(ordinal);
                if (ordinal >= groups.length || groups[ordinal] == 0 || least[group] == ordinal) {
                    kept.set(ordinal);
                    count++;
                } else {
                    docs.clear(doc);
                }
            }
            if (count > 0) {
                leaves.add(new HitSet.Leaf(leaf.context(), docs, count));
                total += count;
            }
        }
        return new Once(new HitSet(total, leaves), kept, counts, this);
    }
}
