package org.furore.store;

import org.furore.domain.change.Change.TextRevision;
import org.furore.domain.document.Document;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.OriginalId;
import org.furore.domain.document.Revisions;
import org.furore.domain.document.StoredDocument;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Revisions in the case file.
final class SqliteRevisions implements Revisions {
    private final Database database;
    private final WorkspaceThread thread;

    SqliteRevisions(Database database, WorkspaceThread thread) {
        this.database = database;
        this.thread = thread;
    }

    @Override
    public List<ReadFile> files() {
        return database.read(handle ->
                handle.select(
                                """
                                select i.uuid as import, o.uuid as original, f.name, f.format,
                                    f.reader_version, f.mapping, o.compression, f.place,
                                    i.pseudonyms, i.exempt, i.originals
                                from (select *, row_number() over (partition by import order by id)
                                        - 1 as place from import_file) f
                                join import i on i.id = f.import and i.active = 1
                                join original o on o.id = f.original and o.kept = 1
                                    and o.complete = 1
                                where f.format is not null order by f.id
                                """)
                        .map((row, context) ->
                                new ReadFile(
                                        new ImportId(Columns.uuid(row, "import")),
                                        row.getInt("place"),
                                        new OriginalId(Columns.uuid(row, "original")),
                                        row.getString("name"),
                                        row.getString("format"),
                                        row.getInt("reader_version"),
                                        row.getString("mapping"),
                                        row.getString("compression"),
                                        SqliteImports.secrecy(row)))
                        .list());
    }

    @Override
    public Optional<StoredDocument> taken(ReadFile file, long number) {
        return database.read(handle ->
                handle.createQuery(
                                DocumentRows.SELECT
                                        + " where d.live = 1 and d.number = :number and f.id = "
                                        + FileRows.OF_IMPORT
                                        + " and d.id = "
                                        + DocumentRows.OF_RECORD)
                        .bind("import", Columns.bytes(file.importId().value()))
                        .bind("place", file.index())
                        .bind("number", number)
                        .map((row, context) -> DocumentRows.map(handle, row))
                        .findOne());
    }

    @Override
    public TextRevision stage(DocumentId id, Document revised, int version) {
        return Objects.requireNonNull(
                SqliteIntake.await(
                        thread.run(() ->
                                database.writer()
                                        .inTransaction(handle ->
                                                RevisionRows.stage(
                                                        handle, id, revised, version)))));
    }

    @Override
    public void read(ReadFile file, int version) {
        SqliteIntake.await(
                thread.run(() ->
                        database.writer()
                                .createUpdate(
                                        "update import_file set reader_version = :version where id"
                                                + " = "
                                                + FileRows.OF_IMPORT)
                                .bind("version", version)
                                .bind("import", Columns.bytes(file.importId().value()))
                                .bind("place", file.index())
                                .execute()));
    }
}
