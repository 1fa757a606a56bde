package org.furore.index;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All words of a segment's field one after another, so that a piece of a word is looked for in one
/// run over memory: to walk through Lucene's dictionary takes five times as long.
final class SegmentWords {
    /// Stands before each word, and never in one: no byte of UTF-8.
    private static final byte BOUND = (byte) 0xFF;

    private final byte[] bytes;

    private SegmentWords(byte[] bytes) {
        this.bytes = bytes;
    }

    static SegmentWords of(LeafReader reader, String field) throws IOException {
        byte[] bytes = new byte[1 << 12];
        int length = 0;
        Terms terms = reader.terms(field);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                bytes = ArrayUtil.grow(bytes, length + term.length + 2);
                bytes[length++] = BOUND;
                System.arraycopy(term.bytes, term.offset, bytes, length, term.length);
                length += term.length;
            }
        }
        bytes = Arrays.copyOf(bytes, length + 1);
        bytes[length] = BOUND;
        return new SegmentWords(bytes);
    }

    /// The words that hold a piece, in order.
    ///
    /// @param last whether they must end with it
    List<BytesRef> holding(String piece, boolean last) {
        BytesRef text = new BytesRef(piece);
        byte[] wanted = Arrays.copyOf(text.bytes, text.length + (last ? 1 : 0));
        if (last) {
            wanted[text.length] = BOUND;
        }
        List<BytesRef> found = new ArrayList<>();
        int[] skips = skips(wanted);
        int end = wanted.length - 1;
        int at = end;
        while (at < bytes.length) {
            int back = 0;
            while (back <= end && bytes[at - back] == wanted[end - back]) {
                back++;
            }
            if (back > end) {
                int from = at - end;
                while (bytes[from - 1] != BOUND) {
                    from--;
                }
                int to = at;
                while (bytes[to] != BOUND) {
                    to++;
                }
                found.add(new BytesRef(bytes, from, to - from));
                at = to + end;
            } else {
                at += skips[bytes[at] & 0xFF];
            }
        }
        return found;
    }

    /// How far a search may move by the byte under the piece's end (Horspool, "Practical fast
    /// searching in strings", 1980).
    private static int[] skips(byte[] wanted) {
        int[] skips = new int[256];
        Arrays.fill(skips, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            skips[wanted[i] & 0xFF] = wanted.length - 1 - i;
        }
        return skips;
    }
}
