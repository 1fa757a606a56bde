package org.furore.domain.search;

import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.Locale;

/// A query that a researcher comes back to, under a name of its own. The text is kept, not what was
/// found: asked again, it finds what the case holds by then.
///
/// @param name unique in a case without regard to letter case, see [#folded]
/// @param query in the query language; it parses
public record SavedSearch(
        SavedSearchId id, @Nullable String key, String name, String query, @Nullable String note)
        implements Entry {

    /// As they are listed: by name, without regard to letter case.
    public static final Comparator<SavedSearch> BY_NAME =
            Comparator.comparing(search -> folded(search.name()));

    /// @throws IllegalArgumentException if the name or the query is blank
    /// @throws QueryException if the query is wrong
    public SavedSearch {
        if (name.isBlank() || query.isBlank()) {
            throw new IllegalArgumentException("a saved search has a name and a query");
        }
        QueryParser.parse(query);
    }

    /// Whether it asks just this, blanks aside.
    public boolean asks(String text) {
        return plain(query).equals(plain(text));
    }

    /// Whether it is meant by a name.
    public boolean isCalled(String wanted) {
        return folded(name).equals(folded(wanted));
    }

    /// A name without regard to letter case and to blanks: two searches of a case differ in it.
    public static String folded(String name) {
        return plain(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// A text with one blank where there are several, and none at its ends.
    public static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Override
    public EntryKind kind() {
        return EntryKind.SAVED_SEARCH;
    }
}
