package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.CaseFile;
import org.furore.domain.Uuids;
import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Entry;
import org.furore.domain.change.Feed;
import org.furore.domain.change.JournalStep;
import org.furore.domain.claim.Claim;
import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.Coder;
import org.furore.domain.document.Attachment;
import org.furore.domain.document.Correction;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.HeaderField;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Event;
import org.furore.domain.event.Link;
import org.furore.domain.event.Relation;
import org.furore.domain.report.ReportPlan;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.series.Observation;
import org.furore.domain.series.Series;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;

class SqliteWorkspaceTest {
    private static final List<Class<? extends Entry>> TYPES =
            List.of(
                    Coder.class,
                    Actor.class,
                    Claim.class,
                    Code.class,
                    Attachment.class,
                    Correction.class,
                    Annotation.class,
                    SuggestionRun.class,
                    Suggestion.class,
                    Event.class,
                    Link.class,
                    Relation.class,
                    Series.class,
                    Observation.class,
                    ReportPlan.class,
                    SavedSearch.class);

    @TempDir Path folder;

    private static ChangeSet made(List<? extends Entry> entries) {
        return ChangeSet.of(
                Message.of("store.step-import", 1),
                entries.stream().map(Change.EntryChange::made).toList());
    }

    private static Map<UUID, Entry> state(CaseFile file) {
        Map<UUID, Entry> all = new LinkedHashMap<>();
        for (Class<? extends Entry> type : TYPES) {
            file.entries().all(type).forEach(entry -> all.put(entry.id().value(), entry));
        }
        return all;
    }

    private static List<Entry> importAndCode(SqliteCase file) {
        CaseFixture.importWhole(
                file,
                "a.txt",
                CaseFixture.TEXT.getBytes(StandardCharsets.UTF_8),
                CaseFixture.article(CaseFixture.TEXT));
        DocumentId document = file.documents().byOrdinal(1).orElseThrow().id();
        return AllEntries.over(document, CaseFixture.TEXT);
    }

    @Test
    void everyKindOfEntryComesBackAsItWasPut() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            Map<UUID, Entry> before = state(file);
            List<Entry> entries = importAndCode(file);
            file.workspace().apply(made(entries)).join();
            Map<UUID, Entry> expected = new LinkedHashMap<>(before);
            entries.forEach(entry -> expected.put(entry.id().value(), entry));
            assertEquals(expected, state(file));
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    @Test
    void undoAndRedoSurviveARestart() {
        Map<UUID, Entry> before;
        Map<UUID, Entry> after;
        try (SqliteCase file = CaseFixture.create(folder)) {
            List<Entry> entries = importAndCode(file);
            before = state(file);
            file.workspace().apply(made(entries)).join();
            after = state(file);
        }
        Path path = folder.resolve("a.furore");
        try (SqliteCase file = SqliteCase.open(path)) {
            assertEquals(after, state(file));
            assertEquals(2, file.workspace().undo().join().orElseThrow().number());
            assertEquals(before, state(file));
        }
        try (SqliteCase file = SqliteCase.open(path)) {
            assertEquals(before, state(file));
            assertEquals(2, file.workspace().redo().join().orElseThrow().number());
            assertEquals(after, state(file));
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    @Test
    void aCorrectionKeepsTheSourcesValue() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            List<Entry> entries = importAndCode(file);
            file.workspace().apply(made(entries)).join();
            StoredDocument document = file.documents().byOrdinal(1).orElseThrow();
            assertEquals("Corrected", document.document().header().title());
            assertEquals("A title", document.sourceHeader().title());
            file.workspace().undo().join();
            StoredDocument restored = file.documents().byOrdinal(1).orElseThrow();
            assertEquals("A title", restored.document().header().title());
            assertEquals(restored.sourceHeader(), restored.document().header());
        }
    }

