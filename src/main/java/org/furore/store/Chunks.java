package org.furore.store;

import com.github.luben.zstd.Zstd;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The bytes of originals as rows of at most [#SIZE] bytes each: in zstd, or verbatim where they
/// are compressed already or do not get smaller.
final class Chunks {
    static final int SIZE = 1 << 20;
    private static final int LEVEL = 3;

    private Chunks() {}

    /// A chunk ready to be stored.
    record Packed(long start, int length, int codec, byte[] bytes) {}

    static Packed pack(long start, byte[] bytes, boolean compressed) {
        if (!compressed) {
            byte[] packed = Zstd.compress(bytes, LEVEL);
            if (packed.length < bytes.length) {
                return new Packed(start, bytes.length, 1, packed);
            }
        }
        return new Packed(start, bytes.length, 0, bytes);
    }

    static byte[] unpack(int codec, int length, byte[] bytes) {
        if (length < 1 || length > SIZE || codec == 0 && bytes.length != length) {
            throw new IllegalStateException("a chunk says that it holds " + length + " bytes");
        }
        if (codec == 0) {
            return bytes;
        }
        byte[] out = new byte[length];
        long got = Zstd.decompress(out, bytes);
        if (Zstd.isError(got) || got != length) {
            throw new IllegalStateException("a chunk does not decompress: " + got);
        }
        return out;
    }

    /// The chunk that holds byte `position` of an original.
    static Optional<Packed> at(Handle handle, long original, long position) {
        return handle.select(
                        """
                        select c.start, c.length, c.codec, c.bytes, o.key, o.sha256
                        from original_chunk c join original o on o.id = c.original
                        where c.original = ? and c.start <= ? order by c.start desc limit 1
                        """,
                        original,
                        position)
                .map((row, context) ->
                        new Packed(
                                row.getLong("start"),
                                row.getInt("length"),
                                row.getInt("codec"),
                                opened(handle, row)))
                .findOne()
                .filter(chunk -> position < chunk.start() + chunk.length());
    }

    private static byte[] opened(Handle handle, ResultSet row) throws SQLException {
        String key = row.getString("key");
        byte[] bytes = row.getBytes("bytes");
        return key == null
                ? bytes
                : Seals.of(handle).opened(key, row.getBytes("sha256"), row.getLong("start"), bytes);
    }

    /// The bytes of an original from `position` on, a chunk in memory at a time.
    static InputStream open(Handle handle, long original, long position) {
        return new SequenceInputStream(new Parts(handle, original, position));
    }

    /// The bytes a reader saw: those of a compressed original after decompression.
    static byte[] record(
            Handle handle, long original, @Nullable String compression, long start, long length)
            throws IOException {
        try (InputStream in =
                compression == null
                        ? open(handle, original, start)
                        : new GZIPInputStream(open(handle, original, 0), 65536)) {
            if (compression != null) {
                in.skipNBytes(start);
            }
            return in.readNBytes((int) Math.min(length, Integer.MAX_VALUE - 8));
        }
    }

    /// One stream a chunk, fetched when it is asked for.
    private static final class Parts implements Enumeration<InputStream> {
        private final Handle handle;
        private final long original;
        private long position;
        private Optional<Packed> next;

        Parts(Handle handle, long original, long position) {
            this.handle = handle;
            this.original = original;
            this.position = position;
            this.next = at(handle, original, position);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            Packed chunk = next.orElseThrow(NoSuchElementException::new);
            byte[] bytes = unpack(chunk.codec(), chunk.length(), chunk.bytes());
            int from = (int) (position - chunk.start());
            position = chunk.start() + chunk.length();
            next = at(handle, original, position);
            return new java.io.ByteArrayInputStream(
                    from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length));
        }
    }
}
