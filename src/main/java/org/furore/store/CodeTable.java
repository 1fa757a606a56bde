package org.furore.store;

import org.furore.domain.codebook.Code;
import org.furore.domain.codebook.CodeId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Rows of `code`.
final class CodeTable implements EntryTable<Code> {
    private static final TypeReference<List<Code.Attribute>> ATTRIBUTES = new TypeReference<>() {};

    @Override
    public Class<Code> type() {
        return Code.class;
    }

    @Override
    public String table() {
        return "code";
    }

    @Override
    public String select() {
        return "select t.*, pc.uuid as parent_uuid from code t left join code pc on pc.id ="
                + " t.parent";
    }

    @Override
    public Code map(Handle handle, ResultSet row) throws SQLException {
        UUID parent = Columns.uuidOrNull(row, "parent_uuid");
        @Nullable CodeId parentId = parent == null ? null : new CodeId(parent);
        return new Code(
                new CodeId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                row.getString("name"),
                parentId,
                row.getString("definition"),
                Columns.list(row.getString("examples"), Columns.STRINGS),
                row.getString("colour"),
                Columns.list(row.getString("attributes"), ATTRIBUTES),
                row.getString("note"));
    }

    @Override
    public void put(Handle handle, References references, Code code) {
        handle.execute(
                """
                insert into code (uuid, key, name, parent, definition, examples, colour, attributes,
                    note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, name = excluded.name,
                    parent = excluded.parent, definition = excluded.definition,
                    examples = excluded.examples, colour = excluded.colour,
                    attributes = excluded.attributes, note = excluded.note
                """,
                Columns.bytes(code.id().value()),
                code.key(),
                code.name(),
                references.optional("code", code.parent()),
                code.definition(),
                Columns.json(code.examples()),
                code.colour(),
                Columns.json(code.attributes()),
                code.note());
    }

    @Override
    public void remove(Handle handle, References references, Code code) {
        handle.execute(
                "delete from code where uuid = ?", (Object) Columns.bytes(code.id().value()));
        references.forget("code", code.id());
    }
}
