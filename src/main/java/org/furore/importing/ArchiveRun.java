package org.furore.importing;

import org.furore.domain.Uuids;
import org.furore.domain.document.Locator;
import org.furore.domain.task.CancelledException;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.archive.Archive;
import org.furore.platform.archive.Bytes;
import org.furore.platform.archive.Spool;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Reads the files in an archive, each by the reader that recognises it, as the archive's records.
/// Archives in it are read too, two deep. Every member is accounted for: one that nobody reads is
/// one rejected record. Used once.
final class ArchiveRun {
    /// How deep archives may lie in one another.
    static final int DEEPEST = 2;

    /// Bytes of a member that are held in memory, so that its readers can look at them twice.
    private static final int HELD = 48 << 20;

    private final List<RecordReader> readers;
    private final @Nullable Mapping mapping;
    private final MemberSink sink;
    private final Progress progress;
    private final LongConsumer passed;

    /// @param mapping what the columns of every table mean, or null
    /// @param passed told after each member how many bytes of the archive it takes
    ArchiveRun(
            List<RecordReader> readers,
            @Nullable Mapping mapping,
            RecordSink sink,
            Progress progress,
            LongConsumer passed) {
        this.readers = readers;
        this.mapping = mapping;
        this.sink = new MemberSink(sink);
        this.progress = progress;
        this.passed = passed;
    }

    /// Counts up whenever one of its readers does.
    static int version(List<RecordReader> readers) {
        return readers.stream().mapToInt(RecordReader::version).sum();
    }

    /// The first reader that takes a file that begins so, or null. A tar is never asked about:
    /// after its first header it begins with a member's own bytes, which readers of text take for
    /// theirs.
    ///
    /// @param named whether a person chose the only reader: then it takes all but archives
    static @Nullable RecordReader reader(List<RecordReader> readers, Head head, boolean named) {
        boolean archive = Archive.isArchive(head.bytes());
        if (archive && !Archive.isZip(head.bytes())) {
            return null;
        }
        for (RecordReader reader : readers) {
            if (named && !archive || recognises(reader, head)) {
                return reader;
            }
        }
        return null;
    }

    /// A reader's mistake in one file must not cost the other files of a folder: it does not know
    /// this one.
    private static boolean recognises(RecordReader reader, Head head) {
        try {
            return reader.recognises(head);
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    /// @param gzip whether the archive is compressed as a whole
    /// @throws IOException if the archive can't be read on; what came before stays
    void read(InputFile file, boolean gzip, Head head) throws IOException {
        try (ArchiveBytes all = ArchiveBytes.of(file, gzip, head)) {
            read(all.bytes(), all.head());
        }
    }

    /// @param bytes of the archive, after decompression
    /// @param head their beginning
    void read(Bytes bytes, byte[] head) throws IOException {
        read(bytes, head, "", 1);
    }

    /// @param path of this archive in the outermost one with [Archive#WITHIN], or ""
    private void read(Bytes bytes, byte[] head, String path, int depth) throws IOException {
        try (Archive archive = Archive.open(bytes, head)) {
            List<String> paths = archive.paths(Integer.MAX_VALUE);
            PageFolders folders = new PageFolders(paths);
            Map<String, Integer> seen = new HashMap<>();
            archive.each((member, content) -> {
                progress.check();
                sink.enter(path + member.path());
                Message refused = member.refused();
                if (refused == null && seen.merge(member.path(), 1, Integer::sum) > 1) {
                    refused = Message.of("importing.member-twice");
                }
                if (refused == null && folders.holds(member.path())) {
                    refused = Message.of("importing.part-of-page");
                }
                if (refused == null) {
                    guarded(archive, path, member.path(), content, depth);
                } else {
                    sink.reject(Locator.WHOLE, refused);
                }
                if (depth == 1) {
                    passed.accept(member.packed());
                }
                return true;
            });
        }
    }

    private void guarded(
            Archive archive, String outer, String path, InputStream content, int depth) {
        try {
            member(archive, outer, path, content, depth);
        } catch (IOException e) {
            sink.enter(outer + path);
            sink.reject(InputFile.REST, InputFile.unreadable(e));
        }
    }

    private void member(Archive archive, String outer, String path, InputStream raw, int depth)
            throws IOException {
        Beginning packed = Beginning.of(raw, HELD);
        boolean gzip = GzipStream.recognises(packed.bytes(), packed.bytes().length);
        InputStream content = packed.on(raw);
        try (InputStream unpacked = gzip ? new GzipStream(content) : content) {
            Beginning first = gzip ? Beginning.of(unpacked, HELD) : packed;
            if (first.bytes().length == 0) {
                sink.reject(Locator.WHOLE, Message.of("importing.empty"));
                return;
            }
            InputStream rest = gzip ? unpacked : raw;
            Head head = InputFile.head(path, first);
            RecordReader reader = reader(readers, head, false);
            if (reader != null) {
                read(reader, archive, path, first, rest);
            } else if (!Archive.isArchive(head.bytes())) {
                sink.reject(
                        Locator.WHOLE,
                        Unread.why(head, Message.of("importing.unrecognised-member")));
            } else if (depth >= DEEPEST) {
                sink.reject(Locator.WHOLE, Message.of("importing.nested-deep", DEEPEST));
            } else {
                try (Spool spool = Spool.of(first.on(rest))) {
                    read(spool, head.bytes(), outer + path + Archive.WITHIN, depth + 1);
                }
            }
        }
    }

    private void read(
            RecordReader reader, Archive archive, String path, Beginning first, InputStream rest)
            throws IOException {
        byte[] bytes = first.bytes();
        Source source =
                new Source(
                        path,
                        first.on(rest),
                        first.whole() ? bytes.length : -1,
                        identity(first),
                        mapping,
                        beside(archive, path),
                        first.whole() ? () -> new java.io.ByteArrayInputStream(bytes) : null);
        try {
            reader.read(source, sink, progress);
        } catch (CancelledException | FuroreException | PreviewSink.Enough e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // A reader's mistake in one file must not cost the other files of an archive.
            sink.reject(InputFile.REST, Message.of("importing.reader-failed", reader.format(), e));
        }
    }

    /// The hash of a member's bytes, by which one-record files are known again. Of a longer one,
    /// whose records have their own, of its beginning.
    private static byte[] identity(Beginning first) {
        MessageDigest digest = Uuids.sha256();
        return digest.digest(first.bytes());
    }

    private static Source.Beside beside(Archive archive, String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return name -> {
            try (InputStream in = archive.member(folder + name)) {
                return in == null ? null : in.readNBytes(Head.SIZE);
            }
        };
    }
}
