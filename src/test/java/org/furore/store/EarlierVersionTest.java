package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entry;
import org.furore.domain.document.DocumentReference;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Header;
import org.furore.domain.document.Imports;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.search.SavedSearchId;
import org.furore.domain.task.Message;
import org.furore.platform.Keys;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What a case of version 3 or 4 held is there after it was brought forward.
final class EarlierVersionTest {
    private static final String LINES = "11 one\n!\n12 two\n11 one\nab three\n";
    private static final UUID FIRST = org.furore.domain.Uuids.v8("document", "x", "11");
    private static final UUID SECOND = org.furore.domain.Uuids.v8("document", "x", "12");
    private static final UUID THIRD = org.furore.domain.Uuids.v8("document", "x", "ab");

    @TempDir Path folder;
    private Path path;

    @BeforeEach
    void aCaseOfVersion3() {
        path = folder.resolve("old.furore");
        Migrations old = new Migrations(Migrations.current().scripts().subList(0, 3));
        byte[] bytes = LINES.getBytes(StandardCharsets.UTF_8);
        byte[] sha256 = org.furore.domain.Uuids.sha256().digest(bytes);
        try (Database database = Database.open(path, Keys.NONE, true, false)) {
            Handle handle = database.writer();
            old.run(handle);
            handle.execute(
                    "insert into case_info values (1, randomblob(16), 'Old', 'UTC', 'c', 0)");
            handle.execute("insert into commit_log (uuid) values (randomblob(16))");
            handle.execute(
                    "insert into import (id, uuid, started, state, active, tool) values (1, ?, 0,"
                            + " 'complete', 1, 't')",
                    (Object) Columns.bytes(new UUID(1, 1)));
            handle.execute(
                    "insert into original (id, uuid, sha256, size, captured, kept, complete) values"
                            + " (1, ?, ?, ?, 0, 1, 1)",
                    Columns.bytes(org.furore.domain.Uuids.v8(sha256)),
                    sha256,
                    bytes.length);
            handle.execute(
                    "insert into original_chunk (original, start, length, codec, bytes) values (1,"
                            + " 0, ?, 0, ?)",
                    bytes.length,
                    bytes);
            handle.execute(
                    "insert into import_file (id, import, original, name, format, taken,"
                            + " duplicates, rejected) values (1, 1, 1, 'a.txt', 'lines', 3, 1, 1)");
            String day = "2020-09-10T12:00:00Z";
            long from = 1_599_739_200_000L;
            String address = "https://twitter.com/someone/status/11";
            document(handle, 1, FIRST, "11", day, from, from + 1000, address, "one", 1);
            document(handle, 2, SECOND, "12", "2020-09", from, from, "https://a.test", "two", 3);
            document(handle, 3, THIRD, "ab", null, null, null, null, "three", 5);
            record(handle, 1, 0, 6, "taken", 1, null);
            record(handle, 2, 7, 1, "rejected", null, "store.missing");
            record(handle, 3, 9, 6, "taken", 2, null);
            record(handle, 4, 16, 6, "duplicate", 1, "store.same-native-id");
            record(handle, 5, 23, 8, "taken", 3, null);
            handle.execute("insert into record_capture values (1, 3, 5, 'https://c.test', null)");
            handle.execute(
                    "insert into change_set values (1, randomblob(16), 'report.step-several', null,"
                            + " 0, 'done', 1)");
            handle.execute(
                    "insert into change values (1, 0, 'annotation', ?, null, ?)",
                    Columns.bytes(new UUID(2, 2)),
                    "{\"place\":{\"document\":\"" + SECOND + "\",\"other\":\"" + THIRD + "\"}}");
        }
    }

    private static void document(
            Handle handle,
            long id,
            UUID uuid,
            String nativeId,
            String date,
            Long from,
            Long to,
            String url,
            String text,
            long number) {
        handle.execute(
                """
                insert into document (id, uuid, kind, date, date_from, date_to, url, text, text_hash,
                    import_file, number, live, seq)
                values (?, ?, 'post', ?, ?, ?, ?, ?, ?, 1, ?, 1, 1)
                """,
                id,
                Columns.bytes(uuid),
                date,
                from,
                to,
                url,
                text,
                ContentKeys.textHash(text),
                number);
        handle.execute(
                "insert into post (document, platform, native_id, handle, reply_to) values (?, 'x',"
                        + " ?, 'someone', '007')",
                id,
                nativeId);
    }

    private static void record(
            Handle handle,
            long number,
            long start,
            long length,
            String outcome,
            Integer document,
            String reason) {
        handle.execute(
                "insert into record values (1, ?, ?, ?, ?, null, ?, ?, null, ?, null)",
                number,
                number + 10,
                start,
                length,
                outcome,
                document,
                reason);
    }

