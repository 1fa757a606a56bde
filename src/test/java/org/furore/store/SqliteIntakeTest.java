package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.Uuids;
import org.furore.domain.document.Article;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.DocumentKind;
import org.furore.domain.document.DocumentReference;
import org.furore.domain.document.Header;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportProblem;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Locator;
import org.furore.domain.document.OriginalId;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.search.IndexFeed;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.platform.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

class SqliteIntakeTest {
    private static final String LINES =
            "1 first text\n2 second text\n!bad\n2 second again\n3 third\n";

    @TempDir Path folder;

    @Test
    void everyRecordHasItsOutcome() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            Import done = CaseFixture.importPosts(file, "a/b.txt", LINES);
            assertEquals(new Import.Tally(3, 1, 1), done.tally());
            assertEquals(Import.State.COMPLETE, done.state());
            try (Stream<ImportProblem> problems = file.imports().problems(done.id())) {
                ImportProblem problem = problems.toList().getFirst();
                assertEquals("a/b.txt", problem.file());
                assertEquals(3, problem.locator().line());
                assertEquals("store.missing", problem.reason().key());
            }
            assertEquals(3, file.documents().count());
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    @Test
    void importingAgainChangesNothing() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", LINES);
            List<StoredDocument> before = all(file);
            Import again = CaseFixture.importPosts(file, "copy.txt", LINES);
            assertEquals(new Import.Tally(0, 4, 1), again.tally());
            assertEquals(before, all(file));
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    private static List<StoredDocument> all(SqliteCase file) {
        try (Stream<StoredDocument> documents = file.documents().stream(null)) {
            return documents.toList();
        }
    }

    @Test
    void rawRecordsAndWholeOriginalsComeOutByteForByte() throws IOException {
        StringBuilder content = new StringBuilder();
        Random random = new Random(7);
        for (int i = 1; i <= 5000; i++) {
            content.append(i).append(' ').append("text é🎬 ").append(random.nextLong());
            content.append("x".repeat(random.nextInt(900))).append('\n');
        }
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", content.toString());
            StoredDocument document = file.documents().byOrdinal(4321).orElseThrow();
            Locator at = document.origin().locator();
            assertArrayEquals(
                    java.util.Arrays.copyOfRange(
                            bytes, (int) at.offset(), (int) (at.offset() + at.length())),
                    file.originals().record(document.id()));
            assertArrayEquals(bytes, whole(file, document.origin().original()));
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    private static byte[] whole(SqliteCase file, OriginalId id) throws IOException {
        try (InputStream in = file.originals().open(id)) {
            return in.readAllBytes();
        }
    }

    @Test
    void aCompressedOriginalIsKeptVerbatim() throws IOException {
        byte[] plain = "1 one\n2 two\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        byte[] bytes = out.toByteArray();
        try (SqliteCase file = CaseFixture.create(folder)) {
            try (Intake.ImportSession session =
                    file.intake().begin(CollectionFrame.UNSTATED, "test")) {
                try (Intake.FileSession in =
                        session.file(
                                new Intake.OriginalFile(
                                        "a.gz",
                                        Uuids.sha256().digest(bytes),
                                        bytes.length,
                                        "lines",
                                        "gzip",
                                        Instant.EPOCH))) {
                    in.bytes(bytes, 0, bytes.length);
                    in.take(new Locator(1, 1, 0, 5, null), null, CaseFixture.post("1", "one"));
                    in.take(new Locator(2, 2, 6, 5, null), null, CaseFixture.post("2", "two"));
                    in.end();
                }
                session.complete();
            }
            StoredDocument second = file.documents().byOrdinal(2).orElseThrow();
            assertEquals(
                    "2 two",
                    new String(file.originals().record(second.id()), StandardCharsets.UTF_8));
            assertArrayEquals(bytes, whole(file, second.origin().original()));
        }
    }

    @Test
    void anInterruptedImportIsCompletedByImportingAgain() {
        StringBuilder content = new StringBuilder();
        for (int i = 1; i <= 3000; i++) {
            content.append(i).append(" text number ").append(i * 31L).append('\n');
        }
        try (SqliteCase file = CaseFixture.create(folder)) {
            try (Intake.ImportSession session =
                    file.intake().begin(CollectionFrame.UNSTATED, "test")) {
                CaseFixture.importLines(session, "a.txt", content.toString(), 1234);
            }
            assertEquals(Import.State.CANCELLED, file.imports().all().getFirst().state());
            assertEquals(1234, file.documents().count());
            assertEquals(List.of(), CaseFixture.findings(file));
            Import again = CaseFixture.importPosts(file, "a.txt", content.toString());
            assertEquals(new Import.Tally(1766, 1234, 0), again.tally());
            assertEquals(3000, file.documents().count());
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    /// What a file that grew meanwhile left behind its end does not stay.
    @Test
    void aFileThatGrewWhileItWasReadIsCompletedByImportingItAsItWas() throws IOException {
        byte[] bytes = "some text".getBytes(StandardCharsets.UTF_8);
        try (SqliteCase file = CaseFixture.create(folder)) {
            byte[] sha256 = Uuids.sha256().digest(bytes);
            Intake.OriginalFile original =
                    new Intake.OriginalFile(
                            "a.txt", sha256, bytes.length, "text", null, Instant.EPOCH);
            try (Intake.ImportSession session =
                    file.intake().begin(CollectionFrame.UNSTATED, "test")) {
                try (Intake.FileSession in = session.file(original)) {
                    byte[] grown = "some text and more".getBytes(StandardCharsets.UTF_8);
                    in.bytes(grown, 0, grown.length);
                }
                session.complete();
            }
            CaseFixture.importWhole(file, "a.txt", bytes, CaseFixture.article("some text"));
            assertEquals(List.of(), CaseFixture.findings(file));
            try (Stream<StoredDocument> all = file.documents().stream(null)) {
                StoredDocument only = all.toList().getFirst();
                try (InputStream in = file.originals().open(only.origin().original())) {
                    assertArrayEquals(bytes, in.readAllBytes());
                }
            }
        }
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        Path path = folder.resolve("c.furore");
        Database database = Database.open(path, Keys.NONE, true, false);
        Exception full =
                new IllegalStateException(new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL));
        assertEquals(
                Message.of("store.disk-full", path),
                ((FuroreException) database.told(full)).userMessage());
        IllegalStateException other = new IllegalStateException();
        assertEquals(other, database.told(other));
        database.close();
    }

    @Test
    void undoingAnImportHidesWhatNoOtherHolds() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n2 two\n");
            CaseFixture.importPosts(file, "b.txt", "2 two\n3 three\n");
            file.workspace().undo().join();
            assertEquals(List.of("one", "two"), texts(file));
            file.workspace().undo().join();
            assertEquals(List.of(), texts(file));
            file.workspace().redo().join();
            file.workspace().redo().join();
            assertEquals(List.of("one", "two", "three"), texts(file));
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    private static List<String> texts(SqliteCase file) {
        return all(file).stream().map(stored -> stored.document().text()).toList();
    }

    @Test
    void articlesWithOneAddressAndTextAreOneAndOtherCopiesAreNot() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            assertEquals(1, taken(file, "1", "https://example.org/a"));
            assertEquals(0, taken(file, "2", "https://example.org/a"));
            assertEquals(1, taken(file, "3", "https://example.org/b"));
            assertEquals(1, taken(file, "4", null));
            assertEquals(java.util.Map.of(3L, 1L), file.documents().copyGroups());
        }
    }

