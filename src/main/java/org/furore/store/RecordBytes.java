package org.furore.store;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The record format of SQLite (section 2.1 of its file format): a header of types, then values.
final class RecordBytes {
    private final byte[] bytes;
    private int at;

    RecordBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Its values: `Long`, `Double`, `String`, `byte[]` or null.
    ///
    /// @throws IndexOutOfBoundsException if it does not hold together
    static List<@Nullable Object> values(byte[] bytes) {
        return new RecordBytes(bytes).values();
    }

    private List<@Nullable Object> values() {
        int header = Math.toIntExact(varint());
        if (header < 1 || header > bytes.length) {
            throw new IndexOutOfBoundsException("a record's header of " + header + " bytes");
        }
        int value = header;
        List<@Nullable Object> values = new ArrayList<>();
        while (at < header) {
            long type = varint();
            int length = length(type);
            if (at > header || length > bytes.length - value) {
                throw new IndexOutOfBoundsException("a value past its record");
            }
            values.add(value(type, value, length));
            value += length;
        }
        if (value != bytes.length) {
            throw new IndexOutOfBoundsException(
                    "a record with " + (bytes.length - value) + " bytes over");
        }
        return values;
    }

    private static int length(long type) {
        if (type < 0 || type > Integer.MAX_VALUE || type == 10 || type == 11) {
            throw new IndexOutOfBoundsException("no type " + type);
        }
        return switch ((int) type) {
            case 0, 8, 9 -> 0;
            case 1, 2, 3, 4 -> (int) type;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> ((int) type - 12) / 2;
        };
    }

    private @Nullable Object value(long type, int from, int length) {
        if (type == 0) {
            return null;
        }
        if (type == 8 || type == 9) {
            return type - 8;
        }
        if (type == 7) {
            return ByteBuffer.wrap(bytes, from, length).getDouble();
        }
        if (type < 7) {
            long value = bytes[from];
            for (int i = 1; i < length; i++) {
                value = value << 8 | bytes[from + i] & 0xff;
            }
            return value;
        }
        return type % 2 == 0
                ? Arrays.copyOfRange(bytes, from, from + length)
                : new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    private long varint() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte each = bytes[at++];
            value = value << 7 | each & 0x7f;
            if (each >= 0) {
                return value;
            }
        }
        return value << 8 | bytes[at++] & 0xff;
    }

    /// A varint at `position` of a page.
    ///
    /// @param after where the next byte is written to, in its first place
    static long varint(byte[] page, int position, int[] after) {
        RecordBytes reader = new RecordBytes(page);
        reader.at = position;
        long value = reader.varint();
        after[0] = reader.at;
        return value;
    }
}
