package org.furore.store;

import org.furore.domain.annotation.Place;
import org.furore.domain.change.EntryId;
import org.furore.domain.document.AttachmentId;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Passage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/// Rows of the places that marks and evidence stand at; each belongs to one of them.
final class Places {

    /// What [#map] reads, from a place joined as `p`, its document as `pd` and its attachment as
    /// `pa`.
    static final String COLUMNS =
            """
            p.kind as place_kind, pd.uuid as place_document, p.start as place_start,
            p."end" as place_end, p.quote, p.prefix, p.suffix, pa.uuid as place_attachment,
            p.x, p.y, p.width, p.height
            """;

    static final String JOINS =
            """
            left join document pd on pd.id = p.document
            left join attachment pa on pa.id = p.attachment
            """;

    private Places() {}

    /// Writes a place whose row the next statement names as the last inserted.
    static void insert(Handle handle, References references, Place place) {
        Row row = row(references, place);
        KeptStatements.execute(
                handle,
                """
                insert into place (kind, document, start, "end", quote, prefix, suffix,
                    attachment, x, y, width, height)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                row.kind(),
                row.document(),
                row.start(),
                row.end(),
                row.quote(),
                row.prefix(),
                row.suffix(),
                row.attachment(),
                row.x(),
                row.y(),
                row.width(),
                row.height());
    }

    /// The place of a mark of `table`, or null where there is no such mark.
    static @Nullable Long of(Handle handle, String table, EntryId mark) {
        return KeptStatements.number(
                handle,
                "select place from " + table + " where uuid = ?",
                (Object) Columns.bytes(mark.value()));
    }

    static void delete(Handle handle, @Nullable Long id) {
        KeptStatements.execute(handle, "delete from place where id = ?", id);
    }

    static Place map(ResultSet row) throws SQLException {
        @Nullable DocumentId document = null;
        var uuid = Columns.uuidOrNull(row, "place_document");
        if (uuid != null) {
            document = new DocumentId(uuid);
        }
        return switch (row.getString("place_kind")) {
            case "whole" -> new Place.Whole(Objects.requireNonNull(document));
            case "span" ->
                    new Place.Span(
                            Objects.requireNonNull(document),
                            new Passage(
                                    row.getInt("place_start"),
                                    row.getInt("place_end"),
                                    row.getString("quote"),
                                    row.getString("prefix"),
                                    row.getString("suffix")));
            default ->
                    new Place.Region(
                            document,
                            new AttachmentId(Columns.uuid(row, "place_attachment")),
                            row.getDouble("x"),
                            row.getDouble("y"),
                            row.getDouble("width"),
                            row.getDouble("height"));
        };
    }

    private static Row row(References references, Place place) {
        DocumentId document = place.document();
        Long documentRow = references.optional("document", document);
        return switch (place) {
            case Place.Whole whole ->
                    new Row(
                            "whole",
                            documentRow,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            case Place.Span span ->
                    new Row(
                            "span",
                            documentRow,
                            span.passage().start(),
                            span.passage().end(),
                            span.passage().quote(),
                            span.passage().prefix(),
                            span.passage().suffix(),
                            null,
                            null,
                            null,
                            null,
                            null);
            case Place.Region region ->
                    new Row(
                            "region",
                            documentRow,
                            null,
                            null,
                            null,
                            null,
                            null,
                            references.require("attachment", region.attachment()),
                            region.x(),
                            region.y(),
                            region.width(),
                            region.height());
        };
    }

    /// A row of the table, as it is bound.
    record Row(
            String kind,
            @Nullable Long document,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String quote,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable Long attachment,
            @Nullable Double x,
            @Nullable Double y,
            @Nullable Double width,
            @Nullable Double height) {}
}
