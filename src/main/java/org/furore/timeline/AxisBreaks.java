package org.furore.timeline;

import org.furore.domain.event.TimeSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the long stretches in which nothing is dated, so that an axis can leave them out. A
/// stretch goes when it takes more than a sixth of what remains, the longest first, at most
/// [#MOST].
final class AxisBreaks {
    static final int MOST = 5;
    private static final double SHARE = 1.0 / 6;
    private static final double MARGIN = 0.03;
    private static final double GLIMPSE = 0.05;
    private static final double LEAST_EMPTY = 0.12;
    private static final double LEAST_GAP = 0.3;

    private AxisBreaks() {}

    /// The times to keep, in order.
    ///
    /// @param busy from, to, from, to, …: when something is dated, by start
    static List<TimeSpan> kept(TimeSpan window, long[] busy) {
        List<TimeSpan> gaps = gaps(window, busy);
        gaps.sort(
                Comparator.comparingLong((TimeSpan g) -> g.from() - g.to())
                        .thenComparingLong(TimeSpan::from));
        double remaining = length(window);
        List<TimeSpan> out = new ArrayList<>();
        for (TimeSpan gap : gaps) {
            if (out.size() == MOST || length(gap) < SHARE * remaining) {
                break;
            }
            out.add(gap);
            remaining -= length(gap);
        }
        long margin = Math.round(remaining * MARGIN);
        out.sort(Comparator.comparingLong(TimeSpan::from));
        List<TimeSpan> kept = new ArrayList<>();
        long from = window.from();
        for (TimeSpan gap : out) {
            long end = gap.from() + margin;
            long next = gap.to() - margin;
            if (next - end > length(gap) / 2) {
                kept.add(new TimeSpan(from, end));
                from = next;
            }
        }
        kept.add(new TimeSpan(from, window.to()));
        return kept;
    }

    /// The window, made to reach over an empty stretch at either end that is so long that [#kept]
    /// leaves it out, to the nearest busy time beyond.
    static TimeSpan reach(TimeSpan window, long[] busy) {
        double length = length(window);
        int first = 0;
        while (first < busy.length && busy[first + 1] <= window.from()) {
            first += 2;
        }
        int last = busy.length - 2;
        while (last >= 0 && busy[last] >= window.to()) {
            last -= 2;
        }
        if (first > last) {
            return window;
        }
        long from = window.from();
        if (first > 0 && empty(busy[first - 1], from, busy[first], length)) {
            from = busy[first - 1] - Math.round(length * GLIMPSE);
        }
        long to = window.to();
        if (last + 2 < busy.length && empty(busy[last + 2], to, busy[last + 1], length)) {
            to = busy[last + 2] + Math.round(length * GLIMPSE);
        }
        return new TimeSpan(from, to);
    }

    /// The window without long empty stretches at its ends: there is no break at an end, so one
    /// that begins within a break would show all of it.
    static TimeSpan trim(TimeSpan window, long[] busy) {
        int first = 0;
        while (first < busy.length && busy[first + 1] <= window.from()) {
            first += 2;
        }
        int last = busy.length - 2;
        while (last >= 0 && busy[last] >= window.to()) {
            last -= 2;
        }
        if (first > last) {
            return window;
        }
        double length = length(window);
        double kept = Math.min(length, (double) busy[last + 1] - (double) busy[first]);
        long edge = Math.round(kept * GLIMPSE);
        boolean early = (double) busy[first] - (double) window.from() > SHARE * length;
        boolean late = (double) window.to() - (double) busy[last + 1] > SHARE * length;
        return new TimeSpan(
                early ? busy[first] - edge : window.from(),
                late ? busy[last + 1] + edge : window.to());
    }

    /// Whether much of the window is empty between its `edge` and what is busy `within`, and more
    /// so to what is busy `beyond`.
    private static boolean empty(long beyond, long edge, long within, double length) {
        return Math.abs((double) within - (double) edge) > LEAST_EMPTY * length
                && Math.signum((double) within - (double) edge)
                        == Math.signum((double) within - (double) beyond)
                && Math.abs((double) within - (double) beyond) > LEAST_GAP * length;
    }

    private static double length(TimeSpan span) {
        return (double) span.to() - (double) span.from();
    }

    private static List<TimeSpan> gaps(TimeSpan window, long[] busy) {
        List<TimeSpan> gaps = new ArrayList<>();
        double least = length(window) / 400;
        long end = Long.MIN_VALUE;
        for (int i = 0; i < busy.length; i += 2) {
            long from = Math.max(busy[i], window.from());
            long to = Math.min(busy[i + 1], window.to());
            if (from >= to) {
                continue;
            }
            if (end != Long.MIN_VALUE && (double) from - (double) end > least) {
                gaps.add(new TimeSpan(end, from));
            }
            end = Math.max(end, to);
        }
        return gaps;
    }
}