    @Test
    void aDateAndAnAddressThatAreNotWrittenOutAreKeptToo() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            CaseFixture.importPosts(file, "a.txt", "11 one\n");
            StoredDocument before = file.documents().byOrdinal(1).orElseThrow();
            assertEquals("https://twitter.com/someone/status/11", before.document().header().url());
            assertEquals(
                    "2020-09-10T12:00:00Z",
                    Objects.requireNonNull(before.document().header().date()).text());
            Correction correction =
                    new Correction(
                            before.id(),
                            Map.of(HeaderField.DATE, "2021-01", HeaderField.URL, "https://a.test"));
            file.workspace().apply(made(List.of(correction))).join();
            StoredDocument corrected = file.documents().byOrdinal(1).orElseThrow();
            assertEquals("https://a.test", corrected.document().header().url());
            assertEquals(before.sourceHeader(), corrected.sourceHeader());
            file.workspace().undo().join();
            assertEquals(before, file.documents().byOrdinal(1).orElseThrow());
        }
    }

    @Test
    void aSetThatFailsLeavesNothing() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            List<Entry> entries = importAndCode(file);
            Map<UUID, Entry> before = state(file);
            List<Entry> withoutActors = new ArrayList<>(entries);
            withoutActors.removeIf(Actor.class::isInstance);
            CompletionException failure =
                    assertThrows(
                            CompletionException.class,
                            () -> file.workspace().apply(made(withoutActors)).join());
            FuroreException cause = (FuroreException) failure.getCause();
            assertEquals("store.missing-reference", cause.userMessage().key());
            assertEquals(before, state(file));
            assertEquals(1, file.history().steps(null, 10).size());
        }
    }

    @Test
    void anEntryThatIsUsedIsNotRemoved() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            List<Entry> entries = importAndCode(file);
            file.workspace().apply(made(entries)).join();
            Claim claim = file.entries().byKey(Claim.class, "c1").orElseThrow();
            ChangeSet removal =
                    ChangeSet.of(
                            Message.of("store.step-import", 1),
                            List.of(Change.EntryChange.removed(claim)));
            CompletionException failure =
                    assertThrows(
                            CompletionException.class,
                            () -> file.workspace().apply(removal).join());
            assertEquals(
                    "store.still-used", ((FuroreException) failure.getCause()).userMessage().key());
        }
    }

    @Test
    void aChangeOfWhatIsNoLongerThereIsRefused() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            Actor stale =
                    new Actor(
                            new ActorId(Uuids.v7()),
                            "a",
                            "A",
                            Actor.ActorKind.PERSON,
                            List.of(),
                            List.of(),
                            List.of(),
                            null);
            ChangeSet change =
                    ChangeSet.of(
                            Message.of("store.step-import", 1),
                            List.of(Change.EntryChange.removed(stale)));
            CompletionException failure =
                    assertThrows(
                            CompletionException.class, () -> file.workspace().apply(change).join());
            assertEquals(
                    "store.changed-meanwhile",
                    ((FuroreException) failure.getCause()).userMessage().key());
        }
    }

    @Test
    void anEditAfterAnUndoEndsTheRedo() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            file.workspace().apply(made(List.of(actor("a")))).join();
            file.workspace().undo().join();
            file.workspace().apply(made(List.of(actor("b")))).join();
            assertTrue(file.workspace().redo().join().isEmpty());
            assertEquals(
                    List.of(JournalStep.State.DONE, JournalStep.State.OVERTAKEN),
                    file.history().steps(null, 10).stream().map(JournalStep::state).toList());
        }
    }

    private static Actor actor(String key) {
        return new Actor(
                new ActorId(Uuids.v7()),
                key,
                key,
                Actor.ActorKind.PERSON,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    @Test
    void followersSeeWhatWasAppliedAndWhatWasTakenBack() throws Exception {
        try (SqliteCase file = CaseFixture.create(folder)) {
            List<Feed> seen = Collections.synchronizedList(new ArrayList<>());
            ChangeSet set = made(List.of(actor("a")));
            try (AutoCloseable following = file.workspace().follow(seen::add)) {
                file.workspace().apply(set).join();
                file.workspace().undo().join();
                assertTrue(following != null);
            }
            file.workspace().redo().join();
            assertEquals(
                    List.of(
                            new Feed.Applied(set),
                            new Feed.Applied(
                                    new ChangeSet(
                                            set.id(),
                                            set.title(),
                                            List.of(set.changes().getFirst().inverted())))),
                    seen);
        }
    }

    @Test
    void anyWalkThroughTheHistoryEndsWhereReplayingItEnds() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        try (SqliteCase file = CaseFixture.create(folder)) {
            List<Map<UUID, Entry>> states = new ArrayList<>(List.of(state(file)));
            int at = 0;
            for (int i = 0; i < 120; i++) {
                int move = random.nextInt(4);
                if (move == 0) {
                    assertEquals(at > 0, file.workspace().undo().join().isPresent());
                    at = Math.max(0, at - 1);
                } else if (move == 1) {
                    boolean can = at < states.size() - 1;
                    assertEquals(can, file.workspace().redo().join().isPresent());
                    at = can ? at + 1 : at;
                } else {
                    file.workspace().apply(edit(random, states.get(at), i)).join();
                    states.subList(at + 1, states.size()).clear();
                    states.add(state(file));
                    at++;
                }
                assertEquals(states.get(at), state(file));
            }
        }
    }

    private static ChangeSet edit(Random random, Map<UUID, Entry> state, int number) {
        List<Actor> actors =
                state.values().stream()
                        .filter(Actor.class::isInstance)
                        .map(Actor.class::cast)
                        .toList();
        Change change;
        if (actors.isEmpty() || random.nextInt(3) == 0) {
            change = Change.EntryChange.made(actor("k" + number));
        } else {
            Actor old = actors.get(random.nextInt(actors.size()));
            change =
                    random.nextBoolean()
                            ? Change.EntryChange.removed(old)
                            : new Change.EntryChange(
                                    old,
                                    new Actor(
                                            old.id(),
                                            old.key(),
                                            "name " + number,
                                            old.type(),
                                            List.of("alias " + number),
                                            old.handles(),
                                            old.roles(),
                                            old.note()));
        }
        return ChangeSet.of(Message.of("store.step-import", number), List.of(change));
    }
}
