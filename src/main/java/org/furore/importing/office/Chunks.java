package org.furore.importing.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;

/// A file held in memory in pieces, so that holding it needs no second copy of it.
final class Chunks implements SeekableByteChannel {
    private static final int SIZE = 1 << 20;

    private final List<byte[]> pieces = new ArrayList<>();
    private long size;
    private long position;
    private boolean closed;

    /// Reads all of `in`, but not more than one byte over `most`: [#size] then says that there is
    /// more.
    static Chunks of(InputStream in, long most) throws IOException {
        Chunks chunks = new Chunks();
        while (chunks.size <= most) {
            byte[] piece = in.readNBytes((int) Math.min(SIZE, most + 1 - chunks.size));
            chunks.pieces.add(piece);
            chunks.size += piece.length;
            if (piece.length < SIZE) {
                break;
            }
        }
        return chunks;
    }

    /// How often the bytes of `sign` occur, up to `most`.
    int count(byte[] sign, int most) {
        int found = 0;
        int matched = 0;
        for (byte[] piece : pieces) {
            for (byte b : piece) {
                if (b == sign[matched]) {
                    matched++;
                } else {
                    matched = b == sign[0] ? 1 : 0;
                }
                if (matched == sign.length) {
                    matched = 0;
                    if (++found == most) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        int count = 0;
        while (to.hasRemaining() && position < size) {
            byte[] piece = pieces.get((int) (position / SIZE));
            int at = (int) (position % SIZE);
            int n = Math.min(to.remaining(), piece.length - at);
            to.put(piece, at, n);
            position += n;
            count += n;
        }
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException("read only");
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
    public SeekableByteChannel truncate(long to) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