    private static long taken(
            SqliteCase file, String bytes, @org.jspecify.annotations.Nullable String url) {
        Article article =
                new Article(new Header("T", null, null, null, null, url), "The same text", null);
        return CaseFixture.importWhole(file, bytes, bytes.getBytes(StandardCharsets.UTF_8), article)
                .tally()
                .taken();
    }

    @Test
    void documentsAreNamedFromOutside() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "d/a.txt", LINES);
            StoredDocument third = file.documents().byOrdinal(3).orElseThrow();
            String sha = third.origin().sha256();
            List<DocumentReference> names =
                    List.of(
                            new DocumentReference.ById(third.id().value()),
                            new DocumentReference.ByNativeId("x", "3"),
                            new DocumentReference.ByOriginal("d/a.txt", 5L),
                            new DocumentReference.BySha256(sha, 5L),
                            new DocumentReference.ByUrl("https://twitter.com/someone/status/3"));
            for (DocumentReference name : names) {
                assertEquals(List.of(third.id()), file.documents().resolve(name), name.toString());
            }
            assertEquals(
                    2, file.documents().resolve(new DocumentReference.BySha256(sha, null)).size());
            assertEquals(
                    List.of(),
                    file.documents().resolve(new DocumentReference.ByNativeId("x", "9")));
        }
    }

    @Test
    void volumeCountsDaysInTheCasesZone() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", LINES);
            assertEquals(
                    java.util.Map.of(DocumentKind.POST, java.util.Map.of("2020-09-10", 3L)),
                    file.documents().volume());
        }
    }

    @Test
    void aFollowerGetsWhatIsStoredAsItWouldBeRead() throws Exception {
        try (SqliteCase file = CaseFixture.create(folder)) {
            List<IndexFeed.Batch> passed = new ArrayList<>();
            UUID before = file.indexFeed().latest();
            try (AutoCloseable following = file.indexFeed().follow(passed::add)) {
                CaseFixture.importPosts(file, "a.txt", "1 one\n!\n2 two\n1 one\n");
                assertEquals(1, passed.size());
                IndexFeed.Batch batch = passed.getFirst();
                assertEquals(before, batch.before());
                assertEquals(file.indexFeed().latest(), batch.commit());
                assertEquals(file.indexFeed().number(batch.commit()), batch.number());
                assertEquals(
                        List.of(
                                file.documents().byOrdinal(1).orElseThrow(),
                                file.documents().byOrdinal(2).orElseThrow()),
                        batch.documents());
                assertEquals(false, batch.others());
                CaseFixture.importPosts(file, "b.txt", "2 two\n3 three\n");
                assertEquals(true, passed.getLast().others());
                assertEquals(1, passed.getLast().documents().size());
            }
            CaseFixture.importPosts(file, "c.txt", "4 four\n");
            assertEquals(2, passed.size());
        }
    }

    @Test
    void theIndexLearnsWhatIsNewHiddenAndBack() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            IndexFeed feed = file.indexFeed();
            UUID start = feed.latest();
            CaseFixture.importPosts(file, "a.txt", "1 one\n2 two\n");
            UUID first = feed.latest();
            assertEquals(List.of(1L, 2L), ordinals(feed, start, first, true));
            file.workspace().undo().join();
            UUID hidden = feed.latest();
            assertEquals(List.of(1L, 2L), ordinals(feed, first, hidden, false));
            file.workspace().redo().join();
            assertEquals(List.of(1L, 2L), ordinals(feed, hidden, feed.latest(), true));
            assertTrue(feed.number(start) >= 0);
            assertEquals(-1, feed.number(UUID.randomUUID()));
        }
    }

    private static List<Long> ordinals(IndexFeed feed, UUID since, UUID until, boolean live) {
        try (Stream<IndexFeed.Entry> changed = feed.changedSince(since, until)) {
            return changed.filter(entry -> (entry.document() != null) == live)
                    .map(IndexFeed.Entry::ordinal)
                    .toList();
        }
    }
}
