package org.furore.importing;

import org.furore.domain.Uuids;
import org.furore.domain.document.Import.Tally;
import org.furore.domain.document.Intake.FileSession;
import org.furore.domain.document.Intake.ImportSession;
import org.furore.domain.document.Intake.OriginalFile;
import org.furore.domain.document.Locator;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.importing.ImportReport.FileReport;
import org.furore.platform.archive.Archive;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/// One file on its way in: hashed, recognised, read. Used once.
final class FileImport {
    private final InputFile file;
    private final ImportOptions options;
    private final ImportSession session;
    private final Meter meter;
    private final Instant captured;
    private final Map<Path, InputFile> files;

    /// Of the bytes hashed. Beside the hash it tells at a tenth of the cost whether a file was
    /// written to while it was read; the hash itself is held against the stored bytes by `verify`.
    private final CRC32C checksum = new CRC32C();

    private @Nullable String format;
    private int version = 1;
    private @Nullable CountingSink sink;

    /// @param options of the import
    /// @param files all that are imported, by their paths
    FileImport(
            InputFile file,
            ImportOptions options,
            ImportSession session,
            Meter meter,
            Instant captured,
            Map<Path, InputFile> files) {
        this.files = files;
        this.file = file;
        this.options = options;
        this.session = session;
        this.meter = meter;
        this.captured = captured;
    }

    /// Brings the file in, whatever is in it: what can't be read is a rejected record.
    ///
    /// @param readers asked in order
    FileReport run(List<RecordReader> readers) {
        meter.begin(file.name());
        MessageDigest digest = Uuids.sha256();
        long size = 0;
        Head head;
        boolean gzip;
        try {
            if (file.refused() != null) {
                return refuse(digest.digest(), 0, file.refused());
            }
            byte[] buffer = new byte[1 << 16];
            try (InputStream raw = Files.newInputStream(file.path())) {
                for (int n = raw.read(buffer); n >= 0; n = raw.read(buffer)) {
                    digest.update(buffer, 0, n);
                    checksum.update(buffer, 0, n);
                    size += n;
                    meter.advance(n);
                }
            }
            gzip = file.isGzip();
            head = file.head(gzip);
        } catch (IOException e) {
            return refuse(digest.digest(), size, InputFile.unreadable(e));
        }
        return recognised(head, gzip, digest.digest(), size, readers);
    }

    private FileReport recognised(
            Head head, boolean gzip, byte[] sha256, long size, List<RecordReader> readers) {
        boolean named = options.format() != null;
        if (head.bytes().length == 0) {
            return refuse(sha256, size, Message.of("importing.empty"));
        }
        RecordReader reader = ArchiveRun.reader(readers, head, named);
        if (reader != null) {
            format = reader.format();
            version = reader.version();
            return read(
                    gzip,
                    sha256,
                    size,
                    meter::advance,
                    (tee, sink) -> {
                        try (InputStream content = gzip ? new GzipStream(tee) : new Unclosed(tee)) {
                            reader.read(source(content, gzip, sha256, size), sink, meter);
                        }
                    });
        }
        if (Archive.isArchive(head.bytes())) {
            format = Archive.isZip(head.bytes()) ? "zip" : "tar";
            version = ArchiveRun.version(readers);
            return read(
                    gzip,
                    sha256,
                    size,
                    n -> meter.check(),
                    (tee, sink) -> {
                        // Its bytes first: it is read by its directory, which stands at its end.
                        tee.drain();
                        new ArchiveRun(readers, options.mapping(), sink, meter, meter::advance)
                                .read(file, gzip, head);
                    });
        }
        return refuse(sha256, size, Unread.why(head, Message.of("importing.unrecognised")));
    }

    /// What is known of a file whose reading was stopped.
    FileReport stopped() {
        Tally tally = sink == null ? Tally.ZERO : sink.tally();
        return new FileReport(file.name(), format, tally, false);
    }

    private FileReport refuse(byte[] sha256, long size, Message reason) {
        OriginalFile original = new OriginalFile(file.name(), sha256, size, null, null, captured);
        try (FileSession in = session.file(original)) {
            in.reject(Locator.WHOLE, reason);
            return new FileReport(file.name(), null, in.end(), true);
        }
    }

    /// What is done with a file's bytes while they pass into the case.
    @FunctionalInterface
    private interface Content {
        void read(Tee tee, RecordSink sink) throws IOException;
    }

    /// @param passed told how many bytes passed into the case
    private FileReport read(
            boolean gzip, byte[] sha256, long size, LongConsumer passed, Content content) {
        OriginalFile original =
                new OriginalFile(
                        file.name(), sha256, size, format, version, gzip ? "gzip" : null, captured);
        CRC32C again = new CRC32C();
        try (FileSession in = session.file(original)) {
            CountingSink counted = new CountingSink(in, meter);
            sink = counted;
            boolean whole = true;
            try (InputStream raw = Files.newInputStream(file.path());
                    Tee tee = new Tee(raw, in, again, passed)) {
                guarded(content, tee, counted);
                if (tee.failure() == null) {
                    tee.drain();
                }
                whole = tee.failure() == null;
            } catch (IOException e) {
                whole = false;
                counted.rejectRest(InputFile.unreadable(e));
            }
            if (whole && (checksum.getValue() != again.getValue() || !file.isAsFound())) {
                whole = false;
                counted.rejectRest(Message.of("importing.changed"));
            }
            Tally tally = whole ? in.end() : counted.tally();
            return new FileReport(file.name(), format, tally, whole);
        }
    }

    private void guarded(Content content, Tee tee, CountingSink counted) {
        Pseudonyms pseudonyms = options.pseudonyms();
        RecordSink out = pseudonyms == null ? counted : new PseudonymSink(counted, pseudonyms);
        try {
            content.read(tee, out);
        } catch (IOException e) {
            out.reject(counted.rest(), InputFile.unreadable(e));
        } catch (CancelledException | FuroreException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // A reader's mistake in one file must not cost the other files of a folder.
            out.reject(
                    counted.rest(),
                    Message.of("importing.reader-failed", String.valueOf(format), e));
        }
    }

    private Source source(InputStream content, boolean gzip, byte[] sha256, long size) {
        return new Source(
                file.name(),
                content,
                size,
                sha256,
                options.mapping(),
                file.beside(files),
                () -> file.open(gzip));
    }

    /// Keeps the raw stream open when a reader closes what it was given.
    private static final class Unclosed extends java.io.FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
