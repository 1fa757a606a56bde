package org.furore.store;

import org.furore.domain.actor.Actor;
import org.furore.domain.actor.ActorId;
import org.jdbi.v3.core.Handle;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Rows of `actor` and their aliases.
final class ActorTable implements EntryTable<Actor> {
    private static final TypeReference<List<Actor.Handle>> HANDLES = new TypeReference<>() {};
    private static final TypeReference<List<Actor.Role>> ROLES = new TypeReference<>() {};

    @Override
    public Class<Actor> type() {
        return Actor.class;
    }

    @Override
    public String table() {
        return "actor";
    }

    @Override
    public String select() {
        return "select t.* from actor t";
    }

    @Override
    public Actor map(Handle handle, ResultSet row) throws SQLException {
        UUID uuid = Columns.uuid(row, "uuid");
        List<String> aliases =
                handle.select(
                                "select alias from actor_alias where actor = ? order by position",
                                row.getLong("id"))
                        .mapTo(String.class)
                        .list();
        return new Actor(
                new ActorId(uuid),
                row.getString("key"),
                row.getString("name"),
                Columns.required(Actor.ActorKind.class, row.getString("type")),
                aliases,
                Columns.list(row.getString("handles"), HANDLES),
                Columns.list(row.getString("roles"), ROLES),
                row.getString("note"));
    }

    @Override
    public void put(Handle handle, References references, Actor actor) {
        handle.execute(
                """
                insert into actor (uuid, key, name, type, handles, roles, note)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, name = excluded.name,
                    type = excluded.type, handles = excluded.handles, roles = excluded.roles,
                    note = excluded.note
                """,
                Columns.bytes(actor.id().value()),
                actor.key(),
                actor.name(),
                Columns.word(actor.type()),
                Columns.json(actor.handles()),
                Columns.json(actor.roles()),
                actor.note());
        long row = references.require("actor", actor.id());
        handle.execute("delete from actor_alias where actor = ?", row);
        for (int i = 0; i < actor.aliases().size(); i++) {
            handle.execute(
                    "insert into actor_alias (actor, position, alias) values (?, ?, ?)",
                    row,
                    i,
                    actor.aliases().get(i));
        }
    }

    @Override
    public void remove(Handle handle, References references, Actor actor) {
        handle.execute(
                "delete from actor where uuid = ?", (Object) Columns.bytes(actor.id().value()));
        references.forget("actor", actor.id());
    }
}
