package org.furore.platform.archive;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Finds again what was read from inside an archive.
public final class Members {
    private Members() {}

    /// The content of the member a path leads to, unpacked as a reader saw it. A path may lead on
    /// into what is no archive (a sheet of a workbook): then it is the content as far as archives
    /// reach.
    ///
    /// @param path of a member, and of a member in it after [Archive#WITHIN]; null: `bytes`
    public static InputStream open(Bytes bytes, @Nullable String path) throws IOException {
        return unpacked(found(bytes, path));
    }

    private static InputStream found(Bytes bytes, @Nullable String path) throws IOException {
        byte[] head;
        try (InputStream in = bytes.stream()) {
            head = in.readNBytes(Archive.MAGIC);
        }
        if (path == null || !Archive.isArchive(head)) {
            return bytes.stream();
        }
        if (Archive.isZip(head) && !bytes.seekable()) {
            // Its directory stands at its end.
            Spool spool = Spool.of(bytes.stream());
            return new Closing(found(spool, path), spool);
        }
        // A path may hold the sign itself, so the longest that is there is meant.
        int end = path.length();
        while (end > 0) {
            InputStream member = member(bytes, head, path.substring(0, end));
            if (member != null) {
                return end == path.length() ? member : within(member, path.substring(end + 1));
            }
            end = path.lastIndexOf(Archive.WITHIN, end - 1);
        }
        return bytes.stream();
    }

    private static InputStream within(InputStream member, String path) throws IOException {
        try (member) {
            Spool spool = Spool.of(unpacked(member));
            return new Closing(found(spool, path), spool);
        }
    }

    private static @Nullable InputStream member(Bytes bytes, byte[] head, String path)
            throws IOException {
        Archive archive = Archive.open(bytes, head);
        InputStream member = archive.member(path);
        if (member == null) {
            archive.close();
            return null;
        }
        return new Closing(member, archive);
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(4);
        byte[] magic = buffered.readNBytes(3);
        buffered.reset();
        boolean gzip =
                magic.length == 3 && magic[0] == 0x1F && magic[1] == (byte) 0x8B && magic[2] == 8;
        return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    /// Closes what the bytes come from with the stream.
    private static final class Closing extends java.io.FilterInputStream {
        private final java.io.Closeable behind;

        Closing(InputStream in, java.io.Closeable behind) {
            super(in);
            this.behind = behind;
        }

        @Override
        public void close() throws IOException {
            try (behind) {
                super.close();
            }
        }
    }
}
