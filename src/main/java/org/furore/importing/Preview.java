package org.furore.importing;

import org.furore.domain.task.Message;
import org.furore.platform.archive.Archive;
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

    /// How many files there are, without tables in archives.
    public long count() {
        return files.stream().filter(file -> file.place().member() == null).count();
    }

    /// Bytes of all files.
    public long bytes() {
        return files.stream()
                .filter(file -> file.place().member() == null)
                .mapToLong(FilePreview::size)
                .sum();
    }

    /// How many files were opened.
    public long opened() {
        return files.stream()
                .filter(file -> file.place().member() == null && file.opened())
                .count();
    }

    /// How far a preview looks.
    ///
    /// @param files that are opened, and as many tables past them
    /// @param records that are read of each
    /// @param bytes of a file, after decompression, that are read for them
    public record Limits(int files, int records, long bytes) {
        public static final Limits USUAL = new Limits(200, 20, 16L << 20);
    }

    /// What one file holds. A table in an archive that a person may have to explain stands after
    /// its archive as if it were a file, though it comes in only with it.
    ///
    /// @param place where it lies
    /// @param name path relative to the argument it was found under, with `/`
    /// @param size bytes on disk, of a member those it takes in its archive
    /// @param opened whether somebody looked; of a file that was not opened only name and size are
    ///   known
    /// @param format the reader's name, or null where no reader knows the file
    /// @param drafts its first records; of a table nobody mapped none
    /// @param more whether there are records after those
    /// @param problem why it can't be imported as it is, or should not be, or null
    /// @param table its columns and first rows if it is a table; files with the same columns share
    ///   one, made from the first of them
    public record FilePreview(
            Place place,
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

        /// The file, or the archive it lies in.
        public Path path() {
            return place.file();
        }

        /// The same under another name.
        public FilePreview named(String other) {
            return new FilePreview(
                    place, other, size, opened, format, drafts, more, problem, table);
        }

        /// The same, known not to be readable.
        public FilePreview because(Message why) {
            return new FilePreview(place, name, size, true, format, drafts, more, why, table);
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
                    new Place(file.path()),
                    file.name(),
                    file.size(),
                    true,
                    format,
                    drafts,
                    more,
                    problem,
                    table);
        }

        /// A table in an archive.
        static FilePreview of(InputFile file, ArchiveTables.Found table, TableSample sample) {
            return new FilePreview(
                    table.place(),
                    file.name() + Archive.WITHIN + table.place().member(),
                    table.size(),
                    true,
                    table.format(),
                    List.of(),
                    true,
                    null,
                    sample);
        }

        /// A file nobody looked into.
        static FilePreview unopened(InputFile file) {
            return new FilePreview(
                    new Place(file.path()),
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
