package org.furore.platform.archive;

import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The content of a compressed member, with a bound on how far it may inflate.
class Inflation extends FilterInputStream {
    /// Up to here any ratio is accepted.
    private static final long FREE = 64L << 20;

    /// Text compresses to a fifth, repetitive text to a hundredth; more is no text.
    private static final long RATIO = 400;

    private final long compressed;
    private long inflated;

    /// @param compressed bytes it is made from
    Inflation(InputStream in, long compressed) {
        super(in);
        this.compressed = compressed;
    }

    static boolean sane(long inflated, long compressed) {
        return inflated <= FREE || inflated / RATIO <= compressed;
    }

    /// Told of every read; whether the archive as a whole may give so much more.
    boolean within(long count) {
        return true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = in.read(buffer, offset, length);
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
        if (n > 0) {
            inflated += n;
            if (!within(n) || !sane(inflated, compressed)) {
                throw new UnreadableException(Message.of("platform.archive-bomb", RATIO));
            }
        }
        return n;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] buffer = new byte[(int) Math.min(1 << 16, Math.max(0, count))];
        long left = count;
        while (left > 0) {
            int n = read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                break;
            }
            left -= n;
        }
        return count - Math.max(0, left);
    }
}
