package org.furore.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.search.Query;
import org.furore.domain.search.TextSearch.Request;
import org.furore.domain.search.TextSearch.Sort;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

class IndexFolderTest {
    @TempDir Path temp;
    private final TestCase store = new TestCase();

    @BeforeEach
    void fill() {
        for (int i = 1; i <= 300; i++) {
            store.put(i, TestCase.post("user" + i, "post number " + i + " about #Cuties"));
            store.commit(i);
        }
    }

    private Path folder() {
        return temp.resolve("index");
    }

    /// How many documents had to be taken in to open the index.
    private long opened() {
        Counted progress = new Counted();
        try (LuceneSearch search = open(progress)) {
            assertEquals(300, total(search));
            assertEquals(List.of(), search.verify(Progress.NONE).findings());
        }
        return progress.done;
    }

    private LuceneSearch open(Progress progress) {
        return LuceneSearch.open(
                folder(), store.id, TestCase.ZONE, store, store, store, store, progress);
    }

    private static long total(LuceneSearch search) {
        return search.search(
                        new Request(
                                new Query.Word(Query.TextField.ANY, "#cuties"), Sort.RELEVANCE, 1))
                .total();
    }

    private static class Counted implements Progress {
        private long done;

        @Override
        public void report(String phase, long reached, long total) {
            done = reached;
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    @Test
    void aWholeIndexIsOpenedAsItIs() {
        assertEquals(300, opened());
        assertEquals(0, opened());
        store.correct(7, TestCase.post("user7", "about #Cuties again"));
        assertEquals(1, opened());
    }

    @Test
    void aMissingFolderIsMadeAgain() throws IOException {
        opened();
        for (Path file : files()) {
            Files.delete(file);
        }
        assertEquals(300, opened());
    }

    @Test
    void aMissingFileMakesItAnew() throws IOException {
        opened();
        for (Path file : files()) {
            if (file.getFileName().toString().equals("write.lock")) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            assertEquals(300, opened(), file.toString());
            assertTrue(bytes.length > 0);
            break;
        }
    }

    @Test
    void anyFlippedByteMakesItAnew() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            opened();
            List<Path> files =
                    files().stream()
                            .filter(file -> !file.getFileName().toString().equals("write.lock"))
                            .toList();
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            assertEquals(300, opened(), file + " at " + at);
        }
    }

    @Test
    void aTruncatedFileMakesItAnew() throws IOException {
        opened();
        for (Path file : files()) {
            if (Files.size(file) > 10) {
                Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 7));
            }
        }
        assertEquals(300, opened());
    }

    @Test
    void anotherCaseInTheFolderMakesItAnew() {
        TestCase other = new TestCase();
        other.add(TestCase.post("a", "other"));
        try (LuceneSearch search =
                LuceneSearch.open(
                        folder(),
                        new UUID(8, 8),
                        TestCase.ZONE,
                        other,
                        other,
                        other,
                        other,
                        Progress.NONE)) {
            assertEquals(0, total(search));
        }
        assertEquals(300, opened());
    }

    @Test
    void aCommitTheCaseDoesNotKnowMakesItAnew() {
        TestCase ahead = new TestCase();
        for (int i = 0; i < 400; i++) {
            ahead.add(TestCase.post("a", "ahead #Cuties"));
        }
        try (LuceneSearch search =
                LuceneSearch.open(
                        folder(),
                        store.id,
                        TestCase.ZONE,
                        ahead,
                        ahead,
                        ahead,
                        ahead,
                        Progress.NONE)) {
            assertEquals(400, total(search));
        }
        assertEquals(300, opened());
    }

    @Test
    void aSecondOpeningWorksOnACopyThatGoes() throws IOException {
        try (LuceneSearch first = open(Progress.NONE)) {
            first.verify(Progress.NONE);
            Counted progress = new Counted();
            try (LuceneSearch second = open(progress)) {
                assertFalse(first.aside());
                assertTrue(second.aside());
                assertEquals(0, progress.done);
                store.add(TestCase.post("late", "late #Cuties"));
                assertEquals(301, total(second));
                assertEquals(301, total(first));
            }
            try (Stream<Path> left = Files.list(temp)) {
                assertEquals(List.of(folder()), left.toList());
            }
            assertEquals(301, total(first));
        }
    }

    @Test
    void leftoversOfACrashAreRemoved() throws IOException {
        Path left = Files.createDirectory(temp.resolve("index.aside-left"));
        Files.writeString(left.resolve("_0.cfs"), "left");
        opened();
        assertFalse(Files.exists(left));
    }

    @Test
    void aCancelledOpeningLeavesNothingOpenAndIsMadeUpFor() {
        Progress impatient =
                new Progress() {
                    @Override
                    public void report(String phase, long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(CancelledException.class, () -> open(impatient));
        assertEquals(300, opened());
    }

    @Test
    void aFolderThatCannotBeMadeIsAFailureWithAMessage() throws IOException {
        Files.writeString(folder(), "a file");
        FuroreException refused = assertThrows(FuroreException.class, () -> open(Progress.NONE));
        assertEquals("index.folder", refused.userMessage().key());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }
}
