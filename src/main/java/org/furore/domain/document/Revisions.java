package org.furore.domain.document;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Documents that a better reader reads again. Calls block.
///
/// Reading again has two steps: the new text is put by ([#stage]), and a change set brings it into
/// force together with the marks that move ([org.furore.domain.change.Change.TextRevision]), so
/// that it is undone like any other.
public interface Revisions {

    /// Files of active imports, with the version of the reader that read them.
    List<ReadFile> files();

    /// The document that a record of a file became, if it was taken and is live.
    Optional<StoredDocument> taken(ReadFile file, long number);

    /// Puts a revision of a document by. Its kind must be the document's; of a post or a review the
    /// header and the text are revised.
    ///
    /// @param version of the reader that read it
    /// @return the change that brings it into force
    org.furore.domain.change.Change.TextRevision stage(
            DocumentId id, Document revised, int version);

    /// Says that a file was read again.
    void read(ReadFile file, int version);

    /// A file of an import.
    ///
    /// @param index which file of the import, from 0, in the order of [Imports#files]
    /// @param version of the reader
    /// @param mapping what its columns were taken to mean, as a mapping file is written, or null
    /// @param compression `gzip` when the bytes are compressed, else null
    /// @param secrecy how its import keeps names out, or null where they are in
    record ReadFile(
            ImportId importId,
            int index,
            OriginalId original,
            String name,
            String format,
            int version,
            @Nullable String mapping,
            @Nullable String compression,
            @Nullable Secrecy secrecy) {}
}
