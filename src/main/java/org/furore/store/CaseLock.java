package org.furore.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// The right to write a case: an operating-system lock on `name.furore.lock`, never on the database
/// itself, which SQLite locks in its own way. The system drops it when the process dies.
final class CaseLock implements AutoCloseable {
    /// The byte that is locked lies past the note, so that others can read who holds it.
    private static final long LOCKED_BYTE = 1L << 20;

    /// What this process holds. Needed because closing any channel to a file drops all locks a
    /// POSIX process has on it: a file held here must not be opened a second time.
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private CaseLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Path fileOf(Path casePath) {
        return casePath.resolveSibling(casePath.getFileName() + ".lock");
    }

    /// Takes the lock, or empty when another holds it.
    static Optional<CaseLock> tryTake(Path casePath) throws IOException {
        Path file = fileOf(casePath.toAbsolutePath().normalize());
        String note =
                System.getProperty("user.name") + ", process " + ProcessHandle.current().pid();
        if (HELD.putIfAbsent(file, note) != null) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            // A holder deletes the file when it closes, and a lock on a deleted file is worth
            // nothing:
            // the note's odd length tells whether the file at the path is the one that was locked.
            for (int attempt = 0; attempt < 10 && !taken; attempt++) {
                FileChannel channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                boolean held = false;
                try {
                    if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                        return Optional.empty();
                    }
                    held = true;
                    String padding = " ".repeat(ThreadLocalRandom.current().nextInt(1, 100_000));
                    channel.truncate(0);
                    channel.write(
                            ByteBuffer.wrap((note + padding).getBytes(StandardCharsets.UTF_8)), 0);
                    if (Files.exists(file) && Files.size(file) == channel.size()) {
                        taken = true;
                        return Optional.of(new CaseLock(file, channel));
                    }
                } finally {
                    if (!taken) {
                        if (held && Files.exists(file) && Files.size(file) == channel.size()) {
                            // Its note could not be written: the disk is full.
                            Files.delete(file);
                        }
                        channel.close();
                    }
                }
            }
            return Optional.empty();
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    /// Who holds the lock, as they wrote it; empty when it can't be read.
    static String holder(Path casePath) {
        Path file = fileOf(casePath.toAbsolutePath().normalize());
        String here = HELD.get(file);
        if (here != null) {
            return here;
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
