package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The records of a file as bytes, one after the other.
public interface Units {
    /// Bytes of one record at most: more is refused without being held in memory.
    int MAXIMUM = 64 << 20;

    /// The next record, or null after the last.
    @Nullable Slice next() throws IOException;

    /// Told that the record just given can't be read: what follows is then sought where the next
    /// record begins, even within it, as a lost quote or bracket makes it swallow others.
    ///
    /// @param failed as [#next] gave it
    /// @return what of it is lost
    default Slice torn(Slice failed) {
        return failed;
    }
}
