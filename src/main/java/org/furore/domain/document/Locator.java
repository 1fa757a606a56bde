package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

/// Where a record stands in its original.
///
/// @param number 1 for the first record of the file
/// @param line 1 for the first line of the (decompressed) file; 0 where lines mean nothing
/// @param offset bytes from the start of the decompressed file; -1 when not known
/// @param length bytes of the record; -1: to the end of the file
/// @param member the file inside an archive, or null
public record Locator(long number, long line, long offset, long length, @Nullable String member) {

    /// The file as a whole, as its only record.
    public static final Locator WHOLE = new Locator(1, 0, 0, -1, null);
}
