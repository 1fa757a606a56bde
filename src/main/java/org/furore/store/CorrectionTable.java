package org.furore.store;

import org.furore.domain.document.Correction;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.HeaderField;
import org.furore.domain.event.Edtf;
import org.furore.domain.event.TimeSpan;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Rows of `correction`: the document's own columns hold the corrected values, these hold the
/// source's.
final class CorrectionTable implements EntryTable<Correction> {
    private final ZoneId zone;

    CorrectionTable(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Class<Correction> type() {
        return Correction.class;
    }

    @Override
    public String table() {
        return "correction";
    }

    @Override
    public String select() {
        return "select t.id, t.uuid from document t"
                + " where exists (select 1 from correction c where c.document = t.id)";
    }

    @Override
    public Correction map(Handle handle, ResultSet row) throws SQLException {
        Map<HeaderField, String> values = new EnumMap<>(HeaderField.class);
        handle.select("select field, value from correction where document = ?", row.getLong("id"))
                .map((field, context) ->
                        Map.entry(
                                Columns.required(HeaderField.class, field.getString("field")),
                                field.getString("value")))
                .forEach(field -> values.put(field.getKey(), field.getValue()));
        return new Correction(new DocumentId(Columns.uuid(row, "uuid")), values);
    }

    @Override
    public String condition() {
        return " and ";
    }

    @Override
    public Optional<Correction> byKey(Handle handle, String key) {
        return Optional.empty();
    }

    @Override
    public void put(Handle handle, References references, Correction correction) {
        long document = references.require("document", correction.id());
        restore(handle, document);
        for (Map.Entry<HeaderField, String> field : correction.values().entrySet()) {
            String column = Objects.requireNonNull(Columns.word(field.getKey()));
            handle.execute(
                    "insert into correction (document, field, value, source) select id, ?, ?, "
                            + StoredHeader.value("d", field.getKey())
                            + " from document d where id = ?",
                    column,
                    field.getValue(),
                    document);
            set(handle, document, field.getKey(), field.getValue());
        }
    }

    @Override
    public void remove(Handle handle, References references, Correction correction) {
        restore(handle, references.require("document", correction.id()));
    }

    /// Gives the document the source's values back.
    private void restore(Handle handle, long document) {
        record Saved(HeaderField field, @Nullable String source) {}
        handle.select("select field, source from correction where document = ?", document)
                .map((row, context) ->
                        new Saved(
                                Columns.required(HeaderField.class, row.getString("field")),
                                row.getString("source")))
                .list()
                .forEach(saved -> set(handle, document, saved.field(), saved.source()));
        handle.execute("delete from correction where document = ?", document);
    }

    private void set(Handle handle, long document, HeaderField field, @Nullable String value) {
        setHeader(handle, document, field, value, zone);
    }

    /// Gives a column of the document's header another value.
    static void setHeader(
            Handle handle, long document, HeaderField field, @Nullable String value, ZoneId zone) {
        handle.execute(
                "update document set " + Columns.word(field) + " = ? where id = ?",
                value,
                document);
        if (field == HeaderField.DATE) {
            @Nullable TimeSpan span = value == null ? null : Edtf.parse(value).span(zone);
            handle.execute(
                    "update document set date_from = ?, date_to = ? where id = ?",
                    span == null ? null : span.from(),
                    span == null ? null : span.to(),
                    document);
        }
    }
}
