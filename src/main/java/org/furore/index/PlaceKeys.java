package org.furore.index;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.UnicodeUtil;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A number for the word at each place of a text, so that places can be put in order of the words
/// around them without the text. Numbers compare without sign, as the words do by code point. A
/// word of at most eight bytes of UTF-8 is its own number; a longer one has its first five bytes,
/// then a byte that UTF-8 never has, then bits of a hash: it is told apart from others, but among
/// words with the same first five bytes only the words themselves say which comes first
/// ([#isLong]). Two long words of the same beginning share a number once in 720,000 pairs.
final class PlaceKeys {
    /// No word: before the beginning, or after the end. Comes first.
    static final long NONE = 0;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int SHORT = 8;
    private static final int KEPT = 5;

    /// Bits below the first five bytes.
    static final int BLOCK_SHIFT = 8 * (SHORT - KEPT);

    /// The first of the eleven bytes that never stand in UTF-8 and stand together.
    private static final int MARK = 0xF5;

    private static final int MARKS = 11;

    private byte[] bytes = new byte[SHORT * 64];
    private int length;
    private final byte[] word = new byte[3 * WordScanner.MAX_WORD + SHORT];

    void clear() {
        length = 0;
    }

    /// Adds the number of the next place.
    void add(CharSequence term) {
        bytes = ArrayUtil.grow(bytes, length + SHORT);
        LONGS.set(bytes, length, of(term, word));
        length += SHORT;
    }

    /// A view of what was added, until the next change.
    BytesRef bytes() {
        return new BytesRef(bytes, 0, length);
    }

    static long of(CharSequence term) {
        return of(term, new byte[3 * term.length() + SHORT]);
    }

    private static long of(CharSequence term, byte[] word) {
        byte[] room = word;
        if (3 * term.length() + SHORT > room.length) {
            room = new byte[3 * term.length() + SHORT];
        }
        int count = UnicodeUtil.UTF16toUTF8(term, 0, term.length(), room);
        for (int i = count; i < SHORT; i++) {
            room[i] = 0;
        }
        long first = (long) LONGS.get(room, 0);
        if (count <= SHORT) {
            return first;
        }
        int hash = StringHelper.murmurhash3_x86_32(room, 0, count, 104_729);
        long mark = MARK + (hash >>> 16) % MARKS;
        return first >>> BLOCK_SHIFT << BLOCK_SHIFT | mark << 16 | hash & 0xFFFF;
    }

    /// Whether the words themselves must be looked at to tell its order within its [#block].
    static boolean isLong(long key) {
        return (key >>> 16 & 0xFF) >= MARK;
    }

    /// The first five bytes, without a sign.
    static long block(long key) {
        return key >>> BLOCK_SHIFT;
    }

    /// How many places a document's keys are of.
    static int count(BytesRef keys) {
        return keys.length / SHORT;
    }

    /// The key of a place, [#NONE] outside the text.
    static long at(BytesRef keys, int place) {
        return place < 0 || place >= count(keys)
                ? NONE
                : (long) LONGS.get(keys.bytes, keys.offset + SHORT * place);
    }
}
