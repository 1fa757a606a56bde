package org.furore.importing;

import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Texts;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.archive.Archive;
import org.furore.platform.archive.Bytes;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What every reader keeps to, whatever bytes it is given: each record comes once, numbered without
/// gaps, at a place that is in the file; texts are normalised; nothing is thrown but that the bytes
/// can't be read on. Run by Jazzer ([#fuzzerTestOneInput]) and, over the bytes that once broke it,
/// by a test.
public final class ReaderFuzz {
    /// The formats of a family, by the name given as `furore.fuzz`; all where none is.
    private static final String FAMILY = System.getProperty("furore.fuzz", "");

    private static final Map<String, List<RecordReader>> READERS = new HashMap<>();

    private static List<RecordReader> of(String family) {
        return READERS.computeIfAbsent(
                family,
                name ->
                        Readers.all().stream()
                                .filter(each -> name.isEmpty() || name.equals(Readers.family(each)))
                                .toList());
    }

    private ReaderFuzz() {}

    /// Called by Jazzer.
    public static void fuzzerTestOneInput(byte[] bytes) {
        read(FAMILY, bytes);
    }

    /// Lets one reader of the family, as the last byte names it, look at the bytes before that and
    /// read them: a person may name a format that a file does not have.
    static void read(String family, byte[] bytes) {
        if (family.equals(Readers.ARCHIVES)) {
            archive(bytes);
            return;
        }
        if (bytes.length > 0) {
            List<RecordReader> readers = of(family);
            RecordReader reader = readers.get((bytes[bytes.length - 1] & 0xFF) % readers.size());
            byte[] file = Arrays.copyOf(bytes, bytes.length - 1);
            reader.recognises(head(file));
            read(reader, file);
        }
    }

    private static Head head(byte[] bytes) {
        Beginning first = new Beginning(bytes, true, null);
        return InputFile.head("fuzz", first);
    }

    private static void read(RecordReader reader, byte[] bytes) {
        Watching sink = new Watching(reader.format(), bytes.length);
        Source source =
                new Source(
                        "fuzz",
                        new ByteArrayInputStream(bytes),
                        bytes.length,
                        new byte[32],
                        null,
                        name -> null,
                        () -> new ByteArrayInputStream(bytes));
        try {
            reader.read(source, sink, Progress.NONE);
        } catch (IOException | FuroreException e) {
            // The bytes can't be read on, or are no table at all: both are said.
            return;
        }
    }

    /// The members of an archive are read by all readers.
    private static void archive(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Archive.MAGIC));
        if (!Archive.isArchive(head)) {
            return;
        }
        try {
            new ArchiveRun(
                            Readers.all(),
                            null,
                            new Watching("archive", Long.MAX_VALUE),
                            Progress.NONE,
                            n -> {})
                    .read(Bytes.of(bytes), head);
        } catch (IOException e) {
            return;
        }
    }

    /// Holds what comes against what every reader keeps to.
    private static final class Watching implements RecordSink {
        private final String format;
        private final long size;
        private long number;

        Watching(String format, long size) {
            this.format = format;
            this.size = size;
        }

        @Override
        public void take(
                Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
            at(at);
            check(Texts.normalise(document.text()).equals(document.text()), "text is normalised");
            check(
                    fingerprint != null || document.nativeId() != null,
                    "a document is known by something");
            check(
                    document.nativeId() == null || document.platform() != null,
                    "an id has a platform");
        }

        @Override
        public void observe(Locator at, ObservationDraft observation) {
            at(at);
        }

        @Override
        public void reject(Locator at, Message reason) {
            at(at);
        }

        private void at(Locator at) {
            check(at.number() == ++number, "numbers have no gaps");
            check(at.offset() >= -1 && at.line() >= 0 && at.length() >= -1, "places are places");
            check(
                    size == Long.MAX_VALUE
                            || at.offset() < 0
                            || at.offset() + Math.max(0, at.length()) <= size,
                    "a record lies in its file");
        }

        private void check(boolean holds, String what) {
            if (!holds) {
                throw new AssertionError(format + ": " + what);
            }
        }
    }
}
