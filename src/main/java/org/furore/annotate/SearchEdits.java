package org.furore.annotate;

import org.furore.domain.Uuids;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.search.SavedSearchId;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/// Saving, renaming and removing of searches as change sets named by the gesture. Pure: the caller
/// applies them.
public final class SearchEdits {
    private SearchEdits() {}

    /// Saves a query under a name.
    ///
    /// @param among the searches of the case
    /// @param query one that parses
    public static EntryEdit save(
            Collection<SavedSearch> among, String name, String query, @Nullable String note) {
        String clean = EntryEdits.line(name);
        SavedSearchId id = new SavedSearchId(Uuids.v7());
        EntryEdit.Refused wrong = wrong(among, id, clean);
        if (wrong != null) {
            return wrong;
        }
        SavedSearch made = new SavedSearch(id, null, clean, query.strip(), EntryEdits.text(note));
        return new EntryEdit.Ready(
                ChangeSet.of(
                        Message.of("annotate.step-save-search", EntryEdits.shortened(clean)),
                        List.of(EntryChange.made(made))),
                made);
    }

    /// Gives a search another name, another note, or both, as one step.
    ///
    /// @param among the searches of the case
    public static EntryEdit described(
            Collection<SavedSearch> among, SavedSearch search, String name, @Nullable String note) {
        String clean = EntryEdits.line(name);
        EntryEdit.Refused wrong = wrong(among, search.id(), clean);
        if (wrong != null) {
            return wrong;
        }
        boolean renamed = !clean.equals(search.name());
        return EntryEdit.of(
                renamed
                        ? Message.of(
                                "annotate.step-rename-search",
                                EntryEdits.shortened(search.name()),
                                EntryEdits.shortened(clean))
                        : Message.of(
                                "annotate.step-note-search", EntryEdits.shortened(search.name())),
                search,
                new SavedSearch(
                        search.id(), search.key(), clean, search.query(), EntryEdits.text(note)));
    }

    public static EntryEdit removed(SavedSearch search) {
        return new EntryEdit.Ready(
                ChangeSet.of(
                        Message.of(
                                "annotate.step-remove-search", EntryEdits.shortened(search.name())),
                        List.of(EntryChange.removed(search))),
                search);
    }

    private static EntryEdit.@Nullable Refused wrong(
            Collection<SavedSearch> among, SavedSearchId id, String name) {
        if (name.isEmpty()) {
            return new EntryEdit.Refused(Message.of("annotate.no-name"));
        }
        for (SavedSearch other : among) {
            if (other.isCalled(name) && !other.id().equals(id)) {
                return new EntryEdit.Refused(Message.of("annotate.search-named", other.name()));
            }
        }
        return null;
    }
}
