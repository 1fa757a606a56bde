package org.furore.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

/// What grouping copies needs to go on from: each document's group, the keys of texts and posts,
/// and in two files beside them the words and the bands. One thread.
final class CopyState implements AutoCloseable {
    private static final int CHECKED = 8;
    private static final String BANDS = "bands";
    private static final String WORDS = "words";

    private final MappedInts words;
    private final BandTable bands;
    private final LongTable keys;
    private int[] parents;
    private long[] exact;
    private int[] places;
    private int wordsEnd;
    private final int[] candidates = new int[CopySketch.BANDS * 5];
    private int met;

    private CopyState(
            Path folder, LongTable keys, int[] parents, long[] exact, int[] places, int wordsEnd)
            throws IOException {
        this.keys = keys;
        this.parents = parents;
        this.exact = exact;
        this.places = places;
        this.wordsEnd = wordsEnd;
        this.words = MappedInts.open(folder.resolve(WORDS), 1 << 16);
        try {
            this.bands = BandTable.open(folder.resolve(BANDS));
        } catch (IOException | RuntimeException e) {
            words.close();
            throw e;
        }
    }

    /// Begins with nothing.
    static CopyState empty(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(WORDS));
        Files.deleteIfExists(folder.resolve(BANDS));
        return new CopyState(
                folder, new LongTable(), new int[1024], new long[1024], new int[1024], 0);
    }

    /// Takes in a document.
    ///
    /// @return false if its text was another before: then all has to be done again
    boolean take(int ordinal, CopyText text) throws IOException {
        if (ordinal >= parents.length) {
            int room = Math.max(ordinal + 1, parents.length + parents.length / 2);
            parents = Arrays.copyOf(parents, room);
            exact = Arrays.copyOf(exact, room);
            places = Arrays.copyOf(places, room);
        }
        if (parents[ordinal] != 0) {
            return exact[ordinal] == text.exact();
        }
        parents[ordinal] = ordinal;
        exact[ordinal] = text.exact();
        boolean same = joined(text.exact(), ordinal);
        joined(text.own(), ordinal);
        joined(text.repost(), ordinal);
        if (!same && text.words().length >= NearCopy.LEAST) {
            near(ordinal, text.words());
        }
        return true;
    }

    private boolean joined(long key, int ordinal) {
        if (key == 0) {
            return false;
        }
        int first = keys.first(key, ordinal);
        join(first, ordinal);
        return first != ordinal;
    }

    private void near(int ordinal, int[] own) throws IOException {
        met = 0;
        for (int band : CopySketch.of(own)) {
            bands.meet(band, ordinal, known -> candidates[met++] = known);
        }
        places[ordinal] = wordsEnd + 1;
        words.grow((long) wordsEnd + 1 + own.length);
        words.set(wordsEnd, own.length);
        words.set(wordsEnd + 1L, own);
        wordsEnd = Math.addExact(wordsEnd, own.length + 1);
        int checked = 0;
        for (int other : mostShared()) {
            if (checked == CHECKED) {
                return;
            }
            boolean open =
                    other < places.length
                            && other != ordinal
                            && places[other] != 0
                            && group(other) != group(ordinal);
            if (open) {
                checked++;
                int at = places[other] - 1;
                if (NearCopy.of(words.get(at + 1L, words.get(at)), own)) {
                    join(other, ordinal);
                }
            }
        }
    }

    /// The candidates, each once, those that share most bands first.
    private int[] mostShared() {
        int[] sorted = Arrays.copyOf(candidates, met);
        Arrays.sort(sorted);
        long[] ranked = new long[met];
        int count = 0;
        for (int i = 0; i < met; ) {
            int end = i;
            while (end < met && sorted[end] == sorted[i]) {
                end++;
            }
            ranked[count++] = (long) (CopySketch.BANDS - (end - i)) << 32 | sorted[i];
            i = end;
        }
        Arrays.sort(ranked, 0, count);
        return Arrays.stream(ranked, 0, count).mapToInt(rank -> (int) rank).toArray();
    }

    private void join(int one, int other) {
        int a = group(one);
        int b = group(other);
        if (a < b) {
            parents[b] = a;
        } else if (b < a) {
            parents[a] = b;
        }
    }

    /// The lowest ordinal of the document's group (union and find with halving, Tarjan and van
    /// Leeuwen 1984).
    private int group(int ordinal) {
        int at = ordinal;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// The groups as they are now.
    CopyGroups groups(UUID commit) {
        int[] groups = new int[parents.length];
        for (int i = 1; i < groups.length; i++) {
            int group = parents[i] == 0 ? 0 : group(i);
            if (group != i && group != 0) {
                groups[i] = group;
                groups[group] = group;
            }
        }
        return new CopyGroups(commit, groups);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(wordsEnd);
        out.writeInt(parents.length);
        for (int i = 0; i < parents.length; i++) {
            out.writeInt(parents[i]);
            out.writeInt(places[i]);
            out.writeLong(exact[i]);
        }
        keys.write(out);
    }

    static CopyState read(Path folder, DataInputStream in) throws IOException {
        int wordsEnd = in.readInt();
        int count = in.readInt();
        if (count < 1 || wordsEnd < 0) {
            throw new IOException("a state of " + count);
        }
        int[] parents = new int[count];
        int[] places = new int[count];
        long[] exact = new long[count];
        for (int i = 0; i < count; i++) {
            parents[i] = in.readInt();
            places[i] = in.readInt();
            exact[i] = in.readLong();
            if (parents[i] < 0 || parents[i] > i || places[i] < 0 || places[i] > wordsEnd) {
                throw new IOException("a document " + parents[i] + " at " + places[i]);
            }
        }
        return new CopyState(folder, LongTable.read(in), parents, exact, places, wordsEnd);
    }

    @Override
    public void close() throws IOException {
        try (words) {
            bands.close();
        }
    }
}
