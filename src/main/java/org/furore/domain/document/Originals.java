package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;

/// The bytes as they came. Calls block.
public interface Originals {

    /// The whole original, byte for byte; the stream must be closed.
    InputStream open(OriginalId id);

    /// The raw record of a document: of one in an archive as it was read, unpacked.
    byte[] record(DocumentId id);

    /// The raw bytes of a record of an import, whatever became of it; none where the file's bytes
    /// were not kept.
    ///
    /// @param file which file of the import, from 0, in the order of [Imports#files]
    /// @param number of the record in that file, from 1
    /// @param most bytes to give
    byte[] record(ImportId id, int file, long number, int most);

    /// The bytes that stand before the first record of a file, or of a member of an archive: a
    /// table's header.
    ///
    /// @param member path of the member, or null
    /// @param most bytes to give
    byte[] before(ImportId id, int file, @Nullable String member, int most);
}
