package org.furore.importing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/// A file to be read.
///
/// @param name path relative to the argument it was found under, with `/`
/// @param stream its bytes after decompression, from the start; closed by whoever opened it
/// @param size bytes on disk, for bounds
/// @param sha256 of the file as it is on disk
/// @param mapping the columns' meaning where a person gave one, or null
/// @param beside the files of the same folder that are imported with it
/// @param again the same bytes once more
public record Source(
        String name,
        InputStream stream,
        long size,
        byte[] sha256,
        @Nullable Mapping mapping,
        Beside beside,
        @Nullable Again again) {

    /// A file by itself.
    public Source(
            String name, InputStream stream, long size, byte[] sha256, @Nullable Mapping mapping) {
        this(name, stream, size, sha256, mapping, file -> null, null);
    }

    /// Opens the bytes of a file from the start a second time, for what must be known of the whole
    /// before the first record. The caller closes them.
    @FunctionalInterface
    public interface Again {
        InputStream open() throws IOException;
    }

    /// Where a reader finds what another file of the same folder says about this one. Files that a
    /// person did not ask to import are not opened.
    @FunctionalInterface
    public interface Beside {

        /// The first [Head#SIZE] bytes of the file `name`, or null if it is not imported too.
        byte @Nullable [] beginning(String name) throws IOException;
    }
}
