package org.furore.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The folder an index lives in. When another Furore holds it, this one works in a folder beside it
/// that begins as a copy of its last commit (by hard links, which cost nothing: Lucene never
/// changes a file) and goes when the case is closed.
final class IndexFolder implements AutoCloseable {
    private static final String ASIDE = ".aside-";

    private final Path folder;
    private final boolean aside;
    private final Directory directory;
    private final @Nullable IndexStamp stamp;

    private IndexFolder(Path folder, boolean aside, UUID caseId) throws IOException {
        this.folder = folder;
        this.aside = aside;
        this.directory = FSDirectory.open(folder);
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            this.stamp = examine(directory, caseId).orElse(null);
            if (stamp == null) {
                wipe();
            }
            lock.ensureValid();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    static IndexFolder open(Path folder, UUID caseId) throws IOException {
        Files.createDirectories(folder);
        removeLeftovers(folder);
        try {
            return new IndexFolder(folder, false, caseId);
        } catch (LockObtainFailedException e) {
            Path beside = besides(folder);
            copyLastCommit(folder, beside);
            return new IndexFolder(beside, true, caseId);
        }
    }

    Directory directory() {
        return directory;
    }

    /// What the index holds, or null when it is missing, stale or broken; it is empty then.
    @Nullable IndexStamp stamp() {
        return stamp;
    }

    /// Whether this is a copy beside a folder that another Furore holds.
    boolean aside() {
        return aside;
    }

    /// The stamp of a whole and unbroken index: every file's checksum is looked at.
    static Optional<IndexStamp> examine(Directory directory, UUID caseId) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Optional<IndexStamp> found =
                        IndexStamp.read(reader.getIndexCommit().getUserData(), caseId);
                if (found.isPresent()) {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        leaf.reader().checkIntegrity();
                    }
                }
                return found;
            }
        } catch (IOException | RuntimeException e) {
            // Whatever broken files lead to: the index is a cache and is made again.
            return Optional.empty();
        }
    }

    private void wipe() throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    private static Path besides(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("no place beside " + folder);
        }
        return Files.createTempDirectory(parent, folder.getFileName() + ASIDE);
    }

    /// As far as it goes: what is missing afterwards makes the copy broken, and it is made again.
    private static void copyLastCommit(Path from, Path to) {
        try (Directory source = FSDirectory.open(from)) {
            for (String file : SegmentInfos.readLatestCommit(source).files(true)) {
                try {
                    Files.createLink(to.resolve(file), from.resolve(file));
                } catch (UnsupportedOperationException | IOException e) {
                    Files.copy(from.resolve(file), to.resolve(file));
                }
            }
        } catch (IOException e) {
            discard(to, false);
        }
    }

    /// Folders beside this one whose owner is gone.
    private static void removeLeftovers(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent == null) {
            return;
        }
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(parent, folder.getFileName() + ASIDE + "*")) {
            for (Path one : found) {
                boolean free;
                try (Directory left = FSDirectory.open(one);
                        Lock lock = left.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    free = true;
                } catch (LockObtainFailedException e) {
                    free = false;
                }
                if (free) {
                    discard(one, true);
                }
            }
        }
    }

    private static void discard(Path folder, boolean itself) {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            List<Path> files = new java.util.ArrayList<>();
            stream.forEach(files::add);
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            if (itself) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        directory.close();
        if (aside) {
            discard(folder, true);
        }
    }
}
