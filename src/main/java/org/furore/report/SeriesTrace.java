package org.furore.report;

import org.furore.domain.event.Edtf;
import org.furore.domain.event.TimeSpan;
import org.furore.domain.series.Observation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What of a series can be joined and what can not. Only a value whose day is known has a place on
/// a line; any other holds somewhere within its span and is drawn over all of it.
///
/// @param stops in order of time
/// @param bars values dated to more than a day, or doubtfully
record SeriesTrace(List<Stop> stops, List<Bar> bars) {
    private static final double DAY = 86_400_000.0;

    /// A value as it is given.
    ///
    /// @param exact without a qualifier such as "at least"
    record Value(double value, boolean exact) {}

    /// The values of one day (or minute), each once; they contradict each other when there are
    /// several.
    ///
    /// @param day of the epoch, with its fraction: a day stands at its noon
    record Stop(double day, List<Value> values) {
        double low() {
            return values.stream().mapToDouble(Value::value).min().orElseThrow();
        }

        double high() {
            return values.stream().mapToDouble(Value::value).max().orElseThrow();
        }
    }

    /// A value that holds somewhere between two days of the epoch.
    record Bar(double from, double to, Value value) {}

    static SeriesTrace of(List<Observation> observations) {
        Map<Double, List<Value>> days = new TreeMap<>();
        List<Bar> bars = new ArrayList<>();
        for (Observation observation : observations) {
            TimeSpan span = observation.date().span(ZoneOffset.UTC);
            if (span.from() == TimeSpan.OPEN_START || span.to() == TimeSpan.OPEN_END) {
                continue;
            }
            Value value =
                    new Value(observation.value().doubleValue(), observation.qualifier() == null);
            double from = span.from() / DAY;
            double to = span.to() / DAY;
            if (toTheDay(observation.date())) {
                List<Value> values = days.computeIfAbsent((from + to) / 2, d -> new ArrayList<>());
                if (!values.contains(value)) {
                    values.add(value);
                }
            } else if (!bars.contains(new Bar(from, to, value))) {
                bars.add(new Bar(from, to, value));
            }
        }
        return new SeriesTrace(
                days.entrySet().stream().map(d -> new Stop(d.getKey(), d.getValue())).toList(),
                bars);
    }

    private static boolean toTheDay(Edtf date) {
        return switch (date.precision()) {
            case TIME, DAY ->
                    !date.isInterval()
                            && !date.isUnspecified()
                            && !date.isUncertain()
                            && !date.isApproximate();
            default -> false;
        };
    }

    /// How many values are drawn.
    int size() {
        return bars.size() + stops.stream().mapToInt(stop -> stop.values().size()).sum();
    }

    double first() {
        double first = bars.stream().mapToDouble(Bar::from).min().orElse(Double.MAX_VALUE);
        return stops.isEmpty() ? first : Math.min(first, stops.getFirst().day());
    }

    double last() {
        double last = bars.stream().mapToDouble(Bar::to).max().orElse(-Double.MAX_VALUE);
        return stops.isEmpty() ? last : Math.max(last, stops.getLast().day());
    }

    double low() {
        double low = bars.stream().mapToDouble(b -> b.value().value()).min().orElse(1e300);
        return Math.min(low, stops.stream().mapToDouble(Stop::low).min().orElse(1e300));
    }

    double high() {
        double high = bars.stream().mapToDouble(b -> b.value().value()).max().orElse(-1e300);
        return Math.max(high, stops.stream().mapToDouble(Stop::high).max().orElse(-1e300));
    }
}
