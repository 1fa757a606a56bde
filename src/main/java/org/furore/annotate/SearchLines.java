package org.furore.annotate;

import org.furore.domain.search.QueryException;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.search.SavedSearchId;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Reads lines that save a search.
final class SearchLines {
    private final Stage stage;

    /// Whose each name is, folded.
    private @Nullable Map<String, UUID> names;

    SearchLines(Stage stage) {
        this.stage = stage;
    }

    void search(Fields f) {
        String id = f.needKey("id");
        String name = EntryEdits.line(f.needText("name"));
        String query = f.needText("query").strip();
        String note = f.text("note");
        Map<String, UUID> taken = names();
        SavedSearch before = stage.searches.find(id);
        UUID whose = taken.get(SavedSearch.folded(name));
        if (whose != null && (before == null || !whose.equals(before.id().value()))) {
            throw new BadLine("search-name-taken", f.at("name"), Fields.shown(name));
        }
        SavedSearch now = put(id, name, query, note);
        if (before != null) {
            taken.remove(SavedSearch.folded(before.name()));
        }
        taken.put(SavedSearch.folded(name), now.id().value());
    }

    private SavedSearch put(String id, String name, String query, @Nullable String note) {
        try {
            return stage.searches.put(
                    id,
                    (uuid, key) ->
                            new SavedSearch(new SavedSearchId(uuid), key, name, query, note));
        } catch (QueryException e) {
            throw new BadLine(e.userMessage());
        }
    }

    private Map<String, UUID> names() {
        Map<String, UUID> known = names;
        if (known == null) {
            known = new HashMap<>();
            for (SavedSearch search : stage.searches.all()) {
                known.put(SavedSearch.folded(search.name()), search.id().value());
            }
            names = known;
        }
        return known;
    }
}
