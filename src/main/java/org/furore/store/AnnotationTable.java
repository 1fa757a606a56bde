package org.furore.store;

import org.furore.domain.annotation.Annotation;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Rows of `annotation`, each with its place.
final class AnnotationTable implements EntryTable<Annotation> {
    private static final String SELECT =
            "select t.uuid, t.key, "
                    + MarkColumns.COLUMNS
                    + " from annotation t "
                    + MarkColumns.JOINS;

    @Override
    public Class<Annotation> type() {
        return Annotation.class;
    }

    @Override
    public String table() {
        return "annotation";
    }

    @Override
    public String select() {
        return SELECT;
    }

    @Override
    public Annotation map(Handle handle, ResultSet row) throws SQLException {
        return MarkColumns.map(row, Columns.uuid(row, "uuid"), row.getString("key"));
    }

    @Override
    public void put(Handle handle, References references, Annotation annotation) {
        Optional<Long> former = place(handle, annotation);
        handle.createUpdate(
                        """
                        insert into annotation (uuid, key, kind, place, coder, note, claim, speaker,
                            stance, reported_by, attribution, hedged, polarity, target, actor, code,
                            attributes)
                        values (:uuid, :key, :kind, :place, :coder, :note, :claim, :speaker,
                            :stance, :reported_by, :attribution, :hedged, :polarity, :target, :actor,
                            :code, :attributes)
                        on conflict (uuid) do update set key = excluded.key, kind = excluded.kind,
                            place = excluded.place, coder = excluded.coder, note = excluded.note,
                            claim = excluded.claim, speaker = excluded.speaker,
                            stance = excluded.stance, reported_by = excluded.reported_by,
                            attribution = excluded.attribution, hedged = excluded.hedged,
                            polarity = excluded.polarity, target = excluded.target,
                            actor = excluded.actor, code = excluded.code,
                            attributes = excluded.attributes
                        """)
                .bind("uuid", Columns.bytes(annotation.id().value()))
                .bind("key", annotation.key())
                .bind("place", Places.insert(handle, references, annotation.place()))
                .bindMap(MarkColumns.values(references, annotation))
                .execute();
        former.ifPresent(place -> Places.delete(handle, place));
    }

    @Override
    public void remove(Handle handle, References references, Annotation annotation) {
        Optional<Long> place = place(handle, annotation);
        handle.execute(
                "delete from annotation where uuid = ?",
                (Object) Columns.bytes(annotation.id().value()));
        place.ifPresent(id -> Places.delete(handle, id));
        references.forget("annotation", annotation.id());
    }

    private static Optional<Long> place(Handle handle, Annotation annotation) {
        return handle.select(
                        "select place from annotation where uuid = ?",
                        (Object) Columns.bytes(annotation.id().value()))
                .mapTo(Long.class)
                .findOne();
    }
}
