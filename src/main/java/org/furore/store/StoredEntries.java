package org.furore.store;

import org.furore.domain.change.Change;
import org.furore.domain.change.Change.EntryChange;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryKind;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the case holds of the entries that some changes are about: read by one query a kind, then
/// kept up as the changes are carried out.
final class StoredEntries {
    private final Map<EntryKind, Map<UUID, Entry>> byKind = new EnumMap<>(EntryKind.class);

    /// @param changes at most [EntryTable#ASKED]
    StoredEntries(Handle handle, EntryTables tables, List<Change> changes) {
        Map<EntryKind, List<UUID>> asked = new EnumMap<>(EntryKind.class);
        for (Change change : changes) {
            if (change instanceof EntryChange edit) {
                Entry subject = edit.subject();
                asked.computeIfAbsent(subject.kind(), kind -> new ArrayList<>())
                        .add(subject.id().value());
            }
        }
        asked.forEach((kind, ids) -> {
            Map<UUID, Entry> found = new HashMap<>();
            for (Entry entry : tables.find(handle, kind, ids)) {
                found.put(entry.id().value(), entry);
            }
            byKind.put(kind, found);
        });
    }

    /// Whether the case holds just what a change begins with.
    boolean beginWith(EntryChange change) {
        Entry before = change.before();
        Entry stored = of(change).get(change.subject().id().value());
        return before == null ? stored == null : before.equals(stored);
    }

    void carriedOut(EntryChange change) {
        UUID id = change.subject().id().value();
        @Nullable Entry after = change.after();
        if (after == null) {
            of(change).remove(id);
        } else {
            of(change).put(id, after);
        }
    }

    private Map<UUID, Entry> of(EntryChange change) {
        return byKind.getOrDefault(change.subject().kind(), Map.of());
    }
}
