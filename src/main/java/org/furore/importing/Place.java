package org.furore.importing;

import org.furore.platform.archive.Archive;
import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Where a table lies: a file, or a member of a file that is an archive.
///
/// @param member its path in the archive, or null where the file is the table
public record Place(Path file, @Nullable String member) {

    /// A file by itself.
    public Place(Path file) {
        this(file, null);
    }

    /// Its bytes after decompression, from the start. The caller closes them.
    ///
    /// @throws IOException if they can't be read, or the archive no longer has the member
    InputStream open() throws IOException {
        InputFile input = new InputFile(file, file.toString(), 0, null, null);
        boolean gzip = input.isGzip();
        return member == null ? input.open(gzip) : member(input, gzip, member);
    }

    private static InputStream member(InputFile input, boolean gzip, String member)
            throws IOException {
        ArchiveBytes bytes = ArchiveBytes.of(input, gzip);
        try {
            Archive archive = bytes.open();
            InputStream content = archive.member(member);
            if (content == null) {
                archive.close();
                throw new java.io.FileNotFoundException(input.name() + Archive.WITHIN + member);
            }
            return new FilterInputStream(GzipStream.opened(content)) {
                @Override
                public void close() throws IOException {
                    try (bytes;
                            archive;
                            content) {
                        super.close();
                    }
                }
            };
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
