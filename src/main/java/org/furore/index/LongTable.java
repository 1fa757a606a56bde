package org.furore.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Which number first came with each of many keys; open addressing.
final class LongTable {
    private long[] keys;
    private int[] values;
    private int size;

    LongTable() {
        this(1 << 12);
    }

    private LongTable(int capacity) {
        keys = new long[capacity];
        values = new int[capacity];
    }

    /// Keeps `value` for `key` unless one is known.
    ///
    /// @param key not 0
    /// @param value not 0
    /// @return the one that is kept now
    int first(long key, int value) {
        int at = slot(key);
        if (keys[at] == key) {
            return values[at];
        }
        if (4L * (size + 1) > 3L * keys.length) {
            grow();
            at = slot(key);
        }
        keys[at] = key;
        values[at] = value;
        size++;
        return value;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ key >>> 32) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        LongTable larger = new LongTable(2 * keys.length);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int at = larger.slot(keys[i]);
                larger.keys[at] = keys[i];
                larger.values[at] = values[i];
            }
        }
        keys = larger.keys;
        values = larger.values;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(keys.length);
        out.writeInt(size);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                out.writeLong(keys[i]);
                out.writeInt(values[i]);
            }
        }
    }

    static LongTable read(DataInputStream in) throws IOException {
        int capacity = in.readInt();
        int size = in.readInt();
        if (Integer.bitCount(capacity) != 1 || size < 0 || size >= capacity) {
            throw new IOException("a table of " + size + " in " + capacity);
        }
        LongTable table = new LongTable(capacity);
        for (int i = 0; i < size; i++) {
            long key = in.readLong();
            table.first(key, in.readInt());
        }
        return table;
    }
}
