package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A stretch of a stream held in memory, growing to a maximum only when one record needs it.
/// Indexes into [#bytes] hold until the next [#fill].
public final class ByteWindow {
    private static final int BEGIN = 1 << 18;

    private final InputStream in;
    private final int maximum;
    private byte[] bytes;
    private int position;
    private int limit;
    private long base;
    private @Nullable IOException failure;

    /// @param maximum bytes of one record, at most
    public ByteWindow(InputStream in, int maximum) {
        this.in = in;
        this.maximum = maximum;
        this.bytes = new byte[Math.min(BEGIN, maximum)];
    }

    public byte[] bytes() {
        return bytes;
    }

    /// Index of the first byte not yet consumed.
    public int position() {
        return position;
    }

    /// One past the last byte at hand.
    public int limit() {
        return limit;
    }

    /// Place in the stream of the byte at [#position].
    public long offset() {
        return base + position;
    }

    /// @param count less than zero goes back, to bytes that were at hand since the last [#fill]
    public void consume(int count) {
        position += count;
    }

    /// Whether a record of the greatest length is at hand without its end.
    public boolean full() {
        return limit - position >= maximum;
    }

    /// Reads more, keeping what is not consumed.
    ///
    /// @return whether there was more
    public boolean fill() throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (position == limit) {
            base += position;
            position = 0;
            limit = 0;
        } else if (limit == bytes.length) {
            makeRoom();
        }
        int n = in.read(bytes, limit, bytes.length - limit);
        if (n <= 0) {
            return false;
        }
        limit += n;
        return true;
    }

    private void makeRoom() {
        int kept = limit - position;
        byte[] old = bytes;
        if (kept > old.length / 2) {
            bytes = new byte[(int) Math.min(2L * old.length, maximum + 1L)];
        }
        System.arraycopy(old, position, bytes, 0, kept);
        base += position;
        position = 0;
        limit = kept;
    }

    /// The next bytes, up to `count`, without consuming them. A stream that fails meanwhile fails
    /// later, when what came before is consumed.
    public byte[] peek(int count) {
        boolean more = failure == null;
        while (more && limit - position < count && !full()) {
            try {
                more = fill();
            } catch (IOException e) {
                failure = e;
                more = false;
            }
        }
        return Arrays.copyOfRange(bytes, position, Math.min(limit, position + count));
    }
}
