package org.furore.store;

import org.furore.domain.series.Series;
import org.furore.domain.series.SeriesId;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Rows of `series`.
final class SeriesTable implements EntryTable<Series> {

    @Override
    public Class<Series> type() {
        return Series.class;
    }

    @Override
    public String table() {
        return "series";
    }

    @Override
    public String select() {
        return "select t.* from series t";
    }

    @Override
    public Series map(Handle handle, ResultSet row) throws SQLException {
        return new Series(
                new SeriesId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("note"));
    }

    @Override
    public void put(Handle handle, References references, Series series) {
        handle.execute(
                """
                insert into series (uuid, key, name, unit, note) values (?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, name = excluded.name,
                    unit = excluded.unit, note = excluded.note
                """,
                Columns.bytes(series.id().value()),
                series.key(),
                series.name(),
                series.unit(),
                series.note());
    }

    @Override
    public void remove(Handle handle, References references, Series series) {
        handle.execute(
                "delete from series where uuid = ?", (Object) Columns.bytes(series.id().value()));
        references.forget("series", series.id());
    }
}
