package org.furore.index;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// Where the groups of copies of a case are kept between runs: a cache, which may be deleted at any
/// time. When another Furore works in it, this one works in a folder of its own that goes at the
/// end.
final class CopyFolder implements AutoCloseable {
    /// Raised whenever other documents would be copies.
    private static final int SCHEMA = 1;

    private static final long MAGIC = 0x4655524F52454350L;
    private static final String STATE = "groups";

    private final UUID caseId;
    private final Path folder;
    private final boolean aside;
    private final @Nullable FileChannel channel;

    private CopyFolder(UUID caseId, Path folder, boolean aside, @Nullable FileChannel channel) {
        this.caseId = caseId;
        this.folder = folder;
        this.aside = aside;
        this.channel = channel;
    }

    static CopyFolder open(Path folder, UUID caseId) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another search of this program has it, which counts as another program
        }
        if (lock != null) {
            return new CopyFolder(caseId, folder, false, channel);
        }
        channel.close();
        return new CopyFolder(caseId, Files.createTempDirectory("furore-copies"), true, null);
    }

    /// What was left here, with the commit it holds; null when that is nothing that can be used.
    @Nullable Kept read() {
        CheckedInputStream checked;
        try (DataInputStream in =
                new DataInputStream(
                        checked =
                                new CheckedInputStream(
                                        new BufferedInputStream(
                                                Files.newInputStream(folder.resolve(STATE)),
                                                1 << 16),
                                        new CRC32()))) {
            if (in.readLong() != MAGIC || in.readInt() != SCHEMA || !caseId.equals(uuid(in))) {
                return null;
            }
            UUID commit = uuid(in);
            CopyState state = CopyState.read(folder, in);
            long sum = checked.getChecksum().getValue();
            if (in.readLong() != sum) {
                state.close();
                return null;
            }
            return new Kept(commit, state);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | RuntimeException e) {
            // Whatever a damaged file leads to: the groups are made again.
            return null;
        }
    }

    /// A state and the commit it holds.
    record Kept(UUID commit, CopyState state) {}

    private static UUID uuid(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    CopyState empty() throws IOException {
        Files.deleteIfExists(folder.resolve(STATE));
        return CopyState.empty(folder);
    }

    /// Keeps a state; the one before stays until this one is whole.
    void write(UUID commit, CopyState state) throws IOException {
        Path next = folder.resolve(STATE + ".next");
        CheckedOutputStream checked =
                new CheckedOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(next), 1 << 16),
                        new CRC32());
        try (DataOutputStream out = new DataOutputStream(checked)) {
            out.writeLong(MAGIC);
            out.writeInt(SCHEMA);
            out.writeLong(caseId.getMostSignificantBits());
            out.writeLong(caseId.getLeastSignificantBits());
            out.writeLong(commit.getMostSignificantBits());
            out.writeLong(commit.getLeastSignificantBits());
            state.write(out);
            out.writeLong(checked.getChecksum().getValue());
        }
        Files.move(
                next,
                folder.resolve(STATE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        if (aside) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
