package org.furore.ui.library;

import javafx.collections.ObservableList;

import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/// The lines of a long list, read a page at a time as they come into sight, and forgotten when many
/// others were seen since. One page is read at once, the last one looked at first; pages that were
/// only passed in a fast scroll are not read at all. FX thread.
///
/// @param <T> what a line is
public final class PagedRows<T> {
    /// Lines in a page.
    static final int PAGE = 100;

    /// Pages that wait; more are in sight on no screen.
    private static final int WAITING = 4;

    /// Pages that a screen can show at once.
    private static final int SIGHT = 3;

    /// Lines that are kept.
    static final int KEPT = 4_000;

    private final Tasks tasks;
    private final Loader<T> loader;
    private final ToIntFunction<T> ordinalOf;
    private final Consumer<Problem> failed;
    private final Deque<Page> waiting = new ArrayDeque<>();
    private final Deque<Page> seen = new ArrayDeque<>();
    private final Map<Integer, Slot<T>> slots =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Slot<T>> eldest) {
                    return size() > KEPT;
                }
            };
    private boolean reading;

    /// Reads lines; called on a background thread.
    public interface Loader<T> {
        /// The lines of these documents; those that are held no more are left out.
        List<T> load(int[] ordinals) throws Exception;
    }

    /// A page of one list.
    private record Page(int[] ordinals, int number) {
        boolean same(Page other) {
            return ordinals == other.ordinals && number == other.number;
        }
    }

    public PagedRows(
            Tasks tasks, Loader<T> loader, ToIntFunction<T> ordinalOf, Consumer<Problem> failed) {
        this.tasks = tasks;
        this.loader = loader;
        this.ordinalOf = ordinalOf;
        this.failed = failed;
    }

    /// A list of these documents, whose lines are read when they are asked for. The array must not
    /// change afterwards.
    public ObservableList<Slot<T>> list(int[] ordinals) {
        return new OrdinalList<>(this, ordinals);
    }

    /// What is known of a document without reading.
    public @Nullable T known(int ordinal) {
        Slot<T> slot = slots.get(ordinal);
        return slot == null ? null : slot.row();
    }

    /// Reads the lines again that were looked at last, because they may have changed, and all
    /// others when they are next seen. What is shown stays until then.
    public void refresh() {
        slots.values().forEach(Slot::notAsked);
        List.copyOf(seen).forEach(this::want);
    }

    Slot<T> slot(int[] ordinals, int index) {
        Slot<T> slot = slots.computeIfAbsent(ordinals[index], Slot::new);
        Page page = new Page(ordinals, index / PAGE);
        if (seen.isEmpty() || !seen.getFirst().same(page)) {
            seen.removeIf(page::same);
            seen.addFirst(page);
            if (seen.size() > SIGHT) {
                seen.removeLast();
            }
        }
        if (slot.wanting()) {
            want(page);
        }
        return slot;
    }

    private void want(Page page) {
        if (waiting.stream().noneMatch(page::same)) {
            waiting.addFirst(page);
            if (waiting.size() > WAITING) {
                waiting.removeLast();
            }
        }
        next();
    }

    private void next() {
        if (reading || waiting.isEmpty()) {
            return;
        }
        Page page = waiting.removeFirst();
        int from = page.number() * PAGE;
        int[] ordinals =
                Arrays.copyOfRange(
                        page.ordinals(), from, Math.min(from + PAGE, page.ordinals().length));
        List<Slot<T>> asked = new ArrayList<>();
        for (int ordinal : ordinals) {
            Slot<T> slot = slots.computeIfAbsent(ordinal, Slot::new);
            if (slot.wanting()) {
                slot.asking();
                asked.add(slot);
            }
        }
        if (asked.isEmpty()) {
            next();
            return;
        }
        reading = true;
        int[] wanted = asked.stream().mapToInt(Slot::ordinal).toArray();
        tasks.run(
                progress -> loader.load(wanted),
                lines -> {
                    reading = false;
                    take(asked, lines);
                    next();
                },
                problem -> {
                    reading = false;
                    waiting.clear();
                    asked.forEach(Slot::notAsked);
                    failed.accept(problem);
                });
    }

    private void take(List<Slot<T>> asked, List<T> lines) {
        Map<Integer, T> found = new HashMap<>();
        lines.forEach(line -> found.put(ordinalOf.applyAsInt(line), line));
        asked.forEach(slot -> slot.found(found.get(slot.ordinal())));
    }
}
