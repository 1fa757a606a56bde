package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.furore.domain.Rescued;
import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.JournalStep;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.Keys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Disks that are full, folders that can't be written, names nobody would choose, clocks that go
/// back.
class RoughPlacesTest {
    private static final int DISK = 8 << 20;

    @TempDir Path folder;

    private final List<Path> mounted = new ArrayList<>();

    /// A disk of its own of a few megabytes, where whoever runs the tests may make one.
    private Path smallDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/mount"))
                        && run("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", disk) == 0,
                "a small disk can be mounted by root on Linux only");
        mounted.add(disk);
        return disk;
    }

    private static int run(Object... words) throws Exception {
        Process process =
                new ProcessBuilder(Stream.of(words).map(Object::toString).toList())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return process.exitValue();
    }

    @AfterEach
    void unmount() throws Exception {
        for (Path disk : mounted) {
            assertEquals(0, run("umount", "-l", disk));
        }
    }

    private static void fill(Path disk) throws IOException {
        try (var out = Files.newOutputStream(disk.resolve("filler"))) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertTrue(Files.size(disk.resolve("filler")) > 0);
        }
    }

    private static Change made(int number) {
        return Change.EntryChange.made(
                new Actor(
                        new ActorId(Uuids.v7()),
                        "actor-" + number,
                        "An invented actor",
                        Actor.ActorKind.GROUP,
                        List.of(),
                        List.of(),
                        List.of(),
                        "a note of some length ".repeat(200)));
    }

    private static ChangeSet set(int from, int count) {
        List<Change> changes = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            changes.add(made(i));
        }
        return ChangeSet.of(Message.of("report.step-several"), changes);
    }

    private static String key(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof FuroreException told
                ? told.userMessage().key()
                : String.valueOf(cause);
    }

    @Test
    void aFullDiskCostsNothingThatWasThere() throws Exception {
        Path disk = smallDisk();
        Path path;
        try (SqliteCase file = CaseFixture.create(disk)) {
            path = file.path();
            file.workspace().apply(set(0, 10)).join();
            fill(disk);
            int stored = 10;
            String said = "";
            for (int i = 1; i <= 50 && said.isEmpty(); i++) {
                try {
                    file.workspace().apply(set(100 * i, 20)).join();
                    stored += 20;
                } catch (CompletionException e) {
                    said = key(e);
                }
            }
            assertEquals("store.disk-full", said);
            assertEquals(stored, file.entries().all(Actor.class).size());
            assertEquals(
                    "store.disk-full",
                    key(
                            assertThrows(
                                    FuroreException.class,
                                    () -> CaseFixture.importPosts(file, "a.txt", "1 one\n"))));
            // A backup, which writes into the same disk, is told too and leaves nothing.
            assertEquals(
                    "store.disk-full",
                    key(assertThrows(FuroreException.class, () -> file.backUp(Progress.NONE))));
            assertEquals(List.of(), Backups.of(path));
            // With room it goes on where it was.
            Files.delete(disk.resolve("filler"));
            // Some room is not enough for an import: it is told before it begins.
            assertEquals(
                    "store.no-space",
                    key(
                            assertThrows(
                                    FuroreException.class,
                                    () -> CaseFixture.importPosts(file, "a.txt", "1 one\n"))));
            file.workspace().apply(set(9_000, 1)).join();
            assertEquals(stored + 1, file.entries().all(Actor.class).size());
            assertEquals(List.of(), CaseFixture.findings(file));
        }
        try (SqliteCase file = SqliteCase.open(path)) {
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    @Test
    void aCaseIsOpenedClosedAndReadOnAFullDisk() throws Exception {
        Path disk = smallDisk();
        Path path;
        try (SqliteCase file = CaseFixture.create(disk)) {
            path = file.path();
            file.workspace().apply(set(0, 10)).join();
        }
        fill(disk);
        byte[] before = Files.readAllBytes(path);
        try (SqliteCase file = SqliteCase.open(path)) {
            assertEquals(10, file.entries().all(Actor.class).size());
        } catch (FuroreException e) {
            assertEquals("store.disk-full", e.userMessage().key());
        }
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(path)));
        Path out = disk.resolve("out.furore");
        assertEquals(
                "store.disk-full",
                key(
                        assertThrows(
                                FuroreException.class,
                                () -> Rescue.run(path, out, Keys.NONE, Progress.NONE))));
        assertFalse(Files.exists(out));
        try (Stream<Path> left = Files.list(disk)) {
            assertEquals(
                    List.of("a.furore", "filler"),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
        Path made = disk.resolve("new.furore");
        assertThrows(
                FuroreException.class,
                () -> SqliteCase.create(made, "t", java.time.ZoneOffset.UTC, "c"));
        assertFalse(Files.exists(made));
    }

    @Test
    void aMigrationOnAFullDiskLeavesTheCaseAsItWas() throws Exception {
        Path disk = smallDisk();
        Path newer;
        try (SqliteCase file = CaseFixture.create(folder)) {
            newer = file.path();
            file.workspace().apply(set(0, 200)).join();
        }
        Path old = folder.resolve("old.furore");
        OldCase.write(newer, 1, old);
        Path path = Files.copy(old, disk.resolve("old.furore"));
        fill(disk);
        byte[] before = Files.readAllBytes(path);
        assertEquals(
                "store.disk-full",
                key(assertThrows(FuroreException.class, () -> SqliteCase.open(path))));
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(path)));
        Files.delete(disk.resolve("filler"));
        try (Stream<Path> left = Files.list(disk)) {
            assertEquals(List.of(path), left.toList());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenGivesACaseForReading() throws Exception {
        Path disk = smallDisk();
        Path path;
        try (SqliteCase file = CaseFixture.create(disk)) {
            path = file.path();
            file.workspace().apply(set(0, 10)).join();
        }
        assertEquals(0, run("mount", "-o", "remount,ro", disk));
        try (SqliteCase file = SqliteCase.open(path)) {
            assertTrue(file.readOnly());
            assertEquals("store.read-only", file.notices().getFirst().key());
            assertEquals(10, file.entries().all(Actor.class).size());
            assertEquals(List.of(), CaseFixture.findings(file));
            assertEquals(
                    "store.read-only",
                    key(
                            assertThrows(
                                    CompletionException.class,
                                    () -> file.workspace().undo().join())));
        }
        Path out = folder.resolve("out.furore");
        Rescued rescued = Rescue.run(path, out, Keys.NONE, Progress.NONE);
        assertEquals(10, rescued.saved().get("actor"));
        assertEquals(List.of(), rescued.lost());
    }

    @Test
    void aPathMayHaveSpacesEmojiAndAnyLength() throws IOException {
        String name = "Ein Fall – l’été 🎬 %20 #1 ?mode=ro' ; ";
        Path deep = folder.resolve(name + "x".repeat(200 - name.length()));
        Files.createDirectory(deep);
        Path path = deep.resolve("Maïmouna’s 🎬 case (1)' & more.furore");
        try (SqliteCase file = SqliteCase.create(path, "t", java.time.ZoneOffset.UTC, "coder-1")) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n");
            assertTrue(file.backUp(Progress.NONE).isPresent());
        }
        try (SqliteCase file = SqliteCase.open(path)) {
            assertEquals(1, file.documents().count());
            assertEquals(List.of(), CaseFixture.findings(file));
        }
        Path out = deep.resolve("aus 🎬.furore");
        assertEquals(List.of(), Rescue.run(path, out, Keys.NONE, Progress.NONE).lost());
        Path restored = deep.resolve("zurück 🎬.furore");
        Backups.restore(path, 1, restored, Progress.NONE);
        for (Path each : List.of(out, restored)) {
            try (SqliteCase file = SqliteCase.open(each)) {
                assertEquals(1, file.documents().count());
            }
        }
        OldCase.write(path, 1, deep.resolve("alt 🎬.furore"));
        try (SqliteCase file = SqliteCase.open(deep.resolve("alt 🎬.furore"))) {
            assertEquals("store.backup", file.notices().getFirst().key());
            assertTrue(Files.exists(Path.of(file.notices().getFirst().arguments().getFirst())));
        }
    }

    /// Steps, backups and commits follow each other by number, not by what the clock said.
    @Test
    void aClockThatJumpsBackChangesNoOrder() {
        Path path;
        try (SqliteCase file = CaseFixture.create(folder)) {
            path = file.path();
            CaseFixture.importPosts(file, "a.txt", "1 one\n");
            file.workspace().apply(set(0, 1)).join();
            assertTrue(file.backUp(Progress.NONE).isPresent());
        }
        // All of it happened ten years from now, before the clock was set right.
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + path)) {
            long ahead = 10L * 366 * 86_400_000;
            handle.execute("update change_set set at = at + ?", ahead);
            handle.execute("update journal_move set at = at + ?", ahead);
            handle.execute("update import set started = started + ?", ahead);
            handle.execute("update case_info set created = created + ?", ahead);
        }
        try (SqliteCase file = SqliteCase.open(path)) {
            file.workspace().apply(set(1, 1)).join();
            List<JournalStep> steps = file.history().steps(null, 10);
            assertEquals(List.of(3L, 2L, 1L), steps.stream().map(JournalStep::number).toList());
            assertTrue(steps.getFirst().at().isBefore(steps.get(1).at()));
            assertEquals(3, file.workspace().undo().join().orElseThrow().number());
            assertEquals(2, file.workspace().undo().join().orElseThrow().number());
            assertEquals(2, file.workspace().redo().join().orElseThrow().number());
            assertEquals(3, file.workspace().redo().join().orElseThrow().number());
            CaseFixture.importPosts(file, "b.txt", "2 two\n1 one\n");
            assertEquals(2, file.documents().count());
            assertEquals(2, file.backUp(Progress.NONE).orElseThrow().number());
            assertEquals(2, Backups.of(path).getFirst().number());
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }
}
