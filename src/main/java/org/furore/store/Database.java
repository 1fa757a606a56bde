package org.furore.store;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.platform.Blocking;
import org.furore.platform.Keys;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The connections to one case file: one that writes, which belongs to the workspace thread, and
/// readers that are lent and given back. Reading connections can't write.
final class Database implements AutoCloseable {

    /// Idle readers that are kept; more are opened when asked for and closed afterwards.
    private static final int IDLE_READERS = 4;

    /// How long a statement waits for another program to let go of the file.
    private static final int PATIENCE_MILLIS = 10_000;

    /// Bytes of a page of a new case: a row of a post is some 300, and none is cut in two.
    static final int PAGE = 8192;

    /// Bytes the write-ahead log may grow to before it is brought into the file.
    private static final int LOG = 16 << 20;

    private final Path path;
    private final Keys keys;
    private final boolean wal;
    private final Handle writer;
    private final Deque<Handle> idle = new ArrayDeque<>();
    private boolean closed;
    private @Nullable FileChannel file;
    private boolean copy;

    private Database(Path path, Keys keys, boolean wal, Handle writer) {
        this.path = path;
        this.keys = keys;
        this.wal = wal;
        this.writer = writer;
    }

    /// Opens the file for writing (making it if it is not there), or for reading only.
    ///
    /// @param keys of encrypted originals
    static Database open(Path path, Keys keys, boolean wal, boolean readOnly) {
        try {
            boolean there = Files.exists(path) && Files.size(path) > 0;
            Handle writer = connect(path, keys, readOnly);
            boolean ours = false;
            try {
                if (there) {
                    SchemaGuard.check(writer, path);
                }
                if (!readOnly) {
                    // Of a new case only, and only before it has a journal.
                    writer.execute("pragma page_size = " + PAGE);
                    writer.execute("pragma journal_mode = " + (wal ? "wal" : "delete"));
                    writer.execute("pragma synchronous = full");
                    writer.execute("pragma wal_autocheckpoint = " + LOG / PAGE);
                }
                ours = true;
                return new Database(path, keys, wal, writer);
            } finally {
                if (!ours) {
                    writer.close();
                }
            }
        } catch (IOException | SQLException e) {
            throw failure(path, e);
        }
    }

    /// Opens a copy for reading, in a folder of its own, which goes when this closes.
    static Database ofCopy(Path path, Keys keys) {
        Database database = open(path, keys, false, true);
        database.copy = true;
        return database;
    }

    /// A connection that has touched nothing of the file yet, and reads no row larger than there
    /// can be.
    private static Handle connect(Path path, Keys keys, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setTempStore(TempStore.MEMORY);
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setCacheSize(readOnly ? -16_384 : -65_536);
        if (readOnly) {
            config.setReadOnly(true);
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(Limits.ROW));
        Connection connection = config.createConnection(address(path, readOnly));
        Jdbi jdbi = Jdbi.create(() -> connection);
        jdbi.getConfig(Seals.class).use(keys);
        jdbi.setStatementBuilderFactory(open -> new KeptStatements());
        Handle handle = jdbi.open();
        handle.execute("pragma trusted_schema = off");
        handle.execute("pragma cell_size_check = on");
        return handle;
    }

    /// As a URI, so that a name may hold any character. A case in a folder that can't be written
    /// has nowhere for the index of its write-ahead log: without a log it is read as what can't
    /// change.
    private static String address(Path path, boolean readOnly) {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        Path log = absolute.resolveSibling(absolute.getFileName() + "-wal");
        boolean still =
                readOnly && folder != null && !Files.isWritable(folder) && !Files.exists(log);
        return "jdbc:sqlite:"
                + absolute.toUri().toString().replaceFirst("^file:///", "file:/")
                + (still ? "?immutable=1" : "");
    }

    /// The writing connection: for the workspace thread only.
    Handle writer() {
        return writer;
    }

    boolean wal() {
        return wal;
    }

    /// The file's bytes, past SQLite. Open until the last connection is closed: a process that
    /// closes a file loses every lock it holds on it, those of SQLite among them (POSIX; "How To
    /// Corrupt An SQLite Database File", section 2.2).
    synchronized FileChannel file() throws IOException {
        FileChannel open = file;
        if (open == null) {
            open = FileChannel.open(path, StandardOpenOption.READ);
            file = open;
        }
        return open;
    }

    /// Commits from here on do not wait for the disk: a crash of the program loses none of them, a
    /// loss of power may lose the last. For the workspace thread, outside a transaction.
    void commitWithoutWaiting() {
        if (wal) {
            writer.execute("pragma synchronous = normal");
        }
    }

    /// Commits from here on wait for the disk, and for all that was committed before.
    void commitForGood() {
        writer.execute("pragma synchronous = full");
    }

