package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Import;
import org.furore.domain.document.Intake;
import org.furore.platform.Keys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What a killed program can't show, since the system keeps what it wrote: that what is confirmed
/// is on the disk, and survives a loss of power.
class DurabilityTest {
    @TempDir Path folder;

    private Path made() {
        CaseFixture.create(folder).close();
        return folder.resolve("a.furore");
    }

    private static List<Integer> pragmas(Handle handle, String... names) {
        List<Integer> values = new ArrayList<>();
        for (String name : names) {
            values.add(Migrations.pragma(handle, name));
        }
        return values;
    }

    @Test
    void everyConnectionIsAsTheDesignSays() {
        Path path = made();
        String[] names = {"foreign_keys", "trusted_schema", "cell_size_check", "synchronous"};
        try (Database database = Database.open(path, Keys.NONE, true, false)) {
            assertEquals(List.of(1, 0, 1, 2), pragmas(database.writer(), names));
            assertEquals("wal", mode(database.writer()));
            assertEquals(2048, Migrations.pragma(database.writer(), "wal_autocheckpoint"));
            database.read(reader -> {
                assertEquals(List.of(1, 0, 1, 2), pragmas(reader, names));
                assertTrue(
                        org.junit.jupiter.api.Assertions.assertThrows(
                                        RuntimeException.class,
                                        () -> reader.execute("delete from coder"))
                                .getMessage()
                                .contains("READONLY"));
                return reader;
            });
        }
        try (Database database = Database.open(path, Keys.NONE, false, false)) {
            assertEquals("delete", mode(database.writer()));
            assertEquals(List.of(1, 0, 1, 2), pragmas(database.writer(), names));
        }
    }

    private static String mode(Handle handle) {
        return handle.select("pragma journal_mode").mapTo(String.class).one();
    }

    /// Writes down every statement before it runs.
    private static List<String> following(Handle handle) {
        List<String> said = new ArrayList<>();
        handle.getConfig(SqlStatements.class)
                .setSqlLogger(
                        new SqlLogger() {
                            @Override
                            public void logBeforeExecution(StatementContext context) {
                                said.add(context.getRawSql().strip());
                            }
                        });
        return said;
    }

    /// Runs an import with its own parts, so that its statements can be followed.
    private List<String> imported(Path path, boolean wal) {
        try (Database database = Database.open(path, Keys.NONE, wal, false);
                WorkspaceThread thread = new WorkspaceThread(null)) {
            SqliteWorkspace workspace =
                    new SqliteWorkspace(
                            database,
                            new EntryTables(ZoneOffset.UTC),
                            new RevisionRows(ZoneOffset.UTC),
                            thread);
            Intake intake = new SqliteIntake(path, database, workspace, thread, ZoneOffset.UTC);
            List<String> said = following(database.writer());
            try (Intake.ImportSession session = intake.begin(CollectionFrame.UNSTATED, "test")) {
                CaseFixture.importLines(session, "a.txt", "1 one\n2 two\n", 9);
                assertEquals(Import.State.COMPLETE, session.complete().state());
            }
            assertEquals(2, Migrations.pragma(database.writer(), "synchronous"));
            return List.copyOf(said);
        }
    }

    private static int first(List<String> said, String beginning) {
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError(beginning + " in " + said);
    }

    @Test
    void anImportSaysCompleteWhenItsBatchesAreOnTheDisk() {
        List<String> said = imported(made(), true);
        int quick = first(said, "pragma synchronous = normal");
        int file = first(said, "insert into import_file");
        int checkpoint = first(said, "pragma wal_checkpoint(full)");
        int waiting = first(said, "pragma synchronous = full");
        int complete = first(said, "update import set state");
        assertEquals(
                List.of(quick, file, checkpoint, waiting, complete),
                List.of(quick, file, checkpoint, waiting, complete).stream().sorted().toList(),
                said::toString);
        // Nothing of the import is written between the checkpoint and its completion.
        assertTrue(
                said.subList(checkpoint, complete).stream()
                        .noneMatch(each -> each.startsWith("insert") || each.startsWith("commit")),
                said::toString);
    }

    @Test
    void withoutALogEveryBatchWaitsForTheDisk() {
        List<String> said = imported(made(), false);
        assertTrue(said.stream().noneMatch(each -> each.contains("normal")), said::toString);
        first(said, "insert into import_file");
    }

    @Test
    void anEditIsInTheLogWhenItIsConfirmed() throws Exception {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n");
            long before = logged(file.path());
            file.workspace().undo().join();
            assertTrue(logged(file.path()) > before);
        }
    }

    /// Frames in the log of a case, by its own header and salts.
    private static long logged(Path path) {
        try {
            Path log = path.resolveSibling(path.getFileName() + "-wal");
            if (!Files.exists(log) || Files.size(log) < 32) {
                return 0;
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(log));
            int frame = 24 + bytes.getInt(8);
            long count = 0;
            for (int at = 32; at + frame <= bytes.limit(); at += frame) {
                count += bytes.getLong(at + 8) == bytes.getLong(16) ? 1 : 0;
            }
            return count;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
