package org.furore.platform.archive;

import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of a file that can be read more than once. Whoever opens closes.
public interface Bytes {

    /// All of them, from the start.
    InputStream stream() throws IOException;

    /// All of them, in any order; for reading only.
    SeekableByteChannel channel() throws IOException;

    /// How many there are.
    long size() throws IOException;

    /// Whether [#channel] and [#size] can be asked.
    default boolean seekable() {
        return true;
    }

    static Bytes of(Path file) {
        return new Bytes() {
            @Override
            public InputStream stream() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public SeekableByteChannel channel() throws IOException {
                return Files.newByteChannel(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        };
    }

    /// Bytes that can only be read from the start, as a tar is.
    static Bytes streamed(Opening opening) {
        return new Bytes() {
            @Override
            public InputStream stream() throws IOException {
                return opening.open();
            }

            @Override
            public SeekableByteChannel channel() {
                throw new UnsupportedOperationException("only from the start");
            }

            @Override
            public long size() {
                throw new UnsupportedOperationException("not known before the end");
            }

            @Override
            public boolean seekable() {
                return false;
            }
        };
    }

    /// Opens a stream anew.
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    static Bytes of(byte[] bytes) {
        return new Bytes() {
            @Override
            public InputStream stream() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public SeekableByteChannel channel() {
                return new SeekableInMemoryByteChannel(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }
}
