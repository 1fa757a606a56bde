package org.furore.store;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionId;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Rows of `suggestion`, each with its place.
final class SuggestionTable implements EntryTable<Suggestion> {
    private static final String SELECT =
            "select t.uuid, t.key, t.run, t.state, t.confidence, t.annotation, t.annotation_key, "
                    + MarkColumns.COLUMNS
                    + " from suggestion t "
                    + MarkColumns.JOINS;

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
        Optional<Long> former = place(handle, suggestion);
        Annotation proposed = suggestion.proposed();
        handle.createUpdate(
                        """
                        insert into suggestion (uuid, key, run, state, confidence, place, annotation,
                            annotation_key, kind, coder, note, claim, speaker, stance, reported_by,
                            attribution, hedged, polarity, target, actor, code, attributes)
                        values (:uuid, :key, :run, :state, :confidence, :place, :annotation,
                            :annotation_key, :kind, :coder, :note, :claim, :speaker, :stance,
                            :reported_by, :attribution, :hedged, :polarity, :target, :actor, :code,
                            :attributes)
                        on conflict (uuid) do update set key = excluded.key, run = excluded.run,
                            state = excluded.state, confidence = excluded.confidence,
                            place = excluded.place, annotation = excluded.annotation,
                            annotation_key = excluded.annotation_key, kind = excluded.kind,
                            coder = excluded.coder, note = excluded.note, claim = excluded.claim,
                            speaker = excluded.speaker, stance = excluded.stance,
                            reported_by = excluded.reported_by,
                            attribution = excluded.attribution, hedged = excluded.hedged,
                            polarity = excluded.polarity, target = excluded.target,
                            actor = excluded.actor, code = excluded.code,
                            attributes = excluded.attributes
                        """)
                .bind("uuid", Columns.bytes(suggestion.id().value()))
                .bind("key", suggestion.key())
                .bind("run", suggestion.run())
                .bind("state", Columns.word(suggestion.state()))
                .bind("confidence", suggestion.confidence())
                .bind("place", Places.insert(handle, references, proposed.place()))
                .bind("annotation", Columns.bytes(proposed.id().value()))
                .bind("annotation_key", proposed.key())
                .bindMap(MarkColumns.values(references, proposed))
                .execute();
        former.ifPresent(place -> Places.delete(handle, place));
    }

    @Override
    public void remove(Handle handle, References references, Suggestion suggestion) {
        Optional<Long> place = place(handle, suggestion);
        handle.execute(
                "delete from suggestion where uuid = ?",
                (Object) Columns.bytes(suggestion.id().value()));
        place.ifPresent(id -> Places.delete(handle, id));
    }

    private static Optional<Long> place(Handle handle, Suggestion suggestion) {
        return handle.select(
                        "select place from suggestion where uuid = ?",
                        (Object) Columns.bytes(suggestion.id().value()))
                .mapTo(Long.class)
                .findOne();
    }
}
