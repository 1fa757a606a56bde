package org.furore.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.furore.domain.Uuids;
import org.furore.domain.document.Capture;
import org.furore.domain.document.Document;
import org.furore.domain.document.Locator;
import org.furore.domain.document.Originals;
import org.furore.domain.document.Revisions;
import org.furore.domain.document.Revisions.ReadFile;
import org.furore.domain.document.Secrecy;
import org.furore.domain.document.StoredDocument;
import org.furore.domain.series.ObservationDraft;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.Blocking;
import org.furore.platform.Keys;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Reads the originals in a case once more with the readers of today, and says which documents they
/// understand otherwise than the case holds them. Nothing is changed here. A record is the same if
/// its number and its place in the file are. What a pseudonymised import brought is read with the
/// same pseudonyms, or not at all where its key is not here.
public final class ReadAgain {
    private final List<RecordReader> readers;
    private final Revisions revisions;
    private final Originals originals;
    private final Keys keys;

    /// @param keys by which names that an import kept out are kept out again
    public ReadAgain(
            List<RecordReader> readers, Revisions revisions, Originals originals, Keys keys) {
        this.readers = List.copyOf(readers);
        this.revisions = revisions;
        this.originals = originals;
        this.keys = keys;
    }

    /// A document and what it is read as now.
    public record Reread(StoredDocument stored, Document now) {}

    /// Documents that are given on together.
    private static final int BATCH = 1000;

    /// Takes documents that are read otherwise now, at most [#BATCH] at once.
    @FunctionalInterface
    public interface Follower {

        /// @param version of the reader that reads them now
        void changed(List<Reread> documents, int version);
    }

    /// The files that an older version of their reader read.
    public List<ReadFile> outdated() {
        assert Blocking.allowed() : "on the window's thread";
        return revisions.files().stream()
                .filter(file -> file.version() < version(file.format()))
                .toList();
    }

    /// The version of today's reader of a format; of an archive, whose members any may read, all of
    /// them together. 0 where nobody reads it any more.
    private int version(String format) {
        if (isArchive(format)) {
            return ArchiveRun.version(readers);
        }
        return readers.stream()
                .filter(reader -> reader.format().equals(format))
                .mapToInt(RecordReader::version)
                .findFirst()
                .orElse(0);
    }

    private static boolean isArchive(String format) {
        return format.equals("zip") || format.equals("tar");
    }

    /// Reads a file again and says so in the case. Needs room for it in the temporary folder.
    ///
    /// @return why it could not be read to its end, or null
    /// @throws org.furore.domain.task.CancelledException if it is no longer wanted
    public @Nullable Message read(ReadFile file, Follower follower, Progress progress) {
        assert Blocking.allowed() : "on the window's thread";
        Secrecy secrecy = file.secrecy();
        Keys.Key key = secrecy == null ? null : keys.find(secrecy.key()).orElse(null);
        if (secrecy != null && key == null) {
            return Message.of("importing.key-missing", secrecy.key(), keys.folder());
        }
        int version = version(file.format());
        Comparing sink = new Comparing(file, documents -> follower.changed(documents, version));
        try {
            Path folder = Files.createTempDirectory("furore-again");
            try {
                Path copy = folder.resolve("file");
                try (InputStream in = originals.open(file.original())) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                RecordSink out =
                        secrecy == null || key == null
                                ? sink
                                : new PseudonymSink(
                                        sink,
                                        new Pseudonyms(key, secrecy.exempt(), secrecy.originals()));
                read(file, copy, out, progress);
            } finally {
                Files.deleteIfExists(folder.resolve("file"));
                Files.delete(folder);
            }
        } catch (IOException e) {
            sink.flush();
            return InputFile.unreadable(e);
        }
        sink.flush();
        revisions.read(file, version);
        return null;
    }

    private void read(ReadFile file, Path copy, RecordSink sink, Progress progress)
            throws IOException {
        boolean gzip = file.compression() != null;
        InputFile input = new InputFile(copy, file.name(), Files.size(copy), null, null);
        String written = file.mapping();
        Mapping mapping =
                written == null
                        ? null
                        : Mapping.read(
                                new ByteArrayInputStream(written.getBytes(UTF_8)), file.name());
        if (isArchive(file.format())) {
            new ArchiveRun(readers, mapping, sink, progress, n -> {})
                    .read(input, gzip, input.head(gzip));
            return;
        }
        for (RecordReader reader : readers) {
            if (reader.format().equals(file.format())) {
                try (InputStream content = input.open(gzip)) {
                    reader.read(
                            new Source(
                                    file.name(),
                                    content,
                                    input.size(),
                                    hash(copy),
                                    mapping,
                                    beside(file),
                                    () -> input.open(gzip)),
                            sink,
                            progress);
                }
                return;
            }
        }
        throw new UnsupportedOperationException("no reader of " + file.format());
    }

    private static byte[] hash(Path file) throws IOException {
        var digest = Uuids.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }

    /// The files of the same import that lay in the same folder.
    private Source.Beside beside(ReadFile file) {
        String folder = file.name().substring(0, file.name().lastIndexOf('/') + 1);
        Map<String, ReadFile> others = new HashMap<>();
        for (ReadFile each : revisions.files()) {
            if (each.importId().equals(file.importId())) {
                others.putIfAbsent(each.name(), each);
            }
        }
        return name -> {
            ReadFile other = others.get(folder + name);
            if (other == null) {
                return null;
            }
            try (InputStream in = originals.open(other.original())) {
                return in.readNBytes(Head.SIZE);
            }
        };
    }

    /// Holds what is read against what the case has.
    private final class Comparing implements RecordSink {
        private final ReadFile file;
        private final Consumer<List<Reread>> follower;
        private List<Reread> changed = new ArrayList<>();

        Comparing(ReadFile file, Consumer<List<Reread>> follower) {
            this.file = file;
            this.follower = follower;
        }

        void flush() {
            if (!changed.isEmpty()) {
                follower.accept(changed);
                changed = new ArrayList<>();
            }
        }

        @Override
        public void take(
                Locator at, byte @Nullable [] fingerprint, Document document, Capture capture) {
            StoredDocument stored = revisions.taken(file, at.number()).orElse(null);
            if (stored != null
                    && isSame(stored.origin().locator(), at)
                    && differs(stored, document)) {
                changed.add(new Reread(stored, document));
                if (changed.size() == BATCH) {
                    flush();
                }
            }
        }

        private static boolean isSame(Locator before, Locator now) {
            return before.offset() == now.offset() && Objects.equals(before.member(), now.member());
        }

        /// A language that a machine found is no reason to read again.
        private static boolean differs(StoredDocument stored, Document now) {
            if (stored.document().kind() != now.kind()) {
                return false;
            }
            boolean language =
                    stored.languageConfidence() != null
                            || Objects.equals(
                                    stored.sourceHeader().language(), now.header().language());
            var was = stored.sourceHeader();
            var is = now.header();
            return !stored.document().text().equals(now.text())
                    || !Objects.equals(was.title(), is.title())
                    || !Objects.equals(was.author(), is.author())
                    || !Objects.equals(was.outlet(), is.outlet())
                    || !Objects.equals(was.date(), is.date())
                    || !Objects.equals(was.url(), is.url())
                    || !language;
        }

        @Override
        public void observe(Locator at, ObservationDraft observation) {
            // Observations are values; they have no text that could be read better.
        }

        @Override
        public void reject(Locator at, Message reason) {
            // What the case has stays.
        }
    }
}
