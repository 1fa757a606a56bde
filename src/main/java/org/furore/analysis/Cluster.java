package org.furore.analysis;

import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.codebook.CoderId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Passages of several coders that hang together: each lies over another, or stands alone.
///
/// @param range from the first to the last unit
/// @param stacks of each coder who coded the document; none for those who marked nothing here
record Cluster(Range range, Map<CoderId, List<Stack>> stacks) {

    private record Owned(CoderId coder, Stack stack) {}

    /// The clusters of a document in order.
    static List<Cluster> of(Map<CoderId, List<Stack>> by) {
        List<Owned> all = new ArrayList<>();
        by.forEach((coder, stacks) -> stacks.forEach(stack -> all.add(new Owned(coder, stack))));
        all.sort(Comparator.comparing(owned -> owned.stack.range()));
        List<Cluster> clusters = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            Map<CoderId, List<Stack>> here = new LinkedHashMap<>();
            by.keySet().forEach(coder -> here.put(coder, new ArrayList<>()));
            int start = all.get(at).stack.range().start();
            int end = start + 1;
            for (; at < all.size() && all.get(at).stack.range().start() < end; at++) {
                Owned owned = all.get(at);
                end = Math.max(end, owned.stack.range().end());
                here.computeIfAbsent(owned.coder, c -> new ArrayList<>()).add(owned.stack);
            }
            clusters.add(new Cluster(new Range(start, end), here));
        }
        return clusters;
    }

    /// Whether not everybody marked the same passages.
    boolean differs() {
        return stacks.values().stream()
                        .map(own -> own.stream().map(Stack::range).toList())
                        .distinct()
                        .count()
                > 1;
    }
}