    @Test
    void documentsRecordsAndNamesAreThere() {
        try (SqliteCase file = SqliteCase.open(path)) {
            // The one change of the fixture is a fragment.
            assertEquals(
                    List.of(),
                    CaseFixture.findings(file).stream()
                            .filter(finding -> !finding.startsWith("values: change 1:"))
                            .toList());
            Documents documents = file.documents();
            StoredDocument first = documents.byOrdinal(1).orElseThrow();
            assertEquals(
                    new Header(
                            null,
                            null,
                            null,
                            Edtf.parse("2020-09-10T12:00:00Z"),
                            null,
                            "https://twitter.com/someone/status/11"),
                    first.document().header());
            assertEquals(new Locator(1, 11, 0, 6, null), first.origin().locator());
            assertEquals("007", ((Post) first.document()).replyTo());
            StoredDocument second = documents.byOrdinal(2).orElseThrow();
            assertEquals(
                    new Header(null, null, null, Edtf.parse("2020-09"), null, "https://a.test"),
                    second.document().header());
            assertEquals("https://c.test", second.origin().capture().url());
            StoredDocument third = documents.byOrdinal(3).orElseThrow();
            assertEquals(new Header(null, null, null, null, null, null), third.document().header());
            assertEquals(THIRD, third.id().value());
            for (StoredDocument each : List.of(first, second, third)) {
                assertEquals(
                        List.of(each.id()),
                        documents.resolve(
                                new DocumentReference.ByNativeId(
                                        "x", ((Post) each.document()).nativeId())));
                assertEquals(
                        List.of(each.id()),
                        documents.resolve(
                                new DocumentReference.ByOriginal(
                                        "a.txt", each.origin().locator().number())));
            }
            assertEquals(
                    List.of(first.id()),
                    documents.resolve(new DocumentReference.ByOriginal("a.txt", 4L)));
            assertEquals(
                    List.of(), documents.resolve(new DocumentReference.ByOriginal("a.txt", 2L)));
            assertEquals(
                    2, documents.resolve(new DocumentReference.ByOriginal("a.txt", null)).size());
        }
    }

    @Test
    void whatCantBeWrittenIsReadFromACopy() throws IOException {
        byte[] before = Files.readAllBytes(path);
        try (CaseLock elsewhere = CaseLock.tryTake(path).orElseThrow();
                SqliteCase file = SqliteCase.open(path)) {
            assertEquals(
                    "https://twitter.com/someone/status/11",
                    file.documents().byOrdinal(1).orElseThrow().document().header().url());
        }
        assertArrayEquals(before, Files.readAllBytes(path));
    }

    @Test
    void theBytesOfEachRecordAreFound() {
        try (SqliteCase file = SqliteCase.open(path)) {
            Imports imports = file.imports();
            var id = imports.all().getFirst().id();
            List<String> records = List.of("11 one", "!", "12 two", "11 one", "ab three");
            for (int number = 1; number <= records.size(); number++) {
                assertArrayEquals(
                        records.get(number - 1).getBytes(StandardCharsets.UTF_8),
                        file.originals().record(id, 0, number, 100));
            }
            assertEquals(1, imports.duplicates(id, 10).size());
            try (var problems = imports.problems(id)) {
                assertEquals(
                        List.of(new Locator(2, 12, 7, 1, null)),
                        problems.map(each -> each.locator()).toList());
            }
        }
    }

    @Test
    void aCaseOfVersion4HoldsWhatItHeldAndTakesSearches() {
        Path newer;
        List<Entry> entries;
        try (SqliteCase file = CaseFixture.create(folder)) {
            newer = file.path();
            CaseFixture.importPosts(file, "a.txt", "11 " + CaseFixture.TEXT + "\n12 two\n");
            StoredDocument document = file.documents().byOrdinal(1).orElseThrow();
            entries = new ArrayList<>(AllEntries.over(document.id(), CaseFixture.TEXT));
            // What only later versions know is not in the old case.
            entries.removeIf(entry ->
                    entry instanceof SavedSearch
                            || entry instanceof Suggestion suggestion
                                    && suggestion.makes() != null);
            file.workspace().apply(made(entries)).join();
            entries.removeIf(SuggestionRun.class::isInstance);
        }
        Path old = folder.resolve("version-4.furore");
        OldCase.write(newer, 4, old);
        SavedSearch search =
                new SavedSearch(
                        new SavedSearchId(org.furore.domain.Uuids.v7()), "k", "One", "one", null);
        try (SqliteCase before = SqliteCase.open(newer);
                SqliteCase file = SqliteCase.open(old)) {
            for (Entry entry : entries) {
                assertEquals(
                        before.entries().find(entry.getClass(), entry.id()),
                        file.entries().find(entry.getClass(), entry.id()));
            }
            for (long ordinal = 1; ordinal <= 2; ordinal++) {
                assertEquals(
                        before.documents().byOrdinal(ordinal), file.documents().byOrdinal(ordinal));
            }
            assertEquals(List.of(), file.entries().all(SavedSearch.class));
            file.workspace().apply(made(List.of(search))).join();
        }
        try (SqliteCase file = SqliteCase.open(old)) {
            assertEquals(List.of(search), file.entries().all(SavedSearch.class));
            assertEquals(CaseFixture.findings(file), List.of());
            file.workspace().undo().join();
            assertEquals(List.of(), file.entries().all(SavedSearch.class));
            file.workspace().undo().join();
            assertEquals(List.of(), file.entries().all(org.furore.domain.event.Event.class));
        }
    }

    private static ChangeSet made(List<? extends Entry> entries) {
        return ChangeSet.of(
                Message.of("store.step-import", 1),
                entries.stream().map(Change.EntryChange::made).toList());
    }

    @Test
    void theHistorySpeaksOfDocumentsByTheirNewNames() {
        SqliteCase.open(path).close();
        try (Database database = Database.open(path, Keys.NONE, true, true)) {
            UUID renamed = ContentKeys.ofNative("x", "12").value();
            assertEquals(
                    "{\"place\":{\"document\":\"" + renamed + "\",\"other\":\"" + THIRD + "\"}}",
                    database.writer().select("select after from change").mapTo(String.class).one());
        }
    }
}
