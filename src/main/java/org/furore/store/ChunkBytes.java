package org.furore.store;

import org.furore.platform.archive.Bytes;
import org.furore.platform.archive.ReadChannel;
import org.jdbi.v3.core.Handle;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Objects;

/// An original's bytes in any order, a chunk in memory at a time: an archive of any size is opened
/// without being copied. Valid as long as its handle.
final class ChunkBytes implements Bytes {
    private final Handle handle;
    private final long original;

    ChunkBytes(Handle handle, long original) {
        this.handle = handle;
        this.original = original;
    }

    @Override
    public InputStream stream() {
        return Chunks.open(handle, original, 0);
    }

    @Override
    public SeekableByteChannel channel() {
        return new Channel();
    }

    @Override
    public long size() {
        return Objects.requireNonNull(
                handle.select(
                                "select coalesce(max(start + length), 0) from original_chunk"
                                        + " where original = ?",
                                original)
                        .mapTo(Long.class)
                        .one());
    }

    private final class Channel extends ReadChannel {
        private long start;
        private byte[] chunk = new byte[0];

        Channel() {
            super(ChunkBytes.this.size());
        }

        @Override
        protected void put(long position, ByteBuffer into) {
            if (position < start || position >= start + chunk.length) {
                fetch(position);
            }
            int from = (int) (position - start);
            into.put(chunk, from, Math.min(into.remaining(), chunk.length - from));
        }

        private void fetch(long position) {
            Chunks.Packed packed =
                    Chunks.at(handle, original, position)
                            .orElseThrow(() -> new IllegalStateException("a chunk is missing"));
            chunk = Chunks.unpack(packed.codec(), packed.length(), packed.bytes());
            start = packed.start();
        }
    }
}
