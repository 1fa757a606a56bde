package org.furore.store;

import org.furore.domain.CaseFile;
import org.furore.domain.Rescued;
import org.furore.domain.Rescued.Loss;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.Keys;
import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Saves what can be read of a damaged case into a new one. The damaged file is only read, and not
/// by SQLite: its pages are read by [DamagedFile] and [Tree], whatever its schema says.
public final class Rescue {
    /// The version since which a document's own row says where its record stands.
    private static final int RECORDS_IN_DOCUMENTS = 4;

    private final Path damaged;
    private final Path part;
    private final Keys keys;
    private final Progress progress;
    private final List<Loss> lost = new ArrayList<>();

    private Rescue(Path damaged, Path part, Keys keys, Progress progress) {
        this.damaged = damaged;
        this.part = part;
        this.keys = keys;
        this.progress = progress;
    }

    /// Makes the new case and says what is in it and what is not.
    ///
    /// @param keys of encrypted originals, so that their bytes can be checked
    /// @throws FuroreException if `out` is there (usage), another Furore writes the damaged case,
    ///   or nothing in it can be read (failure)
    public static Rescued run(Path damaged, Path out, Keys keys, Progress progress) {
        if (!Files.isRegularFile(damaged)) {
            throw usage("store.missing", damaged);
        }
        if (Files.exists(out)) {
            throw usage("store.exists", out);
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw usage("store.no-folder", folder);
        }
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try (Held ignored = hold(damaged)) {
            Files.deleteIfExists(part);
            try {
                Rescued result = new Rescue(damaged, part, keys, progress).run();
                try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
                return result;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | org.jdbi.v3.core.JdbiException e) {
            throw Database.failure(damaged, e);
        }
    }

    /// What keeps others from writing the damaged case meanwhile.
    private record Held(Optional<CaseLock> lock) implements AutoCloseable {
        @Override
        public void close() {
            lock.ifPresent(CaseLock::close);
        }
    }

    private static Held hold(Path damaged) throws IOException {
        Path folder = damaged.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            return new Held(Optional.empty());
        }
        Optional<CaseLock> lock = CaseLock.tryTake(damaged);
        if (lock.isEmpty()) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE,
                    Message.of("store.rescue-locked", damaged, CaseLock.holder(damaged)));
        }
        return new Held(lock);
    }

    private static FuroreException usage(String key, Path path) {
        return new FuroreException(FuroreException.Kind.USAGE, Message.of(key, path));
    }

    private Rescued run() throws IOException {
        try (DamagedFile file = DamagedFile.open(damaged);
                Database database = Database.open(part, keys, false, false)) {
            Handle handle = database.writer();
            int newest = Migrations.current().newest();
            int stated = file.userVersion();
            if (stated > newest) {
                throw new FuroreException(
                        FuroreException.Kind.FAILURE,
                        Message.of("store.newer", damaged, stated, newest));
            }
            int version = stated < 1 ? newest : stated;
            new Migrations(Migrations.current().scripts().subList(0, version)).run(handle);
            handle.execute("pragma foreign_keys = off");
            handle.execute("pragma journal_mode = memory");
            handle.execute("pragma synchronous = off");
            // Scripts leave rows behind, too.
            Shape shape = Shape.of(version, file.pageSize());
            shape.tables()
                    .keySet()
                    .forEach(table -> handle.execute("delete from " + RescueRows.quoted(table)));
            handle.useTransaction(transaction -> {
                fill(file, shape, transaction);
                if (saved(transaction, shape).isEmpty()) {
                    throw new FuroreException(
                            FuroreException.Kind.FAILURE,
                            Message.of("store.rescue-nothing", damaged));
                }
                new RescueReferences(shape, transaction, lost::add).mend();
            });
            bringForward(handle, version);
            handle.execute("pragma foreign_keys = off");
            mend(handle, Shape.of(newest));
            handle.execute("pragma journal_mode = delete");
            return new Rescued(saved(handle, Shape.of(newest)), lost);
        }
    }

    /// A case of an earlier version is brought forward as any other, which takes it for whole: a
    /// document that has no record any more would go without a word.
    private void bringForward(Handle handle, int version) {
        if (version >= RECORDS_IN_DOCUMENTS) {
            Migrations.current().run(handle);
            return;
        }
        handle.execute(
                """
                insert or ignore into record
                    (import_file, number, line, start, length, outcome, document)
                select import_file, number, 0, -1, -1, 'taken', id from document
                """);
        List<String> before = documents(handle);
        Migrations.current().run(handle);
        Set<String> after = new HashSet<>(documents(handle));
        for (String name : before) {
            if (!after.contains(name)) {
                lost.add(new Loss("document", name, Message.of("store.rescue-dropped", "record")));
            }
        }
    }

    private static List<String> documents(Handle handle) {
        return handle.select("select lower(hex(uuid)) from document").mapTo(String.class).list();
    }

    private void fill(DamagedFile file, Shape shape, Handle handle) throws IOException {
        try (RescueRows rows = new RescueRows(handle, lost::add)) {
            new RescueReading(file, shape, handle, rows, lost::add, progress).run();
        }
    }

    private void mend(Handle handle, Shape shape) {
        boolean rowsLost =
                lost.stream().map(Loss::table).anyMatch(Set.of("document", "record")::contains);
        handle.useTransaction(transaction ->
                new RescueMending(shape, transaction, lost::add, rowsLost)
                        .mend(String.valueOf(damaged.getFileName())));
        handle.execute("pragma foreign_keys = on");
        for (CaseFile.Check check : new Verification(handle, progress).run()) {
            check.findings()
                    .forEach(finding ->
                            lost.add(
                                    new Loss(
                                            check.name(),
                                            finding,
                                            Message.of("store.rescue-remains"))));
        }
    }

    private static Map<String, Long> saved(Handle handle, Shape shape) {
        Map<String, Long> saved = new LinkedHashMap<>();
        for (String table : shape.tables().keySet()) {
            long rows =
                    handle.select("select count(*) from " + RescueRows.quoted(table))
                            .mapTo(long.class)
                            .one();
            if (rows > 0) {
                saved.put(table, rows);
            }
        }
        return saved;
    }
}
