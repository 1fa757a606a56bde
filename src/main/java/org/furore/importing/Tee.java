package org.furore.importing;

import org.furore.domain.document.Intake.FileSession;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.Checksum;

/// The raw bytes of a file on their way to a reader: each is kept in the case, hashed again and
/// counted as it passes.
final class Tee extends InputStream {
    private final InputStream raw;
    private final FileSession session;
    private final Checksum checksum;
    private final LongConsumer passed;
    private @Nullable IOException failure;

    /// @param passed told how many bytes passed
    Tee(InputStream raw, FileSession session, Checksum checksum, LongConsumer passed) {
        this.raw = raw;
        this.session = session;
        this.checksum = checksum;
        this.passed = passed;
    }

    /// Why the disk gave no more bytes, or null.
    @Nullable IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        int n;
        try {
            n = raw.read(buffer, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        if (n > 0) {
            checksum.update(buffer, offset, n);
            session.bytes(buffer, offset, n);
            passed.accept(n);
        }
        return n;
    }

    @Override
    public int available() throws IOException {
        return raw.available();
    }

    /// Reads what the reader left.
    void drain() throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (read(buffer, 0, buffer.length) >= 0) {
            // the bytes go where all go
        }
    }
}
