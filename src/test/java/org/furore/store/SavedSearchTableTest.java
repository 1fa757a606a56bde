package org.furore.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.furore.domain.Uuids;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.search.SavedSearchId;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.platform.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;

class SavedSearchTableTest {
    @TempDir Path folder;

    private static ChangeSet made(List<SavedSearch> searches) {
        return ChangeSet.of(
                Message.of("annotate.step-save-search", "a"),
                searches.stream().map(Change.EntryChange::made).toList());
    }

    @Test
    void twoSavedSearchesOfOneNameAreRefusedInPlainWords() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            SavedSearch first = search("Été à Paris", "poster");
            SavedSearch other = search("Netflix", "netflix");
            file.workspace().apply(made(List.of(first, other))).join();
            assertEquals(
                    "store.name-taken", refusal(file, made(List.of(search("ÉTÉ  à paris", "x")))));
            SavedSearch renamed =
                    new SavedSearch(other.id(), null, "été à PARIS", other.query(), null);
            ChangeSet rename =
                    ChangeSet.of(
                            Message.of("annotate.step-rename-search", "a", "b"),
                            List.of(new Change.EntryChange(other, renamed)));
            assertEquals("store.name-taken", refusal(file, rename));
            assertEquals(List.of(first, other), file.entries().all(SavedSearch.class));
            assertEquals(List.of(), CaseFixture.findings(file));
        }
    }

    @Test
    void aRenamedSearchIsCalledAsBeforeOnceItIsTakenBack() {
        try (SqliteCase file = CaseFixture.create(folder)) {
            SavedSearch first = search("Posters", "poster");
            file.workspace().apply(made(List.of(first))).join();
            SavedSearch after = new SavedSearch(first.id(), "k", "posters", "poster OR x", "n");
            file.workspace()
                    .apply(
                            ChangeSet.of(
                                    Message.of("annotate.step-note-search", "a"),
                                    List.of(new Change.EntryChange(first, after))))
                    .join();
            assertEquals(List.of(after), file.entries().all(SavedSearch.class));
            assertEquals(after, file.entries().byKey(SavedSearch.class, "k").orElseThrow());
            file.workspace().undo().join();
            assertEquals(List.of(first), file.entries().all(SavedSearch.class));
            file.workspace().undo().join();
            file.workspace().apply(made(List.of(search("POSTERS", "a")))).join();
            assertEquals(1, file.entries().all(SavedSearch.class).size());
        }
    }

    @Test
    void aSavedSearchThatIsNoQueryIsFound() {
        Path path;
        try (SqliteCase file = CaseFixture.create(folder)) {
            path = file.path();
            file.workspace().apply(made(List.of(search("A", "a"), search("B", "b")))).join();
        }
        try (Database database = Database.open(path, Keys.NONE, true, false)) {
            database.writer().execute("update saved_search set query = 'b (' where id = 2");
        }
        try (SqliteCase file = SqliteCase.open(path)) {
            assertEquals(
                    List.of("values: saved_search 2: no query: b ("), CaseFixture.findings(file));
        }
    }

    private static SavedSearch search(String name, String query) {
        return new SavedSearch(new SavedSearchId(Uuids.v7()), null, name, query, null);
    }

    private static String refusal(SqliteCase file, ChangeSet changes) {
        CompletionException thrown =
                assertThrows(
                        CompletionException.class, () -> file.workspace().apply(changes).join());
        return ((FuroreException) thrown.getCause()).userMessage().key();
    }
}
