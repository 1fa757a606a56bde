package org.furore.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The pages of a database file as they stand, read by us and not by SQLite, so that neither damage
/// nor malice in it can do more than be read wrongly. What a crash left beside it, a write-ahead
/// log or a rollback journal, is looked through as SQLite would; nothing is ever written.
///
/// Section numbers below are those of <https://www.sqlite.org/fileformat2.html>.
final class DamagedFile implements AutoCloseable {
    /// What the program makes; taken where the header does not hold a size there can be.
    private static final int USUAL_PAGE = Database.PAGE;

    private static final int HEADER = 100;
    private static final int WAL_HEADER = 32;
    private static final int FRAME_HEADER = 24;

    private final FileChannel file;
    private final int pageSize;
    private final int reserved;
    private final int pages;
    private final int userVersion;

    /// Pages that count instead of the file's.
    private final Map<Integer, byte[]> over = new HashMap<>();

    /// Of the log: where each page's last committed frame begins.
    private final Map<Integer, Long> frames = new HashMap<>();

    private Optional<FileChannel> log = Optional.empty();

    private DamagedFile(FileChannel file) throws IOException {
        this.file = file;
        ByteBuffer head = read(file, 0, HEADER);
        int stated = head.limit() < HEADER ? 0 : head.getShort(16) & 0xffff;
        int size = stated == 1 ? 65536 : stated;
        boolean possible = size >= 512 && Integer.bitCount(size) == 1;
        this.pageSize = possible ? size : USUAL_PAGE;
        int spare = head.limit() < HEADER ? 0 : head.get(20) & 0xff;
        this.reserved = possible && pageSize - spare >= 480 ? spare : 0;
        this.pages = (int) Math.min(Integer.MAX_VALUE - 1, file.size() / pageSize);
        this.userVersion = head.limit() < HEADER ? 0 : head.getInt(60);
    }

    static DamagedFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            DamagedFile result = new DamagedFile(channel);
            Path wal = path.resolveSibling(path.getFileName() + "-wal");
            Path journal = path.resolveSibling(path.getFileName() + "-journal");
            if (Files.isRegularFile(wal)) {
                FileChannel log = FileChannel.open(wal, StandardOpenOption.READ);
                result.log = Optional.of(log);
                result.readLog(log);
            } else if (Files.isRegularFile(journal)) {
                try (FileChannel before = FileChannel.open(journal, StandardOpenOption.READ)) {
                    result.readJournal(before);
                }
            }
            return result;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /// Whole pages the file and what is beside it hold.
    int pages() {
        int most = pages;
        for (int page : frames.keySet()) {
            most = Math.max(most, page);
        }
        return most;
    }

    int pageSize() {
        return pageSize;
    }

    /// Bytes of a page that hold something.
    int usable() {
        return pageSize - reserved;
    }

    int userVersion() throws IOException {
        return frames.containsKey(1) || over.containsKey(1)
                ? ByteBuffer.wrap(page(1)).getInt(60)
                : userVersion;
    }

    /// A page's bytes, numbered from 1; zero where a log made the file longer and lost it.
    byte[] page(int number) throws IOException {
        byte[] instead = over.get(number);
        if (instead != null) {
            return instead;
        }
        Long frame = frames.get(number);
        ByteBuffer bytes =
                frame == null || log.isEmpty()
                        ? read(file, (number - 1L) * pageSize, pageSize)
                        : read(log.get(), frame, pageSize);
        return java.util.Arrays.copyOf(bytes.array(), pageSize);
    }

    private static ByteBuffer read(FileChannel from, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && from.read(buffer, position + buffer.position()) >= 0) {}
        return buffer.flip();
    }

    /// Takes the frames up to the last commit that holds its checksum, as section 4.5 says.
    private void readLog(FileChannel wal) throws IOException {
        ByteBuffer head = read(wal, 0, WAL_HEADER);
        if (head.limit() < WAL_HEADER
                || (head.getInt(0) & 0xfffffffe) != 0x377f0682
                || head.getInt(8) != pageSize) {
            return;
        }
        boolean big = (head.getInt(0) & 1) == 1;
        int[] sum = {0, 0};
        checksum(head, 0, 24, big, sum);
        if (sum[0] != head.getInt(24) || sum[1] != head.getInt(28)) {
            return;
        }
        Map<Integer, Long> open = new HashMap<>();
        int frame = FRAME_HEADER + pageSize;
        for (long at = WAL_HEADER; at + frame <= wal.size(); at += frame) {
            ByteBuffer each = read(wal, at, frame);
            checksum(each, 0, 8, big, sum);
            checksum(each, FRAME_HEADER, pageSize, big, sum);
            if (each.getLong(8) != head.getLong(16)
                    || sum[0] != each.getInt(16)
                    || sum[1] != each.getInt(20)) {
                return;
            }
            open.put(each.getInt(0), at + FRAME_HEADER);
            if (each.getInt(4) != 0) {
                frames.putAll(open);
                open.clear();
            }
        }
    }

    private static void checksum(ByteBuffer bytes, int from, int length, boolean big, int[] sum) {
        for (int i = from; i < from + length; i += 8) {
            int first = bytes.getInt(i);
            int second = bytes.getInt(i + 4);
            sum[0] += (big ? first : Integer.reverseBytes(first)) + sum[1];
            sum[1] += (big ? second : Integer.reverseBytes(second)) + sum[0];
        }
    }

    /// Takes back the pages a hot journal saved, as section 3 says.
    private void readJournal(FileChannel journal) throws IOException {
        long at = 0;
        while (true) {
            ByteBuffer head = read(journal, at, 28);
            if (head.limit() < 28
                    || head.getLong(0) != 0xd9d505f920a163d7L
                    || head.getInt(24) != pageSize) {
                return;
            }
            int records = head.getInt(8);
            int sector = head.getInt(20);
            at += sector;
            for (int i = 0; i != records; i++) {
                ByteBuffer record = read(journal, at, pageSize + 8);
                if (record.limit() < pageSize + 8) {
                    return;
                }
                int sum = head.getInt(12);
                for (int byteAt = pageSize - 200; byteAt > 0; byteAt -= 200) {
                    sum += record.get(4 + byteAt) & 0xff;
                }
                if (sum != record.getInt(4 + pageSize)) {
                    return;
                }
                byte[] page = new byte[pageSize];
                record.get(4, page);
                over.putIfAbsent(record.getInt(0), page);
                at += pageSize + 8;
            }
            at = (at + sector - 1) / sector * sector;
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (log.isPresent()) {
                log.get().close();
            }
        }
    }
}
