package org.furore.store;

import org.furore.domain.document.DocumentId;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.OriginalId;
import org.furore.domain.document.Originals;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.platform.archive.Bytes;
import org.furore.platform.archive.Members;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Originals read from the case file.
final class SqliteOriginals implements Originals {
    private final Database database;

    SqliteOriginals(Database database) {
        this.database = database;
    }

    private record Stored(long row, @Nullable String compression, boolean kept) {}

    @Override
    public InputStream open(OriginalId id) {
        return database.read(handle -> {
            Stored stored =
                    handle.select(
                                    "select id, compression, kept from original where uuid = ?",
                                    (Object) Columns.bytes(id.value()))
                            .map((row, context) ->
                                    new Stored(
                                            row.getLong("id"),
                                            row.getString("compression"),
                                            row.getBoolean("kept")))
                            .findOne()
                            .filter(Stored::kept)
                            .orElseThrow(() -> missing(id.value()));
            // Through a file of our own, so that no connection is held while somebody reads.
            try {
                Path copy = Files.createTempFile("furore-original", ".bin");
                try (InputStream in = Chunks.open(handle, stored.row(), 0)) {
                    Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                return Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private record At(
            long original,
            @Nullable String compression,
            @Nullable String member,
            long start,
            long length) {

        /// What stands before it.
        At before() {
            return new At(original, compression, member, 0, start);
        }
    }

    private static final String AT =
            """
            select o.id, o.compression, r.number, r.member, r.start, r.length
            from %s r
            join import_file f on f.id = r.import_file
            join original o on o.id = f.original and o.kept = 1
            """;

    private static final String DOCUMENT = AT.formatted("document");
    private static final String RECORD = AT.formatted("record");

    @Override
    public byte[] record(DocumentId id) {
        return database.read(handle -> {
            At at =
                    handle.select(
                                    DOCUMENT + " where r.uuid = ?",
                                    (Object) Columns.bytes(id.value()))
                            .map(SqliteOriginals::at)
                            .findOne()
                            .orElseThrow(() -> missing(id.value()));
            byte[] bytes = bytes(handle, at, Limits.ROW + 1);
            if (bytes.length > Limits.ROW) {
                throw new FuroreException(
                        FuroreException.Kind.FAILURE,
                        Message.of("store.record-too-large", id.value(), Limits.ROW >> 20));
            }
            return bytes;
        });
    }

    @Override
    public byte[] record(ImportId id, int file, long number, int most) {
        return database.read(handle ->
                place(handle, id, file, number)
                        .map(at -> bytes(handle, at, most))
                        .orElseGet(() -> new byte[0]));
    }

    @Override
    public byte[] before(ImportId id, int file, @Nullable String member, int most) {
        return database.read(handle ->
                first(handle, id, file, member)
                        .filter(first -> first.start() > 0)
                        .map(first -> bytes(handle, first.before(), most))
                        .orElseGet(() -> new byte[0]));
    }

    private static final String OF_FILE = " where f.id = " + FileRows.OF_IMPORT;

    /// The documents of the file `f` among those of other files.
    private static final String WITHIN =
            """
            and r.id >= (select min(document) from document_run n where n.import_file = f.id)
            and r.id < f.taken + (select max(document) from document_run n
                where n.import_file = f.id)
            """;

    private static Optional<At> place(Handle handle, ImportId id, int file, long number) {
        return handle.createQuery(
                        RECORD
                                + OF_FILE
                                + "and r.number = :number union all "
                                + DOCUMENT
                                + OF_FILE
                                + "and r.number = :number and r.id = "
                                + DocumentRows.OF_RECORD)
                .bind("import", Columns.bytes(id.value()))
                .bind("place", file)
                .bind("number", number)
                .map(SqliteOriginals::at)
                .findOne();
    }

    private static Optional<At> first(
            Handle handle, ImportId id, int file, @Nullable String member) {
        return handle.createQuery(
                        "select * from (select * from ("
                                + RECORD
                                + OF_FILE
                                + "and r.member is :member order by r.number limit 1) union all"
                                + " select * from ("
                                + DOCUMENT
                                + OF_FILE
                                + WITHIN
                                + "and r.member is :member order by r.id limit 1)) order by number"
                                + " limit 1")
                .bind("import", Columns.bytes(id.value()))
                .bind("place", file)
                .bind("member", member)
                .map(SqliteOriginals::at)
                .findOne();
    }

    private static At at(ResultSet row, StatementContext context) throws SQLException {
        return new At(
                row.getLong("id"),
                row.getString("compression"),
                row.getString("member"),
                row.getLong("start"),
                row.getLong("length"));
    }

    private static byte[] bytes(Handle handle, At at, int most) {
        long start = Math.max(0, at.start());
        long length = at.start() < 0 || at.length() < 0 ? most : Math.min(at.length(), most);
        try {
            if (at.member() == null) {
                return Chunks.record(handle, at.original(), at.compression(), start, length);
            }
            ChunkBytes bytes = new ChunkBytes(handle, at.original());
            Bytes content =
                    at.compression() == null
                            ? bytes
                            : Bytes.streamed(() -> new GZIPInputStream(bytes.stream(), 1 << 16));
            try (InputStream in = Members.open(content, at.member())) {
                in.skipNBytes(start);
                return in.readNBytes((int) length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FuroreException missing(Object id) {
        return new FuroreException(FuroreException.Kind.USAGE, Message.of("store.no-original", id));
    }
}
