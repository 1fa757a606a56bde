package org.furore.store;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.Suggestion;
import org.furore.domain.annotation.SuggestionId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Rows of `suggestion`, each with its place.
final class SuggestionTable implements EntryTable<Suggestion> {
    /// What a suggestion of `t` meets that nobody decided on and that is seen, where `r` is its
    /// run.
    static final String WAITING = "t.state = 'pending' and " + SuggestionRunTable.SEEN;

    private static final String SELECT =
            "select t.uuid, t.key, r.key as run, t.state, t.confidence, t.annotation,"
                    + " t.annotation_key, t.made, "
                    + MarkColumns.COLUMNS
                            .replace("cl.uuid as", "coalesce(cl.uuid, t.made_uuid) as")
                            .replace("ac.uuid as", "coalesce(ac.uuid, t.made_uuid) as")
                    + " from suggestion t join suggestion_run r on r.id = t.run "
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
                            "annotation_key",
                            "made",
                            "made_uuid"));

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
                row.getString("made"),
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
                suggestion.makes() != null,
                Columns.bytes(suggestion.id().value()),
                suggestion.key(),
                references.run(suggestion.run()),
                Columns.word(suggestion.state()),
                suggestion.confidence(),
                Columns.bytes(proposed.id().value()),
                proposed.key(),
                suggestion.makes(),
                made(suggestion));
    }

    /// The id of the entry that accepting it makes.
    private static byte @Nullable [] made(Suggestion suggestion) {
        if (suggestion.makes() == null) {
            return null;
        }
        return switch (suggestion.proposed()) {
            case Annotation.ClaimMention mention -> Columns.bytes(mention.claim().value());
            case Annotation.ActorMention mention -> Columns.bytes(mention.actor().value());
            case Annotation.SentimentMark mark -> null;
            case Annotation.CodeMark mark -> null;
        };
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
