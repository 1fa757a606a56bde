package org.furore.importing;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// What an import would bring, found out without storing anything.
///
/// @param files those that were opened: the first ones and, past them, files named as tables, whose
///   columns a person may have to explain
/// @param count of all files, opened or not
/// @param bytes of all files
public record Preview(List<FilePreview> files, long count, long bytes) {
    public Preview {
        files = List.copyOf(files);
    }

    /// How far a preview looks.
    ///
    /// @param files that are opened, and as many tables past them
    /// @param records that are read of each
    /// @param bytes of a file, after decompression, that are read for them
    public record Limits(int files, int records, long bytes) {
        public static final Limits USUAL = new Limits(200, 20, 16L << 20);
    }

    /// What one file holds.
    ///
    /// @param name path relative to the argument it was found under, with `/`
    /// @param size bytes on disk
    /// @param format the reader's name, or null where no reader knows the file
    /// @param drafts its first records; of a table nobody mapped none
    /// @param more whether there are records after those
    /// @param problem why it can't be imported as it is, or null
    /// @param table its columns and first rows if it is a table; files with the same columns share
    ///   one, made from the first of them
    public record FilePreview(
            Path path,
            String name,
            long size,
            @Nullable String format,
            List<Draft> drafts,
            boolean more,
            @Nullable Message problem,
            @Nullable TableSample table) {
        public FilePreview {
            drafts = List.copyOf(drafts);
        }
    }
}
