package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.report.ReportPlan;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.platform.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class SqliteCaseTest {
    @TempDir Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.furore"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String refusal() {
        return assertThrows(
                        FuroreException.class, () -> SqliteCase.open(folder.resolve("a.furore")))
                .userMessage()
                .key();
    }

    @Test
    void aCleanCloseLeavesExactlyOneFile() throws IOException {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n");
            assertTrue(names().contains("a.furore.lock"));
        }
        assertEquals(List.of("a.furore"), names());
    }

    @Test
    void theSecondToOpenReadsAndIsToldWhoWrites() {
        try (SqliteCase first = CaseFixture.create(folder)) {
            CaseFixture.importPosts(first, "a.txt", "1 one\n");
            try (SqliteCase second = SqliteCase.open(first.path())) {
                assertTrue(second.readOnly());
                assertEquals("store.locked", second.notices().getFirst().key());
                assertTrue(
                        second.notices()
                                .getFirst()
                                .arguments()
                                .getFirst()
                                .contains("process " + ProcessHandle.current().pid()));
                assertEquals(1, second.documents().count());
                assertThrows(
                        java.util.concurrent.CompletionException.class,
                        () -> second.workspace().undo().join());
            }
            assertFalse(first.readOnly());
            CaseFixture.importPosts(first, "b.txt", "2 two\n");
        }
        try (SqliteCase third = SqliteCase.open(folder.resolve("a.furore"))) {
            assertFalse(third.readOnly());
            assertEquals(2, third.documents().count());
        }
    }

    @Test
    void aNewerFileIsRefused() throws SQLException {
        CaseFixture.create(folder).close();
        sql("pragma user_version = 99");
        assertEquals("store.newer", refusal());
    }

    @Test
    void otherFilesAreRefused() throws IOException, SQLException {
        Files.writeString(folder.resolve("a.furore"), "not a database");
        assertEquals("store.not-a-case", refusal());
        Files.delete(folder.resolve("a.furore"));
        sql("create table x (a)");
        assertEquals("store.not-a-case", refusal());
        Files.delete(folder.resolve("a.furore"));
        assertEquals("store.missing", refusal());
    }

    @Test
    void aCaseWithTriggersIsRefused() throws SQLException {
        CaseFixture.create(folder).close();
        sql("create trigger t after insert on actor begin delete from claim; end");
        assertEquals("store.odd-schema", refusal());
    }

    @Test
    void creatingOverAFileIsRefused() {
        CaseFixture.create(folder).close();
        assertThrows(FuroreException.class, () -> CaseFixture.create(folder));
    }

    @Test
    void damageIsFound() throws SQLException {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n2 two\n");
        }
        sql(
                "update document set text = 'changed' where id = 1",
                "update original_chunk set codec = 0, bytes = x'00', length = 1",
                "update import_file set taken = 7");
        try (SqliteCase file = SqliteCase.open(folder.resolve("a.furore"))) {
            List<String> findings = CaseFixture.findings(file);
            assertEquals(3, findings.size(), findings.toString());
        }
    }

    @Test
    void everyEarlierVersionIsBroughtForwardWithABackup() throws IOException {
        Path path = folder.resolve("a.furore");
        CaseFixture.create(folder).close();
        int newest = Migrations.current().newest();
        Migrations next =
                new Migrations(
                        Stream.concat(
                                        Migrations.current().scripts().stream(),
                                        Stream.of("create table later (id integer) strict;\n"))
                                .toList());
        try (Database database = Database.open(path, Keys.NONE, true, false)) {
            assertTrue(next.behind(database.writer()));
            next.backUp(database.writer(), path);
            next.run(database.writer());
            assertEquals(newest + 1, Migrations.pragma(database.writer(), "user_version"));
            assertEquals(
                    1,
                    database.writer()
                            .select("select count(*) from sqlite_schema where name = 'later'")
                            .mapTo(int.class)
                            .one());
        }
        assertTrue(names().contains("a.furore.version-" + newest + ".backup"));
    }

    private Path ofVersion(int version) {
        Path path = folder.resolve("version-" + version + ".furore");
        Migrations old = new Migrations(Migrations.current().scripts().subList(0, version));
        try (Database database = Database.open(path, Keys.NONE, true, false)) {
            old.run(database.writer());
            database.writer()
                    .execute(
                            "insert into case_info values (1, randomblob(16), 'Old', 'UTC',"
                                    + " 'c', 0)");
            database.writer().execute("insert into commit_log (uuid) values (randomblob(16))");
        }
        return path;
    }

    @Test
    void aCaseOfEveryVersionThereEverWasOpens() {
        for (int version = 1; version <= Migrations.current().newest(); version++) {
            try (SqliteCase file = SqliteCase.open(ofVersion(version))) {
                assertEquals("Old", file.info().title());
                assertEquals(List.of(), CaseFixture.findings(file));
                ReportPlan plan = ReportPlan.none(ReportPlan.idIn(file.info()));
                assertEquals(Optional.empty(), file.entries().find(ReportPlan.class, plan.id()));
                file.workspace()
                        .apply(
                                ChangeSet.of(
                                        Message.of("report.step-several"),
                                        List.of(Change.EntryChange.made(plan))))
                        .join();
                assertEquals(List.of(plan), file.entries().all(ReportPlan.class));
                assertEquals(List.of(), file.entries().all(SavedSearch.class));
            }
        }
    }

    @Test
    void aCaseOfAnEarlierVersionCanBeReadOnly() throws IOException {
        Path path = ofVersion(1);
        try (CaseLock elsewhere = CaseLock.tryTake(path).orElseThrow();
                SqliteCase file = SqliteCase.open(path)) {
            assertTrue(file.readOnly());
            assertEquals(
                    Optional.empty(),
                    file.entries().find(ReportPlan.class, ReportPlan.idIn(file.info())));
            assertEquals(List.of(), file.entries().all(ReportPlan.class));
            assertEquals(List.of(), file.entries().all(SavedSearch.class));
            assertEquals(Optional.empty(), file.entries().byKey(SavedSearch.class, "k"));
        }
    }
}
