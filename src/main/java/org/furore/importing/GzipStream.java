package org.furore.importing;

import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The content of a gzip file (RFC 1952), every member of it, with a bound on how far it may
/// inflate. Unlike `GZIPInputStream` it does not take a damaged second member for the end of the
/// file, and stops a bomb. Zero bytes after the last member are padding. Does not close what it
/// reads from.
final class GzipStream extends InputStream {
    /// Up to here any ratio is accepted.
    private static final long FREE = 64L << 20;

    /// Text compresses to a fifth, repetitive text to a hundredth; more is no text.
    private static final long RATIO = 400;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long consumed;
    private long inflated;
    private long memberSize;
    private boolean ended;
    private boolean closed;

    /// @throws IOException if the first member's header is damaged
    GzipStream(InputStream in) throws IOException {
        this.in = in;
        header();
    }

    /// Whether bytes that begin so are gzip.
    static boolean recognises(byte[] bytes, int length) {
        return length >= 3 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B && bytes[2] == 8;
    }

    /// The bytes of a stream, decompressed where they are gzip.
    static InputStream opened(InputStream in) throws IOException {
        Beginning first = Beginning.of(in, 3);
        InputStream all = first.on(in);
        return recognises(first.bytes(), first.bytes().length) ? new GzipStream(all) : all;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            int n = inflate(out, offset, length);
            if (n > 0) {
                crc.update(out, offset, n);
                memberSize += n;
                inflated += n;
                if (inflated > FREE && inflated / RATIO > consumed) {
                    throw new UnreadableException(Message.of("importing.gzip-bomb", RATIO));
                }
                return n;
            }
            if (inflater.finished()) {
                position = limit - inflater.getRemaining();
                trailer();
                nextMember();
            } else if (inflater.needsDictionary()) {
                throw damaged();
            } else if (inflater.needsInput()) {
                if (!fill()) {
                    throw truncated();
                }
                inflater.setInput(buffer, position, limit - position);
            }
        }
        return -1;
    }

    private int inflate(byte[] out, int offset, int length) throws IOException {
        try {
            return inflater.inflate(out, offset, length);
        } catch (DataFormatException e) {
            throw (IOException) damaged().initCause(e);
        }
    }

    private void nextMember() throws IOException {
        int c = next();
        while (c == 0) {
            c = next();
        }
        if (c < 0) {
            ended = true;
            return;
        }
        position--;
        header();
    }

    private void header() throws IOException {
        if (need() != 0x1F || need() != 0x8B || need() != 8) {
            throw damaged();
        }
        int flags = need();
        skip(6);
        if ((flags & 4) != 0) {
            skip(need() | need() << 8);
        }
        if ((flags & 8) != 0) {
            skipText();
        }
        if ((flags & 16) != 0) {
            skipText();
        }
        if ((flags & 2) != 0) {
            skip(2);
        }
        inflater.reset();
        crc.reset();
        memberSize = 0;
        inflater.setInput(buffer, position, limit - position);
    }

    private void trailer() throws IOException {
        if (word() != crc.getValue() || word() != (memberSize & 0xFFFF_FFFFL)) {
            throw damaged();
        }
    }

    private long word() throws IOException {
        return need() | need() << 8 | need() << 16 | (long) need() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            need();
        }
    }

    private void skipText() throws IOException {
        int c = need();
        while (c != 0) {
            c = need();
        }
    }

    private int need() throws IOException {
        int c = next();
        if (c < 0) {
            throw truncated();
        }
        return c;
    }

    private int next() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        return buffer[position++] & 0xFF;
    }

    private boolean fill() throws IOException {
        int n = in.read(buffer, 0, BUFFER);
        position = 0;
        limit = Math.max(n, 0);
        consumed += limit;
        return n > 0;
    }

    private static UnreadableException truncated() {
        return new UnreadableException(Message.of("importing.gzip-truncated"));
    }

    private static UnreadableException damaged() {
        return new UnreadableException(Message.of("importing.gzip-damaged"));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            ended = true;
            inflater.end();
        }
    }
}
