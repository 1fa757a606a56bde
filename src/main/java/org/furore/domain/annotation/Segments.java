package org.furore.domain.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// The algebra of spans over one text: what lies over what. Whoever highlights marks asks here,
/// since marks overlap freely and no element of a page or a screen may.
public final class Segments {
    private Segments() {}

    /// A stretch of a text.
    ///
    /// @param start first UTF-16 unit
    /// @param end one past the last; `end > start`
    public record Range(int start, int end) implements Comparable<Range> {
        public Range {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("not a range: " + start + ".." + end);
            }
        }

        /// Whether the two share at least one unit; touching is not overlapping.
        public boolean overlaps(Range other) {
            return start < other.end && other.start < end;
        }

        /// Whether every unit of `other` lies in this range.
        public boolean contains(Range other) {
            return start <= other.start && other.end <= end;
        }

        /// By start, then end.
        @Override
        public int compareTo(Range other) {
            return start != other.start
                    ? Integer.compare(start, other.start)
                    : Integer.compare(end, other.end);
        }
    }

    /// Something that lies over a stretch of text.
    public record Spanned<T>(Range range, T mark) {}

    /// A stretch over which the same marks lie throughout.
    ///
    /// @param marks in the order they begin, longer before shorter, else as they were given; empty
    ///   in a gap
    public record Segment<T>(int start, int end, List<T> marks) {
        public Segment {
            marks = List.copyOf(marks);
        }
    }

    /// Cuts the covered part of a text where any span begins or ends: segments in order, disjoint,
    /// each with the marks over it. Gaps are left out. Takes n log n steps plus the size of the
    /// answer.
    public static <T> List<Segment<T>> of(Collection<Spanned<T>> spans) {
        List<Spanned<T>> byStart = new ArrayList<>(spans);
        byStart.sort(
                Comparator.comparingInt((Spanned<T> s) -> s.range().start())
                        .thenComparing(s -> s.range().end(), Comparator.reverseOrder()));
        List<Segment<T>> segments = new ArrayList<>();
        Map<Integer, T> over = new LinkedHashMap<>();
        PriorityQueue<Integer> ends =
                new PriorityQueue<>(
                        Comparator.comparingInt((Integer i) -> byStart.get(i).range().end()));
        int next = 0;
        int at = 0;
        while (next < byStart.size() || !ends.isEmpty()) {
            int begins =
                    next < byStart.size() ? byStart.get(next).range().start() : Integer.MAX_VALUE;
            Integer ending = ends.peek();
            int cut = ending == null ? begins : Math.min(begins, byStart.get(ending).range().end());
            if (!over.isEmpty() && cut > at) {
                segments.add(new Segment<>(at, cut, List.copyOf(over.values())));
            }
            while (!ends.isEmpty() && byStart.get(ends.peek()).range().end() == cut) {
                over.remove(ends.poll());
            }
            while (next < byStart.size() && byStart.get(next).range().start() == cut) {
                over.put(next, byStart.get(next).mark());
                ends.add(next);
                next++;
            }
            at = cut;
        }
        return segments;
    }

    /// The same over a whole text of `length` units, gaps included as segments without marks, so
    /// that the segments joined are the text.
    ///
    /// @throws IllegalArgumentException if a span ends past the text
    public static <T> List<Segment<T>> covering(int length, Collection<Spanned<T>> spans) {
        List<Segment<T>> whole = new ArrayList<>();
        int at = 0;
        for (Segment<T> segment : of(spans)) {
            if (segment.start() > at) {
                whole.add(new Segment<>(at, segment.start(), List.of()));
            }
            whole.add(segment);
            at = segment.end();
        }
        if (at > length) {
            throw new IllegalArgumentException("a span ends at " + at + " of " + length);
        }
        if (at < length) {
            whole.add(new Segment<>(at, length, List.of()));
        }
        return whole;
    }

    /// The fewest ranges that cover exactly the same units, in order; overlapping and touching ones
    /// grow together.
    public static List<Range> union(Collection<Range> ranges) {
        List<Range> sorted = ranges.stream().sorted().toList();
        List<Range> joined = new ArrayList<>();
        for (Range range : sorted) {
            if (!joined.isEmpty() && range.start() <= joined.getLast().end()) {
                Range last = joined.removeLast();
                joined.add(new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
