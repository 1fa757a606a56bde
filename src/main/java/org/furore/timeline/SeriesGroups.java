package org.furore.timeline;

import org.furore.timeline.TimelineData.SeriesItem;
import org.furore.timeline.TimelineData.Value;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which series share a panel: those of one unit whose values one scale can show.
final class SeriesGroups {
    private static final BigDecimal APART = BigDecimal.valueOf(100);

    private SeriesGroups() {}

    /// Series of one panel, in order.
    ///
    /// @param least the lowest value
    /// @param most the highest
    record Group(
            @Nullable String unit, List<SeriesItem> series, BigDecimal least, BigDecimal most) {
        boolean takes(SeriesItem one, BigDecimal low, BigDecimal high) {
            String other = one.unit();
            if (unit == null
                    || other == null
                    || series.size() == SeriesSign.values().length
                    || !unit.strip().equalsIgnoreCase(other.strip())
                    || least.signum() < 0 != low.signum() < 0) {
                return false;
            }
            BigDecimal mine = most.abs().max(least.abs());
            BigDecimal yours = high.abs().max(low.abs());
            return mine.multiply(APART).compareTo(yours) >= 0
                    && yours.multiply(APART).compareTo(mine) >= 0;
        }

        Group with(SeriesItem one, BigDecimal low, BigDecimal high) {
            List<SeriesItem> all = new ArrayList<>(series);
            all.add(one);
            return new Group(unit, List.copyOf(all), least.min(low), most.max(high));
        }

        boolean percent() {
            return unit != null
                    && switch (unit.strip().toLowerCase(Locale.ROOT)) {
                        case "percent", "per cent", "%", "pour cent" -> true;
                        default -> false;
                    };
        }

        /// How many different values at how many dates there are: one needs no scale.
        long distinct() {
            return series.stream()
                    .flatMap(s -> s.values().stream())
                    .map(v -> List.of(v.when().from(), v.when().to(), v.value()))
                    .distinct()
                    .count();
        }
    }

    /// Series by panel; those without values are left out.
    static List<Group> of(List<SeriesItem> series) {
        List<Group> groups = new ArrayList<>();
        for (SeriesItem one : series) {
            if (one.values().isEmpty()) {
                continue;
            }
            Comparator<BigDecimal> order = Comparator.naturalOrder();
            BigDecimal low =
                    one.values().stream().map(Value::value).min(order).orElse(BigDecimal.ZERO);
            BigDecimal high =
                    one.values().stream().map(Value::value).max(order).orElse(BigDecimal.ZERO);
            int at = 0;
            while (at < groups.size() && !groups.get(at).takes(one, low, high)) {
                at++;
            }
            if (at < groups.size()) {
                groups.set(at, groups.get(at).with(one, low, high));
            } else {
                groups.add(new Group(one.unit(), List.of(one), low, high));
            }
        }
        return groups;
    }
}
