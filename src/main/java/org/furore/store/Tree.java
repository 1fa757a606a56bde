package org.furore.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Reads the rows of a table from its pages (sections 1.6 and 2 of SQLite's file format), as far as
/// they hold together: what does not is told, and the rest goes on.
final class Tree {
    private static final int LEAF_OF_ROWS = 0x0d;
    private static final int INNER_OF_ROWS = 0x05;
    private static final int LEAF_OF_KEYS = 0x0a;
    private static final int INNER_OF_KEYS = 0x02;

    /// Deeper than any tree of four thousand million pages.
    private static final int DEPTH = 24;

    private final DamagedFile file;
    private final BitSet seen;

    /// @param seen pages that were read; what comes a second time is damage
    Tree(DamagedFile file, BitSet seen) {
        this.file = file;
        this.seen = seen;
    }

    /// What a tree gives.
    interface Sink {
        /// @param rowid of a table of rows, else 0
        void row(long rowid, List<@Nullable Object> values) throws IOException;

        /// Something that can't be read.
        void gap(Gap gap);
    }

    /// A page, or a row of it, that can't be read.
    ///
    /// @param after the key before it, or null for the beginning
    /// @param until the last key it may hold, or null for the end
    /// @param row from 0, or -1 for the whole page and all below it
    record Gap(int page, int row, @Nullable Object after, @Nullable Object until) {}

    /// Whether the page could be one of such a tree.
    boolean isTree(int page, boolean ofRows) throws IOException {
        if (page < 1 || page > file.pages()) {
            return false;
        }
        int type = type(file.page(page), page);
        return ofRows
                ? type == LEAF_OF_ROWS || type == INNER_OF_ROWS
                : type == LEAF_OF_KEYS || type == INNER_OF_KEYS;
    }

    /// Whether the page could be a leaf of such a tree.
    boolean isLeaf(int page, boolean ofRows) throws IOException {
        return type(file.page(page), page) == (ofRows ? LEAF_OF_ROWS : LEAF_OF_KEYS);
    }

    void read(int root, boolean ofRows, Sink sink) throws IOException {
        read(root, ofRows, null, null, 0, sink);
    }

    private void read(
            int number,
            boolean ofRows,
            @Nullable Object after,
            @Nullable Object until,
            int depth,
            Sink sink)
            throws IOException {
        if (depth > DEPTH || !isTree(number, ofRows) || seen.get(number)) {
            sink.gap(new Gap(number, -1, after, until));
            return;
        }
        seen.set(number);
        byte[] page = file.page(number);
        ByteBuffer bytes = ByteBuffer.wrap(page);
        int start = start(number);
        int type = type(page, number);
        boolean inner = type == INNER_OF_ROWS || type == INNER_OF_KEYS;
        int cells = bytes.getShort(start + 3) & 0xffff;
        int pointers = start + (inner ? 12 : 8);
        if (pointers + 2 * cells > file.usable()) {
            sink.gap(new Gap(number, -1, after, until));
            return;
        }
        Object last = after;
        for (int i = 0; i < cells; i++) {
            int at = bytes.getShort(pointers + 2 * i) & 0xffff;
            try {
                if (at < pointers + 2 * cells || at >= file.usable()) {
                    throw new IndexOutOfBoundsException("a row that begins at " + at);
                }
                if (type == LEAF_OF_ROWS && outOfOrder(page, pointers, i, cells, last)) {
                    throw new IndexOutOfBoundsException("a row that is out of order");
                }
                last = cell(page, at, ofRows, inner, last, depth, sink);
            } catch (IndexOutOfBoundsException | ArithmeticException e) {
                sink.gap(new Gap(number, i, last, until));
            }
        }
        if (inner) {
            read(bytes.getInt(start + 8), ofRows, last, until, depth + 1, sink);
        }
    }

    /// Whether a row's id does not stand where it should, while the next one's does.
    private static boolean outOfOrder(
            byte[] page, int pointers, int row, int rows, @Nullable Object last) {
        long id = rowid(page, pointers, row);
        boolean afterLast = row == 0 || !(last instanceof Long before) || id > before;
        if (!afterLast || row + 1 == rows) {
            return !afterLast;
        }
        long next = rowid(page, pointers, row + 1);
        return id >= next && (row == 0 || !(last instanceof Long before) || next > before);
    }

    private static long rowid(byte[] page, int pointers, int row) {
        int[] at = {ByteBuffer.wrap(page).getShort(pointers + 2 * row) & 0xffff};
        RecordBytes.varint(page, at[0], at);
        return RecordBytes.varint(page, at[0], at);
    }

    /// @return its key
    private @Nullable Object cell(
            byte[] page,
            int at,
            boolean ofRows,
            boolean inner,
            @Nullable Object last,
            int depth,
            Sink sink)
            throws IOException {
        int[] next = {at};
        int child = 0;
        if (inner) {
            child = ByteBuffer.wrap(page).getInt(at);
            next[0] += 4;
        }
        if (inner && ofRows) {
            long key = RecordBytes.varint(page, next[0], next);
            read(child, true, last, key, depth + 1, sink);
            return key;
        }
        long length = RecordBytes.varint(page, next[0], next);
        long rowid = ofRows ? RecordBytes.varint(page, next[0], next) : 0;
        List<@Nullable Object> values = null;
        IndexOutOfBoundsException broken = null;
        try {
            values = RecordBytes.values(payload(page, next[0], length, ofRows));
        } catch (IndexOutOfBoundsException e) {
            broken = e;
        }
        Object key = ofRows ? (Object) rowid : values == null ? null : values.getFirst();
        if (inner) {
            read(child, false, last, key, depth + 1, sink);
        }
        if (values == null) {
            throw broken == null ? new IndexOutOfBoundsException() : broken;
        }
        sink.row(rowid, values);
        return key;
    }

    /// A row's bytes, with those on overflow pages.
    private byte[] payload(byte[] page, int from, long length, boolean ofRows) throws IOException {
        int usable = file.usable();
        if (length < 1 || length > Limits.ROW || length > (long) usable * file.pages()) {
            throw new IndexOutOfBoundsException("a row of " + length + " bytes");
        }
        int most = ofRows ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        int size = (int) length;
        if (size <= most) {
            if (from + size > usable) {
                throw new IndexOutOfBoundsException("a row past its page");
            }
            return Arrays.copyOfRange(page, from, from + size);
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int fitting = least + (size - least) % (usable - 4);
        int here = fitting <= most ? fitting : least;
        if (from + here + 4 > usable) {
            throw new IndexOutOfBoundsException("a row past its page");
        }
        byte[] out = Arrays.copyOf(Arrays.copyOfRange(page, from, from + here), size);
        int filled = here;
        int more = ByteBuffer.wrap(page).getInt(from + here);
        BitSet chain = new BitSet();
        while (filled < size) {
            if (more < 1 || more > file.pages() || seen.get(more) || chain.get(more)) {
                throw new IndexOutOfBoundsException("a row whose rest is lost");
            }
            chain.set(more);
            byte[] overflow = file.page(more);
            int part = Math.min(usable - 4, size - filled);
            System.arraycopy(overflow, 4, out, filled, part);
            filled += part;
            more = ByteBuffer.wrap(overflow).getInt(0);
        }
        if (more != 0) {
            throw new IndexOutOfBoundsException("a row that does not end");
        }
        seen.or(chain);
        return out;
    }

    private static int start(int number) {
        return number == 1 ? 100 : 0;
    }

    private static int type(byte[] page, int number) {
        return page[start(number)];
    }
}
