package org.furore.importing;

import org.furore.domain.Uuids;
import org.furore.domain.document.Locator;
import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;

/// The bytes of one record within a buffer, valid until the next is asked for.
///
/// @param start index of the first byte in `bytes`
/// @param end one past the last
/// @param offset of the first byte in the decompressed file
/// @param length bytes the record has in the file, which are more than are here where it was too
///   long
/// @param line of its first byte, from 1
/// @param problem why it can't be a record, or null
public record Slice(
        byte[] bytes,
        int start,
        int end,
        long offset,
        long length,
        long line,
        @Nullable Message problem) {

    /// A file as one record, whose bytes nobody holds any more.
    public static final Slice WHOLE = new Slice(new byte[0], 0, 0, 0, -1, 0, null);

    /// The digest of the record's bytes.
    public byte[] sha256() {
        MessageDigest digest = Uuids.sha256();
        digest.update(bytes, start, end - start);
        return digest.digest();
    }

    /// Where the record stands as the `number`-th of its file.
    public Locator at(long number) {
        return new Locator(number, line, offset, length, null);
    }

    /// A part of this one, from and to indexes in [#bytes], whose first byte is in line `at`.
    public Slice part(int from, int to, long at) {
        return new Slice(bytes, from, to, offset + (from - start), to - from, at, null);
    }

    /// The same bytes, known not to be a record.
    public Slice because(Message why) {
        return new Slice(bytes, start, end, offset, length, line, why);
    }
}
