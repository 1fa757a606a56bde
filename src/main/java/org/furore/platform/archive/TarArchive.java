package org.furore.platform.archive;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// A tar of any make: old, ustar, GNU or pax. It is read from its start each time.
final class TarArchive extends Archive {
    private static final int HEADER = 512;
    private static final int SUM = 148;

    private final Bytes bytes;

    TarArchive(Bytes bytes) {
        this.bytes = bytes;
    }

    /// Whether a file that begins so is a tar: its first header's checksum is right. (POSIX 1003.1,
    /// `pax`, "ustar Interchange Format"; the oldest makes sum signed bytes.)
    static boolean isTar(byte[] head) {
        if (head.length < HEADER || head[0] == 0) {
            return false;
        }
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < HEADER; i++) {
            byte b = i >= SUM && i < SUM + 8 ? (byte) ' ' : head[i];
            unsigned += b & 0xFF;
            signed += b;
        }
        long written = octal(head);
        return written == unsigned || written == signed;
    }

    private static long octal(byte[] head) {
        long value = -1;
        for (int i = SUM; i < SUM + 8; i++) {
            if (head[i] >= '0' && head[i] <= '7') {
                value = Math.max(value, 0) * 8 + head[i] - '0';
            } else if (value >= 0) {
                break;
            }
        }
        return value;
    }

    @Override
    public List<String> paths(int most) throws IOException {
        List<String> paths = new ArrayList<>();
        try {
            each((member, content) -> {
                paths.add(member.path());
                return paths.size() < most;
            });
        } catch (UnreadableException e) {
            // Whoever reads its members is told; these come before the damage.
            return paths;
        }
        return paths;
    }

    @Override
    public void each(Visitor visitor) throws IOException {
        int count = 0;
        try (TarArchiveInputStream tar = open()) {
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (++count > MOST) {
                    throw new UnreadableException(Message.of("platform.archive-many", MOST));
                }
                Message refused = refused(tar, entry);
                InputStream content =
                        refused == null ? new Unclosed(tar) : InputStream.nullInputStream();
                if (!visitor.visit(
                        new Member(entry.getName(), entry.getSize(), refused), content)) {
                    return;
                }
            }
        }
    }

    private TarArchiveInputStream open() throws IOException {
        return new TarArchiveInputStream(bytes.stream());
    }

    /// The library tells some damage by exceptions of other kinds.
    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            UnreadableException damaged =
                    new UnreadableException(Message.of("platform.tar-damaged"));
            damaged.initCause(e);
            throw damaged;
        }
    }

    private static @Nullable Message refused(TarArchiveInputStream tar, TarArchiveEntry entry) {
        if (entry.isSymbolicLink() || entry.isLink()) {
            return Message.of("platform.archive-link");
        }
        return entry.isFile() && tar.canReadEntryData(entry)
                ? null
                : Message.of("platform.archive-special");
    }

    @Override
    public @Nullable InputStream member(String path) throws IOException {
        TarArchiveInputStream tar = open();
        try {
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                if (!entry.isDirectory() && entry.getName().equals(path)) {
                    if (refused(tar, entry) == null) {
                        return tar;
                    }
                    break;
                }
            }
        } catch (IOException e) {
            tar.close();
            throw e;
        }
        tar.close();
        return null;
    }

    @Override
    public void close() {}

    /// Keeps the archive open when a member's reader closes what it was given.
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
