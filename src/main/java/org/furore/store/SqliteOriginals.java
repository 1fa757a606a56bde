package org.furore.store;

import org.furore.domain.document.DocumentId;
import org.furore.domain.document.OriginalId;
import org.furore.domain.document.Originals;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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

    @Override
    public byte[] record(DocumentId id) {
        record At(long original, @Nullable String compression, long start, long length) {}
        return database.read(handle -> {
            At at =
                    handle.select(
                                    """
                                    select o.id, o.compression, r.start, r.length
                                    from document d
                                    join record r on r.import_file = d.import_file
                                        and r.number = d.number
                                    join import_file f on f.id = d.import_file
                                    join original o on o.id = f.original
                                    where d.uuid = ?
                                    """,
                                    (Object) Columns.bytes(id.value()))
                            .map((row, context) ->
                                    new At(
                                            row.getLong("id"),
                                            row.getString("compression"),
                                            row.getLong("start"),
                                            row.getLong("length")))
                            .findOne()
                            .orElseThrow(() -> missing(id.value()));
            try {
                return Chunks.record(
                        handle,
                        at.original(),
                        at.compression(),
                        Math.max(0, at.start()),
                        at.start() < 0 ? -1 : at.length());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static FuroreException missing(Object id) {
        return new FuroreException(FuroreException.Kind.USAGE, Message.of("store.no-original", id));
    }
}
