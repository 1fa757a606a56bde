package org.furore.timeline;

import org.furore.timeline.TimelineData.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// A series' values as they may be drawn: those known to the day in order of time, which a line may
/// join, and the others, which nothing may join, since nobody knows whether they come before or
/// after.
///
/// @param stops in order of time
/// @param coarse known to a month, or estimated, or in doubt
record SeriesStops(List<Stop> stops, List<Value> coarse) {
    /// More stops than this are drawn by pixel column: its lowest and highest.
    static final int DENSE = 400;

    /// What is said of one day.
    ///
    /// @param low the lowest value
    /// @param high the highest; above `low` when sources contradict each other
    record Stop(double x, BigDecimal low, BigDecimal high, List<Value> values) {
        static Stop of(double x, List<Value> values) {
            List<Value> sorted =
                    values.stream().sorted(Comparator.comparing(Value::value)).toList();
            return new Stop(x, sorted.getFirst().value(), sorted.getLast().value(), sorted);
        }
    }

    static SeriesStops of(List<Value> values, TimeScale scale) {
        TreeMap<Long, List<Value>> days = new TreeMap<>();
        List<Value> coarse = new ArrayList<>();
        for (Value value : values) {
            if (precise(value.when())) {
                days.computeIfAbsent(value.when().from(), d -> new ArrayList<>()).add(value);
            } else {
                coarse.add(value);
            }
        }
        List<Stop> stops = new ArrayList<>();
        if (days.size() <= DENSE) {
            days.values()
                    .forEach(v -> stops.add(Stop.of(scale.x(v.getFirst().when().middle()), v)));
        } else {
            TreeMap<Integer, List<Value>> columns = new TreeMap<>();
            for (List<Value> day : days.values()) {
                int column = (int) scale.x(day.getFirst().when().middle());
                columns.computeIfAbsent(column, c -> new ArrayList<>()).addAll(day);
            }
            columns.forEach((column, v) -> stops.add(Stop.of(column + 0.5, v)));
        }
        coarse.sort(
                Comparator.comparingLong((Value v) -> v.when().start())
                        .thenComparing(Value::value));
        return new SeriesStops(stops, coarse);
    }

    /// Whether a date is a day or a time of day and nobody doubts it.
    static boolean precise(When when) {
        boolean day = when.form() == When.Form.DAY || when.form() == When.Form.MOMENT;
        return day && !when.approximate() && !when.uncertain();
    }
}
