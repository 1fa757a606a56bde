package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/// The first bytes of a stream, which is then read from its start all the same. A stream that
/// breaks off among them costs nothing of what came before: reading it on fails where it did.
///
/// @param whole whether that is all there is
/// @param broken why the stream could not be read on, or null
record Beginning(byte[] bytes, boolean whole, @Nullable IOException broken) {

    /// @param most bytes to read
    /// @throws IOException if nothing could be read
    static Beginning of(InputStream in, int most) throws IOException {
        byte[] bytes = new byte[Math.min(most, 1 << 16)];
        int length = 0;
        try {
            while (length < most) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.min(most, 2 * length));
                }
                int n = in.read(bytes, length, bytes.length - length);
                if (n < 0) {
                    break;
                }
                length += n;
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
            return new Beginning(Arrays.copyOf(bytes, length), false, e);
        }
        return new Beginning(Arrays.copyOf(bytes, length), length < most, null);
    }

    /// These bytes and then the rest of the stream they were taken from.
    InputStream on(InputStream rest) {
        IOException failure = broken;
        return new SequenceInputStream(
                new ByteArrayInputStream(bytes), failure == null ? rest : new Broken(failure));
    }

    /// Gives nothing but the reason.
    private static final class Broken extends InputStream {
        private final IOException failure;

        Broken(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw failure;
        }
    }
}
