package org.furore.store;

import org.furore.domain.search.QueryException;
import org.furore.domain.search.SavedSearch;
import org.furore.domain.search.SavedSearchId;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Rows of `saved_search`, which came with version 5: a case that is only read may be older, and
/// has none then.
final class SavedSearchTable implements EntryTable<SavedSearch> {

    @Override
    public Class<SavedSearch> type() {
        return SavedSearch.class;
    }

    @Override
    public String table() {
        return "saved_search";
    }

    @Override
    public String select() {
        return "select t.* from saved_search t";
    }

    private static boolean older(Handle handle) {
        return Migrations.pragma(handle, "user_version") < 5;
    }

    @Override
    public Optional<SavedSearch> find(Handle handle, UUID id) {
        return older(handle) ? Optional.empty() : EntryTable.super.find(handle, id);
    }

    @Override
    public Optional<SavedSearch> byKey(Handle handle, String key) {
        return older(handle) ? Optional.empty() : EntryTable.super.byKey(handle, key);
    }

    @Override
    public Stream<SavedSearch> stream(Handle handle) {
        return older(handle) ? Stream.empty() : EntryTable.super.stream(handle);
    }

    @Override
    public SavedSearch map(Handle handle, ResultSet row) throws SQLException {
        String query = row.getString("query");
        try {
            return new SavedSearch(
                    new SavedSearchId(Columns.uuid(row, "uuid")),
                    row.getString("key"),
                    row.getString("name"),
                    query,
                    row.getString("note"));
        } catch (QueryException e) {
            // Nobody asked it just now: it is the row that is wrong.
            throw new IllegalArgumentException("no query: " + query, e);
        }
    }

    @Override
    public void put(Handle handle, References references, SavedSearch search) {
        handle.execute(
                """
                insert into saved_search (uuid, key, name, folded, query, note)
                values (?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, name = excluded.name,
                    folded = excluded.folded, query = excluded.query, note = excluded.note
                """,
                Columns.bytes(search.id().value()),
                search.key(),
                search.name(),
                SavedSearch.folded(search.name()),
                search.query(),
                search.note());
    }

    @Override
    public void remove(Handle handle, References references, SavedSearch search) {
        handle.execute(
                "delete from saved_search where uuid = ?",
                (Object) Columns.bytes(search.id().value()));
        references.forget("saved_search", search.id());
    }
}
