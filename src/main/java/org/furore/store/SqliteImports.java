package org.furore.store;

import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.DocumentId;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.ImportProblem;
import org.furore.domain.document.Imports;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Secrecy;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Imports read from the case file.
final class SqliteImports implements Imports {
    private static final String SELECT =
            """
            select i.*, coalesce(sum(f.taken), 0) as taken,
                coalesce(sum(f.duplicates), 0) as duplicates, coalesce(sum(f.rejected), 0) as rejected
            from import i left join import_file f on f.import = i.id
            """;

    private final Database database;

    SqliteImports(Database database) {
        this.database = database;
    }

    @Override
    public List<Import> all() {
        return database.read(handle ->
                handle.select(SELECT + " group by i.id order by i.id")
                        .map((row, context) -> map(row))
                        .list());
    }

    static Import find(Handle handle, ImportId id) {
        return handle.select(
                        SELECT + " where i.uuid = ? group by i.id",
                        (Object) Columns.bytes(id.value()))
                .map((row, context) -> map(row))
                .one();
    }

    private static Import map(java.sql.ResultSet row) throws java.sql.SQLException {
        Long finished = Columns.number(row, "finished");
        return new Import(
                new ImportId(Columns.uuid(row, "uuid")),
                Instant.ofEpochMilli(row.getLong("started")),
                finished == null ? null : Instant.ofEpochMilli(finished),
                Columns.required(Import.State.class, row.getString("state")),
                row.getBoolean("active"),
                row.getString("tool"),
                new CollectionFrame(
                        row.getString("query"),
                        row.getString("period"),
                        row.getString("collector"),
                        Columns.value(CollectionFrame.Coverage.class, row.getString("coverage")),
                        row.getString("gaps")),
                secrecy(row),
                tally(row));
    }

    /// Of the row of an import.
    static @Nullable Secrecy secrecy(java.sql.ResultSet row) throws java.sql.SQLException {
        String key = row.getString("pseudonyms");
        return key == null
                ? null
                : new Secrecy(
                        key,
                        Columns.list(row.getString("exempt"), Columns.STRINGS),
                        Columns.required(Secrecy.OriginalBytes.class, row.getString("originals")));
    }

    private static Import.Tally tally(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Import.Tally(
                row.getLong("taken"), row.getLong("duplicates"), row.getLong("rejected"));
    }

    @Override
    public List<ImportedFile> files(ImportId id) {
        return database.read(handle ->
                handle.select(
                                """
                                select f.*, o.sha256, o.size from import_file f
                                join original o on o.id = f.original
                                join import i on i.id = f.import
                                where i.uuid = ? order by f.id
                                """,
                                (Object) Columns.bytes(id.value()))
                        .map((row, context) -> {
                            @Nullable String format = row.getString("format");
                            @Nullable String mapping = row.getString("mapping");
                            return new ImportedFile(
                                    row.getString("name"),
                                    format,
                                    HexFormat.of().formatHex(row.getBytes("sha256")),
                                    row.getLong("size"),
                                    mapping,
                                    tally(row));
                        })
                        .list());
    }

    @Override
    public List<Duplicate> duplicates(ImportId id, int count) {
        return database.read(handle ->
                handle.select(
                                """
                                select r.*, f.name, d.uuid from import i
                                join import_file f on f.import = i.id
                                join record r on r.import_file = f.id
                                join document d on d.id = r.document
                                where i.uuid = ? and r.outcome = 'duplicate'
                                order by r.import_file, r.number limit ?
                                """,
                                Columns.bytes(id.value()),
                                count)
                        .map((row, context) ->
                                new Duplicate(
                                        row.getString("name"),
                                        locator(row),
                                        new DocumentId(Columns.uuid(row, "uuid")),
                                        row.getInt("document"),
                                        reason(row)))
                        .list());
    }

    @Override
    public boolean bringsDocuments(ImportId id) {
        return database.read(handle ->
                handle.select(
                                """
                                select exists (select 1 from import i
                                    join import_file f on f.import = i.id
                                    where i.uuid = ? and (exists (select 1 from document_run n
                                            where n.import_file = f.id)
                                        or exists (select 1 from record r
                                            where r.import_file = f.id
                                            and r.document is not null)))
                                """,
                                (Object) Columns.bytes(id.value()))
                        .mapTo(Boolean.class)
                        .one());
    }

    private static @Nullable Message reason(java.sql.ResultSet row) throws java.sql.SQLException {
        String key = row.getString("reason");
        return key == null
                ? null
                : new Message(key, Columns.list(row.getString("arguments"), Columns.STRINGS));
    }

    @Override
    public boolean anyCountsSeen() {
        return database.read(handle ->
                handle.select("select exists (select 1 from counts_seen)")
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public List<CountsSeen> countsSeen(DocumentId id) {
        return database.read(handle ->
                handle.select(
                                """
                                select c.* from counts_seen c
                                join document d on d.id = c.document
                                join import_file f on f.id = c.import_file
                                join import i on i.id = f.import and i.active = 1
                                where d.uuid = ? order by c.captured, c.id
                                """,
                                (Object) Columns.bytes(id.value()))
                        .map((row, context) ->
                                new CountsSeen(
                                        Instant.ofEpochMilli(row.getLong("captured")),
                                        DocumentRows.counts(row)))
                        .list());
    }

    private static Locator locator(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Locator(
                row.getLong("number"),
                row.getLong("line"),
                row.getLong("start"),
                row.getLong("length"),
                row.getString("member"));
    }

    @Override
    public Stream<ImportProblem> problems(ImportId id) {
        return database.stream(handle ->
                handle
                        .select(
                                """
                                select r.*, f.name, f.place from record r
                                join (select f.id, f.name,
                                        row_number() over (order by f.id) - 1 as place
                                    from import_file f join import i on i.id = f.import
                                    where i.uuid = ?) f on f.id = r.import_file
                                where r.outcome = 'rejected'
                                order by r.import_file, r.number
                                """,
                                (Object) Columns.bytes(id.value()))
                        .map((row, context) ->
                                new ImportProblem(
                                        row.getString("name"),
                                        row.getInt("place"),
                                        locator(row),
                                        Objects.requireNonNull(reason(row))))
                        .stream());
    }
}
