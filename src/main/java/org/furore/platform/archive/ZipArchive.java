package org.furore.platform.archive;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/// A zip, read by its central directory, as every program that opens it does.
final class ZipArchive extends Archive {
    private final ZipFile zip;
    private final long size;
    private long inflated;

    ZipArchive(Bytes bytes) throws IOException {
        size = bytes.size();
        SeekableByteChannel channel = bytes.channel();
        try {
            if (ZipDirectory.length(channel) > ZipDirectory.MOST) {
                throw new UnreadableException(
                        Message.of("platform.zip-directory", ZipDirectory.MOST >> 20));
            }
            zip = ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof UnreadableException known ? known : damaged(e);
        }
    }

    @Override
    public List<String> paths(int most) {
        List<String> paths = new ArrayList<>();
        Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
        while (entries.hasMoreElements() && paths.size() < most) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                paths.add(path(entry));
            }
        }
        return paths;
    }

    @Override
    public void each(Visitor visitor) throws IOException {
        int count = 0;
        Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            if (++count > MOST) {
                throw new UnreadableException(Message.of("platform.archive-many", MOST));
            }
            if (!visit(entry, visitor)) {
                return;
            }
        }
    }

    private boolean visit(ZipArchiveEntry entry, Visitor visitor) throws IOException {
        Message refused = refused(entry);
        try (InputStream content = refused == null ? open(entry) : InputStream.nullInputStream()) {
            return visitor.visit(new Member(path(entry), packed(entry), refused), content);
        } catch (Unopened e) {
            Member member =
                    new Member(
                            path(entry),
                            packed(entry),
                            Message.of("platform.archive-member-damaged"));
            return visitor.visit(member, InputStream.nullInputStream());
        }
    }

    /// The entry leads to no data.
    private static final class Unopened extends IOException {
        private static final long serialVersionUID = 1L;

        Unopened(Exception cause) {
            super(cause);
        }
    }

    private static long packed(ZipArchiveEntry entry) {
        return Math.max(0, entry.getCompressedSize());
    }

    private @Nullable Message refused(ZipArchiveEntry entry) {
        if (entry.isUnixSymlink()) {
            return Message.of("platform.archive-link");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Message.of("platform.archive-encrypted");
        }
        // The library says yes to XZ, for which it wants another library.
        boolean readable =
                entry.getMethod() != ZipMethod.XZ.getCode() && zip.canReadEntryData(entry);
        return readable ? null : Message.of("platform.archive-method", entry.getMethod());
    }

    private InputStream open(ZipArchiveEntry entry) throws IOException {
        InputStream raw;
        try {
            raw = zip.getInputStream(entry);
        } catch (IOException | RuntimeException e) {
            throw new Unopened(e);
        }
        return new Inflation(raw, packed(entry)) {
            @Override
            boolean within(long count) {
                // Members that lie over one another are each small and together endless.
                inflated += count;
                return Inflation.sane(inflated, size);
            }
        };
    }

    @Override
    public @Nullable InputStream member(String path) throws IOException {
        Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!entry.isDirectory() && path(entry).equals(path)) {
                return refused(entry) == null ? open(entry) : null;
            }
        }
        return null;
    }

    private static String path(ZipArchiveEntry entry) {
        return entry.getName().replace('\\', '/');
    }

    private static UnreadableException damaged(Exception cause) {
        UnreadableException e = new UnreadableException(Message.of("platform.zip-damaged"));
        e.initCause(cause);
        return e;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
