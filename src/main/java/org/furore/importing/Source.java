package org.furore.importing;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A file to be read.
///
/// @param name path relative to the argument it was found under, with `/`
/// @param stream its bytes after decompression, from the start; closed by whoever opened it
/// @param size bytes on disk, for bounds
/// @param sha256 of the file as it is on disk
/// @param mapping the columns' meaning where a person gave one, or null
public record Source(
        String name, InputStream stream, long size, byte[] sha256, @Nullable Mapping mapping) {}
