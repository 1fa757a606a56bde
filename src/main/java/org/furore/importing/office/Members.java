package org.furore.importing.office;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The members of a document that is a zip, held in memory. Names are only compared, never used as
/// paths; what unpacks without bound is refused while it is read.
final class Members implements Closeable {
    /// Bytes of the largest document that is read.
    static final long LONGEST = 256L << 20;

    /// Bytes one member may unpack to.
    static final long LARGEST = 256L << 20;

    /// How often its packed size a member may unpack to, once it is larger than [#SMALL].
    static final int RATIO = 200;

    static final long SMALL = 10L << 20;

    private static final int MOST = 65_535;

    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    private final ZipFile zip;

    private Members(ZipFile zip) {
        this.zip = zip;
    }

    /// @throws UnreadableException if the document is too large, no whole zip, or has more members
    ///   than any document
    static Members of(InputStream in) throws IOException {
        Chunks bytes = Chunks.of(in, LONGEST);
        if (bytes.size() > LONGEST) {
            throw new UnreadableException(Message.of("importing.office-large", LONGEST >> 20));
        }
        if (bytes.count(ENTRY, MOST + 1) > MOST) {
            throw new UnreadableException(Message.of("importing.office-members", MOST));
        }
        try {
            return new Members(ZipFile.builder().setSeekableByteChannel(bytes).get());
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(Message.of("importing.office-damaged"));
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// The bytes of a member, or null where there is none of that name. Reading them ends with an
    /// [UnreadableException] where they are damaged, encrypted or too many.
    @Nullable InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableException(Message.of("importing.office-encrypted"));
        }
        try {
            return new Bounded(zip.getInputStream(entry), entry.getCompressedSize());
        } catch (IOException e) {
            throw new UnreadableException(Message.of("importing.office-damaged"));
        }
    }

    /// The text of a small member, or null where there is none.
    ///
    /// @param most bytes of it that are read
    @Nullable String text(String name, int most) throws IOException {
        try (InputStream in = open(name)) {
            return in == null ? null : new String(in.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts what was unpacked.
    private static final class Bounded extends FilterInputStream {
        private final long packed;
        private long count;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int n;
            try {
                n = in.read(to, offset, length);
            } catch (IOException | IllegalStateException e) {
                throw new UnreadableException(Message.of("importing.office-damaged"));
            }
            count += Math.max(n, 0);
            if (count > LARGEST || count > SMALL && count / RATIO > packed) {
                throw new UnreadableException(Message.of("importing.office-bomb"));
            }
            return n;
        }
    }
}
