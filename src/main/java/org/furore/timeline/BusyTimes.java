package org.furore.timeline;

import org.furore.domain.event.TimeSpan;
import org.furore.timeline.TimelineView.Lanes;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// When something is dated, as stretches: from, to, from, to, …, by start. Each choice of what is
/// shown is merged once. Any thread.
final class BusyTimes {
    private final long[] events;
    private final long[] marks;
    private final long[] volume;
    private final long[] series;
    private final Map<Integer, long[]> merged = new ConcurrentHashMap<>();

    BusyTimes(TimelineData data, VolumeBins bins) {
        events = busy(data.events().stream().map(TimelineData.EventItem::when).toList());
        marks =
                busy(
                        Stream.concat(
                                        data.mentions().stream().map(TimelineData.Mention::when),
                                        data.sentiments().stream()
                                                .map(TimelineData.Sentiment::when))
                                .toList());
        volume = bins.busy();
        series =
                busy(
                        data.series().stream()
                                .flatMap(s -> s.values().stream())
                                .map(TimelineData.Value::when)
                                .toList());
    }

    /// Of all that is switched on.
    long[] of(TimelineView view) {
        boolean marked = view.lanes() == Lanes.CLAIM || view.lanes() == Lanes.TARGET;
        int choice = (marked ? 1 : 0) | (view.volume() ? 2 : 0) | (view.series() ? 4 : 0);
        return merged.computeIfAbsent(
                choice,
                c -> {
                    long[] all = events;
                    all = (c & 1) == 0 ? all : merge(all, marks);
                    all = (c & 2) == 0 ? all : merge(all, volume);
                    return (c & 4) == 0 ? all : merge(all, series);
                });
    }

    /// From the first moment to the last, or null when nothing is dated.
    @Nullable TimeSpan extent(TimelineView view) {
        long[] busy = of(view);
        return busy.length == 0 ? null : new TimeSpan(busy[0], busy[busy.length - 1]);
    }

    /// The stretches of both, those that touch as one.
    private static long[] merge(long[] a, long[] b) {
        List<TimeSpan> spans = new ArrayList<>((a.length + b.length) / 2);
        for (long[] one : List.of(a, b)) {
            for (int i = 0; i < one.length; i += 2) {
                spans.add(new TimeSpan(one[i], one[i + 1]));
            }
        }
        return joined(spans);
    }

    /// A date much wider than its neighbours keeps only its ends busy, or no axis could ever break.
    private static long[] busy(List<When> dates) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (When when : dates) {
            from = Math.min(from, when.start());
            to = Math.max(to, when.end());
        }
        double wide = ((double) to - (double) from) / 5;
        List<TimeSpan> spans = new ArrayList<>();
        for (When when : dates) {
            long start = when.start();
            long end = when.end();
            if ((double) end - (double) start > Math.max(wide, 40.0 * When.DAY)
                    && dates.size() > 1) {
                spans.add(new TimeSpan(start, start + When.DAY));
                spans.add(new TimeSpan(end - When.DAY, end));
            } else {
                spans.add(new TimeSpan(start, end));
            }
        }
        return joined(spans);
    }

    private static long[] joined(List<TimeSpan> spans) {
        spans.sort(Comparator.comparingLong(TimeSpan::from).thenComparingLong(TimeSpan::to));
        long[] out = new long[2 * spans.size()];
        int n = 0;
        for (TimeSpan span : spans) {
            if (n > 0 && span.from() <= out[n - 1]) {
                out[n - 1] = Math.max(out[n - 1], span.to());
            } else {
                out[n++] = span.from();
                out[n++] = span.to();
            }
        }
        return Arrays.copyOf(out, n);
    }
}
