package org.furore.domain.document;

import java.util.List;
import java.util.stream.Stream;

/// What came in, what did not, and why. Calls block.
public interface Imports {
    List<Import> all();

    /// The files of an import with their counts, in the order they were read.
    List<ImportedFile> files(ImportId id);

    /// The rejected records in the order they were read, lazily; the stream must be closed.
    Stream<ImportProblem> problems(ImportId id);

    /// One file of an import.
    ///
    /// @param format the reader's name, or null when the file was not recognised
    record ImportedFile(
            String name,
            @org.jspecify.annotations.Nullable String format,
            String sha256,
            long size,
            Import.Tally tally) {}
}