    /// Copies the write-ahead log into the file, without waiting for others who read: edits would
    /// wait with it. For the workspace thread, outside a transaction.
    ///
    /// @param mode `full`, or `truncate` to leave the log empty
    /// @return whether nobody was in the way
    boolean checkpoint(String mode) {
        writer.execute("pragma busy_timeout = 0");
        try {
            return writer.select("pragma wal_checkpoint(" + mode + ")")
                            .map((row, context) -> row.getInt(1))
                            .one()
                    == 0;
        } finally {
            writer.execute("pragma busy_timeout = " + PATIENCE_MILLIS);
        }
    }

    /// Reads with a lent connection.
    <T> T read(Function<Handle, T> reading) {
        Handle reader = lend();
        try {
            return reading.apply(reader);
        } catch (JdbiException e) {
            throw damage(path, e).map(RuntimeException.class::cast).orElse(e);
        } finally {
            giveBack(reader);
        }
    }

    /// A lazy stream over a lent connection, which is given back when the stream is closed. The
    /// stream sees the case as it was when it was opened.
    <T> Stream<T> stream(Function<Handle, Stream<T>> reading) {
        Handle reader = lend();
        try {
            Stream<T> rows = reading.apply(reader);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(
                                    telling(rows.iterator()), Spliterator.ORDERED),
                            false)
                    .onClose(() -> {
                        rows.close();
                        giveBack(reader);
                    });
        } catch (RuntimeException e) {
            giveBack(reader);
            throw e;
        }
    }

    /// The same rows; damage that is met on the way is told as such.
    private <T> Iterator<T> telling(Iterator<T> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (JdbiException e) {
                    throw damage(path, e).map(RuntimeException.class::cast).orElse(e);
                }
            }

            @Override
            public T next() {
                return rows.next();
            }
        };
    }

    Handle lend() {
        assert Blocking.allowed() : "on the window's thread";
        synchronized (idle) {
            if (closed) {
                throw new FuroreException(
                        FuroreException.Kind.FAILURE, Message.of("store.closed", path));
            }
            Handle reader = idle.pollFirst();
            if (reader != null) {
                return reader;
            }
        }
        try {
            return connect(path, keys, true);
        } catch (SQLException e) {
            throw failure(path, e);
        }
    }

    void giveBack(Handle reader) {
        synchronized (idle) {
            if (!closed && idle.size() < IDLE_READERS) {
                idle.addFirst(reader);
                return;
            }
        }
        reader.close();
    }

    /// What damage of the file is told as, or empty where the failure is another.
    static Optional<FuroreException> damage(Path path, Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLiteException broken) {
                int code = broken.getResultCode().code & 0xff;
                if (code == SQLiteErrorCode.SQLITE_CORRUPT.code
                        || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
                    return Optional.of(
                            new FuroreException(
                                    FuroreException.Kind.FAILURE,
                                    Message.of(
                                            "store.damaged",
                                            path,
                                            String.valueOf(broken.getMessage())),
                                    failure));
                }
            }
        }
        return Optional.empty();
    }

    static FuroreException failure(Path path, Exception cause) {
        Optional<FuroreException> damage = damage(path, cause);
        if (damage.isPresent()) {
            return damage.get();
        }
        if (full(cause)) {
            return new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("store.disk-full", path), cause);
        }
        String detail = cause.getMessage();
        return new FuroreException(
                FuroreException.Kind.FAILURE,
                Message.of("store.failure", path, detail == null ? cause : detail),
                cause);
    }

    /// Whether the disk was full.
    private static boolean full(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLiteException full
                            && full.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                    || each instanceof IOException io
                            && String.valueOf(io.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    /// What failed, in plain words where the disk is full.
    RuntimeException told(Exception failure) {
        if (full(failure)) {
            return failure(path, failure);
        }
        return damage(path, failure)
                .map(RuntimeException.class::cast)
                .orElseGet(() ->
                        failure instanceof RuntimeException known ? known : failure(path, failure));
    }

    /// Closes all connections; the last one to close checkpoints the write-ahead log into the file
    /// and removes it.
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Handle::close);
            idle.clear();
        }
        try {
            if (wal && !readOnly()) {
                writer.execute("pragma wal_checkpoint(truncate)");
            }
        } catch (JdbiException e) {
            // On a full disk the log stays beside the file, and nothing is lost: the next to open
            // the case reads both.
            System.getLogger("org.furore").log(System.Logger.Level.WARNING, "no checkpoint", e);
        } finally {
            writer.close();
            closeFile();
        }
    }

    private synchronized void closeFile() {
        try (FileChannel open = file) {
            file = null;
        } catch (IOException e) {
            throw failure(path, e);
        }
        if (copy) {
            try {
                Files.deleteIfExists(path);
                Files.deleteIfExists(Objects.requireNonNull(path.getParent()));
            } catch (IOException e) {
                throw failure(path, e);
            }
        }
    }

    private boolean readOnly() {
        try {
            return writer.getConnection().isReadOnly();
        } catch (SQLException e) {
            throw failure(path, e);
        }
    }
}
