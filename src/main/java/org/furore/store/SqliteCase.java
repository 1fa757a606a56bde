package org.furore.store;

import org.furore.domain.Backup;
import org.furore.domain.CaseFile;
import org.furore.domain.CaseInfo;
import org.furore.domain.Uuids;
import org.furore.domain.annotation.Annotations;
import org.furore.domain.annotation.Suggestions;
import org.furore.domain.annotation.Usages;
import org.furore.domain.change.Entries;
import org.furore.domain.change.History;
import org.furore.domain.change.Workspace;
import org.furore.domain.document.Documents;
import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Imports;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Languages;
import org.furore.domain.document.Listings;
import org.furore.domain.document.Originals;
import org.furore.domain.document.Revisions;
import org.furore.domain.search.IndexFeed;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.Keys;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A case in one SQLite file. One Furore writes it; others open it for reading and are told who
/// writes.
public final class SqliteCase implements CaseFile {
    private final Path path;
    private final @Nullable CaseLock lock;
    private final Database database;
    private final CaseInfo info;
    private final List<Message> notices;
    private final WorkspaceThread thread;
    private final SqliteWorkspace workspace;
    private final SqliteEntries entries;
    private final SqliteDocuments documents;
    private final SqliteListings listings;
    private final SqliteIntake intake;
    private final SqliteSuggestions suggestions;
    private final BackupThread backups;

    private SqliteCase(
            Path path, @Nullable CaseLock lock, Database database, List<Message> notices) {
        this.path = path;
        this.lock = lock;
        this.database = database;
        this.notices = List.copyOf(notices);
        this.info = readInfo(path, database.writer());
        this.thread = new WorkspaceThread(lock == null ? this.notices.getFirst() : null);
        EntryTables tables = new EntryTables(info.zone());
        this.workspace =
                new SqliteWorkspace(database, tables, new RevisionRows(info.zone()), thread);
        this.entries = new SqliteEntries(database, tables);
        this.documents = new SqliteDocuments(database, info.zone());
        this.listings = new SqliteListings(database);
        this.backups = new BackupThread(path, database, thread);
        this.intake = new SqliteIntake(path, database, workspace, thread, info.zone());
        this.suggestions = new SqliteSuggestions(database, workspace, thread);
    }

    /// Makes a new case; refused where a file is.
    ///
    /// @param coder key and name of the coder whose marks are made when nobody else is named
    public static SqliteCase create(Path path, String title, ZoneId zone, String coder) {
        return create(path, title, zone, coder, Keys.NONE);
    }

