package org.furore.store;

import org.furore.domain.Uuids;
import org.furore.domain.document.Import;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Secrecy;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HexFormat;

/// The rows of a file being read: its original, its chunks, and its place in the import.
final class FileRows {
    /// The row of a file of an import: `:import` is the import's UUID, `:place` the file's place
    /// among its files, from 0.
    static final String OF_IMPORT =
            """
            (select g.id from import_file g join import i on i.id = g.import
                where i.uuid = :import order by g.id limit 1 offset :place)
            """;

    private final long importFile;
    private final long original;

    /// Fingerprint of the key the bytes are encrypted under, or null.
    private final @Nullable String key;

    private final boolean kept;
    private final boolean complete;
    private final byte[] sha256;
    private final long size;
    private volatile long stored;

    private FileRows(
            long importFile,
            long original,
            @Nullable String key,
            boolean kept,
            boolean complete,
            byte[] sha256,
            long size,
            long stored) {
        this.importFile = importFile;
        this.original = original;
        this.key = key;
        this.kept = kept;
        this.complete = complete;
        this.sha256 = sha256;
        this.size = size;
        this.stored = stored;
    }

    /// Finds or makes the original, and makes the row of this reading of it.
    static FileRows begin(
            Handle handle, long importRow, @Nullable Secrecy secrecy, Intake.OriginalFile file) {
        boolean hashed = secrecy != null && secrecy.originals() == Secrecy.OriginalBytes.HASHED;
        boolean kept = file.format() != null && !hashed;
        return handle.inTransaction(transaction -> {
            transaction.execute(
                    """
                    insert into original (uuid, sha256, size, compression, captured, kept, complete,
                        key)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (sha256) do update set
                        key = case when kept = 0 then excluded.key else key end,
                        compression = coalesce(compression, excluded.compression),
                        complete = case when kept = 0 and excluded.kept = 1 then 0 else complete end,
                        kept = max(kept, excluded.kept)
                    """,
                    Columns.bytes(Uuids.v8(file.sha256())),
                    file.sha256(),
                    file.size(),
                    file.compression(),
                    file.captured().toEpochMilli(),
                    kept,
                    !kept,
                    kept && secrecy != null ? secrecy.key() : null);
            record Original(long row, @Nullable String key, boolean complete, long stored) {}
            Original original =
                    transaction
                            .select(
                                    """
                                    select id, key, complete, (select coalesce(sum(length), 0)
                                        from original_chunk c where c.original = o.id) as stored
                                    from original o where sha256 = ?
                                    """,
                                    (Object) file.sha256())
                            .map((row, context) ->
                                    new Original(
                                            row.getLong("id"),
                                            row.getString("key"),
                                            row.getBoolean("complete"),
                                            row.getLong("stored")))
                            .one();
            long importFile =
                    transaction
                            .createQuery(
                                    """
                                    insert into import_file (import, original, name, format,
                                        reader_version)
                                    values (?, ?, ?, ?, ?) returning id
                                    """)
                            .bind(0, importRow)
                            .bind(1, original.row())
                            .bind(2, file.name())
                            .bind(3, file.format())
                            .bind(4, file.version())
                            .mapTo(long.class)
                            .one();
            return new FileRows(
                    importFile,
                    original.row(),
                    original.key(),
                    kept,
                    original.complete(),
                    file.sha256(),
                    file.size(),
                    original.stored());
        });
    }

    long importFile() {
        return importFile;
    }

    /// Whether the bytes are to be kept.
    boolean kept() {
        return kept;
    }

    /// Whether all bytes stand in the case already.
    boolean complete() {
        return complete;
    }

    /// How many bytes an interrupted import left.
    long stored() {
        return stored;
    }

    void forgetFrom(long position) {
        stored = Math.min(stored, position);
    }

    /// Whether the case holds just these bytes from `start` on.
    boolean sameBytes(Handle handle, long start, byte[] bytes) {
        int compared = 0;
        while (compared < bytes.length) {
            long position = start + compared;
            Chunks.@Nullable Packed chunk = Chunks.at(handle, original, position).orElse(null);
            if (chunk == null) {
                return false;
            }
            byte[] there = Chunks.unpack(chunk.codec(), chunk.length(), chunk.bytes());
            int from = (int) (position - chunk.start());
            int length = Math.min(there.length - from, bytes.length - compared);
            if (!Arrays.equals(there, from, from + length, bytes, compared, compared + length)) {
                return false;
            }
            compared += length;
        }
        return true;
    }

    void writeChunks(Handle handle, Batch batch) {
        if (batch.replaceFrom >= 0) {
            // A stored chunk may reach across the place: its first part is cut out and kept.
            Chunks.@Nullable Packed across =
                    Chunks.at(handle, original, batch.replaceFrom).orElse(null);
            handle.execute(
                    "delete from original_chunk where original = ? and start + length > ?",
                    original,
                    batch.replaceFrom);
            if (across != null && across.start() < batch.replaceFrom) {
                byte[] head =
                        Arrays.copyOf(
                                Chunks.unpack(across.codec(), across.length(), across.bytes()),
                                (int) (batch.replaceFrom - across.start()));
                insert(handle, Chunks.pack(across.start(), head, across.codec() == 0));
            }
        }
        for (Chunks.Packed chunk : batch.chunks) {
            insert(handle, chunk);
        }
    }

    private void insert(Handle handle, Chunks.Packed chunk) {
        handle.execute(
                "insert into original_chunk (original, start, length, codec, bytes) values (?, ?,"
                        + " ?, ?, ?)",
                original,
                chunk.start(),
                chunk.length(),
                chunk.codec(),
                key == null
                        ? chunk.bytes()
                        : Seals.of(handle).sealed(key, sha256, chunk.start(), chunk.bytes()));
    }

    /// Keeps what the file's columns were taken to mean.
    boolean mapped(Handle handle, String mapping) {
        handle.execute("update import_file set mapping = ? where id = ?", mapping, importFile);
        return true;
    }

    void count(Handle handle, Import.Tally tally) {
        handle.execute(
                """
                update import_file set taken = taken + ?, duplicates = duplicates + ?,
                    rejected = rejected + ? where id = ?
                """,
                tally.taken(),
                tally.duplicates(),
                tally.rejected(),
                importFile);
    }

    /// Says that the original is complete, if as many bytes came as it has.
    boolean complete(Handle handle, long bytes) {
        if (bytes != size) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE,
                    Message.of(
                            "store.original-incomplete",
                            HexFormat.of().formatHex(sha256),
                            bytes,
                            size));
        }
        handle.execute("update original set complete = 1 where id = ?", original);
        return true;
    }
}
