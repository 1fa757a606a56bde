package org.furore.ui.controls;

import javafx.collections.ObservableListBase;

import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// A list whose rows are read a page at a time when they are looked at, and forgotten again when
/// others are. To be used on the window's thread.
///
/// @param <T> a row
public final class LazyRows<T> extends ObservableListBase<LazyRows.Row<T>> {
    private static final int PAGE = 40;

    /// Pages kept: some thousand rows, far more than a window shows.
    private static final int PAGES = 25;

    private final Tasks tasks;
    private final Function<List<Long>, List<T>> reading;
    private final Function<T, Long> numberOf;
    private final Consumer<Problem> failed;
    private final Map<Integer, Map<Long, T>> pages =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Map<Long, T>> eldest) {
                    return size() > PAGES;
                }
            };
    private final Set<Integer> asked = new HashSet<>();
    private long[] numbers = new long[0];
    private int generation;

    /// A place in the list.
    ///
    /// @param value empty as long as it is not read
    public record Row<T>(int index, long number, Optional<T> value) {}

    /// @param reading reads the rows with some numbers, leaving out those that are gone; called off
    ///   the window's thread
    public LazyRows(
            Tasks tasks,
            Function<List<Long>, List<T>> reading,
            Function<T, Long> numberOf,
            Consumer<Problem> failed) {
        this.tasks = tasks;
        this.reading = reading;
        this.numberOf = numberOf;
        this.failed = failed;
    }

    /// Shows other rows, or the same ones read anew.
    public void show(long[] rows) {
        List<Row<T>> before = new ArrayList<>();
        int old = numbers.length;
        generation++;
        asked.clear();
        pages.clear();
        beginChange();
        numbers = rows.clone();
        int both = Math.min(old, rows.length);
        for (int i = 0; i < both; i++) {
            nextUpdate(i);
        }
        if (old > rows.length) {
            for (int i = rows.length; i < old; i++) {
                before.add(new Row<>(i, 0, Optional.empty()));
            }
            nextRemove(rows.length, before);
        } else if (rows.length > old) {
            nextAdd(old, rows.length);
        }
        endChange();
    }

    @Override
    public Row<T> get(int index) {
        int page = index / PAGE;
        Map<Long, T> rows = pages.get(page);
        if (rows == null && asked.add(page)) {
            read(page);
            rows = pages.get(page);
        }
        long number = numbers[index];
        return new Row<>(
                index,
                number,
                rows == null ? Optional.empty() : Optional.ofNullable(rows.get(number)));
    }

    private void read(int page) {
        int from = page * PAGE;
        List<Long> wanted = new ArrayList<>();
        for (int i = from; i < Math.min(numbers.length, from + PAGE); i++) {
            wanted.add(numbers[i]);
        }
        int asking = generation;
        tasks.run(
                progress -> reading.apply(wanted),
                found -> {
                    if (asking == generation) {
                        asked.remove(page);
                        arrived(page, found);
                    }
                },
                problem -> {
                    if (asking == generation) {
                        failed.accept(problem);
                    }
                });
    }

    private void arrived(int page, Collection<T> found) {
        Map<Long, T> rows = new HashMap<>();
        found.forEach(row -> rows.put(numberOf.apply(row), row));
        pages.put(page, rows);
        beginChange();
        for (int i = page * PAGE; i < Math.min(numbers.length, (page + 1) * PAGE); i++) {
            nextUpdate(i);
        }
        endChange();
    }

    @Override
    public int size() {
        return numbers.length;
    }
}
