package org.furore.store;

import org.furore.domain.claim.Citation;
import org.furore.domain.event.Edtf;
import org.furore.domain.series.Observation;
import org.furore.domain.series.ObservationId;
import org.furore.domain.series.SeriesId;
import org.jdbi.v3.core.Handle;

import tools.jackson.core.type.TypeReference;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

/// Rows of `observation`, by hand or from an import; those of undone imports are passed over.
final class ObservationTable implements EntryTable<Observation> {
    private static final TypeReference<Citation> CITATION = new TypeReference<>() {};

    @Override
    public Class<Observation> type() {
        return Observation.class;
    }

    @Override
    public String table() {
        return "observation";
    }

    @Override
    public String select() {
        return "select t.*, s.uuid as series_uuid from observation t"
                + " join series s on s.id = t.series";
    }

    @Override
    public Stream<Observation> stream(Handle handle) {
        return handle
                .select(select() + " where t.live = 1 order by t.id")
                .map((row, context) -> map(handle, row))
                .stream();
    }

    @Override
    public Observation map(Handle handle, ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new Observation(
                new ObservationId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                new SeriesId(Columns.uuid(row, "series_uuid")),
                Edtf.parse(row.getString("date")),
                new BigDecimal(row.getString("value")),
                row.getString("qualifier"),
                source == null ? null : EntryJson.read(source, CITATION),
                row.getString("note"));
    }

    @Override
    public void put(Handle handle, References references, Observation observation) {
        Citation source = observation.source();
        handle.execute(
                """
                insert into observation (uuid, key, series, date, value, qualifier, source, note)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, series = excluded.series,
                    date = excluded.date, value = excluded.value, qualifier = excluded.qualifier,
                    source = excluded.source, note = excluded.note
                """,
                Columns.bytes(observation.id().value()),
                observation.key(),
                references.require("series", observation.series()),
                observation.date().text(),
                observation.value().toString(),
                observation.qualifier(),
                source == null ? null : EntryJson.write(source),
                observation.note());
    }

    @Override
    public void remove(Handle handle, References references, Observation observation) {
        handle.execute(
                "delete from observation where uuid = ?",
                (Object) Columns.bytes(observation.id().value()));
    }
}
