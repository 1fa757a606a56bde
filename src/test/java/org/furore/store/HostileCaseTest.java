package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.Rescued;
import org.furore.domain.document.DocumentId;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.Keys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// A case somebody made up to do harm is refused in plain words, or does none.
class HostileCaseTest {
    @TempDir Path folder;
    private Path path;

    @BeforeEach
    void makeCase() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            path = file.path();
            CaseFixture.importPosts(file, "a.txt", "1 one\n2 two\n");
        }
    }

    private void sql(String... statements) {
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + path)) {
            for (String each : statements) {
                handle.execute(each);
            }
        }
    }

    private Message refusal() {
        return assertThrows(FuroreException.class, () -> SqliteCase.open(path)).userMessage();
    }

    /// Refused by name, and left as it was; what is ours in it can be taken out.
    private void refused(String name) throws IOException {
        byte[] before = Files.readAllBytes(path);
        assertEquals(Message.of("store.odd-schema", path, name), refusal());
        assertArrayEquals(before, Files.readAllBytes(path));
        Path out = folder.resolve("out.furore");
        Rescued rescued = Rescue.run(path, out, Keys.NONE, Progress.NONE);
        assertEquals(2, rescued.saved().get("document"));
        try (SqliteCase file = SqliteCase.open(out)) {
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    @Test
    void aTriggerIsRefused() throws IOException {
        sql("create trigger t after insert on actor begin delete from claim; end");
        refused("trigger t");
    }

    @Test
    void aViewIsRefused() throws IOException {
        sql("create view v as select * from document");
        refused("view v");
    }

    @Test
    void aViewInTheNameOfATableIsRefused() throws IOException {
        sql(
                "alter table review rename to review_kept",
                "create view review as select * from review_kept");
        refused("table review_kept");
    }

    @Test
    void aVirtualTableIsRefused() throws IOException {
        sql("create virtual table f using fts5(words)");
        refused("table f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table document add column shown text as (upper(text))",
                "alter table document add column odd text default 'x'",
                "alter table document add column odd text check (length(hex(text)) > 0)",
                "alter table document add column odd text collate nocase",
                "alter table document add column odd text references actor (id)",
                "alter table document rename column title to heading",
            })
    void aColumnMoreOrLessIsRefused(String statement) throws IOException {
        sql(statement);
        refused("table document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index x on document (hex(text))",
                "create index x on document (id) where hex(text) <> ''",
                "create index x on document (id)"
            })
    void anIndexMoreIsRefused(String statement) throws IOException {
        sql(statement);
        refused("index x");
    }

    @Test
    void aTableMoreOrLessIsRefused() throws IOException {
        sql("create table more (a)");
        refused("table more");
        Files.delete(folder.resolve("out.furore"));
        sql("drop table more", "analyze");
        refused("table sqlite_stat1");
        Files.delete(folder.resolve("out.furore"));
        sql(
                "drop table sqlite_stat1",
                "drop table if exists sqlite_stat4",
                "drop table counts_seen");
        refused("index counts_seen_document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // What we take for a comment, and SQLite takes for a name.
                "replace(sql, 'key text unique', 'key text unique, \"x--\" text check(1) ')",
                "replace(sql, 'not null check (machine in (0, 1))', 'not null')",
                "replace(sql, 'strict', '')",
                "replace(sql, 'name text', 'name text default (random())')",
                "sql || ', without rowid'"
            })
    void aSchemaWrittenByHandIsRefused(String change) {
        sql(
                "pragma writable_schema = on",
                "update sqlite_schema set sql = " + change + " where name = 'coder'",
                "pragma writable_schema = off");
        Message said = refusal();
        assertTrue(
                List.of("store.odd-schema", "store.damaged").contains(said.key()), said::toString);
    }

    @Test
    void whatStandsInCommentsQuotesAndCapitalsChangesNothing() {
        assertEquals(
                SchemaGuard.words("create table a (b text check (b in ('X', 'y')))"),
                SchemaGuard.words(
                        "CREATE TABLE \"a\"(-- a comment\n"
                                + " b  TEXT /* one */ check(b in('X','y')))"));
        assertNotEquals(SchemaGuard.words("x in ('X')"), SchemaGuard.words("x in ('x')"));
        assertNotEquals(SchemaGuard.words("a \"b--\" c"), SchemaGuard.words("a \"b--\" d"));
        assertNotEquals(SchemaGuard.words("a -- b\n c"), SchemaGuard.words("a \"--\" b\n c"));
    }

    @Test
    void aPageSizeThatIsNoneIsRefused() throws IOException {
        for (int size : new int[] {0, 1, 3, 256, 4095, 4096, 32768}) {
            byte[] bytes = Files.readAllBytes(path);
            ByteBuffer.wrap(bytes).putShort(16, (short) size);
            Path odd = folder.resolve("size-" + size + ".furore");
            Files.write(odd, bytes);
            Message said =
                    assertThrows(FuroreException.class, () -> SqliteCase.open(odd)).userMessage();
            assertTrue(
                    List.of("store.damaged", "store.not-a-case").contains(said.key()),
                    () -> size + ": " + said);
        }
    }

    @Test
    void aRowLargerThanThereCanBeIsNotRead() {
        sql("update document set title = printf('%.*c', 300000000, 'x') where id = 1");
        try (SqliteCase file = SqliteCase.open(path)) {
            assertThrows(RuntimeException.class, () -> file.documents().byOrdinal(1));
            assertEquals(2, file.documents().byOrdinal(2).orElseThrow().ordinal());
        }
    }

    @Test
    void lengthsThatCannotBeAreSaid() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (String change :
                List.of(
                        "update original_chunk set length = -1",
                        "update original_chunk set length = 2147483647",
                        "update original_chunk set length = 1048576",
                        "update original_chunk set codec = 7",
                        "update original_chunk set start = -5",
                        "update original set size = -1",
                        "update document set start = -100, length = -100",
                        "update document set start = 9000000000000, length = 9000000000000")) {
            Files.write(path, whole);
            sql("pragma journal_mode = delete", "pragma ignore_check_constraints = on", change);
            try (SqliteCase file = SqliteCase.open(path)) {
                List<String> findings = CaseFixture.findings(file);
                boolean ofRecords = change.contains("document");
                assertEquals(ofRecords, findings.isEmpty(), () -> change + ": " + findings);
                if (ofRecords) {
                    byte[] bytes =
                            file.originals()
                                    .record(file.documents().byOrdinal(1).orElseThrow().id());
                    assertTrue(bytes.length <= 12, change);
                }
            }
        }
    }

    @Test
    void lookingAtTheSchemaTakesMilliseconds() {
        try (Database database = Database.open(path, Keys.NONE, true, false)) {
            long[] nanos = new long[21];
            for (int i = 0; i < nanos.length; i++) {
                long begun = System.nanoTime();
                SchemaGuard.check(database.writer(), path);
                nanos[i] = System.nanoTime() - begun;
            }
            System.out.printf("first %.1f ms, ", nanos[0] / 1e6);
            Arrays.sort(nanos);
            double median = nanos[nanos.length / 2] / 1e6;
            System.out.printf("median %.1f ms%n", median);
            assertTrue(median < 5, () -> median + " ms");
        }
    }

    @Test
    void theFingerprintsAreThoseOfTheMigrations() {
        StringBuilder computed = new StringBuilder();
        for (int version = 1; version <= Migrations.current().newest(); version++) {
            try (Handle handle = Jdbi.open("jdbc:sqlite::memory:")) {
                new Migrations(Migrations.current().scripts().subList(0, version)).run(handle);
                computed.append(version).append(' ').append(SchemaGuard.fingerprint(handle));
                computed.append('\n');
            }
        }
        assertEquals(computed.toString(), Migrations.resource("schemas.sha256"));
    }

    @Test
    void aRecordThatInflatesWithoutEndIsRefused() throws SQLException {
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + path);
                PreparedStatement insert =
                        handle.getConnection()
                                .prepareStatement(
                                        "insert into original_chunk (original, start, length,"
                                                + " codec, bytes) values (1, ?, ?, 1, ?)")) {
            Chunks.Packed zeros = Chunks.pack(0, new byte[Chunks.SIZE], false);
            handle.execute("delete from original_chunk");
            handle.begin();
            for (long i = 0; i < 300; i++) {
                insert.setLong(1, i * Chunks.SIZE);
                insert.setInt(2, Chunks.SIZE);
                insert.setBytes(3, zeros.bytes());
                insert.executeUpdate();
            }
            handle.execute("update document set start = 0, length = 9000000000000 where id = 1");
            handle.commit();
        }
        try (SqliteCase file = SqliteCase.open(path)) {
            DocumentId id = file.documents().byOrdinal(1).orElseThrow().id();
            FuroreException refused =
                    assertThrows(FuroreException.class, () -> file.originals().record(id));
            assertEquals("store.record-too-large", refused.userMessage().key());
        }
    }
}
