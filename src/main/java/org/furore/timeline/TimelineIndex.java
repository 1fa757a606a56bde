package org.furore.timeline;

import org.furore.domain.actor.ActorId;
import org.furore.domain.event.EventId;
import org.furore.domain.event.TimeSpan;
import org.furore.timeline.Shape.Face;
import org.furore.timeline.TimelineData.EventItem;
import org.furore.timeline.TimelineData.LinkItem;
import org.furore.timeline.TimelineView.Lanes;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// A timeline's data put in order once, so that each step of panning and zooming only looks at
/// arrays. Immutable; any thread.
public final class TimelineIndex {
    /// Lanes of their own; the rest share one.
    static final int MOST_LANES = 12;

    private final Map<Saying, DateWords> words = new ConcurrentHashMap<>();
    private final TimelineData data;
    private final List<EventItem> events;
    private final long[] starts;
    private final long[] ends;
    private final double[] ems;
    private final int[] byWeight;
    private final int[] rank;
    private final long[] heavyStarts;
    private final long[] heavyEnds;
    private final Map<ActorId, List<Integer>> joins = new HashMap<>();
    private final Map<EventId, Integer> positions = new HashMap<>();
    private final EventId[] ids;
    private final int[] traits;
    private final int[] linkStarts;
    private final int[] linkEnds;
    private final VolumeBins volume;
    private final long documents;
    private final Grouping actors;
    private final Grouping kinds;
    private final BusyTimes busy;

    /// @param typeface measures the titles
    public TimelineIndex(TimelineData data, Typeface typeface) {
        this.data = data;
        this.events =
                data.events().stream()
                        .sorted(
                                Comparator.comparingLong((EventItem e) -> e.when().start())
                                        .thenComparingLong(e -> e.when().end()))
                        .toList();
        int n = events.size();
        starts = new long[n];
        ends = new long[n];
        ems = new double[n];
        for (int i = 0; i < n; i++) {
            EventItem event = events.get(i);
            starts[i] = event.when().start();
            ends[i] = event.when().end();
            ems[i] = typeface.ems(event.title(), Face.REGULAR);
            positions.put(event.id(), i);
        }
        ids = events.stream().map(EventItem::id).toArray(EventId[]::new);
        traits = events.stream().mapToInt(LegendKey::traits).toArray();
        linkStarts = data.links().stream().mapToInt(l -> at(l.from())).toArray();
        linkEnds = data.links().stream().mapToInt(l -> at(l.to())).toArray();
        byWeight = order(weights());
        rank = new int[n];
        heavyStarts = new long[n];
        heavyEnds = new long[n];
        for (int i = 0; i < n; i++) {
            rank[byWeight[i]] = i;
            heavyStarts[i] = starts[byWeight[i]];
            heavyEnds[i] = ends[byWeight[i]];
            for (ActorId actor : events.get(i).participants().stream().skip(1).toList()) {
                joins.computeIfAbsent(actor, a -> new ArrayList<>()).add(i);
            }
        }
        documents =
                data.volume().values().stream()
                        .flatMap(days -> days.values().stream())
                        .mapToLong(Long::longValue)
                        .sum();
        volume = new VolumeBins(data.volume(), data.zone());
        actors = grouping(EventItem::participants);
        kinds = grouping(e -> e.type() == null ? List.of() : List.of(e.type()));
        busy = new BusyTimes(data, volume);
    }

    /// Which lane each event is in.
    ///
    /// @param keys what the lanes stand for, in order; null is "everything else"
    /// @param lane of each event
    /// @param more whether some keys share the last lane
    record Grouping(List<@Nullable Object> keys, int[] lane, boolean more) {}

    /// What its dates are called; kept from picture to picture.
    ///
    /// @param years whether the year is said with each date
    DateWords words(Locale locale, boolean years) {
        return words.computeIfAbsent(
                new Saying(locale, years), how -> new DateWords(locale, data.zone(), years));
    }

    private record Saying(Locale locale, boolean years) {}

    /// How many documents the case has.
    long documents() {
        return documents;
    }

    public TimelineData data() {
        return data;
    }

    /// The event of this name, if there is one.
    public java.util.Optional<EventItem> event(EventId id) {
        Integer at = positions.get(id);
        return at == null ? java.util.Optional.empty() : java.util.Optional.of(events.get(at));
    }

    /// The event `by` places further in time than this one, if there is one.
    public java.util.Optional<EventItem> neighbour(EventId id, int by) {
        Integer at = positions.get(id);
        return at == null || at + by < 0 || at + by >= events.size()
                ? java.util.Optional.empty()
                : java.util.Optional.of(events.get(at + by));
    }

    List<EventItem> events() {
        return events;
    }

    long start(int event) {
        return starts[event];
    }

    long end(int event) {
        return ends[event];
    }

    /// Width of an event's title in ems.
    double ems(int event) {
        return ems[event];
    }

    /// Events, weightiest first: those with most links, then most evidence.
    int[] byWeight() {
        return byWeight;
    }

