package org.furore.importing;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.furore.domain.task.Message;
import org.furore.platform.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The parts of a zipped document, read in memory: nothing is written to disk, and what unpacks
/// without bound is stopped.
final class Package implements Closeable {
    /// Bytes of the largest file that is read.
    static final int LONGEST = 64 << 20;

    /// Bytes all reading of its parts may unpack to.
    private static final long INFLATED = 4L << 30;

    private static final int PARTS = 20_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private long inflated;

    private Package(ZipFile zip) throws UnreadableException {
        this.zip = zip;
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (parts.size() > PARTS) {
                throw new UnreadableException(Message.of("importing.package-parts", PARTS));
            }
            parts.putIfAbsent(plain(entry.getName()), entry);
        }
    }

    /// @param in read to its end
    /// @throws UnreadableException if it is no zip, or too large
    static Package of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new UnreadableException(Message.of("importing.package-long", LONGEST >> 20));
        }
        try {
            return new Package(
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                            .get());
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(Message.of("importing.package-damaged"));
        }
    }

    /// Producers write `/xl/workbook.xml`, `xl\workbook.xml` and other cases for the same.
    private static String plain(String name) {
        String forward = name.replace('\\', '/');
        return (forward.startsWith("/") ? forward.substring(1) : forward).toLowerCase(Locale.ROOT);
    }

    /// The paths of all parts that are files, as they are written, in the order of the zip.
    List<String> paths() {
        return parts.values().stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    boolean has(String part) {
        return parts.containsKey(plain(part));
    }

    /// The bytes of a part, or null where there is none. The caller closes them.
    @Nullable InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = parts.get(plain(part));
        if (entry == null) {
            return null;
        }
        try {
            InputStream in = zip.getInputStream(entry);
            if (in == null) {
                throw new UnreadableException(Message.of("importing.package-damaged"));
            }
            return new Bounded(in);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(Message.of("importing.package-damaged"));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts what is unpacked, and says plainly what the library throws.
    private final class Bounded extends FilterInputStream {
        Bounded(InputStream in) {
            super(in);
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
            } catch (IOException | RuntimeException e) {
                throw new UnreadableException(Message.of("importing.package-damaged"));
            }
            inflated += Math.max(n, 0);
            if (inflated > INFLATED) {
                throw new UnreadableException(Message.of("importing.package-bomb", INFLATED >> 30));
            }
            return n;
        }
    }
}
