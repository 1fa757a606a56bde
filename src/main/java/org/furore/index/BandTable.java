package org.furore.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.IntConsumer;

/// Which documents have a band of a sketch, in a file: pairs of a band and an ordinal, open
/// addressing. What it says is a hint and is always checked. Of the documents with the same band it
/// keeps the first few. One thread.
final class BandTable implements AutoCloseable {
    private static final int KEPT = 4;
    private static final int LEAST = 1 << 16;

    private final Path path;
    private MappedInts pairs;
    private long size;

    private BandTable(Path path, MappedInts pairs, long size) {
        this.path = path;
        this.pairs = pairs;
        this.size = size;
    }

    /// What it holds is counted: whoever wrote it last may have been broken off at any pair.
    static BandTable open(Path path) throws IOException {
        MappedInts pairs = MappedInts.open(path, 2L * LEAST);
        long size = 0;
        for (long i = 1; i < pairs.count(); i += 2) {
            if (pairs.get(i) != 0) {
                size++;
            }
        }
        long capacity = pairs.count() / 2;
        if (Long.bitCount(pairs.count()) != 1 || isFull(size, capacity)) {
            pairs.close();
            throw new IOException("a table of " + size + " in " + capacity);
        }
        return new BandTable(path, pairs, size);
    }

    private static boolean isFull(long size, long capacity) {
        return 4 * size > 3 * capacity;
    }

    /// Tells each document known with the band, then keeps this one too.
    void meet(int band, int ordinal, IntConsumer known) throws IOException {
        long mask = pairs.count() / 2 - 1;
        long at = slot(band, mask);
        int met = 0;
        for (int other = pairs.get(2 * at + 1); other != 0; other = pairs.get(2 * at + 1)) {
            if (pairs.get(2 * at) == band) {
                known.accept(other);
                if (other == ordinal || ++met == KEPT) {
                    return;
                }
            }
            at = at + 1 & mask;
        }
        pairs.set(2 * at, band);
        pairs.set(2 * at + 1, ordinal);
        if (isFull(++size, mask + 1)) {
            grow(2 * (mask + 1));
        }
    }

    private static long slot(int band, long mask) {
        return CopyText.mix(band) & mask;
    }

    private void grow(long capacity) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (MappedInts larger = MappedInts.open(next, 2 * capacity)) {
            for (long i = 0; i < pairs.count(); i += 2) {
                int ordinal = pairs.get(i + 1);
                if (ordinal != 0) {
                    int band = pairs.get(i);
                    long at = slot(band, capacity - 1);
                    while (larger.get(2 * at + 1) != 0) {
                        at = at + 1 & capacity - 1;
                    }
                    larger.set(2 * at, band);
                    larger.set(2 * at + 1, ordinal);
                }
            }
        }
        pairs.close();
        Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
        pairs = MappedInts.open(path, 0);
    }

    @Override
    public void close() throws IOException {
        pairs.close();
    }
}
