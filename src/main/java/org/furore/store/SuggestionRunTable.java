package org.furore.store;

import org.furore.domain.annotation.SuggestionRun;
import org.furore.domain.annotation.SuggestionRunId;
import org.furore.domain.codebook.CoderId;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Rows of `suggestion_run` that are listed. One that is removed while it has suggestions stays as
/// a row that is not, with all of them, so that a redo costs as little as the undo did.
final class SuggestionRunTable implements EntryTable<SuggestionRun> {

    /// What a suggestion of `t` must meet to be seen, where `r` is its run.
    static final String SEEN = "r.listed = 1 and r.withdrawn = 0";

    @Override
    public Class<SuggestionRun> type() {
        return SuggestionRun.class;
    }

    @Override
    public String table() {
        return "suggestion_run";
    }

    @Override
    public String select() {
        return "select t.*, co.uuid as coder_uuid from suggestion_run t join coder co on co.id ="
                + " t.coder and t.listed = 1";
    }

    @Override
    public SuggestionRun map(Handle handle, ResultSet row) throws SQLException {
        return new SuggestionRun(
                new SuggestionRunId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                new CoderId(Columns.uuid(row, "coder_uuid")),
                row.getString("version"),
                row.getString("query"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getBoolean("withdrawn"));
    }

    /// A name is free again once the run that had it was taken back.
    @Override
    public void put(Handle handle, References references, SuggestionRun run) {
        references.forgetRun(run.key());
        KeptStatements.execute(
                handle,
                """
                update suggestion_run set key = key || ' ' || id
                where key = ? and listed = 0 and uuid <> ?
                """,
                run.key(),
                Columns.bytes(run.id().value()));
        write(handle, references, run, true);
    }

    /// Writes a run that nobody sees yet.
    static void hidden(Handle handle, References references, SuggestionRun run) {
        write(handle, references, run, false);
    }

    private static void write(
            Handle handle, References references, SuggestionRun run, boolean listed) {
        KeptStatements.execute(
                handle,
                """
                insert into suggestion_run
                    (uuid, key, coder, version, query, at, withdrawn, listed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, coder = excluded.coder,
                    version = excluded.version, query = excluded.query, at = excluded.at,
                    withdrawn = excluded.withdrawn, listed = excluded.listed
                """,
                Columns.bytes(run.id().value()),
                run.key(),
                references.require("coder", run.coder()),
                run.version(),
                run.query(),
                run.at().toEpochMilli(),
                run.withdrawn() ? 1 : 0,
                listed ? 1 : 0);
    }

    @Override
    public void remove(Handle handle, References references, SuggestionRun run) {
        references.forgetRun(run.key());
        byte[] id = Columns.bytes(run.id().value());
        Long left =
                KeptStatements.number(
                        handle,
                        """
                        select exists (select 1 from suggestion where run =
                            (select id from suggestion_run where uuid = ?))
                        """,
                        (Object) id);
        KeptStatements.execute(
                handle,
                left != null && left > 0
                        ? "update suggestion_run set listed = 0 where uuid = ?"
                        : "delete from suggestion_run where uuid = ?",
                (Object) id);
    }
}
