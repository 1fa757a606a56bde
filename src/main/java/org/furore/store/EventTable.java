package org.furore.store;

import org.furore.domain.actor.ActorId;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.Event;
import org.furore.domain.event.EventId;
import org.furore.domain.event.Evidence;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Rows of `event`, their participants and evidence.
final class EventTable implements EntryTable<Event> {
    private static final int AT_ONCE = 500;

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
        Row read = row(row);
        return whole(handle, List.of(read)).getFirst();
    }

    /// What its parts stand in is read for some hundred events at once.
    @Override
    public Stream<Event> stream(Handle handle) {
        return handle.select(select() + " order by t.id").map((row, context) -> row(row)).stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(rows -> whole(handle, rows).stream());
    }

    /// An event without its parts.
    private record Row(long id, Event event) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                new Event(
                        new EventId(Columns.uuid(row, "uuid")),
                        row.getString("key"),
                        Edtf.parse(row.getString("date")),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("type"),
                        List.of(),
                        List.of(),
                        Columns.list(row.getString("sources"), ClaimTable.CITATIONS)));
    }

    /// @param rows in the order of their ids
    private static List<Event> whole(Handle handle, List<Row> rows) {
        long first = rows.getFirst().id();
        long last = rows.getLast().id();
        Map<Long, List<ActorId>> participants = new HashMap<>();
        handle.select(
                        """
                        select p.event, a.uuid from participant p join actor a on a.id = p.actor
                        where p.event between ? and ? order by p.event, p.position
                        """,
                        first,
                        last)
                .map((row, context) ->
                        participants
                                .computeIfAbsent(row.getLong("event"), any -> new ArrayList<>())
                                .add(new ActorId(Columns.uuid(row, "uuid"))))
                .list();
        Map<Long, List<Evidence>> evidence = EvidenceRows.of(handle, "event", first, last);
        return rows.stream()
                .map(row -> {
                    Event bare = row.event();
                    return new Event(
                            bare.id(),
                            bare.key(),
                            bare.date(),
                            bare.title(),
                            bare.description(),
                            bare.type(),
                            participants.getOrDefault(row.id(), List.of()),
                            evidence.getOrDefault(row.id(), List.of()),
                            bare.sources());
                })
                .toList();
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
