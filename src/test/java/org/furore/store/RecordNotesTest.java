package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.CaseFile.Check;
import org.furore.domain.document.Article;
import org.furore.domain.document.Capture;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Imports.CountsSeen;
import org.furore.domain.document.Imports.Duplicate;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Languages.Found;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Post;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// What is kept of records beside their documents: how they were caught, why they were duplicates,
/// what they counted, what language they are in.
final class RecordNotesTest {
    private static final Instant NOON = Instant.parse("2020-09-10T12:00:00Z");
    private static final Instant IMPORTED = Instant.parse("2020-10-01T00:00:00Z");

    @TempDir Path folder = Path.of("");
    private SqliteCase file;

    @BeforeEach
    void open() {
        file = SqliteCase.create(folder.resolve("c.furore"), "c", ZoneOffset.UTC, "coder-1");
    }

    @AfterEach
    void isAsItShouldBe() {
        assertEquals(
                List.of(),
                file.verify(Progress.NONE).stream()
                        .map(Check::findings)
                        .flatMap(List::stream)
                        .toList());
        file.close();
    }

    private record Brought(Document document, Capture capture) {}

    private ImportId bring(String name, Brought... records) {
        try (Intake.ImportSession session = file.intake().begin(CollectionFrame.UNSTATED, "test")) {
            byte[] bytes = name.getBytes(UTF_8);
            try (Intake.FileSession in =
                    session.file(
                            new Intake.OriginalFile(
                                    name, hash(name), bytes.length, "test", null, IMPORTED))) {
                in.bytes(bytes, 0, bytes.length);
                long number = 0;
                for (Brought each : records) {
                    Locator at = new Locator(++number, 1, 0, 1, null);
                    byte[] print = hash(each.document().text());
                    in.take(at, print, each.document(), each.capture());
                }
                in.end();
            }
            Import done = session.complete();
            return done.id();
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Post post(String id, long likes) {
        return post(id, new Post.Counts(likes, null, 1L, null, null));
    }

    private static Post post(String id, Post.Counts counts) {
        return new Post(
                Header.EMPTY,
                "note " + id,
                "x",
                id,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                counts);
    }

    private static Article article(String text, String url) {
        return new Article(new Header(null, null, null, null, null, url), text, null);
    }

    private List<StoredDocument> documents() {
        try (var all = file.documents().stream(null)) {
            return all.toList();
        }
    }

    @Test
    void howARecordWasCaughtIsPartOfItsOrigin() {
        Capture capture = new Capture(NOON, "https://x.example/1", "Catcher 2");
        bring(
                "a",
                new Brought(post("1", 1), capture),
                new Brought(post("2", 1), new Capture(null, null, "Catcher 2")),
                new Brought(post("3", 1), Capture.UNSTATED));
        List<StoredDocument> all = documents();
        assertEquals(capture, all.get(0).origin().capture());
        assertEquals(NOON, all.get(0).origin().captured());
        assertEquals(new Capture(null, null, "Catcher 2"), all.get(1).origin().capture());
        assertEquals(Capture.UNSTATED, all.get(2).origin().capture());
        assertEquals(IMPORTED, all.get(2).origin().captured());
    }

    @Test
    void aPostSeenAgainIsOnePostWithAnotherCount() {
        bring("a", new Brought(post("1", 5), new Capture(NOON, null, null)));
        DocumentId id = documents().getFirst().id();
        assertFalse(file.imports().anyCountsSeen());
        Capture later = new Capture(NOON.plusSeconds(3600), null, null);
        ImportId second = bring("b", new Brought(post("1", 9), later));
        bring(
                "c",
                new Brought(post("1", 9), later),
                new Brought(post("1", 5), new Capture(NOON, null, null)),
                new Brought(post("1", 5), Capture.UNSTATED));
        bring("d", new Brought(post("1", 12), Capture.UNSTATED));
        assertEquals(1, documents().size());
        assertEquals(5L, ((Post) documents().getFirst().document()).counts().likes());
        assertEquals(
                List.of(
                        new CountsSeen(NOON.plusSeconds(3600), post("1", 9).counts()),
                        new CountsSeen(IMPORTED, post("1", 12).counts())),
                file.imports().countsSeen(id));
        assertTrue(file.imports().anyCountsSeen());
        // Undoing an import takes its sight of the post away.
        file.workspace().undo().join();
        assertEquals(1, file.imports().countsSeen(id).size());
        assertEquals("store.same-native-id", why(second));
    }

    @Test
    void theSameCountsAtAnotherTimeAreAnotherSight() {
        bring("a", new Brought(post("1", 5), new Capture(NOON, null, null)));
        Capture one = new Capture(NOON.plusSeconds(60), null, null);
        Capture two = new Capture(NOON.plusSeconds(120), null, null);
        bring("b", new Brought(post("1", 9), one), new Brought(post("1", 5), two));
        bring("c", new Brought(post("1", 9), one), new Brought(post("1", 5), two));
        assertEquals(
                List.of(
                        new CountsSeen(one.at(), post("1", 9).counts()),
                        new CountsSeen(two.at(), post("1", 5).counts())),
                file.imports().countsSeen(documents().getFirst().id()));
    }

    @Test
    void aSourceThatCountsLessSaysNothingNew() {
        bring("a", new Brought(post("1", 5), Capture.UNSTATED));
        Post less = post("1", new Post.Counts(5L, null, null, null, null));
        bring("b", new Brought(less, Capture.UNSTATED));
        assertFalse(file.imports().anyCountsSeen());
    }

    @Test
    void eachDuplicateSaysByWhatItIsOne() {
        bring("a", new Brought(article("The bridge", "https://a.example/1"), Capture.UNSTATED));
        ImportId same =
                bring(
                        "b",
                        new Brought(
                                article("The bridge", "https://a.example/1"), Capture.UNSTATED));
        assertEquals("store.same-article", why(same));
        bring("c", new Brought(article("A text", "https://a.example/2"), Capture.UNSTATED));
        ImportId record =
                bring("d", new Brought(article("A text", "https://b.example/3"), Capture.UNSTATED));
        assertEquals("store.same-record", why(record));
    }

    private String why(ImportId id) {
        Duplicate duplicate = file.imports().duplicates(id, 1).getFirst();
        Message why = Objects.requireNonNull(duplicate.why());
        return why.key();
    }

    @Test
    void aLanguageThatWasFoundSaysHowSureItIsAndIsNotLookedForAgain() {
        bring(
                "a",
                new Brought(article("The bridge", "https://a.example/1"), Capture.UNSTATED),
                new Brought(article("???", "https://a.example/2"), Capture.UNSTATED));
        var unstated = file.languages().unstated(0, 10);
        assertEquals(List.of("The bridge", "???"), unstated.stream().map(u -> u.text()).toList());
        file.languages()
                .found(
                        List.of(
                                new Found(unstated.get(0).ordinal(), "en", 0.9),
                                new Found(unstated.get(1).ordinal(), null, 0)));
        assertEquals(List.of(), file.languages().unstated(0, 10));
        assertEquals("en", documents().get(0).document().header().language());
        assertEquals(0.9, documents().get(0).languageConfidence());
        assertEquals(null, documents().get(1).document().header().language());
        assertEquals(0.0, documents().get(1).languageConfidence());
    }
}
