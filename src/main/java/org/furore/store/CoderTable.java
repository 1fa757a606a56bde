package org.furore.store;

import org.furore.domain.codebook.Coder;
import org.furore.domain.codebook.CoderId;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Rows of `coder`.
final class CoderTable implements EntryTable<Coder> {

    @Override
    public Class<Coder> type() {
        return Coder.class;
    }

    @Override
    public String table() {
        return "coder";
    }

    @Override
    public String select() {
        return "select t.* from coder t";
    }

    @Override
    public Coder map(Handle handle, ResultSet row) throws SQLException {
        return new Coder(
                new CoderId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                row.getString("name"),
                row.getBoolean("machine"),
                row.getString("colour"));
    }

    @Override
    public void put(Handle handle, References references, Coder coder) {
        handle.execute(
                """
                insert into coder (uuid, key, name, machine, colour) values (?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, name = excluded.name,
                    machine = excluded.machine, colour = excluded.colour
                """,
                Columns.bytes(coder.id().value()),
                coder.key(),
                coder.name(),
                coder.machine(),
                coder.colour());
    }

    /// A run that a migration made of what suggestions named goes with the last of them.
    @Override
    public void remove(Handle handle, References references, Coder coder) {
        handle.execute(
                """
                delete from suggestion_run where coder = (select id from coder where uuid = ?)
                    and not exists (select 1 from suggestion s where s.run = suggestion_run.id)
                """,
                (Object) Columns.bytes(coder.id().value()));
        handle.execute(
                "delete from coder where uuid = ?", (Object) Columns.bytes(coder.id().value()));
        references.forget("coder", coder.id());
    }
}
