package org.furore.importing;

import org.furore.platform.archive.Archive;
import org.furore.platform.archive.Bytes;
import org.furore.platform.archive.Spool;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of a file that is an archive, itself compressed or not, in the way its kind is read: a
/// zip in any order, a tar from its start.
///
/// @param head the first of them, after decompression
record ArchiveBytes(Bytes bytes, byte[] head, Closeable held) implements Closeable {

    static ArchiveBytes of(InputFile file, boolean gzip) throws IOException {
        return of(file, gzip, file.head(gzip));
    }

    /// @param gzip whether the archive is compressed as a whole
    static ArchiveBytes of(InputFile file, boolean gzip, Head head) throws IOException {
        if (!gzip) {
            return new ArchiveBytes(Bytes.of(file.path()), head.bytes(), () -> {});
        }
        if (!Archive.isZip(head.bytes())) {
            return new ArchiveBytes(Bytes.streamed(() -> file.open(true)), head.bytes(), () -> {});
        }
        try (InputStream in = file.open(true)) {
            Spool spool = Spool.of(in);
            return new ArchiveBytes(spool, head.bytes(), spool);
        }
    }

    Archive open() throws IOException {
        return Archive.open(bytes, head);
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
