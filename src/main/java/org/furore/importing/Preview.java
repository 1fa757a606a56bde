package org.furore.importing;

import org.furore.domain.task.Message;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// What an import would bring, found out without storing anything.
///
/// @param files all of them; opened are the first ones and, past them, files named as tables, whose
///   columns a person may have to explain
public record Preview(List<FilePreview> files) {
    public Preview {
        files = List.copyOf(files);
    }

    /// Bytes of all files.
    public long bytes() {
        return files.stream().mapToLong(FilePreview::size).sum();
    }

    /// How many files were opened.
    public long opened() {
        return files.stream().filter(FilePreview::opened).count();
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
    /// @param opened whether somebody looked; of a file that was not opened only name and size are
    ///   known
    /// @param format the reader's name, or null where no reader knows the file
    /// @param drafts its first records; of a table nobody mapped none
    /// @param more whether there are records after those
    /// @param problem why it can't be imported as it is, or should not be, or null
    /// @param table its columns and first rows if it is a table; files with the same columns share
    ///   one, made from the first of them
    public record FilePreview(
            Path path,
            String name,
            long size,
            boolean opened,
            @Nullable String format,
            List<Draft> drafts,
            boolean more,
            @Nullable Message problem,
            @Nullable TableSample table) {
        public FilePreview {
            drafts = List.copyOf(drafts);
        }

        /// The same under another name.
        public FilePreview named(String other) {
            return new FilePreview(path, other, size, opened, format, drafts, more, problem, table);
        }

        /// The same, known not to be readable.
        public FilePreview because(Message why) {
            return new FilePreview(path, name, size, true, format, drafts, more, why, table);
        }

        /// A file somebody looked into.
        static FilePreview of(
                InputFile file,
                @Nullable String format,
                List<Draft> drafts,
                boolean more,
                @Nullable Message problem,
                @Nullable TableSample table) {
            return new FilePreview(
                    file.path(),
                    file.name(),
                    file.size(),
                    true,
                    format,
                    drafts,
                    more,
                    problem,
                    table);
        }

        /// A file nobody looked into.
        static FilePreview unopened(InputFile file) {
            return new FilePreview(
                    file.path(),
                    file.name(),
                    file.size(),
                    false,
                    null,
                    List.of(),
                    false,
                    file.refused(),
                    null);
        }
    }
}
