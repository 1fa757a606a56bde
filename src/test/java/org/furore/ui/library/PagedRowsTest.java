package org.furore.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.ObservableList;

import org.furore.domain.task.Progress;
import org.furore.ui.fx.Problem;
import org.furore.ui.fx.Running;
import org.furore.ui.fx.Tasks;
import org.furore.ui.fx.Work;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

class PagedRowsTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<int[]> read = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean broken;
    private String version = "a";
    private final PagedRows<String> rows =
            new PagedRows<>(
                    new Later(),
                    this::load,
                    line -> Integer.parseInt(line.substring(1)),
                    problems::add);

    /// Does work when the test says so.
    private final class Later implements Tasks {
        @Override
        public <T> Running run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
            waiting.add(() -> {
                try {
                    done.accept(work.run(Progress.NONE));
                } catch (Exception e) {
                    failed.accept(Problem.of(e));
                }
            });
            return () -> {};
        }
    }

    private List<String> load(int[] ordinals) {
        if (broken) {
            throw new IllegalStateException("broken");
        }
        read.add(ordinals);
        return Arrays.stream(ordinals)
                .filter(ordinal -> ordinal != 13)
                .mapToObj(ordinal -> version + ordinal)
                .toList();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private ObservableList<Slot<String>> list(int size) {
        return rows.list(IntStream.rangeClosed(1, size).toArray());
    }

    @Test
    void onlyThePagesInSightAreRead() {
        ObservableList<Slot<String>> list = list(200_000);
        assertEquals(200_000, list.size());
        assertNull(list.get(150_000).row());
        work();
        assertEquals("a150001", list.get(150_000).row());
        assertEquals(1, read.size());
        assertEquals(PagedRows.PAGE, read.getFirst().length);
    }

    @Test
    void pagesPassedInAFastScrollAreNotRead() {
        ObservableList<Slot<String>> list = list(200_000);
        for (int at = 0; at < 100_000; at += PagedRows.PAGE) {
            list.get(at);
        }
        work();
        assertTrue(read.size() <= 6, "pages read: " + read.size());
        assertEquals("a99901", list.get(99_900).row());
    }

    @Test
    void aDocumentKeepsItsLineInAnotherOrder() {
        list(100).get(0);
        work();
        ObservableList<Slot<String>> other = rows.list(new int[] {3, 2, 1});
        assertEquals("a3", other.get(0).row());
        assertEquals(2, other.indexOf(list(100).get(0)));
        assertEquals(1, read.size());
    }

    @Test
    void whatIsHeldNoMoreIsSaidToBeGone() {
        Slot<String> slot = list(20).get(12);
        work();
        assertNull(slot.row());
        assertTrue(slot.gone());
    }

    @Test
    void aRefreshShowsTheOldUntilTheNewIsThere() {
        Slot<String> slot = list(20).get(0);
        work();
        version = "b";
        rows.refresh();
        assertEquals("a1", slot.row());
        work();
        assertEquals("b1", slot.row());
    }

    @Test
    void whatWasSeenLongAgoIsForgotten() {
        ObservableList<Slot<String>> list = list(20_000);
        for (int at = 0; at < 20_000; at += PagedRows.PAGE) {
            list.get(at);
            work();
        }
        assertNull(rows.known(1));
        assertEquals("a20000", rows.known(20_000));
        list.get(0);
        work();
        assertEquals("a1", rows.known(1));
    }

    @Test
    void aFailureIsToldAndTriedAgain() {
        broken = true;
        Slot<String> slot = list(20).get(0);
        work();
        assertEquals(1, problems.size());
        broken = false;
        list(20).get(0);
        work();
        assertEquals("a1", slot.row());
    }
}
