package org.furore.importing;

import org.furore.domain.document.Import;
import org.furore.domain.document.ImportId;
import org.furore.domain.document.Intake;
import org.furore.domain.document.Intake.ImportSession;
import org.furore.domain.document.Secrecy;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.importing.ImportReport.FileReport;
import org.furore.platform.Blocking;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Brings files and folders into a case, streaming. Each file is read twice: once for its hash and
/// size, under which it is kept, and once for its records, while its bytes pass into the case; it
/// is kept byte for byte or not said to be complete. Every file is accounted for: one that is
/// empty, unreadable or of no known format is one rejected record. Calls block; one run at a time.
public final class Importer {
    private final List<RecordReader> readers;
    private final Intake intake;
    private final String tool;

    /// @param readers asked in this order whether they recognise a file, the more particular first
    /// @param tool name and version of this program
    public Importer(List<RecordReader> readers, Intake intake, String tool) {
        this.readers = List.copyOf(readers);
        this.intake = intake;
        this.tool = tool;
    }

    /// Imports `inputs` as one import. The phase told to `progress` is `importing`, in bytes, each
    /// file counted twice. Cancelling it ends the import early: whole batches stay.
    ///
    /// @throws FuroreException if an argument does not exist, no reader has the format asked for,
    ///   or the case can't be written
    public ImportReport run(List<Path> inputs, ImportOptions options, Progress progress) {
        return run(inputs, options, progress, ImportFollower.NOBODY);
    }

    /// The same, and tells `follower` which file is read and how many records were.
    public ImportReport run(
            List<Path> inputs, ImportOptions options, Progress progress, ImportFollower follower) {
        assert Blocking.allowed() : "on the window's thread";
        List<RecordReader> asked = asked(options);
        List<InputFile> files =
                InputFile.under(inputs, progress).stream()
                        .filter(file -> !options.without().contains(file.path()))
                        .toList();
        long total = 2 * files.stream().mapToLong(InputFile::size).sum();
        Map<Path, InputFile> byPath = InputFile.byPath(files);
        Meter meter = new Meter(progress, follower, total);
        Instant captured = Instant.now();
        List<FileReport> reports = new ArrayList<>();
        try (ImportSession session = intake.begin(options.frame(), tool, secrecy(options))) {
            ImportId id = session.id();
            long done = 0;
            for (InputFile file : files) {
                if (progress.cancelled()) {
                    return new ImportReport(id, sum(reports), reports, true);
                }
                FileImport one = new FileImport(file, options, session, meter, captured, byPath);
                try {
                    reports.add(one.run(asked));
                } catch (CancelledException e) {
                    reports.add(one.stopped());
                    return new ImportReport(id, sum(reports), reports, true);
                }
                done += 2 * file.size();
                meter.moveTo(done);
            }
            Import complete = session.complete();
            return new ImportReport(id, complete.tally(), reports, false);
        }
    }

    /// Looks at what an import of `inputs` would bring, without storing anything: every file is
    /// listed, the first ones are opened, and of each its first records are read. The phase told to
    /// `progress` is `looking`, in files.
    ///
    /// @throws FuroreException if an argument does not exist or no reader has the format asked for
    /// @throws org.furore.domain.task.CancelledException if it is no longer wanted
    public Preview preview(
            List<Path> inputs, ImportOptions options, Preview.Limits limits, Progress progress) {
        return new PreviewRun(asked(options), options, limits, progress).over(inputs);
    }

    private List<RecordReader> asked(ImportOptions options) {
        String format = options.format();
        List<RecordReader> knowing =
                readers.stream().map(each -> with(each, options.tables())).toList();
        if (format == null) {
            return knowing;
        }
        for (RecordReader reader : knowing) {
            if (reader.format().equals(format)) {
                return List.of(reader);
            }
        }
        String known = readers.stream().map(RecordReader::format).collect(Collectors.joining(", "));
        throw new FuroreException(
                FuroreException.Kind.USAGE, Message.of("importing.unknown-format", format, known));
    }

    private static @Nullable Secrecy secrecy(ImportOptions options) {
        Pseudonyms pseudonyms = options.pseudonyms();
        return pseudonyms == null ? null : pseudonyms.secrecy();
    }

    private static RecordReader with(RecordReader reader, List<Mapping> tables) {
        return switch (reader) {
            case TableReader table -> table.with(tables);
            case WorkbookReader workbook -> workbook.with(tables);
            default -> reader;
        };
    }

    private static Import.Tally sum(List<FileReport> reports) {
        return reports.stream()
                .map(FileReport::tally)
                .reduce(Import.Tally.ZERO, Import.Tally::plus);
    }
}
