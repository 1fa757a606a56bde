package org.furore.store;

import org.furore.domain.Uuids;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The pages of a case as a backup lists them: of each a hash, and where its bytes are kept. On
/// disk: `FURORE-BACKUP-1`, page size, number of pages, time, the entries, and the SHA-256 of all
/// that, so that a list is whole or is none.
final class PageList {
    static final int HASH = 16;
    private static final byte[] MAGIC = "FURORE-BACKUP-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = MAGIC.length + 16;
    private static final int ENTRY = HASH + 16;
    private static final int SEAL = 32;

    private final int pageSize;
    private final int pages;
    private final Instant made;
    private final ByteBuffer entries;

    private PageList(int pageSize, int pages, Instant made, ByteBuffer entries) {
        this.pageSize = pageSize;
        this.pages = pages;
        this.made = made;
        this.entries = entries;
    }

    /// An empty list of so many pages.
    static PageList of(int pageSize, int pages, Instant made) {
        return new PageList(
                pageSize, pages, made, ByteBuffer.allocate(Math.multiplyExact(pages, ENTRY)));
    }

    /// Where a page's bytes are kept.
    ///
    /// @param file the number of the backup they came with
    /// @param length less than a page where they are compressed
    record Spot(int file, long offset, int length) {}

    int pageSize() {
        return pageSize;
    }

    int pages() {
        return pages;
    }

    Instant made() {
        return made;
    }

    /// @param page from 0
    void put(int page, byte[] hash, Spot spot) {
        entries.put(page * ENTRY, hash, 0, HASH)
                .putInt(page * ENTRY + HASH, spot.file())
                .putLong(page * ENTRY + HASH + 4, spot.offset())
                .putInt(page * ENTRY + HASH + 12, spot.length());
    }

    boolean has(int page, byte[] hash) {
        return page < pages
                && Arrays.equals(entries.array(), page * ENTRY, page * ENTRY + HASH, hash, 0, HASH);
    }

    Spot spot(int page) {
        int at = page * ENTRY + HASH;
        return new Spot(entries.getInt(at), entries.getLong(at + 4), entries.getInt(at + 12));
    }

    /// The backups whose files hold its pages.
    Set<Integer> files() {
        Set<Integer> files = new TreeSet<>();
        int last = 0;
        for (int page = 0; page < pages; page++) {
            int file = entries.getInt(page * ENTRY + HASH);
            if (file != last) {
                files.add(file);
                last = file;
            }
        }
        return files;
    }

    /// Bytes its pages take where they are kept.
    long bytes() {
        long bytes = 0;
        for (int page = 0; page < pages; page++) {
            bytes += entries.getInt(page * ENTRY + HASH + 12);
        }
        return bytes;
    }

    private byte[] head() {
        return ByteBuffer.allocate(HEAD)
                .put(MAGIC)
                .putInt(pageSize)
                .putInt(pages)
                .putLong(made.toEpochMilli())
                .array();
    }

    void write(FileChannel out) throws IOException {
        MessageDigest digest = Uuids.sha256();
        digest.update(head());
        digest.update(entries.array());
        for (byte[] part : new byte[][] {head(), entries.array(), digest.digest()}) {
            ByteBuffer buffer = ByteBuffer.wrap(part);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        }
    }

    /// The list in a file, or empty where it is not whole.
    static Optional<PageList> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < HEAD + SEAL
                || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            return Optional.empty();
        }
        MessageDigest digest = Uuids.sha256();
        digest.update(bytes, 0, bytes.length - SEAL);
        byte[] seal = Arrays.copyOfRange(bytes, bytes.length - SEAL, bytes.length);
        ByteBuffer head = ByteBuffer.wrap(bytes, MAGIC.length, 16);
        int pageSize = head.getInt();
        int pages = head.getInt();
        if (!MessageDigest.isEqual(digest.digest(), seal)
                || (long) pages * ENTRY != bytes.length - HEAD - SEAL) {
            return Optional.empty();
        }
        return Optional.of(
                new PageList(
                        pageSize,
                        pages,
                        Instant.ofEpochMilli(head.getLong()),
                        ByteBuffer.wrap(Arrays.copyOfRange(bytes, HEAD, bytes.length - SEAL))));
    }

    static byte[] hash(byte[] page) {
        return Arrays.copyOf(Uuids.sha256().digest(page), HASH);
    }
}
