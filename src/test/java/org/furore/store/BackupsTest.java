package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.Backup;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class BackupsTest {
    @TempDir Path folder;

    private final AtomicInteger outs = new AtomicInteger();

    private Map<String, Map<String, String>> restored(Path path, int number) {
        Path out = folder.resolve("restored-" + outs.incrementAndGet() + ".furore");
        Backups.restore(path, number, out, Progress.NONE);
        try (SqliteCase file = SqliteCase.open(out)) {
            assertEquals(List.of(), CaseFixture.findings(file));
            // One that was made in the middle of an import is as a crash would leave it.
            assertTrue(
                    file.notices().stream()
                            .allMatch(each -> each.key().equals("store.import-interrupted")),
                    file.notices()::toString);
        }
        return Damage.rows(out);
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("a.furore-backups"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Integer> numbers(Path path) {
        return Backups.of(path).stream().map(Backup::number).toList();
    }

    @Test
    void eachBackupRestoresTheCaseAsItWasThen() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            assertEquals(List.of(), Backups.of(file.path()));
            List<Map<String, Map<String, String>>> then = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                CaseFixture.importPosts(file, i + ".txt", i + " post number " + i + "\n");
                Backup made = file.backUp(Progress.NONE).orElseThrow();
                assertEquals(i, made.number());
                then.add(Damage.rows(file.path()));
            }
            assertEquals(Optional.empty(), file.backUp(Progress.NONE));
            assertEquals(List.of(3, 2, 1), numbers(file.path()));
            for (int i = 1; i <= 3; i++) {
                assertEquals(then.get(i - 1), restored(file.path(), i));
            }
        }
        assertEquals(3, Backups.of(folder.resolve("a.furore")).size());
    }

    @Test
    void whatDidNotChangeIsNotKeptTwice() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            Damage.fill(file);
            Backup first = file.backUp(Progress.NONE).orElseThrow();
            file.workspace().undo().join();
            Backup second = file.backUp(Progress.NONE).orElseThrow();
            assertTrue(
                    second.added() < first.added() / 3,
                    () -> second.added() + " after " + first.added());
            System.out.printf(
                    "a case of %d bytes: %d bytes for the first backup, %d for the next%n",
                    first.size(), first.added(), second.added());
        }
    }

    @Test
    void onlyTheLastAreKeptAndTheirPagesWithThem() throws IOException {
        try (SqliteCase file = CaseFixture.create(folder)) {
            for (int i = 1; i <= 3 * BackupFolder.KEPT; i++) {
                CaseFixture.importPosts(file, i + ".txt", i + " post number " + i + "\n");
                assertTrue(file.backUp(Progress.NONE).isPresent());
            }
            List<Integer> numbers = numbers(file.path());
            assertEquals(BackupFolder.KEPT, numbers.size());
            assertEquals(3 * BackupFolder.KEPT, numbers.getFirst());
            for (int number : List.of(numbers.getFirst(), numbers.getLast())) {
                assertEquals(
                        number, restored(file.path(), number).get("document").size(), "" + number);
            }
            assertFalse(kept().contains("000001.backup"));
            // The first one's pages stay as long as more of them is needed than is not.
            assertTrue(kept().size() <= 2 * BackupFolder.KEPT + 2, kept()::toString);
        }
    }

    @Test
    void theCaseIsWrittenWhileItIsBackedUp() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            Damage.fill(file);
            CompletableFuture<Void> writing =
                    CompletableFuture.runAsync(() -> {
                        for (int i = 1; i <= 40; i++) {
                            StringBuilder lines = new StringBuilder();
                            for (int j = 0; j < 50; j++) {
                                lines.append(10_000 + 100 * i + j).append(" written meanwhile\n");
                            }
                            CaseFixture.importPosts(file, "more-" + i + ".txt", lines.toString());
                        }
                    });
            List<Integer> documents = new ArrayList<>();
            do {
                Optional<Backup> made = file.backUp(Progress.NONE);
                if (made.isPresent()) {
                    documents.add(
                            restored(file.path(), made.get().number()).get("document").size());
                }
            } while (!writing.isDone());
            writing.join();
            file.backUp(Progress.NONE);
            System.out.println("documents in backups made meanwhile: " + documents);
            assertEquals(documents.stream().sorted().toList(), documents);
            assertEquals(
                    Damage.rows(file.path()),
                    restored(file.path(), numbers(file.path()).getFirst()));
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    @Test
    void aCancelledBackupLeavesTheEarlierOnes() throws IOException {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n");
            file.backUp(Progress.NONE);
            List<String> before = kept();
            CaseFixture.importPosts(file, "b.txt", "2 two\n");
            Progress cancelled =
                    new Progress() {
                        @Override
                        public void report(String phase, long done, long total) {}

                        @Override
                        public boolean cancelled() {
                            return true;
                        }
                    };
            assertThrows(CancelledException.class, () -> file.backUp(cancelled));
            assertEquals(1, restored(file.path(), 1).get("document").size());
            assertEquals(2, file.backUp(Progress.NONE).orElseThrow().number());
            assertEquals(before.size() + 2, kept().size(), kept()::toString);
        }
    }

    @Test
    void aDamagedBackupIsToldAndTheOthersServe() throws IOException {
        Path path;
        try (SqliteCase file = CaseFixture.create(folder)) {
            path = file.path();
            for (int i = 1; i <= 3; i++) {
                CaseFixture.importPosts(file, i + ".txt", i + " post\n");
                file.backUp(Progress.NONE);
            }
        }
        flip(folder.resolve("a.furore-backups/000003.backup"), 100);
        flip(folder.resolve("a.furore-backups/000002.pages"), 10);
        assertEquals(List.of(2, 1), numbers(path));
        Path out = folder.resolve("out.furore");
        for (int number : List.of(3, 2)) {
            assertEquals(
                    "store.backup-broken",
                    assertThrows(
                                    FuroreException.class,
                                    () -> Backups.restore(path, number, out, Progress.NONE))
                            .userMessage()
                            .key());
        }
        assertFalse(Files.exists(out) || Files.exists(folder.resolve("out.furore.part")));
        assertEquals(1, restored(path, 1).get("document").size());
        assertEquals(
                "store.no-backup",
                assertThrows(
                                FuroreException.class,
                                () -> Backups.restore(path, 9, out, Progress.NONE))
                        .userMessage()
                        .key());
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void anotherProgramMayReadMeanwhile() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n2 two\n3 three\n4 four\n");
            file.workspace().undo().join();
            file.workspace().redo().join();
            try (var reading = file.documents().stream(null)) {
                var rows = reading.iterator();
                assertTrue(rows.hasNext());
                assertEquals(
                        "store.backup-busy",
                        assertThrows(FuroreException.class, () -> file.backUp(Progress.NONE))
                                .userMessage()
                                .key());
            }
            assertEquals(1, file.backUp(Progress.NONE).orElseThrow().number());
        }
    }
}
