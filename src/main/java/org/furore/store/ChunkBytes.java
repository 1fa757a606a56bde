package org.furore.store;

import org.furore.platform.archive.Bytes;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
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

    private final class Channel implements SeekableByteChannel {
        private final long size = ChunkBytes.this.size();
        private long position;
        private long start;
        private byte @Nullable [] chunk = new byte[0];

        @Override
        public int read(ByteBuffer into) throws ClosedChannelException {
            byte[] bytes = chunk;
            if (bytes == null) {
                throw new ClosedChannelException();
            }
            int read = 0;
            while (into.hasRemaining() && position < size) {
                if (position < start || position >= start + bytes.length) {
                    bytes = fetch();
                }
                int from = (int) (position - start);
                int count = Math.min(into.remaining(), bytes.length - from);
                into.put(bytes, from, count);
                position += count;
                read += count;
            }
            return read == 0 && position >= size ? -1 : read;
        }

        private byte[] fetch() {
            Chunks.Packed packed =
                    Chunks.at(handle, original, position)
                            .orElseThrow(() -> new IllegalStateException("a chunk is missing"));
            byte[] bytes = Chunks.unpack(packed.codec(), packed.length(), packed.bytes());
            start = packed.start();
            chunk = bytes;
            return bytes;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long to) {
            position = to;
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public boolean isOpen() {
            return chunk != null;
        }

        @Override
        public void close() {
            chunk = null;
        }

        @Override
        public int write(ByteBuffer from) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long to) {
            throw new NonWritableChannelException();
        }
    }
}
