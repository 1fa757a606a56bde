package org.furore.importing;

import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// How an import went.
///
/// @param files in the order they were read
/// @param cancelled whether it was stopped; whole batches stay in the case then, and counts of the
///   file that was being read say what was read, not what was stored
public record ImportReport(
        ImportId id, Import.Tally tally, List<FileReport> files, boolean cancelled) {
    public ImportReport {
        files = List.copyOf(files);
    }

    /// How one file went.
    ///
    /// @param format the reader's name, or null when the file was not recognised
    /// @param complete whether it was read to its end and is kept byte for byte; otherwise its
    ///   tally counts duplicates as taken
    public record FileReport(
            String name, @Nullable String format, Import.Tally tally, boolean complete) {}
}