    EventId id(int event) {
        return ids[event];
    }

    private int at(EventId id) {
        return positions.getOrDefault(id, -1);
    }

    /// Position of the event a link comes from, by the link's place in the data; -1 when there is
    /// none.
    int linkStart(int link) {
        return linkStarts[link];
    }

    /// Position of the event a link leads to; -1 when there is none.
    int linkEnd(int link) {
        return linkEnds[link];
    }

    /// First millisecond of the event at a place in [#byWeight].
    long heavyStart(int place) {
        return heavyStarts[place];
    }

    /// One past the last millisecond of the event at a place in [#byWeight].
    long heavyEnd(int place) {
        return heavyEnds[place];
    }

    /// Place of an event in [#byWeight].
    int rank(int event) {
        return rank[event];
    }

    /// Events an actor takes part in without being the first named.
    List<Integer> joins(ActorId actor) {
        return joins.getOrDefault(actor, List.of());
    }

    @Nullable Integer position(EventId id) {
        return positions.get(id);
    }

    VolumeBins volume() {
        return volume;
    }

    Grouping grouping(Lanes lanes) {
        return switch (lanes) {
            case ACTOR -> actors;
            case KIND -> kinds;
            case NONE, CLAIM, TARGET -> new Grouping(nothing(), new int[events.size()], false);
        };
    }

    private static List<@Nullable Object> nothing() {
        List<@Nullable Object> one = new ArrayList<>();
        one.add(null);
        return one;
    }

    /// All that is dated and switched on, or null when nothing is.
    public @Nullable TimeSpan extent(TimelineView view) {
        return busy.extent(view);
    }

    /// `window`, or a little more: where it begins or ends with nothing dated and the axis leaves
    /// such stretches out, it reaches to the next thing dated beyond.
    public TimeSpan reach(TimelineView view, TimeSpan window) {
        return view.breaks() ? AxisBreaks.reach(window, busy.of(view)) : window;
    }

    /// `window`, or a little less: without a long stretch at an end in which nothing is dated,
    /// where the axis leaves such stretches out.
    public TimeSpan trim(TimelineView view, TimeSpan window) {
        return view.breaks() ? AxisBreaks.trim(window, busy.of(view)) : window;
    }

    /// When something that is switched on is dated: from, to, from, to, …, by start.
    long[] busy(TimelineView view) {
        return busy.of(view);
    }

    /// The events of a window.
    ///
    /// @param events positions, rising
    /// @param named from the first to the last of them: what labels must tell apart; the window
    ///   itself when there are none
    /// @param traits of all of them, as bits
    record Visible(int[] events, TimeSpan named, int traits) {}

    Visible visible(TimeSpan window) {
        int[] found = new int[starts.length];
        int n = 0;
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        int seen = 0;
        for (int i = 0; i < starts.length && starts[i] < window.to(); i++) {
            if (ends[i] > window.from()) {
                from = Math.min(from, starts[i]);
                to = Math.max(to, ends[i]);
                seen |= traits[i];
                found[n++] = i;
            }
        }
        TimeSpan named = from < to ? new TimeSpan(from, to) : window;
        return new Visible(Arrays.copyOf(found, n), named, seen);
    }

    private int[] weights() {
        int[] weight = new int[events.size()];
        for (int i = 0; i < weight.length; i++) {
            EventItem event = events.get(i);
            weight[i] = event.evidence() + event.participants().size();
        }
        for (LinkItem link : data.links()) {
            for (EventId id : List.of(link.from(), link.to())) {
                Integer at = positions.get(id);
                if (at != null) {
                    weight[at] += 3;
                }
            }
        }
        return weight;
    }

    private static int[] order(int[] weight) {
        return java.util.stream.IntStream.range(0, weight.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -weight[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Lanes by first occurrence; an event goes to the lane of the first of its keys.
    private Grouping grouping(Function<EventItem, List<?>> keysOf) {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        for (EventItem event : events) {
            keysOf.apply(event).forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        Map<Object, Integer> lanes = new LinkedHashMap<>();
        Set<Object> kept = new HashSet<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Object, Integer>comparingByValue().reversed())
                .limit(counts.size() > MOST_LANES ? MOST_LANES - 1 : MOST_LANES)
                .forEach(e -> kept.add(e.getKey()));
        List<@Nullable Object> keys = new ArrayList<>();
        for (Object key : counts.keySet()) {
            if (kept.contains(key)) {
                lanes.put(key, keys.size());
                keys.add(key);
            }
        }
        keys.add(null);
        int[] lane = new int[events.size()];
        for (int i = 0; i < lane.length; i++) {
            List<?> own = keysOf.apply(events.get(i));
            Integer at = own.isEmpty() ? null : lanes.get(own.getFirst());
            lane[i] = at == null ? keys.size() - 1 : at;
        }
        return new Grouping(keys, lane, counts.size() > MOST_LANES);
    }
}
