package org.furore.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.furore.domain.Uuids;
import org.furore.domain.change.EntryKind;
import org.junit.jupiter.api.Test;

class SavedSearchTest {
    private static SavedSearch search(String name, String query) {
        return new SavedSearch(new SavedSearchId(Uuids.v7()), null, name, query, null);
    }

    @Test
    void itHasANameAndAQueryThatParses() {
        assertEquals(EntryKind.SAVED_SEARCH, search("n", "poster date:2020-09").kind());
        assertThrows(IllegalArgumentException.class, () -> search(" \n", "poster"));
        assertThrows(IllegalArgumentException.class, () -> search("n", " "));
        QueryException wrong = assertThrows(QueryException.class, () -> search("n", "a (b"));
        assertEquals(2, wrong.position());
    }

    @Test
    void blanksDoNotMakeAnotherQuery() {
        SavedSearch search = search("n", " poster  date:2020-09");
        assertTrue(search.asks("poster date:2020-09 "));
        assertFalse(search.asks("Poster date:2020-09"));
    }

    @Test
    void namesAreTheSameInAnyLetterCase() {
        assertTrue(search("L’Été des AFFICHES", "a").isCalled("l’été  des affiches"));
        assertTrue(search("Straße", "a").isCalled("STRASSE"));
        assertFalse(search("poster", "a").isCalled("posters"));
        assertEquals(SavedSearch.folded("Σίσυφος"), SavedSearch.folded("ΣΊΣΥΦΟΣ"));
    }
}
