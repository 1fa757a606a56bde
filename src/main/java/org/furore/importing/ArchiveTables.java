package org.furore.importing;

import org.furore.domain.task.Progress;
import org.furore.platform.archive.Archive;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Finds the tables in an archive that no mapping knows, so that a person can say what their
/// columns mean before the archive is imported. Looks into members named as tables, but not into
/// archives among them.
final class ArchiveTables {
    /// Tables that are looked at.
    private static final int MOST = 16;

    private final List<RecordReader> readers;
    private final Progress progress;

    ArchiveTables(List<RecordReader> readers, Progress progress) {
        this.readers = readers;
        this.progress = progress;
    }

    /// @param size bytes the member takes in the archive
    record Found(Place place, long size, String format, TableSample sample) {}

    /// @param gzip whether the archive is compressed as a whole
    /// @throws IOException if the archive can't be read
    List<Found> in(InputFile file, boolean gzip, Head head) throws IOException {
        List<Found> found = new ArrayList<>();
        try (ArchiveBytes bytes = ArchiveBytes.of(file, gzip, head);
                Archive archive = bytes.open()) {
            int[] looked = {0};
            archive.each((member, content) -> {
                progress.check();
                if (member.refused() == null && PreviewRun.isNamedTable(member.path())) {
                    looked[0]++;
                    Place place = new Place(file.path(), member.path());
                    Found table = look(place, file.name(), member.packed(), content);
                    if (table != null) {
                        found.add(table);
                    }
                }
                return looked[0] < MOST;
            });
        }
        return found;
    }

    private @Nullable Found look(Place place, String archive, long size, InputStream content)
            throws IOException {
        Beginning first;
        try {
            first = Beginning.of(GzipStream.opened(content), TableReader.LOOK_AHEAD);
        } catch (IOException e) {
            // The import says what is the matter with this member; the others are looked at.
            return null;
        }
        String path = String.valueOf(place.member());
        Head head = InputFile.head(path, first);
        RecordReader reader = ArchiveRun.reader(readers, head, false);
        if (reader == null) {
            return null;
        }
        TableSample sample = sample(reader, archive + Archive.WITHIN + path, place, first);
        return sample == null || sample.fitting() != null
                ? null
                : new Found(place, size, reader.format(), sample);
    }

    private static @Nullable TableSample sample(
            RecordReader reader, String name, Place place, Beginning first) throws IOException {
        return switch (reader) {
            case TableReader table -> table.sample(name, first);
            case WorkbookReader workbook -> {
                try (InputStream in = place.open()) {
                    yield workbook.sample(name, in);
                }
            }
            default -> null;
        };
    }
}
