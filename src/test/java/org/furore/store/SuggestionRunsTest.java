package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.annotation.Annotations.Placed;
import org.furore.domain.annotation.Place;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.annotation.Suggestions;
import org.furore.domain.annotation.Suggestions.Group;
import org.furore.domain.annotation.Suggestions.Kind;
import org.furore.domain.annotation.Suggestions.Tone;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.furore.domain.document.Passage;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.task.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class SuggestionRunsTest {
    private static final CoderId NOBODY = new CoderId(Uuids.v8("coder", "nobody"));

    @TempDir Path folder;

    private static List<StoredDocument> documents(SqliteCase file) {
        try (Stream<StoredDocument> all = file.documents().stream(null)) {
            return all.toList();
        }
    }

    private static Annotation sentiment(StoredDocument document, double polarity) {
        return new Annotation.SentimentMark(
                new AnnotationId(Uuids.v7()),
                null,
                new Place.Whole(document.id()),
                NOBODY,
                null,
                polarity,
                null);
    }

    /// Suggests that the first four units of a text name somebody the case doesn't know.
    private static Annotation name(StoredDocument document, String name) {
        return new Annotation.ActorMention(
                new AnnotationId(Uuids.v7()),
                null,
                new Place.Span(document.id(), Passage.of(document.document().text(), 0, 4)),
                NOBODY,
                null,
                Suggestion.newActor(name));
    }

    /// A run that finds all documents bad.
    private static long run(SqliteCase file) {
        try (Suggestions.Session session =
                file.suggestions().begin("vader", "VADER", "1", "kind:post")) {
            for (StoredDocument document : documents(file)) {
                session.add(document.ordinal(), sentiment(document, -0.5), null, null);
            }
            return session.complete();
        }
    }

    private static List<Double> polarities(SqliteCase file) {
        try (Stream<Placed> all = file.annotations().suggestions()) {
            return all.map(placed -> ((Annotation.SentimentMark) placed.annotation()).polarity())
                    .toList();
        }
    }

    private static SuggestionRun only(SqliteCase file) {
        return file.entries().all(SuggestionRun.class).getFirst();
    }

    @Test
    void aRunIsOneStepThatIsTakenBackAndBroughtBack() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n2 two\n");
            long before = file.history().steps(null, 10).size();
            assertEquals(2, run(file));
            assertEquals(before + 1, file.history().steps(null, 10).size());
            assertEquals(
                    Message.of("store.step-suggest", "vader-1", 2),
                    file.history().steps(null, 1).getFirst().title());
            assertEquals(List.of(-0.5, -0.5), polarities(file));
            assertEquals(2, file.annotations().suggestionCount());
            SuggestionRun run = only(file);
            assertEquals("vader-1", run.key());
            assertEquals("kind:post", run.query());
            Coder coder = file.entries().find(Coder.class, run.coder()).orElseThrow();
            assertEquals(new Coder(run.coder(), "vader", "VADER", true, null), coder);
            assertEquals(
                    List.of(new Suggestions.Tally(run, coder, 2, 0, 0)), file.suggestions().runs());

            file.workspace().undo().join();
            assertEquals(List.of(), polarities(file));
            assertEquals(0, file.annotations().suggestionCount());
            assertEquals(List.of(), file.suggestions().runs());
            file.workspace().redo().join();
            assertEquals(List.of(-0.5, -0.5), polarities(file));
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    @Test
    void whatIsThereIsNotProposedAgain() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n2 two\n");
            run(file);
            assertEquals(0, run(file), "all of it waits");
            assertEquals(1, file.entries().all(SuggestionRun.class).size());
            CaseFixture.importPosts(file, "b.txt", "3 three\n");
            assertEquals(1, run(file), "the new document only");
            assertEquals(
                    List.of("vader-1", "vader-2"),
                    file.entries().all(SuggestionRun.class).stream()
                            .map(SuggestionRun::key)
                            .toList());
        }
    }

    @Test
    void whatAPersonRejectedIsNeverProposedAgain() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n2 two\n");
            run(file);
            Suggestion first = file.entries().all(Suggestion.class).getFirst();
            SuggestionRun run = only(file);
            file.workspace()
                    .apply(
                            ChangeSet.of(
                                    Message.of("annotate.step-reject", 1),
                                    List.of(
                                            new EntryChange(
                                                    first, first.as(Suggestion.State.REJECTED)),
                                            new EntryChange(run, run.withdrawn(true)))))
                    .join();
            assertEquals(List.of(), polarities(file), "the run is withdrawn");
            assertEquals(1, run(file), "the other one, which nobody decided on");
            assertEquals(1, file.annotations().suggestionCount());
        }
    }

    @Test
    void anAnnotationStandsInTheWayOfTheSameSuggestion() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 Bena spoke\n");
            StoredDocument document = documents(file).getFirst();
            try (Suggestions.Session session =
                    file.suggestions().begin("names", "Names", "1", null)) {
                assertTrue(session.add(document.ordinal(), name(document, "Bena"), "Bena", 0.5));
                assertEquals(1, session.complete());
            }
            Suggestion suggestion = file.entries().all(Suggestion.class).getFirst();
            assertEquals("Bena", suggestion.makes());
            assertEquals(
                    Suggestion.newActor("Bena"),
                    ((Annotation.ActorMention) suggestion.proposed()).actor());
            file.workspace().undo().join();
            try (Suggestions.Session session =
                    file.suggestions().begin("names", "Names", "1", null)) {
                assertTrue(session.add(document.ordinal(), name(document, "Bena"), "Bena", 0.5));
                assertTrue(session.add(document.ordinal(), name(document, "Cara"), "Cara", 0.5));
                assertEquals(2, session.complete());
            }
            try (Suggestions.Session session =
                    file.suggestions().begin("names", "Names", "1", null)) {
                assertFalse(session.add(document.ordinal(), name(document, "Cara"), "Cara", 0.5));
                assertEquals(0, session.complete());
            }
        }
    }

    @Test
    void suggestionsAreListedByWhatTheyAreOfTheSurestFirst() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 Bena spoke\n2 Bena again\n3 Cara\n");
            List<StoredDocument> documents = documents(file);
            try (Suggestions.Session session =
                    file.suggestions().begin("names", "Names", "1", null)) {
                session.add(
                        documents.get(0).ordinal(), name(documents.get(0), "Bena"), "Bena", 0.5);
                session.add(
                        documents.get(1).ordinal(), name(documents.get(1), "Bena"), "Bena", 0.9);
                session.add(
                        documents.get(2).ordinal(), name(documents.get(2), "Cara"), "Cara", 0.7);
                session.complete();
            }
            try (Suggestions.Session session =
                    file.suggestions().begin("vader", "VADER", "1", null)) {
                session.add(
                        documents.get(0).ordinal(), sentiment(documents.get(0), 0.04), null, null);
                session.add(
                        documents.get(1).ordinal(), sentiment(documents.get(1), -0.05), null, null);
                session.add(
                        documents.get(2).ordinal(), sentiment(documents.get(2), -0.9), null, null);
                session.complete();
            }
            CoderId names = new CoderId(Uuids.v8("coder", "names"));
            CoderId vader = new CoderId(Uuids.v8("coder", "vader"));
            Group bena = new Group(names, Kind.ACTOR, Suggestion.newActor("Bena"), "Bena", null, 2);
            Group sad = new Group(vader, Kind.SENTIMENT, null, null, Tone.NEGATIVE, 2);
            assertEquals(
                    List.of(
                            bena,
                            new Group(
                                    names,
                                    Kind.ACTOR,
                                    Suggestion.newActor("Cara"),
                                    "Cara",
                                    null,
                                    1),
                            sad,
                            new Group(vader, Kind.SENTIMENT, null, null, Tone.NEUTRAL, 1)),
                    file.suggestions().groups());
            assertEquals(List.of(0.9, 0.5), confidences(file, bena));
            assertEquals(List.of(-0.9, -0.05), polarities(file, sad));
            List<Suggestion> there = file.suggestions().in(documents.get(1).id());
            assertEquals(2, there.size());
            assertTrue(there.getFirst().proposed() instanceof Annotation.SentimentMark);

            Suggestion first = there.getLast();
            Coder coder = file.entries().byKey(Coder.class, "coder-1").orElseThrow();
            file.workspace()
                    .apply(
                            ChangeSet.of(
                                    Message.of("annotate.step-accept", 1),
                                    List.of(
                                            EntryChange.made(
                                                    new Actor(
                                                            Suggestion.newActor("Bena"),
                                                            null,
                                                            "Bena",
                                                            Actor.ActorKind.PERSON,
                                                            List.of(),
                                                            List.of(),
                                                            List.of(),
                                                            null)),
                                            new EntryChange(
                                                    first, first.as(Suggestion.State.ACCEPTED)),
                                            EntryChange.made(
                                                    first.proposed()
                                                            .by(
                                                                    first.proposed().id(),
                                                                    coder.id())))))
                    .join();
            assertEquals(1, file.suggestions().groups().getFirst().count());
            assertEquals(
                    List.of(0.5),
                    confidences(file, file.suggestions().groups().getFirst()),
                    "found by the name it goes by, in the case or not");
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    private static List<Double> confidences(SqliteCase file, Group group) {
        return read(file, group).stream()
                .map(each -> Objects.requireNonNull(each.suggestion().confidence()))
                .toList();
    }

    private static List<Double> polarities(SqliteCase file, Group group) {
        return read(file, group).stream()
                .map(each -> ((Annotation.SentimentMark) each.suggestion().proposed()).polarity())
                .toList();
    }

    private static List<Suggestions.Proposed> read(SqliteCase file, Group group) {
        return file.suggestions()
                .read(Arrays.stream(file.suggestions().of(group).numbers()).boxed().toList());
    }

    @Test
    void aRunThatIsGivenUpLeavesNothing() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "1 one\n2 two\n");
            try (Suggestions.Session session =
                    file.suggestions().begin("vader", "VADER", "1", null)) {
                StoredDocument document = documents(file).getFirst();
                for (int i = 0; i < 1_000; i++) {
                    session.add(document.ordinal(), sentiment(document, i / 1000.0), null, null);
                }
            }
            assertEquals(List.of(), file.entries().all(SuggestionRun.class));
            assertEquals(List.of(), file.entries().all(Suggestion.class));
            assertEquals(1, file.history().steps(null, 10).size());
            run(file);
            assertEquals("vader-1", only(file).key());
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    @Test
    void rowsOfARunThatWasTakenBackGoWithTheNext() {
        Path path;
        try (SqliteCase file = CaseFixture.create(folder)) {
            path = file.path();
            CaseFixture.importPosts(file, "a.txt", "1 one\n2 two\n");
            run(file);
            file.workspace().undo().join();
            run(file);
            assertEquals(2, polarities(file).size());
        }
        try (Database database = Database.open(path, org.furore.platform.Keys.NONE, true, false)) {
            assertEquals(2L, count(database, "suggestion"));
            assertEquals(2L, count(database, "place"));
            assertEquals(1L, count(database, "suggestion_run"));
        }
    }

    private static long count(Database database, String table) {
        return database.writer()
                .createQuery("select count(*) from " + table)
                .mapTo(long.class)
                .one();
    }
}
