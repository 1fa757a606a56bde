package org.furore.platform.archive;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// A stream's bytes kept so that they can be read again: in memory, or in a nameless temporary file
/// where they are many.
public final class Spool implements Bytes, Closeable {
    private static final int IN_MEMORY = 32 << 20;

    private final Bytes bytes;
    private final Path file;
    private final boolean onDisk;

    private Spool(Bytes bytes, Path file, boolean onDisk) {
        this.bytes = bytes;
        this.file = file;
        this.onDisk = onDisk;
    }

    /// Reads `in` to its end. Bounds on its length are those of the stream.
    public static Spool of(InputStream in) throws IOException {
        byte[] first = in.readNBytes(IN_MEMORY);
        if (first.length < IN_MEMORY) {
            return new Spool(Bytes.of(first), Path.of(""), false);
        }
        Path file = Files.createTempFile("furore-member", ".bin");
        try (OutputStream out = Files.newOutputStream(file);
                InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), in)) {
            all.transferTo(out);
            return new Spool(Bytes.of(file), file, true);
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    @Override
    public InputStream stream() throws IOException {
        return bytes.stream();
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return bytes.channel();
    }

    @Override
    public long size() throws IOException {
        return bytes.size();
    }

    @Override
    public void close() throws IOException {
        if (onDisk) {
            Files.deleteIfExists(file);
        }
    }
}
