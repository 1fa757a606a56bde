package org.furore.store;

import org.furore.domain.change.EntryId;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Integer keys of the things that entries name by uuid, remembered for one change set.
final class References {
    private record Named(String table, UUID uuid) {}

    private final Handle handle;
    private final Map<Named, Long> known = new HashMap<>();
    private final Map<String, Long> runs = new HashMap<>();

    References(Handle handle) {
        this.handle = handle;
    }

    /// @throws FuroreException if the case has no such row
    long require(String table, UUID uuid) {
        Named named = new Named(table, uuid);
        Long row = known.get(named);
        if (row == null) {
            row =
                    KeptStatements.number(
                            handle,
                            "select id from " + table + " where uuid = ?",
                            (Object) Columns.bytes(uuid));
            if (row == null) {
                throw new FuroreException(
                        FuroreException.Kind.FAILURE,
                        Message.of("store.missing-reference", table, uuid));
            }
            known.put(named, row);
        }
        return row;
    }

    /// The row of a run that suggestions name by its key.
    ///
    /// @throws FuroreException if the case has no such run
    long run(String key) {
        Long row = runs.get(key);
        if (row == null) {
            row = KeptStatements.number(handle, "select id from suggestion_run where key = ?", key);
            if (row == null) {
                throw new FuroreException(
                        FuroreException.Kind.FAILURE,
                        Message.of("store.missing-reference", "suggestion_run", key));
            }
            runs.put(key, row);
        }
        return row;
    }

    long require(String table, EntryId id) {
        return require(table, id.value());
    }

    @Nullable Long optional(String table, @Nullable EntryId id) {
        return id == null ? null : (Long) require(table, id.value());
    }

    /// Forgets a run whose name may be another's from now on.
    void forgetRun(String key) {
        runs.remove(key);
    }

    /// Forgets a row that is being removed.
    void forget(String table, EntryId id) {
        known.remove(new Named(table, id.value()));
    }
}
