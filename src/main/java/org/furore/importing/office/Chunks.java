package org.furore.importing.office;

import org.furore.platform.archive.ReadChannel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A file held in memory in pieces, so that holding it needs no second copy of it.
final class Chunks extends ReadChannel {
    private static final int SIZE = 1 << 20;

    private final List<byte[]> pieces;

    private Chunks(List<byte[]> pieces, long size) {
        super(size);
        this.pieces = pieces;
    }

    /// Reads all of `in`, but not more than one byte over `most`: [#size] then says that there is
    /// more.
    static Chunks of(InputStream in, long most) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        long size = 0;
        while (size <= most) {
            byte[] piece = in.readNBytes((int) Math.min(SIZE, most + 1 - size));
            pieces.add(piece);
            size += piece.length;
            if (piece.length < SIZE) {
                break;
            }
        }
        return new Chunks(pieces, size);
    }

    /// How often the bytes of `sign` occur, up to `most`.
    int count(byte[] sign, int most) {
        int found = 0;
        int matched = 0;
        for (byte[] piece : pieces) {
            for (byte b : piece) {
                if (b == sign[matched]) {
                    matched++;
                } else {
                    matched = b == sign[0] ? 1 : 0;
                }
                if (matched == sign.length) {
                    matched = 0;
                    if (++found == most) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    @Override
    protected void put(long position, ByteBuffer into) {
        byte[] piece = pieces.get((int) (position / SIZE));
        int at = (int) (position % SIZE);
        into.put(piece, at, Math.min(into.remaining(), piece.length - at));
    }
}
