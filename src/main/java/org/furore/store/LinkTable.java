package org.furore.store;

import org.furore.domain.event.EventId;
import org.furore.domain.event.Link;
import org.furore.domain.event.LinkId;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Rows of `link` and their evidence.
final class LinkTable implements EntryTable<Link> {

    @Override
    public Class<Link> type() {
        return Link.class;
    }

    @Override
    public String table() {
        return "link";
    }

    @Override
    public String select() {
        return """
        select t.*, ef.uuid as from_uuid, et.uuid as to_uuid
        from link t join event ef on ef.id = t."from" join event et on et.id = t."to"
        """;
    }

    @Override
    public Link map(Handle handle, ResultSet row) throws SQLException {
        return new Link(
                new LinkId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                new EventId(Columns.uuid(row, "from_uuid")),
                new EventId(Columns.uuid(row, "to_uuid")),
                Columns.required(Link.LinkKind.class, row.getString("type")),
                Columns.date(row.getString("date")),
                EvidenceRows.of(handle, "link", row.getLong("id")),
                row.getString("note"));
    }

    @Override
    public void put(Handle handle, References references, Link link) {
        handle.execute(
                """
                insert into link (uuid, key, "from", "to", type, date, note)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, "from" = excluded."from",
                    "to" = excluded."to", type = excluded.type, date = excluded.date,
                    note = excluded.note
                """,
                Columns.bytes(link.id().value()),
                link.key(),
                references.require("event", link.from()),
                references.require("event", link.to()),
                Columns.word(link.type()),
                Columns.text(link.date()),
                link.note());
        EvidenceRows.replace(
                handle, references, "link", references.require("link", link.id()), link.evidence());
    }

    @Override
    public void remove(Handle handle, References references, Link link) {
        long row = references.require("link", link.id());
        EvidenceRows.replace(handle, references, "link", row, List.of());
        handle.execute("delete from link where id = ?", row);
        references.forget("link", link.id());
    }
}
