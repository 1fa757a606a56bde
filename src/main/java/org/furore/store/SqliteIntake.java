package org.furore.store;

import org.furore.domain.Uuids;
import org.furore.domain.change.Change;
import org.furore.domain.change.ChangeSet;
import org.furore.domain.change.Feed;
import org.furore.domain.document.CollectionFrame;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Secrecy;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Imports into the case file: each is batches on the workspace thread and one step of the history.
final class SqliteIntake implements Intake {
    /// What is left free for the write-ahead log and for edits.
    private static final long RESERVE = 64L << 20;

    private final Path path;
    private final Database database;
    private final SqliteWorkspace workspace;
    private final WorkspaceThread thread;
    private final java.time.ZoneId zone;
    private final StoredBatches batches = new StoredBatches();

    SqliteIntake(
            Path path,
            Database database,
            SqliteWorkspace workspace,
            WorkspaceThread thread,
            java.time.ZoneId zone) {
        this.path = path;
        this.database = database;
        this.workspace = workspace;
        this.thread = thread;
        this.zone = zone;
    }

    /// Where its batches pass.
    StoredBatches batches() {
        return batches;
    }

    @Override
    public ImportSession begin(CollectionFrame frame, String tool, @Nullable Secrecy secrecy) {
        ImportId id = new ImportId(Uuids.v7());
        long row =
                told(
                        thread.run(() ->
                                database.writer()
                                        .createQuery(
                                                """
                                                insert into import (uuid, started, state, active,
                                                    tool, query, period, collector, coverage, gaps,
                                                    pseudonyms, exempt, originals)
                                                values (?, ?, 'running', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                                returning id
                                                """)
                                        .bind(0, Columns.bytes(id.value()))
                                        .bind(1, System.currentTimeMillis())
                                        .bind(2, tool)
                                        .bind(3, frame.query())
                                        .bind(4, frame.period())
                                        .bind(5, frame.tool())
                                        .bind(6, Columns.word(frame.coverage()))
                                        .bind(7, frame.gaps())
                                        .bind(8, secrecy == null ? null : secrecy.key())
                                        .bind(
                                                9,
                                                secrecy == null
                                                        ? null
                                                        : Columns.json(secrecy.exempt()))
                                        .bind(
                                                10,
                                                secrecy == null
                                                        ? null
                                                        : Columns.word(secrecy.originals()))
                                        .mapTo(long.class)
                                        .one()));
        return new Session(id, row, secrecy);
    }

    /// A full disk is better told before than in the middle. A file's bytes, its texts and its rows
    /// together stay below twice its size.
    private void requireSpace(OriginalFile file) {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (file.format() != null && free < RESERVE + 2 * file.size()) {
                throw new FuroreException(
                        FuroreException.Kind.FAILURE,
                        Message.of(
                                "store.no-space",
                                file.name(),
                                file.size() >> 20,
                                path,
                                free >> 20));
            }
        } catch (IOException e) {
            throw Database.failure(path, e);
        }
    }

    /// The same as [#await], in plain words where the disk is full.
    private <T> T told(CompletableFuture<T> future) {
        try {
            return await(future);
        } catch (JdbiException e) {
            throw database.told(e);
        }
    }

    /// The result of a call to the workspace thread, with its own exception.
    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    /// Ends an import, complete or not: says so in its row and in the history, in one transaction.
    static void end(Handle handle, ImportId id, Import.State state) {
        handle.execute(
                "update import set state = ?, finished = ? where uuid = ?",
                Columns.word(state),
                System.currentTimeMillis(),
                Columns.bytes(id.value()));
        Import ended = SqliteImports.find(handle, id);
        String key =
                state == Import.State.COMPLETE
                        ? "store.step-import"
                        : "store.step-import-cancelled";
        Journal.append(
                handle,
                ChangeSet.of(
                        Message.of(key, ended.tally().taken()),
                        java.util.List.of(new Change.ImportActivation(id, true))));
    }

    private final class Session implements ImportSession {
        private final ImportId id;
        private final long row;
        private final @Nullable Secrecy secrecy;
        private boolean ended;

        Session(ImportId id, long row, @Nullable Secrecy secrecy) {
            this.secrecy = secrecy;
            this.id = id;
            this.row = row;
        }

        @Override
        public ImportId id() {
            return id;
        }

        @Override
        public FileSession file(OriginalFile file) {
            requireSpace(file);
            return FileWriter.begin(
                    database, workspace, thread, batches, zone, id, row, secrecy, file);
        }

        @Override
        public Import complete() {
            Import result = told(thread.run(() -> finish(Import.State.COMPLETE)));
            ended = true;
            return result;
        }

        private Import finish(Import.State state) {
            Handle handle = database.writer();
            if (database.wal() && state == Import.State.COMPLETE) {
                // Batches were committed without waiting for the disk: all of them are there
                // before the import says complete. Where somebody reads, the commit below waits
                // for the log itself.
                database.checkpoint("full");
            }
            database.commitForGood();
            Import result =
                    handle.inTransaction(transaction -> {
                        end(transaction, id, state);
                        return SqliteImports.find(transaction, id);
                    });
            workspace.tell(new Feed.ImportEnded(id));
            return result;
        }

        @Override
        public void close() {
            if (!ended) {
                ended = true;
                await(thread.run(() -> finish(Import.State.CANCELLED)));
            }
        }
    }
}
