package org.furore.ui.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.ui.controls.LazyRows;
import org.furore.ui.fx.DirectTasks;
import org.furore.ui.fx.Problem;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

class LazyRowsTest {
    private final List<Integer> asked = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final LazyRows<Long> rows =
            new LazyRows<>(
                    new DirectTasks(),
                    numbers -> {
                        asked.add(numbers.size());
                        return numbers.stream().filter(each -> each != 13).toList();
                    },
                    Long::longValue,
                    problems::add);

    @Test
    void onlyWhatIsLookedAtIsRead() {
        rows.show(LongStream.range(0, 100_000).toArray());
        assertEquals(100_000, rows.size());
        assertEquals(List.of(), asked);
        assertEquals(Optional.of(50_000L), rows.get(50_000).value());
        assertEquals(Optional.of(50_001L), rows.get(50_001).value());
        assertEquals(List.of(40), asked);
        assertEquals(Optional.of(99_999L), rows.get(99_999).value());
    }

    @Test
    void aHundredThousandRowsAreShownAnewWithinAFrame() {
        long[] numbers = LongStream.range(0, 100_000).toArray();
        int[] heard = {0};
        rows.addListener((javafx.beans.Observable changed) -> heard[0]++);
        rows.show(numbers);
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            rows.show(numbers);
        }
        long each = (System.nanoTime() - start) / 10_000_000;
        System.out.println("100,000 rows shown anew in " + each + " ms");
        assertTrue(each < 250, each + " ms");
        assertEquals(11, heard[0]);
    }

    @Test
    void aRowThatIsGoneIsEmpty() {
        rows.show(LongStream.range(0, 20).toArray());
        assertEquals(Optional.empty(), rows.get(13).value());
        assertEquals(Optional.of(14L), rows.get(14).value());
        assertEquals(List.of(20), asked);
    }

    @Test
    void pagesLongNotSeenAreForgotten() {
        rows.show(LongStream.range(0, 10_000).toArray());
        for (int i = 0; i < 10_000; i += 40) {
            assertTrue(rows.get(i).value().isPresent());
        }
        asked.clear();
        assertTrue(rows.get(0).value().isPresent());
        assertEquals(List.of(40), asked);
    }

    @Test
    void otherRowsTakeTheirPlace() {
        rows.show(new long[] {1, 2, 3});
        assertEquals(Optional.of(3L), rows.get(2).value());
        List<String> changes = new ArrayList<>();
        rows.addListener(
                (javafx.collections.ListChangeListener<LazyRows.Row<Long>>)
                        change -> {
                            while (change.next()) {
                                changes.add(
                                        change.wasUpdated()
                                                ? "updated " + change.getFrom()
                                                : "removed " + change.getRemovedSize());
                            }
                        });
        rows.show(new long[] {7, 8});
        assertEquals(2, rows.size());
        assertEquals(
                List.of("updated 0", "removed 1"),
                changes.stream().sorted((a, b) -> b.compareTo(a)).toList());
        assertEquals(Optional.of(8L), rows.get(1).value());
    }
}
