package org.furore.ui.search;

import javafx.beans.property.StringProperty;

import org.furore.domain.search.SavedSearch;

import java.util.ArrayList;
import java.util.List;

/// What was asked last, the newest first, kept between runs: a line each.
final class RecentQueries {
    static final int KEPT = 12;

    private final StringProperty kept;

    RecentQueries(StringProperty kept) {
        this.kept = kept;
    }

    List<String> all() {
        return kept.get().isEmpty() ? List.of() : List.of(kept.get().split("\n"));
    }

    /// Puts a query first.
    void note(String query) {
        String line = SavedSearch.plain(query);
        if (line.isEmpty()) {
            return;
        }
        List<String> now = new ArrayList<>(all());
        now.remove(line);
        now.addFirst(line);
        kept.set(String.join("\n", now.subList(0, Math.min(KEPT, now.size()))));
    }
}
