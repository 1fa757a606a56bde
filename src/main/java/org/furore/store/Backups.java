package org.furore.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

import org.furore.domain.Backup;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.store.PageList.Spot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Backups beside a case. Of each page only what changed since the last is kept, so that originals,
/// which never change, are there once; the last [BackupFolder#KEPT] can be restored.
public final class Backups {
    private static final int LEVEL = 1;

    private Backups() {}

    /// Those of a case, the newest first; the case need not be there any more.
    public static List<Backup> of(Path casePath) {
        try {
            return BackupFolder.of(casePath).all();
        } catch (IOException e) {
            throw Database.failure(casePath, e);
        }
    }

    /// Writes a case as it was when a backup was made.
    ///
    /// @throws FuroreException if there is no such backup or `out` is there (usage), or its bytes
    ///   are not those that were kept (failure)
    public static void restore(Path casePath, int number, Path out, Progress progress) {
        if (Files.exists(out)) {
            throw new FuroreException(FuroreException.Kind.USAGE, Message.of("store.exists", out));
        }
        Path part = out.resolveSibling(out.getFileName() + ".part");
        Map<Integer, FileChannel> files = new HashMap<>();
        BackupFolder folder = BackupFolder.of(casePath);
        try {
            PageList list = folder.list(number);
            try (FileChannel to =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                for (int page = 0; page < list.pages(); page++) {
                    if (page % 1000 == 0) {
                        progress.check();
                        progress.report("restore", page, list.pages());
                    }
                    Spot spot = list.spot(page);
                    FileChannel from = files.get(spot.file());
                    if (from == null) {
                        from = folder.openPages(spot.file());
                        files.put(spot.file(), from);
                    }
                    byte[] bytes = page(from, spot, list.pageSize());
                    if (!list.has(page, PageList.hash(bytes))) {
                        throw new FuroreException(
                                FuroreException.Kind.FAILURE,
                                Message.of("store.backup-broken", number, folder));
                    }
                    write(to, ByteBuffer.wrap(bytes));
                }
                to.force(true);
            }
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Database.failure(out, e);
        } finally {
            close(files, part);
        }
    }

    private static void close(Map<Integer, FileChannel> files, Path part) {
        try {
            for (FileChannel file : files.values()) {
                file.close();
            }
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw Database.failure(part, e);
        }
    }

    private static byte[] page(FileChannel from, Spot spot, int pageSize) throws IOException {
        ByteBuffer kept = ByteBuffer.allocate(spot.length());
        while (kept.hasRemaining() && from.read(kept, spot.offset() + kept.position()) >= 0) {}
        if (spot.length() == pageSize) {
            return kept.array();
        }
        byte[] page = new byte[pageSize];
        try {
            Zstd.decompress(page, kept.array());
            return page;
        } catch (ZstdException e) {
            // No page has the hash of nothing: it is told as damaged.
            return new byte[0];
        }
    }

    private static void write(FileChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /// Keeps the pages of a file that stands still.
    ///
    /// @return what was made; empty where nothing changed since the last
    static Optional<Backup> make(Path casePath, FileChannel file, int pageSize, Progress progress)
            throws IOException {
        BackupFolder folder = BackupFolder.of(casePath);
        folder.tidy();
        Optional<PageList> before = before(folder, pageSize);
        int pages = Math.toIntExact(file.size() / pageSize);
        PageList list = PageList.of(pageSize, pages, Instant.now());
        int number = folder.next();
        boolean changed = before.isEmpty() || before.get().pages() != pages;
        ByteBuffer page = ByteBuffer.allocate(pageSize);
        ByteBuffer out = ByteBuffer.allocate(1 << 20);
        long offset = 0;
        try (FileChannel kept = folder.beginPages(number)) {
            for (int i = 0; i < pages; i++) {
                if (i % 1000 == 0) {
                    progress.check();
                    progress.report("backup", i, pages);
                }
                page.clear();
                while (page.hasRemaining()
                        && file.read(page, (long) i * pageSize + page.position()) >= 0) {}
                byte[] hash = PageList.hash(page.array());
                if (before.isPresent() && before.get().has(i, hash)) {
                    list.put(i, hash, before.get().spot(i));
                    continue;
                }
                changed = true;
                byte[] packed = Zstd.compress(page.array(), LEVEL);
                byte[] bytes = packed.length < pageSize ? packed : page.array();
                list.put(i, hash, new Spot(number, offset, bytes.length));
                offset += bytes.length;
                if (out.remaining() < bytes.length) {
                    write(kept, out.flip());
                    out.clear();
                }
                out.put(bytes);
            }
            write(kept, out.flip());
            if (!changed) {
                kept.close();
                folder.discardParts();
                return Optional.empty();
            }
            folder.finish(number, kept, list);
        }
        folder.tidy();
        return Optional.of(folder.about(number, list));
    }

    /// What the new one need not keep again: nothing where more than half of what is kept is of no
    /// use to the last one, so that old pages go when old backups do.
    private static Optional<PageList> before(BackupFolder folder, int pageSize) throws IOException {
        Optional<PageList> newest = folder.newest().filter(list -> list.pageSize() == pageSize);
        if (newest.isEmpty()) {
            return newest;
        }
        long kept = folder.bytes(newest.get().files());
        return kept > 2 * newest.get().bytes() ? Optional.empty() : newest;
    }
}
