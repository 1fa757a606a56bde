package org.furore.index;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
    /// Raised whenever other documents would be copies, or they are written otherwise.
    private static final int SCHEMA = 2;

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
    /// Whether the file is whole is looked at before any number in it is believed.
    @Nullable Kept read() {
        Path file = folder.resolve(STATE);
        try {
            if (!isWhole(file)) {
                return null;
            }
            try (DataInputStream in = in(Files.newInputStream(file))) {
                if (in.readLong() != MAGIC || in.readInt() != SCHEMA || !caseId.equals(uuid(in))) {
                    return null;
                }
                UUID commit = uuid(in);
                return new Kept(commit, CopyState.read(folder, in));
            }
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | RuntimeException e) {
            // Whatever damaged files lead to: the groups are made again.
            return null;
        }
    }

    private static DataInputStream in(InputStream stream) {
        return new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    }

    /// Whether the file ends with the sum of what stands before.
    private static boolean isWhole(Path file) throws IOException {
        long length = Files.size(file) - Long.BYTES;
        CheckedInputStream checked =
                new CheckedInputStream(Files.newInputStream(file), new CRC32());
        try (InputStream summed = checked) {
            byte[] buffer = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int read = summed.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    return false;
                }
                left -= read;
            }
            long sum = checked.getChecksum().getValue();
            return length > 0 && new DataInputStream(summed).readLong() == sum;
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
