package org.furore.platform.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/// How long a zip's list of files is, found without reading the list, which is held in memory as a
/// whole (PKWARE APPNOTE 6.3, 4.3.14 to 4.3.16).
final class ZipDirectory {
    /// Bytes of the longest list that is read: some 300,000 files with usual names.
    static final long MOST = 32L << 20;

    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65535;
    private static final int LOCATOR = 0x07064B50;
    private static final int LOCATOR_LENGTH = 20;
    private static final long IN_ZIP64 = 0xFFFF_FFFFL;

    private ZipDirectory() {}

    /// Bytes between the place where the list begins and the record that ends it; 0 where there is
    /// no such record.
    static long length(SeekableByteChannel channel) throws IOException {
        int looked = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
        long from = channel.size() - looked;
        ByteBuffer tail = read(channel, from, looked);
        for (int at = looked - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long begins = tail.getInt(at + 16) & IN_ZIP64;
                long end = from + at;
                return Math.max(0, end - (begins == IN_ZIP64 ? zip64(channel, end) : begins));
            }
        }
        return 0;
    }

    private static long zip64(SeekableByteChannel channel, long end) throws IOException {
        if (end < LOCATOR_LENGTH) {
            return end;
        }
        ByteBuffer locator = read(channel, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
        long at = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR || at < 0 || at > channel.size() - 56) {
            return end;
        }
        return read(channel, at, 56).getLong(48);
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // on until it is full
        }
        return buffer;
    }
}
