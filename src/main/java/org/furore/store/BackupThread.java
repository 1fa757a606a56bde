package org.furore.store;

import org.furore.domain.Backup;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Makes backups of an open case, when asked and from time to time. While one is made the case is
/// written to as ever: a reader that began when the write-ahead log was empty keeps SQLite from
/// changing the file itself until it ends (`WAL_READ_LOCK(0)`, see SQLite's wal.c), so that the
/// file stands still and holds exactly what was committed.
final class BackupThread implements AutoCloseable {
    /// The first after opening, when the work of opening is done; then at most so often.
    private static final Duration FIRST = Duration.ofMinutes(2);

    private static final Duration EVERY = Duration.ofMinutes(10);

    /// Others may be reading, which keeps the log from being emptied for a moment.
    private static final int ATTEMPTS = 20;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    private final Path path;
    private final Database database;
    private final WorkspaceThread thread;
    private final ScheduledThreadPoolExecutor executor;
    private volatile boolean closed;

    /// The case's changes when it was last looked at.
    private long seen = -1;

    BackupThread(Path path, Database database, WorkspaceThread thread) {
        this.path = path;
        this.database = database;
        this.thread = thread;
        this.executor =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread backups = new Thread(task, "backups");
                            backups.setDaemon(true);
                            backups.setPriority(Thread.MIN_PRIORITY);
                            return backups;
                        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    /// Begins to make backups. On a folder where the write-ahead log can't be used none is made by
    /// itself: it would keep edits waiting.
    void start() {
        if (database.wal()) {
            executor.scheduleWithFixedDelay(
                    this::makeIfChanged, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void makeIfChanged() {
        try {
            long changes = changes();
            if (changes != seen) {
                make(Progress.NONE);
                seen = changes;
            }
        } catch (RuntimeException e) {
            // The case is not worse off, and the next attempt may do better. Whoever asks for a
            // backup is told why there is none.
            System.getLogger("org.furore").log(System.Logger.Level.WARNING, "no backup", e);
        }
    }

    private long changes() {
        return SqliteIntake.await(
                thread.run(() ->
                        database.writer()
                                .select("select total_changes()")
                                .mapTo(long.class)
                                .one()));
    }

    /// Makes one now; empty where nothing changed since the last.
    ///
    /// @throws FuroreException if the case is only open for reading, or the disk is full
    synchronized Optional<Backup> make(Progress progress) {
        Progress stopping =
                new Progress() {
                    @Override
                    public void report(String phase, long done, long total) {
                        progress.report(phase, done, total);
                    }

                    @Override
                    public boolean cancelled() {
                        return closed || progress.cancelled();
                    }
                };
        try (Still still = still()) {
            return Backups.make(path, database.file(), still.pageSize(), stopping);
        } catch (IOException | JdbiException e) {
            throw database.told(e);
        }
    }

    /// A reader that keeps the file as it is.
    private record Still(Database database, Handle reader, int pageSize) implements AutoCloseable {
        @Override
        public void close() {
            reader.rollback();
            database.giveBack(reader);
        }
    }

    private Still still() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Still> still = SqliteIntake.await(thread.run(this::tryStill));
            if (still.isPresent()) {
                return still.get();
            }
            if (!pause(BETWEEN_ATTEMPTS)) {
                throw new CancelledException();
            }
        }
        throw new FuroreException(
                FuroreException.Kind.FAILURE, Message.of("store.backup-busy", path));
    }

    /// On the workspace thread, so that nothing is committed between the two steps.
    private Optional<Still> tryStill() {
        if (database.wal() && !database.checkpoint("truncate")) {
            return Optional.empty();
        }
        Handle reader = database.lend();
        boolean still = false;
        try {
            reader.begin();
            int pageSize = Migrations.pragma(reader, "page_size");
            reader.select("select count(*) from sqlite_schema").mapTo(long.class).one();
            still = true;
            return Optional.of(new Still(database, reader, pageSize));
        } finally {
            if (!still) {
                database.giveBack(reader);
            }
        }
    }

    /// @return false where the case is being closed
    private boolean pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (!closed) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return true;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(Math.min(left, 200_000_000));
        }
        return false;
    }

    /// Stops one that is being made; those made before are not touched.
    @Override
    public void close() {
        closed = true;
        executor.close();
    }
}
