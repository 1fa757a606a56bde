package org.furore.annotate;

import org.furore.domain.annotation.Segments.Range;
import org.furore.domain.annotation.Segments.Spanned;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Which spans lie at a place of a text, or touch a stretch of it, in O(log n + k) for k answers
/// among n spans, however they overlap. Immutable; any thread.
///
/// The spans stand in order of start. Those that begin before a place are a prefix of that order,
/// found by bisection; of a stretch of the order the one that ends last is known at once (a sparse
/// table of maxima), so a stretch without an answer costs one look, and each answer cuts a stretch
/// in two (Muthukrishnan, "Efficient algorithms for document retrieval problems", SODA 2002).
public final class SpanIndex<T> {
    private final List<Spanned<T>> spans;
    private final int[] starts;

    /// `last[k][i]` is which of the `2^k` spans from `i` ends last.
    private final int[][] last;

    public SpanIndex(Collection<Spanned<T>> unordered) {
        List<Spanned<T>> sorted = new ArrayList<>(unordered);
        sorted.sort(
                Comparator.comparingInt((Spanned<T> span) -> span.range().start())
                        .thenComparing(span -> span.range().end(), Comparator.reverseOrder()));
        spans = List.copyOf(sorted);
        int size = spans.size();
        starts = new int[size];
        int levels = size == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(size);
        last = new int[levels][];
        for (int i = 0; i < size; i++) {
            starts[i] = spans.get(i).range().start();
        }
        for (int level = 0; level < levels; level++) {
            int[] row = new int[size - (1 << level) + 1];
            for (int i = 0; i < row.length; i++) {
                row[i] =
                        level == 0
                                ? i
                                : later(last[level - 1][i], last[level - 1][i + (1 << level - 1)]);
            }
            last[level] = row;
        }
    }

    /// All spans, by start, longer before shorter.
    public List<Spanned<T>> all() {
        return spans;
    }

    /// What lies over the unit at `offset`, by start, longer before shorter.
    public List<T> at(int offset) {
        return ending(begunBefore((long) offset + 1) - 1, offset);
    }

    /// What lies over the unit at `offset` or ends just there: what a caret touches.
    public List<T> touching(int offset) {
        return ending(begunBefore((long) offset + 1) - 1, offset - 1);
    }

    /// What shares at least one unit with `range`, by start, longer before shorter.
    public List<T> in(Range range) {
        return ending(begunBefore(range.end()) - 1, range.start());
    }

    /// How many spans begin before `offset`.
    private int begunBefore(long offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Those of the first `to + 1` spans that end after the unit at `offset`. What is still to be
    /// walked waits in `stack`, as pairs: a span found, and where the stretch behind it ends.
    private List<T> ending(int to, int offset) {
        List<T> found = new ArrayList<>();
        ArrayDeque<Integer> stack = new ArrayDeque<>();
        int low = 0;
        int high = to;
        while (true) {
            while (low <= high) {
                int best = endingLast(low, high);
                if (end(best) <= offset) {
                    break;
                }
                stack.push(high);
                stack.push(best);
                high = best - 1;
            }
            if (stack.isEmpty()) {
                return found;
            }
            int best = stack.pop();
            found.add(spans.get(best).mark());
            low = best + 1;
            high = stack.pop();
        }
    }

    private int endingLast(int from, int to) {
        int level = 31 - Integer.numberOfLeadingZeros(to - from + 1);
        return later(last[level][from], last[level][to - (1 << level) + 1]);
    }

    /// Of two, `one` the former, the one that ends last.
    private int later(int one, int other) {
        return end(one) >= end(other) ? one : other;
    }

    private int end(int index) {
        return spans.get(index).range().end();
    }
}
