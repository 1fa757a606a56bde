package org.furore.store;

import org.furore.domain.change.Change.TextRevision;
import org.furore.domain.document.Article;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Header;
import org.furore.domain.document.HeaderField;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.event.Edtf;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// Rows of `text_revision`. For the workspace thread; the caller holds the transaction.
final class RevisionRows {
    private final ZoneId zone;

    RevisionRows(ZoneId zone) {
        this.zone = zone;
    }

    /// What a revision holds of a document.
    private record Row(int version, Header header, @Nullable String description, String text) {}

    /// Puts a revision by.
    static TextRevision stage(Handle handle, DocumentId id, Document revised, int version) {
        StoredDocument stored = document(handle, id);
        if (stored.document().kind() != revised.kind()) {
            throw new IllegalArgumentException("a revision of another kind: " + revised.kind());
        }
        int current = revision(handle, stored.ordinal());
        int next =
                Objects.requireNonNull(
                        handle.select(
                                        "select coalesce(max(revision), 0) from text_revision"
                                                + " where document = ?",
                                        stored.ordinal())
                                .mapTo(Integer.class)
                                .one());
        int to = Math.max(current, next) + 1;
        insert(
                handle,
                stored.ordinal(),
                to,
                new Row(version, revised.header(), description(revised), revised.text()));
        return new TextRevision(id, current, to);
    }

    private static @Nullable String description(Document document) {
        return document instanceof Article article ? article.description() : null;
    }

    private static StoredDocument document(Handle handle, DocumentId id) {
        return handle.select(
                        DocumentRows.SELECT + " where d.uuid = ?",
                        (Object) Columns.bytes(id.value()))
                .map((row, context) -> DocumentRows.map(handle, row))
                .one();
    }

    private static int revision(Handle handle, long document) {
        return handle.select("select revision from document where id = ?", document)
                .mapTo(int.class)
                .one();
    }

    /// Brings a revision into force and puts the other by.
    void swap(Handle handle, TextRevision change, long seq) {
        StoredDocument stored = document(handle, change.document());
        long document = stored.ordinal();
        Row next = find(handle, document, change.to());
        if (revision(handle, document) != change.from() || next == null) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE,
                    Message.of("store.changed-meanwhile", "revision", change.document().value()));
        }
        insert(
                handle,
                document,
                change.from(),
                new Row(
                        version(handle, document),
                        stored.sourceHeader(),
                        description(stored.document()),
                        stored.document().text()));
        handle.execute(
                "delete from text_revision where document = ? and revision = ?",
                document,
                change.to());
        putInForce(handle, stored, next, change.to(), seq);
    }

    private static int version(Handle handle, long document) {
        return handle.select(
                        """
                        select f.reader_version from document d
                        join import_file f on f.id = d.import_file where d.id = ?
                        """,
                        document)
                .mapTo(int.class)
                .one();
    }

    private void putInForce(
            Handle handle, StoredDocument stored, Row next, int revision, long seq) {
        long document = stored.ordinal();
        handle.execute(
                """
                update document set text = ?, text_hash = ?, revision = ?, seq = ?,
                    confidence = null where id = ?
                """,
                next.text(),
                ContentKeys.textHash(next.text()),
                revision,
                seq,
                document);
        Set<String> corrected =
                new HashSet<>(
                        handle.select("select field from correction where document = ?", document)
                                .mapTo(String.class)
                                .list());
        for (HeaderField field : HeaderField.values()) {
            String column = Objects.requireNonNull(Columns.word(field));
            String value = field.of(next.header());
            if (corrected.contains(column)) {
                handle.execute(
                        "update correction set source = ? where document = ? and field = ?",
                        value,
                        document,
                        column);
            } else {
                CorrectionTable.setHeader(handle, document, field, value, zone);
            }
        }
        if (stored.document() instanceof Article) {
            handle.execute(
                    "update article set description = ? where document = ?",
                    next.description(),
                    document);
        }
        ContentKeys.ofArticle(document(handle, stored.id()).document())
                .ifPresent(key ->
                        handle.execute(
                                "insert into content_key (key, document) values (?, ?) on conflict"
                                        + " do nothing",
                                key,
                                document));
    }

    private static void insert(Handle handle, long document, int revision, Row row) {
        Header header = row.header();
        Edtf date = header.date();
        handle.execute(
                """
                insert into text_revision (document, revision, reader_version, title, author, outlet,
                    date, language, url, description, text)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                document,
                revision,
                row.version(),
                header.title(),
                header.author(),
                header.outlet(),
                date == null ? null : date.text(),
                header.language(),
                header.url(),
                row.description(),
                row.text());
    }

    private static @Nullable Row find(Handle handle, long document, int revision) {
        return handle.select(
                        "select * from text_revision where document = ? and revision = ?",
                        document,
                        revision)
                .map((row, context) ->
                        new Row(
                                row.getInt("reader_version"),
                                new Header(
                                        row.getString("title"),
                                        row.getString("author"),
                                        row.getString("outlet"),
                                        Columns.date(row.getString("date")),
                                        row.getString("language"),
                                        row.getString("url")),
                                row.getString("description"),
                                row.getString("text")))
                .findOne()
                .orElse(null);
    }
}
