package org.furore.store;

import org.furore.domain.change.Entry;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Where one kind of entry stands in the case file.
///
/// @param <T> the entry
interface EntryTable<T extends Entry> {

    /// The most entries looked up by one query.
    int ASKED = 100;

    Class<T> type();

    /// Selects all columns [#map] reads, from the entry's table as `t`, without conditions.
    String select();

    T map(Handle handle, ResultSet row) throws SQLException;

    /// Writes the entry, new or over its former state.
    void put(Handle handle, References references, T entry);

    /// Writes the entry over the state that is known to be stored.
    default void replace(Handle handle, References references, T before, T entry) {
        put(handle, references, entry);
    }

    /// Removes the entry; refused by the foreign keys while another entry refers to it.
    void remove(Handle handle, References references, T entry);

    /// The name of the table its entries stand in.
    String table();

    default Optional<T> find(Handle handle, UUID id) {
        return find(handle, List.of(id)).stream().findFirst();
    }

    /// Those of some entries that are there, at most [#ASKED] of them.
    default List<T> find(Handle handle, List<UUID> ids) {
        Object[] asked = new Object[ids.size() == 1 ? 1 : ASKED];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = Columns.bytes(ids.get(Math.min(i, ids.size() - 1)));
        }
        return handle.select(
                        select()
                                + condition()
                                + "t.uuid in (?"
                                + ", ?".repeat(asked.length - 1)
                                + ")",
                        asked)
                .map((row, context) -> map(handle, row))
                .list();
    }

    /// What a condition on [#select] begins with.
    default String condition() {
        return " where ";
    }

    default Optional<T> byKey(Handle handle, String key) {
        return handle.select(select() + " where t.key = ?", key)
                .map((row, context) -> map(handle, row))
                .findOne();
    }

    default Stream<T> stream(Handle handle) {
        return handle
                .select(select() + " order by t.id")
                .map((row, context) -> map(handle, row))
                .stream();
    }
}
