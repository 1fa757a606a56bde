package org.furore.domain.document;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What came in, what did not, and why. Calls block.
public interface Imports {
    List<Import> all();

    /// The files of an import with their counts, in the order they were read.
    List<ImportedFile> files(ImportId id);

    /// The rejected records in the order they were read, lazily; the stream must be closed.
    Stream<ImportProblem> problems(ImportId id);

    /// The first `count` records the case had already, in the order they were read, each with the
    /// document that was there. Measured values that were there are not among them.
    List<Duplicate> duplicates(ImportId id, int count);

    /// Whether some record of the import is a document, taken or there before.
    boolean bringsDocuments(ImportId id);

    /// What a post counted at other times, as duplicates of it brought, oldest first.
    List<CountsSeen> countsSeen(DocumentId id);

    /// Whether any post was counted at another time.
    boolean anyCountsSeen();

    /// Counts of a post.
    ///
    /// @param at when they were seen, or imported where that is not known
    record CountsSeen(Instant at, Post.Counts counts) {}

    /// A record that was in the case before.
    ///
    /// @param ordinal of the document, as in [StoredDocument]
    /// @param why by what it was known; null in an import of version 0.1
    record Duplicate(
            String file,
            Locator locator,
            DocumentId document,
            int ordinal,
            @Nullable Message why) {}

    /// One file of an import.
    ///
    /// @param format the reader's name, or null when the file was not recognised
    /// @param mapping what the columns of a table were taken to mean, as a mapping file is written,
    ///   or null
    record ImportedFile(
            String name,
            @Nullable String format,
            String sha256,
            long size,
            @Nullable String mapping,
            Import.Tally tally) {

        /// A file whose columns nobody had to explain.
        public ImportedFile(
                String name,
                @Nullable String format,
                String sha256,
                long size,
                Import.Tally tally) {
            this(name, format, sha256, size, null, tally);
        }
    }
}
