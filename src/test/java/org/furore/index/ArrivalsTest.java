package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.search.IndexFeed;
import org.furore.domain.search.Query;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

final class ArrivalsTest {
    @TempDir Path folder;
    private final TestCase file = new TestCase();
    private LuceneSearch search;

    @BeforeEach
    void open() {
        search =
                LuceneSearch.open(
                        folder, file.id, TestCase.ZONE, file, file, file, file, Progress.NONE);
    }

    @AfterEach
    void close() {
        search.close();
    }

    private long all() {
        return search.search(new TextSearch.Request(new Query.All(), TextSearch.Sort.RELEVANCE, 10))
                .total();
    }

    private void put(long... ordinals) {
        for (long ordinal : ordinals) {
            file.put(ordinal, TestCase.article("Title", "text " + ordinal, null));
        }
    }

    @Test
    void whatArrivesIsFoundWithoutBeingReadAgain() {
        put(1, 2);
        file.arrive(1L, 2L);
        put(3);
        file.arrive(3L);
        assertEquals(3, all());
        assertEquals(0, file.read);
    }

    @Test
    void anEditBetweenTwoBatchesIsTakenIn() {
        put(1, 2);
        file.arrive(1L, 2L);
        file.hide(1);
        put(3);
        file.arrive(3L);
        assertEquals(2, all());
    }

    @Test
    void aBatchThatIsHeldAlreadyIsNotTakenInTwice() {
        put(1, 2);
        file.commit(1, 2);
        assertEquals(2, all());
        IndexFeed.Batch again =
                new IndexFeed.Batch(
                        file.before(),
                        file.latest(),
                        file.number(file.latest()),
                        file.batch,
                        List.copyOf(file.all.values()),
                        false);
        file.pass(again);
        assertEquals(2, all());
    }

    @Test
    void documentsThatWereThereAndChangedAreReadAgain() {
        put(1);
        file.arrive(1L);
        put(2);
        file.hidden.add(1L);
        file.arriveWithOthers(List.of(2L), List.of(1L));
        assertEquals(1, all());
    }

    @Test
    void theImportWaitsWhereTheIndexIsSlower() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger passed = new AtomicInteger();
        IndexFeed.Batch batch =
                new IndexFeed.Batch(file.latest(), file.latest(), 1, file.batch, List.of(), false);
        try (Arrivals arrivals =
                new Arrivals(each -> {
                    try {
                        held.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    taken.incrementAndGet();
                })) {
            Thread importing =
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < 50; i++) {
                                    arrivals.accept(batch);
                                    passed.incrementAndGet();
                                }
                            });
            while (importing.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            // Six wait and one is being taken in; it may not have been fetched yet.
            assertEquals(7, passed.get(), 1);
            held.countDown();
            importing.join();
            arrivals.settle();
            assertEquals(50, taken.get());
        }
    }
}
