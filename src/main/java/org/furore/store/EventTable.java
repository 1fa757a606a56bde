package org.furore.store;

import org.furore.domain.actor.ActorId;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Rows of `event`, their participants and evidence.
final class EventTable implements EntryTable<Event> {

    @Override
    public Class<Event> type() {
        return Event.class;
    }

    @Override
    public String table() {
        return "event";
    }

    @Override
    public String select() {
        return "select t.* from event t";
    }

    @Override
    public Event map(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<ActorId> participants =
                handle.select(
                                """
                                select a.uuid from participant p join actor a on a.id = p.actor
                                where p.event = ? order by p.position
                                """,
                                id)
                        .map((actor, context) -> new ActorId(Columns.uuid(actor, "uuid")))
                        .list();
        return new Event(
                new EventId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                Edtf.parse(row.getString("date")),
                row.getString("title"),
                row.getString("description"),
                row.getString("type"),
                participants,
                EvidenceRows.of(handle, "event", id),
                Columns.list(row.getString("sources"), ClaimTable.CITATIONS));
    }

    @Override
    public void put(Handle handle, References references, Event event) {
        handle.execute(
                """
                insert into event (uuid, key, date, title, description, type, sources)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, date = excluded.date,
                    title = excluded.title, description = excluded.description,
                    type = excluded.type, sources = excluded.sources
                """,
                Columns.bytes(event.id().value()),
                event.key(),
                event.date().text(),
                event.title(),
                event.description(),
                event.type(),
                Columns.json(event.sources()));
        long row = references.require("event", event.id());
        handle.execute("delete from participant where event = ?", row);
        for (int i = 0; i < event.participants().size(); i++) {
            handle.execute(
                    "insert into participant (event, position, actor) values (?, ?, ?)",
                    row,
                    i,
                    references.require("actor", event.participants().get(i)));
        }
        EvidenceRows.replace(handle, references, "event", row, event.evidence());
    }

    @Override
    public void remove(Handle handle, References references, Event event) {
        long row = references.require("event", event.id());
        EvidenceRows.replace(handle, references, "event", row, List.of());
        handle.execute("delete from event where id = ?", row);
        references.forget("event", event.id());
    }
}
