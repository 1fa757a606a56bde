package org.furore.store;

import org.furore.domain.document.Attachment;
import org.furore.domain.document.AttachmentId;
import org.furore.domain.document.DocumentId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// Rows of `attachment`.
final class AttachmentTable implements EntryTable<Attachment> {

    @Override
    public Class<Attachment> type() {
        return Attachment.class;
    }

    @Override
    public String table() {
        return "attachment";
    }

    @Override
    public String select() {
        return "select t.*, ad.uuid as document_uuid from attachment t"
                + " left join document ad on ad.id = t.document";
    }

    @Override
    public Attachment map(Handle handle, ResultSet row) throws SQLException {
        UUID document = Columns.uuidOrNull(row, "document_uuid");
        @Nullable DocumentId documentId = document == null ? null : new DocumentId(document);
        return new Attachment(
                new AttachmentId(Columns.uuid(row, "uuid")),
                row.getString("key"),
                documentId,
                row.getString("title"),
                row.getString("media_type"),
                row.getString("sha256"),
                Columns.integer(row, "width"),
                Columns.integer(row, "height"),
                row.getString("note"));
    }

    @Override
    public void put(Handle handle, References references, Attachment attachment) {
        handle.execute(
                """
                insert into attachment (uuid, key, document, title, media_type, sha256, width,
                    height, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (uuid) do update set key = excluded.key, document = excluded.document,
                    title = excluded.title, media_type = excluded.media_type,
                    sha256 = excluded.sha256, width = excluded.width, height = excluded.height,
                    note = excluded.note
                """,
                Columns.bytes(attachment.id().value()),
                attachment.key(),
                references.optional("document", attachment.document()),
                attachment.title(),
                attachment.mediaType(),
                attachment.sha256(),
                attachment.width(),
                attachment.height(),
                attachment.note());
    }

    @Override
    public void remove(Handle handle, References references, Attachment attachment) {
        handle.execute(
                "delete from attachment where uuid = ?",
                (Object) Columns.bytes(attachment.id().value()));
        references.forget("attachment", attachment.id());
    }
}
