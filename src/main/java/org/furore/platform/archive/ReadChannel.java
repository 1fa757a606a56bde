package org.furore.platform.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// A channel over bytes that lie in pieces, for reading only. For one thread.
public abstract class ReadChannel implements SeekableByteChannel {
    private final long size;
    private long position;
    private boolean closed;

    /// @param size of all bytes
    protected ReadChannel(long size) {
        this.size = size;
    }

    /// Puts some of the bytes from `position` on, at least one, into `into`.
    ///
    /// @param position below the size
    protected abstract void put(long position, ByteBuffer into) throws IOException;

    @Override
    public final int read(ByteBuffer into) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        int before = into.remaining();
        while (into.hasRemaining() && position < size) {
            int left = into.remaining();
            put(position, into);
            position += left - into.remaining();
        }
        return before - into.remaining();
    }

    @Override
    public final long position() {
        return position;
    }

    @Override
    public final SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public final long size() {
        return size;
    }

    @Override
    public final boolean isOpen() {
        return !closed;
    }

    @Override
    public final void close() {
        closed = true;
    }

    @Override
    public final int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public final SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }
}
