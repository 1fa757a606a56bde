package org.furore.store;

import org.furore.domain.actor.ActorId;
import org.furore.domain.annotation.AnnotationId;
import org.furore.domain.change.EntryId;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.event.Relation;
import org.furore.domain.event.RelationId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Rows of `relation` and their evidence.
final class RelationTable implements EntryTable<Relation> {

    @Override
    public Class<Relation> type() {
        return Relation.class;
    }

    @Override
    public String table() {
        return "relation";
    }

    @Override
    public String select() {
        return """
        select t.*, af.uuid as actor_from, at.uuid as actor_to, cf.uuid as claim_from,
            ct.uuid as claim_to, nf.uuid as annotation_from, nt.uuid as annotation_to
        from relation t
        left join actor af on af.id = t.from_actor left join actor at on at.id = t.to_actor
        left join claim cf on cf.id = t.from_claim left join claim ct on ct.id = t.to_claim
        left join annotation nf on nf.id = t.from_annotation
        left join annotation nt on nt.id = t.to_annotation
        """;
    }

    @Override
    public Relation map(Handle handle, ResultSet row) throws SQLException {
        return new Relation(
                new RelationId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                end(row, "_from"),
                end(row, "_to"),
                Columns.required(Relation.RelationKind.class, row.getString("type")),
                Columns.date(row.getString("date")),
                EvidenceRows.of(handle, "relation", row.getLong("id")),
                row.getString("note"));
    }

    private static EntryId end(ResultSet row, String side) throws SQLException {
        UUID actor = Columns.uuidOrNull(row, "actor" + side);
        if (actor != null) {
            return new ActorId(actor);
        }
        UUID claim = Columns.uuidOrNull(row, "claim" + side);
        return claim != null
                ? new ClaimId(claim)
                : new AnnotationId(
                        Objects.requireNonNull(Columns.uuidOrNull(row, "annotation" + side)));
    }

    @Override
    public void put(Handle handle, References references, Relation relation) {
        handle.execute(
                """
                insert into relation (uuid, key, type, from_actor, to_actor, from_claim, to_claim,
                    from_annotation, to_annotation, date, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, type = excluded.type,
                    from_actor = excluded.from_actor, to_actor = excluded.to_actor,
                    from_claim = excluded.from_claim, to_claim = excluded.to_claim,
                    from_annotation = excluded.from_annotation,
                    to_annotation = excluded.to_annotation, date = excluded.date,
                    note = excluded.note
                """,
                Columns.bytes(relation.id().value()),
                relation.key(),
                Columns.word(relation.type()),
                row(references, relation.from(), ActorId.class, "actor"),
                row(references, relation.to(), ActorId.class, "actor"),
                row(references, relation.from(), ClaimId.class, "claim"),
                row(references, relation.to(), ClaimId.class, "claim"),
                row(references, relation.from(), AnnotationId.class, "annotation"),
                row(references, relation.to(), AnnotationId.class, "annotation"),
                Columns.text(relation.date()),
                relation.note());
        EvidenceRows.replace(
                handle,
                references,
                "relation",
                references.require("relation", relation.id()),
                relation.evidence());
    }

    private static @Nullable Long row(
            References references, EntryId id, Class<? extends EntryId> type, String table) {
        return type.isInstance(id) ? (Long) references.require(table, id) : null;
    }

    @Override
    public void remove(Handle handle, References references, Relation relation) {
        long row = references.require("relation", relation.id());
        EvidenceRows.replace(handle, references, "relation", row, List.of());
        handle.execute("delete from relation where id = ?", row);
        references.forget("relation", relation.id());
    }
}
