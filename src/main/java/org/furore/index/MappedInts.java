package org.furore.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Whole numbers in a file, read and written as if they lay in memory, so that the heap stays free
/// of them. One thread.
final class MappedInts implements AutoCloseable {
    private final FileChannel channel;
    private Arena arena;
    private MemorySegment memory;

    @SuppressWarnings("MustBeClosedChecker") // the arena lives as long as this, or until it grows
    private MappedInts(Path path, long count) throws IOException {
        this.channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        this.arena = Arena.ofShared();
        try {
            long size = Math.max(channel.size(), Integer.BYTES * count);
            this.memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, size, arena);
        } catch (IOException | RuntimeException e) {
            arena.close();
            channel.close();
            throw e;
        }
    }

    /// Opens a file of at least `count` numbers; what is new in it is 0.
    static MappedInts open(Path path, long count) throws IOException {
        return new MappedInts(path, count);
    }

    long count() {
        return memory.byteSize() / Integer.BYTES;
    }

    int get(long index) {
        return memory.getAtIndex(ValueLayout.JAVA_INT, index);
    }

    void set(long index, int value) {
        memory.setAtIndex(ValueLayout.JAVA_INT, index, value);
    }

    /// Numbers from `index` on.
    int[] get(long index, int count) {
        int[] found = new int[count];
        MemorySegment.copy(memory, ValueLayout.JAVA_INT, index * Integer.BYTES, found, 0, count);
        return found;
    }

    void set(long index, int[] values) {
        MemorySegment.copy(
                values, 0, memory, ValueLayout.JAVA_INT, index * Integer.BYTES, values.length);
    }

    /// Makes room for at least `count` numbers.
    @SuppressWarnings("MustBeClosedChecker")
    void grow(long count) throws IOException {
        if (count > count()) {
            long size = Integer.BYTES * Math.max(count, 2 * count());
            Arena next = Arena.ofShared();
            MemorySegment larger;
            try {
                larger = channel.map(FileChannel.MapMode.READ_WRITE, 0, size, next);
            } catch (IOException | RuntimeException e) {
                next.close();
                throw e;
            }
            arena.close();
            arena = next;
            memory = larger;
        }
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
    }
}
