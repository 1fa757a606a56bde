package org.furore.store;

import org.furore.domain.change.Entry;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Where one kind of entry stands in the case file.
///
/// @param <T> the entry
interface EntryTable<T extends Entry> {

    Class<T> type();

    /// Selects all columns [#map] reads, from the entry's table as `t`, without conditions.
    String select();

    T map(Handle handle, ResultSet row) throws SQLException;

    /// Writes the entry, new or over its former state.
    void put(Handle handle, References references, T entry);

    /// Removes the entry; refused by the foreign keys while another entry refers to it.
    void remove(Handle handle, References references, T entry);

    /// The name of the table its entries stand in.
    String table();

    default boolean exists(Handle handle, UUID id) {
        return handle.select(
                        "select 1 from " + table() + " where uuid = ?", (Object) Columns.bytes(id))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    default Optional<T> find(Handle handle, UUID id) {
        return handle.select(select() + " where t.uuid = ?", (Object) Columns.bytes(id))
                .map((row, context) -> map(handle, row))
                .findOne();
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
