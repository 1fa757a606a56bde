package org.furore.index;

import java.util.Arrays;
import java.util.UUID;

/// Numbers the UUIDs it holds from 0 without gaps: one that is removed leaves its number to the
/// last. A hash table with open addressing and linear probing (Knuth, The Art of Computer
/// Programming 3, 6.4, algorithms L and R), some 25 bytes each.
final class UuidTable {
    private static final int FREE = -1;

    private long[] ids = new long[2 * 64];
    private int[] slots = free(128);
    private int size;

    private static int[] free(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }

    int size() {
        return size;
    }

    void clear() {
        ids = new long[2 * 64];
        slots = free(128);
        size = 0;
    }

    /// The number of a UUID, which is [#size] before the call where it is new.
    int add(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        int slot = slot(high, low);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        if (2 * size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * ids.length);
            slots = free(2 * slots.length);
            for (int number = 0; number < size; number++) {
                slots[slot(ids[2 * number], ids[2 * number + 1])] = number;
            }
            slot = slot(high, low);
        }
        ids[2 * size] = high;
        ids[2 * size + 1] = low;
        slots[slot] = size;
        return size++;
    }

    /// The number a UUID had, which is that of the last one now, or -1 if it was not there.
    int remove(UUID id) {
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        int number = slots[slot];
        if (number == FREE) {
            return -1;
        }
        close(slot);
        int last = --size;
        if (number != last) {
            long high = ids[2 * last];
            long low = ids[2 * last + 1];
            slots[slot(high, low)] = number;
            ids[2 * number] = high;
            ids[2 * number + 1] = low;
        }
        return number;
    }

    /// Frees a slot, and moves those behind it up that would not be found any more.
    private void close(int slot) {
        int mask = slots.length - 1;
        int gap = slot;
        for (int at = gap + 1 & mask; slots[at] != FREE; at = at + 1 & mask) {
            int number = slots[at];
            int home = hash(ids[2 * number], ids[2 * number + 1]) & mask;
            if ((at - home & mask) >= (at - gap & mask)) {
                slots[gap] = number;
                gap = at;
            }
        }
        slots[gap] = FREE;
    }

    /// Where a UUID stands, or would.
    private int slot(long high, long low) {
        int mask = slots.length - 1;
        int slot = hash(high, low) & mask;
        while (slots[slot] != FREE
                && (ids[2 * slots[slot]] != high || ids[2 * slots[slot] + 1] != low)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int hash(long high, long low) {
        long mixed = (high * 31 + low) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32);
    }
}
