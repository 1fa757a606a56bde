package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.CaseFile.Check;
import org.furore.domain.document.Article;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Header;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Secrecy;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Progress;
import org.furore.platform.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// The bytes of a pseudonymised import are in the case under a key that is not, or not at all.
final class SecrecyTest {
    private static final byte[] BYTES =
            "a name that must not be found: Ada Invented\n".repeat(60_000).getBytes(UTF_8);

    @TempDir Path folder = Path.of("");

    private Path imported(Secrecy secrecy) throws Exception {
        Path path = folder.resolve("c.furore");
        SqliteCase.create(path, "c", ZoneOffset.UTC, "coder-1").close();
        try (SqliteCase file = SqliteCase.open(path, keys());
                Intake.ImportSession session =
                        file.intake().begin(CollectionFrame.UNSTATED, "test", secrecy)) {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(BYTES);
            try (Intake.FileSession in =
                    session.file(
                            new Intake.OriginalFile(
                                    "a.txt", sha256, BYTES.length, "text", null, Instant.EPOCH))) {
                in.bytes(BYTES, 0, BYTES.length);
                in.take(
                        new Locator(1, 0, 8, 4, null),
                        sha256,
                        new Article(Header.EMPTY, "text", null));
                in.end();
            }
            session.complete();
            assertEquals(secrecy, file.imports().all().getFirst().secrecy());
        }
        return path;
    }

    private Keys keys() {
        return new Keys(folder.resolve("keys"));
    }

    @Test
    void encryptedOriginalsComeOutWithTheKeyOnly() throws Exception {
        Keys.Key key = keys().named("mine");
        Path path =
                imported(
                        new Secrecy(
                                key.fingerprint(),
                                List.of("@example_film"),
                                Secrecy.OriginalBytes.ENCRYPTED));
        assertFalse(holds(path, "Ada Invented"));
        try (SqliteCase file = SqliteCase.open(path, keys())) {
            StoredDocument document = only(file);
            try (InputStream in = file.originals().open(document.origin().original())) {
                assertArrayEquals(BYTES, in.readAllBytes());
            }
            assertEquals("hat ", new String(file.originals().record(document.id()), UTF_8));
            assertEquals(List.of(), findings(file));
        }
        try (SqliteCase file = SqliteCase.open(path, Keys.NONE)) {
            StoredDocument document = only(file);
            assertEquals("text", document.document().text());
            FuroreException refused =
                    assertThrows(
                            FuroreException.class, () -> file.originals().record(document.id()));
            assertEquals("store.key-missing", refused.userMessage().key());
            assertEquals(List.of(), findings(file));
        }
    }

    @Test
    void ofHashedOriginalsOnlyTheHashIsThere() throws Exception {
        Keys.Key key = keys().named("mine");
        Path path =
                imported(new Secrecy(key.fingerprint(), List.of(), Secrecy.OriginalBytes.HASHED));
        assertFalse(holds(path, "Ada Invented"));
        try (SqliteCase file = SqliteCase.open(path, keys())) {
            assertEquals(64, only(file).origin().sha256().length());
            assertThrows(FuroreException.class, () -> file.originals().record(only(file).id()));
            assertEquals(List.of(), findings(file));
        }
    }

    private static boolean holds(Path path, String text) throws IOException {
        return new String(Files.readAllBytes(path), UTF_8).contains(text);
    }

    private static StoredDocument only(SqliteCase file) {
        try (var all = file.documents().stream(null)) {
            return all.toList().getFirst();
        }
    }

    private static List<String> findings(SqliteCase file) {
        return file.verify(Progress.NONE).stream()
                .map(Check::findings)
                .flatMap(List::stream)
                .toList();
    }
}
