package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The records of a file as bytes, one after the other.
public interface Units {
    /// Bytes of one record at most: more is refused without being held in memory.
    int MAXIMUM = 64 << 20;

    /// The next record, or null after the last.
    @Nullable Slice next() throws IOException;
}
