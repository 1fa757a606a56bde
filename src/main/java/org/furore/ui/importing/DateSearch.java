package org.furore.ui.importing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.furore.domain.task.Progress;
import org.furore.importing.DateOrder;
import org.furore.importing.DayOrder;
import org.furore.importing.Mapping;
import org.furore.importing.Mapping.Field;
import org.furore.importing.Mapping.Rule;
import org.furore.importing.Place;
import org.furore.importing.TableSample;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Tasks;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks through the whole files of a table for rows that show whether its dates begin with the day
/// or the month, so that a person is asked only what no row answers. To be used on the window's
/// thread.
final class DateSearch {
    private final TableSample sample;
    private final List<Place> places;
    private final Latest looking;
    private final Map<Rule, Found> known = new HashMap<>();
    private final ReadOnlyObjectWrapper<Found> found =
            new ReadOnlyObjectWrapper<>(Found.NOT_LOOKED);
    private @Nullable Rule asked;

    /// What the rows show.
    enum Found {
        /// Nobody looked, or it could not be done.
        NOT_LOOKED,
        /// Somebody is looking.
        LOOKING,
        /// No row shows the order, and some need it.
        NONE,
        /// Some show the one order, some the other.
        BOTH,
        DAY_FIRST,
        MONTH_FIRST,
        /// Each file shows its own.
        EACH
    }

    /// @param places where tables with these columns lie
    DateSearch(TableSample sample, List<Place> places, Tasks tasks) {
        this.sample = sample;
        this.places = new ArrayList<>(places);
        this.looking = tasks.latest();
    }

    ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /// One more table has these columns: what was found of the others may not hold for it.
    void add(Place place) {
        places.add(place);
        known.clear();
        asked = null;
    }

    /// Looks, and says when it is known. What was looked for before is known at once.
    void ask(Mapping mapping, Runnable answered) {
        Rule date = mapping.fields().get(Field.DATE);
        if (date == null || date.equals(asked)) {
            return;
        }
        Found before = known.get(date);
        if (before != null) {
            found.set(before);
            return;
        }
        asked = date;
        found.set(Found.LOOKING);
        List<Place> all = List.copyOf(places);
        looking.run(
                progress -> look(all, mapping, progress),
                shown -> {
                    asked = null;
                    known.put(date, shown);
                    found.set(shown);
                    answered.run();
                },
                failure -> {
                    asked = null;
                    found.set(Found.NOT_LOOKED);
                });
    }

    /// Looks no more; a person said it.
    void cancel() {
        looking.cancel();
        asked = null;
        if (found.get() == Found.LOOKING) {
            found.set(Found.NOT_LOOKED);
        }
    }

    private Found look(List<Place> all, Mapping mapping, Progress progress) throws IOException {
        List<DateOrder> shown = new ArrayList<>();
        for (Place place : all) {
            shown.add(sample.order(place, mapping, progress));
        }
        if (shown.stream().anyMatch(each -> each.shown() == DayOrder.MIXED)) {
            return Found.BOTH;
        }
        if (shown.stream().anyMatch(DateOrder::open)) {
            return Found.NONE;
        }
        Set<DayOrder> orders =
                shown.stream()
                        .map(DateOrder::shown)
                        .filter(order -> order != DayOrder.UNKNOWN)
                        .collect(Collectors.toSet());
        if (orders.equals(Set.of(DayOrder.DAY_FIRST))) {
            return Found.DAY_FIRST;
        }
        return orders.equals(Set.of(DayOrder.MONTH_FIRST)) ? Found.MONTH_FIRST : Found.EACH;
    }
}
