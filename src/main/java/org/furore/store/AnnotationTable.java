package org.furore.store;

import org.furore.domain.annotation.Annotation;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Rows of `annotation`, each with its place.
final class AnnotationTable implements EntryTable<Annotation> {
    private static final String SELECT =
            "select t.uuid, t.key, "
                    + MarkColumns.COLUMNS
                    + " from annotation t "
                    + MarkColumns.JOINS;
    private static final String UPSERT = MarkColumns.upsert("annotation", List.of("uuid", "key"));

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
        MarkColumns.write(
                handle,
                references,
                UPSERT,
                annotation,
                false,
                Columns.bytes(annotation.id().value()),
                annotation.key());
    }

    @Override
    public void replace(
            Handle handle, References references, Annotation before, Annotation annotation) {
        Long former = Places.of(handle, "annotation", annotation.id());
        put(handle, references, annotation);
        Places.delete(handle, former);
    }

    @Override
    public void remove(Handle handle, References references, Annotation annotation) {
        Long place = Places.of(handle, "annotation", annotation.id());
        KeptStatements.execute(
                handle,
                "delete from annotation where uuid = ?",
                (Object) Columns.bytes(annotation.id().value()));
        Places.delete(handle, place);
        references.forget("annotation", annotation.id());
    }
}
