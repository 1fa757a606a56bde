package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.annotate.AnnotationLines;
import org.furore.annotate.Reanchoring;
import org.furore.annotate.Reanchoring.Outcome;
import org.furore.domain.CaseFile;
import org.furore.domain.CaseFile.Check;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Place;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Passage;
import org.furore.domain.document.Revisions.ReadFile;
import org.furore.domain.document.Secrecy;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportOptions;
import org.furore.importing.Importer;
import org.furore.importing.LinedReader;
import org.furore.importing.Pseudonyms;
import org.furore.importing.ReadAgain;
import org.furore.importing.RecordReader;
import org.furore.platform.Keys;
import org.furore.store.SqliteCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A better reader makes another text, and what was coded follows it.
final class ReadAgainTest {
    private static final String BAR = "Accept cookies\n\n";
    private static final String TEXT =
            "The bridge was closed for a year.\n\nThe mayor called the delay a shame.\n\n"
                    + "Nobody \uD83D\uDE00 was asked.";

    @TempDir Path folder = Path.of("");

    @Test
    void marksFollowTheNewTextAndWhatIsNotThereIsKeptOnTheDocumentAndTold() throws Exception {
        Files.writeString(folder.resolve("a.txt"), BAR + TEXT);
        try (SqliteCase file =
                SqliteCase.create(folder.resolve("c.furore"), "c", ZoneOffset.UTC, "coder-1")) {
            new Importer(List.of(new LinedReader(1)), file.intake(), "test")
                    .run(List.of(folder.resolve("a.txt")), ImportOptions.NONE, Progress.NONE);
            StoredDocument before = only(file);
            file.workspace()
                    .apply(
                            new AnnotationLines(file)
                                    .read(
                                            new StringReader(
                                                    """
                                                    {"actor":{"id":"mayor","name":"The mayor","kind":"person"}}
                                                    {"code":{"id":"delay","name":"Delay"}}
                                                    {"mark":{"id":"m1","document":{"original":"a.txt"},"quote":"The mayor","actor":"mayor"}}
                                                    {"mark":{"id":"m2","document":{"original":"a.txt"},"quote":"Nobody \uD83D\uDE00 was asked","code":"delay","note":"mine"}}
                                                    {"event":{"id":"e1","date":"2020","title":"Closed","evidence":[{"document":{"original":"a.txt"},"quote":"closed for a year"}]}}
                                                    """),
                                            null,
                                            Progress.NONE)
                                    .changes()
                                    .orElseThrow())
                    .join();
            Map<String, Annotation> marks = marks(file, before.id());
            List<RecordReader> better = List.of(new LinedReader(2));
            ReadAgain again = new ReadAgain(better, file.revisions(), file.originals(), Keys.NONE);
            assertEquals(1, again.outdated().size());

            Outcome outcome = readAgain(file, again);

            assertEquals(1, outcome.documents());
            assertEquals(2, outcome.moved());
            assertEquals(
                    List.of("Nobody \uD83D\uDE00 was asked"),
                    outcome.lost().stream().map(lost -> lost.passage().quote()).toList());
            StoredDocument now = only(file);
            assertEquals("The bridge", now.document().header().title());
            assertTrue(now.document().text().startsWith("The bridge was closed"));
            Passage mayor = ((Place.Span) marks(file, now.id()).get("m1").place()).passage();
            assertEquals("The mayor", now.document().text().substring(mayor.start(), mayor.end()));
            Annotation lost = marks(file, now.id()).get("m2");
            assertEquals(new Place.Whole(now.id()), lost.place());
            assertEquals("mine\n\u201CNobody \uD83D\uDE00 was asked\u201D", lost.note());
            assertEquals(List.of(), again.outdated());
            assertEquals(List.of(), findings(file));

            file.workspace().undo().join();
            assertEquals(before, only(file));
            assertEquals(marks, marks(file, before.id()));
            assertEquals(List.of(), findings(file));

            file.workspace().redo().join();
            assertEquals(now, only(file));
            assertEquals(List.of(), findings(file));
        }
    }

    /// What was read under pseudonyms is read again under them, or not at all.
    @Test
    void namesThatWereKeptOutStayOut() throws Exception {
        Path path = folder.resolve("a.txt");
        Files.writeString(path, BAR + "By @invented_reader.\n\nThe bridge.\n\nEnd.");
        Keys keys = new Keys(folder.resolve("keys"));
        try (SqliteCase file =
                SqliteCase.create(
                        folder.resolve("c.furore"), "c", ZoneOffset.UTC, "coder-1", keys)) {
            Pseudonyms pseudonyms =
                    new Pseudonyms(keys.named("mine"), List.of(), Secrecy.OriginalBytes.ENCRYPTED);
            new Importer(List.of(new LinedReader(1)), file.intake(), "test")
                    .run(List.of(path), ImportOptions.NONE.under(pseudonyms), Progress.NONE);
            List<RecordReader> better = List.of(new LinedReader(2));
            ReadFile read = file.revisions().files().getFirst();
            assertEquals(
                    Message.of("importing.key-missing", read.secrecy().key(), folder),
                    new ReadAgain(better, file.revisions(), file.originals(), new Keys(folder))
                            .read(read, (changed, version) -> {}, Progress.NONE));

            readAgain(file, new ReadAgain(better, file.revisions(), file.originals(), keys));

            String text = only(file).document().text();
            assertTrue(text.matches("By @user-[a-z2-9]{10}\\.\n\nThe bridge\\."), text);
        }
    }

    private static Outcome readAgain(CaseFile file, ReadAgain again) {
        Reanchoring reanchoring =
                new Reanchoring(
                        file.entries(), file.annotations(), file.revisions(), file.workspace());
        List<Outcome> outcomes = new ArrayList<>();
        again.read(
                again.outdated().getFirst(),
                (changed, version) -> {
                    Map<DocumentId, Document> documents = new HashMap<>();
                    changed.forEach(each -> documents.put(each.stored().id(), each.now()));
                    outcomes.add(
                            reanchoring.revise(
                                    documents, version, Message.of("cli.step-read-again", 1)));
                },
                Progress.NONE);
        return outcomes.stream().reduce(Outcome.NOTHING, Outcome::plus);
    }

    private static StoredDocument only(CaseFile file) {
        try (var all = file.documents().stream(null)) {
            return all.toList().getFirst();
        }
    }

    private static Map<String, Annotation> marks(CaseFile file, DocumentId id) {
        Map<String, Annotation> marks = new HashMap<>();
        file.annotations().of(id).forEach(mark -> marks.put(String.valueOf(mark.key()), mark));
        return marks;
    }

    private static List<String> findings(CaseFile file) {
        return file.verify(Progress.NONE).stream()
                .map(Check::findings)
                .flatMap(List::stream)
                .toList();
    }
}