    /// The same with the keys of encrypted originals.
    public static SqliteCase create(Path path, String title, ZoneId zone, String coder, Keys keys) {
        if (Files.exists(path)) {
            throw new FuroreException(FuroreException.Kind.USAGE, Message.of("store.exists", path));
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("store.no-folder", folder));
        }
        // Under another name until it is whole: a crash leaves no half of a case.
        Path making = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(making);
            make(making, title, zone, coder);
            Files.move(making, path);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("store.exists", path), e);
        } catch (IOException | org.jdbi.v3.core.JdbiException e) {
            throw Database.failure(path, e);
        }
        return open(path, keys);
    }

    private static void make(Path path, String title, ZoneId zone, String coder) {
        try (Database database =
                Database.open(path, Keys.NONE, !Volumes.unsafeForWal(path), false)) {
            Handle handle = database.writer();
            Migrations.current().run(handle);
            handle.useTransaction(transaction -> {
                transaction.execute(
                        """
                        insert into case_info (id, uuid, title, zone, coder, created)
                        values (1, ?, ?, ?, ?, ?)
                        """,
                        Columns.bytes(Uuids.v7()),
                        title,
                        zone.getId(),
                        coder,
                        System.currentTimeMillis());
                transaction.execute(
                        "insert into coder (uuid, key, name, machine) values (?, ?, ?, 0)",
                        Columns.bytes(Uuids.v7()),
                        coder,
                        coder);
                Commits.next(transaction);
            });
        }
    }

    /// Opens a case, brings it forward to this version (after a backup), and ends what a crash
    /// interrupted. Where another Furore writes it, it is opened for reading.
    ///
    /// @throws FuroreException if it is missing (usage), not a case, newer, or unreadable (failure)
    public static SqliteCase open(Path path) {
        return open(path, Keys.NONE);
    }

    /// The same with the keys of encrypted originals.
    public static SqliteCase open(Path path, Keys keys) {
        if (!Files.isRegularFile(path)) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("store.missing", path));
        }
        List<Message> notices = new ArrayList<>();
        Optional<CaseLock> lock = lock(path, notices);
        boolean wal = !Volumes.unsafeForWal(path);
        if (!wal) {
            notices.add(Message.of("store.no-wal", path));
        }
        boolean opened = false;
        @Nullable Database database = null;
        try {
            SchemaGuard.checkHeader(path);
            database = Database.open(path, keys, wal, lock.isEmpty());
            boolean behind = prepare(database, path, lock.isPresent(), notices);
            if (behind) {
                Database old = database;
                database = null;
                database = broughtForward(old, keys);
            }
            SqliteCase result = new SqliteCase(path, lock.orElse(null), database, notices);
            opened = true;
            return result;
        } catch (org.jdbi.v3.core.JdbiException | IOException e) {
            throw Database.failure(path, e);
        } finally {
            if (!opened) {
                if (database != null) {
                    database.close();
                }
                lock.ifPresent(CaseLock::close);
            }
        }
    }

    private static Optional<CaseLock> lock(Path path, List<Message> notices) {
        try {
            Optional<CaseLock> lock =
                    Files.isWritable(path) ? CaseLock.tryTake(path) : Optional.empty();
            if (lock.isEmpty()) {
                notices.add(
                        Files.isWritable(path)
                                ? Message.of("store.locked", CaseLock.holder(path))
                                : Message.of("store.read-only", path));
            }
            return lock;
        } catch (AccessDeniedException e) {
            notices.add(Message.of("store.read-only", path));
            return Optional.empty();
        } catch (IOException e) {
            throw Database.failure(path, e);
        }
    }

    /// What can't be written and is of an earlier version is read from a copy, which is gone when
    /// the case is closed.
    private static Database broughtForward(Database old, Keys keys) throws IOException {
        Path folder = Files.createTempDirectory("furore-earlier-version-");
        Path copy = folder.resolve("copy.furore");
        try (old) {
            old.writer().execute("vacuum into ?", copy.toString());
        }
        try (Database writing = Database.open(copy, keys, false, false)) {
            Migrations.current().run(writing.writer());
        }
        return Database.ofCopy(copy, keys);
    }

    /// @return whether it is of an earlier version and can't be brought forward
    private static boolean prepare(
            Database database, Path path, boolean writing, List<Message> notices) {
        Handle handle = database.writer();
        Migrations migrations = Migrations.current();
        if (!writing) {
            return migrations.behind(handle);
        }
        if (migrations.behind(handle)) {
            notices.add(Message.of("store.backup", migrations.backUp(handle, path)));
            migrations.run(handle);
        }
        List<ImportId> interrupted =
                handle.select("select uuid from import where state = 'running'")
                        .map((row, context) -> new ImportId(Columns.uuid(row, "uuid")))
                        .list();
        for (ImportId id : interrupted) {
            handle.useTransaction(
                    transaction -> SqliteIntake.end(transaction, id, Import.State.CANCELLED));
            notices.add(Message.of("store.import-interrupted"));
        }
        return false;
    }

    private static CaseInfo readInfo(Path path, Handle handle) {
        try {
            return handle.select("select * from case_info")
                    .map((row, context) ->
                            new CaseInfo(
                                    Columns.uuid(row, "uuid"),
                                    row.getString("title"),
                                    ZoneId.of(row.getString("zone")),
                                    row.getString("coder"),
                                    Instant.ofEpochMilli(row.getLong("created"))))
                    .one();
        } catch (IllegalStateException | java.time.DateTimeException e) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE,
                    Message.of("store.damaged", path, String.valueOf(e.getMessage())),
                    e);
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public CaseInfo info() {
        return info;
    }

    @Override
    public boolean readOnly() {
        return lock == null;
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Intake intake() {
        return intake;
    }

    @Override
    public History history() {
        return new SqliteHistory(database);
    }

    @Override
    public Entries entries() {
        return entries;
    }

    @Override
    public Annotations annotations() {
        return new SqliteAnnotations(database);
    }

    @Override
    public Suggestions suggestions() {
        return suggestions;
    }

    @Override
    public Usages usages() {
        return new SqliteUsages(database);
    }

    @Override
    public Documents documents() {
        return documents;
    }

    @Override
    public Languages languages() {
        return new SqliteLanguages(database, workspace, thread);
    }

    @Override
    public Revisions revisions() {
        return new SqliteRevisions(database, thread);
    }

    @Override
    public Listings listings() {
        return listings;
    }

    @Override
    public Originals originals() {
        return new SqliteOriginals(database);
    }

    @Override
    public Imports imports() {
        return new SqliteImports(database);
    }

    @Override
    public IndexFeed indexFeed() {
        return new SqliteIndexFeed(database, intake.batches());
    }

    @Override
    public List<Message> notices() {
        return notices;
    }

    @Override
    public List<Check> verify(Progress progress) {
        return database.read(handle -> new Verification(handle, progress).run());
    }

    @Override
    public void keepBackups() {
        if (!readOnly()) {
            backups.start();
        }
    }

    @Override
    public Optional<Backup> backUp(Progress progress) {
        return backups.make(progress);
    }

    @Override
    public void close() {
        backups.close();
        thread.close();
        try {
            database.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%s)", info.title(), path);
    }
}
