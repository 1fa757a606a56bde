package org.furore.store;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionId;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Rows of `suggestion`, each with its place.
final class SuggestionTable implements EntryTable<Suggestion> {
    private static final String SELECT =
            "select t.uuid, t.key, t.run, t.state, t.confidence, t.annotation, t.annotation_key, "
                    + MarkColumns.COLUMNS
                    + " from suggestion t "
                    + MarkColumns.JOINS;
    private static final String UPSERT =
            MarkColumns.upsert(
                    "suggestion",
                    List.of(
                            "uuid",
                            "key",
                            "run",
                            "state",
                            "confidence",
                            "annotation",
                            "annotation_key"));

    @Override
    public Class<Suggestion> type() {
        return Suggestion.class;
    }

    @Override
    public String table() {
        return "suggestion";
    }

    @Override
    public String select() {
        return SELECT;
    }

    @Override
    public Suggestion map(Handle handle, ResultSet row) throws SQLException {
        return new Suggestion(
                new SuggestionId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                row.getString("run"),
                proposed(row),
                Columns.real(row, "confidence"),
                Columns.required(Suggestion.State.class, row.getString("state")));
    }

    static Annotation proposed(ResultSet row) throws SQLException {
        return MarkColumns.map(
                row, Columns.uuid(row, "annotation"), row.getString("annotation_key"));
    }

    @Override
    public void put(Handle handle, References references, Suggestion suggestion) {
        Annotation proposed = suggestion.proposed();
        MarkColumns.write(
                handle,
                references,
                UPSERT,
                proposed,
                Columns.bytes(suggestion.id().value()),
                suggestion.key(),
                suggestion.run(),
                Columns.word(suggestion.state()),
                suggestion.confidence(),
                Columns.bytes(proposed.id().value()),
                proposed.key());
    }

    /// A decision leaves all but the state as it is.
    @Override
    public void replace(
            Handle handle, References references, Suggestion before, Suggestion suggestion) {
        if (before.equals(suggestion.as(before.state()))) {
            KeptStatements.execute(
                    handle,
                    "update suggestion set state = ? where uuid = ?",
                    Columns.word(suggestion.state()),
                    Columns.bytes(suggestion.id().value()));
            return;
        }
        Long former = Places.of(handle, "suggestion", suggestion.id());
        put(handle, references, suggestion);
        Places.delete(handle, former);
    }

    @Override
    public void remove(Handle handle, References references, Suggestion suggestion) {
        Long place = Places.of(handle, "suggestion", suggestion.id());
        KeptStatements.execute(
                handle,
                "delete from suggestion where uuid = ?",
                (Object) Columns.bytes(suggestion.id().value()));
        Places.delete(handle, place);
    }
}
