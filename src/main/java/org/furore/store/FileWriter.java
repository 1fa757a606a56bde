package org.furore.store;

import org.furore.domain.change.Feed;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Secrecy;
import org.furore.domain.search.IndexFeed;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/// A file on its way into the case. Called by the reading thread, which fills a batch while the
/// workspace thread writes the one before; at most [#AHEAD] wait.
final class FileWriter implements Intake.FileSession {
    /// A batch is written when it has this many records, or a chunk's worth of bytes.
    private static final int RECORDS = 400;

    private static final int AHEAD = 3;

    private final Database database;
    private final SqliteWorkspace workspace;
    private final WorkspaceThread thread;
    private final StoredBatches batches;
    private final ZoneId zone;
    private final ImportId importId;
    private final FileRows rows;
    private final Intake.OriginalFile file;
    private final Deque<CompletableFuture<Written>> waiting = new ArrayDeque<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable BatchWriter writer;
    private Batch batch = new Batch();
    private Import.Tally tally = Import.Tally.ZERO;
    private long position;
    private boolean ended;

    private FileWriter(
            Database database,
            SqliteWorkspace workspace,
            WorkspaceThread thread,
            StoredBatches batches,
            ZoneId zone,
            ImportId importId,
            FileRows rows,
            Intake.OriginalFile file) {
        this.database = database;
        this.workspace = workspace;
        this.thread = thread;
        this.batches = batches;
        this.zone = zone;
        this.importId = importId;
        this.rows = rows;
        this.file = file;
    }

    static FileWriter begin(
            Database database,
            SqliteWorkspace workspace,
            WorkspaceThread thread,
            StoredBatches batches,
            ZoneId zone,
            ImportId importId,
            long importRow,
            @Nullable Secrecy secrecy,
            Intake.OriginalFile file) {
        FileRows rows =
                SqliteIntake.await(
                        thread.run(() -> {
                            database.commitWithoutWaiting();
                            return FileRows.begin(database.writer(), importRow, secrecy, file);
                        }));
        return new FileWriter(database, workspace, thread, batches, zone, importId, rows, file);
    }

    @Override
    public void bytes(byte[] buffer, int offset, int length) {
        if (rows.complete() || !rows.kept()) {
            position += length;
            return;
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, Chunks.SIZE - pending.size());
            pending.write(buffer, from, part);
            from += part;
            left -= part;
            if (pending.size() == Chunks.SIZE) {
                send();
            }
        }
    }

    /// Makes a chunk of the bytes that wait. After an interrupted import the same bytes may stand
    /// in the case already, cut in the same or in other places: they are compared, never trusted.
    private void cutChunk() {
        if (pending.size() == 0) {
            return;
        }
        byte[] bytes = pending.toByteArray();
        pending.reset();
        long start = position;
        position += bytes.length;
        if (start + bytes.length <= rows.stored() && batch.replaceFrom < 0) {
            boolean same = database.read(handle -> rows.sameBytes(handle, start, bytes));
            if (same) {
                return;
            }
        }
        if (start < rows.stored()) {
            batch.replaceFrom = batch.replaceFrom < 0 ? start : batch.replaceFrom;
            rows.forgetFrom(start);
        }
        batch.chunks.add(Chunks.pack(start, bytes, file.compression() != null));
    }

    @Override
    public void take(
            Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
        add(
                new Batch.Item.Taken(
                        at,
                        document,
                        capture,
                        ContentKeys.id(document, fingerprint),
                        ContentKeys.ofArticle(document).orElse(null),
                        ContentKeys.textHash(document.text())));
    }

    @Override
    public void mapped(String mapping) {
        SqliteIntake.await(thread.run(() -> rows.mapped(database.writer(), mapping)));
    }

    @Override
    public void observe(Locator at, ObservationDraft observation) {
        add(new Batch.Item.Observed(at, observation));
    }

    @Override
    public void reject(Locator at, Message reason) {
        add(new Batch.Item.Rejected(at, reason));
    }

    private void add(Batch.Item item) {
        batch.items.add(item);
        if (batch.items.size() >= RECORDS) {
            send();
        }
    }

    /// Hands the batch over; bytes first, so that every record's bytes are there when it is.
    private void send() {
        cutChunk();
        if (batch.isEmpty()) {
            return;
        }
        Batch full = batch;
        batch = new Batch();
        waiting.add(thread.run(() -> write(full)));
        while (waiting.size() > AHEAD) {
            settle();
        }
    }

    private void settle() {
        Written written = SqliteIntake.await(waiting.remove());
        tally = tally.plus(written.tally());
        if (written.batch() != null) {
            batches.pass(written.batch());
        }
    }

    /// What became of a batch.
    ///
    /// @param batch null where nobody follows or it has no documents
    private record Written(Import.Tally tally, IndexFeed.@Nullable Batch batch) {}

    private Written write(Batch full) throws SQLException {
        Handle handle = database.writer();
        BatchWriter rowsOf = writer;
        if (rowsOf == null) {
            rowsOf = new BatchWriter(handle.getConnection(), zone, file.captured());
            writer = rowsOf;
        }
        database.commitWithoutWaiting();
        handle.execute("begin immediate");
        Written written;
        try {
            rows.writeChunks(handle, full);
            long seq = full.items.isEmpty() ? 0 : Commits.next(handle);
            Import.Tally tally = rowsOf.write(full.items, rows.importFile(), seq);
            if (rowsOf.first() <= rowsOf.last()) {
                Commits.came(handle, seq, rowsOf.last());
            }
            rows.count(handle, tally);
            written =
                    new Written(
                            tally,
                            seq > 0 && batches.wanted()
                                    ? rowsOf.written(handle, seq, importId, file)
                                    : null);
            handle.execute("commit");
        } catch (RuntimeException | SQLException e) {
            abandon(handle, rowsOf);
            throw database.told(e);
        } catch (Error e) {
            abandon(handle, rowsOf);
            throw e;
        }
        workspace.tell(new Feed.BatchStored(importId, rowsOf.first(), rowsOf.last()));
        return written;
    }

    /// What its statements gathered belongs to the batch that failed.
    private void abandon(Handle handle, BatchWriter failed) throws SQLException {
        SqliteWorkspace.rollBack(handle);
        writer = null;
        failed.close();
    }

    @Override
    public Import.Tally end() {
        cutChunk();
        if (position < rows.stored() && rows.kept() && !rows.complete()) {
            // A file that grew while it was read left more than it has.
            batch.replaceFrom = position;
            rows.forgetFrom(position);
        }
        flush();
        if (rows.kept()) {
            SqliteIntake.await(thread.run(() -> rows.complete(database.writer(), position)));
        }
        ended = true;
        return tally;
    }

    private void flush() {
        send();
        while (!waiting.isEmpty()) {
            settle();
        }
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            flush();
        }
        SqliteIntake.await(
                thread.run(() -> {
                    BatchWriter open = writer;
                    writer = null;
                    if (open != null) {
                        open.close();
                    }
                    return true;
                }));
    }
}
