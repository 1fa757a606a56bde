package org.furore.importing;

import org.furore.domain.document.Locator;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.domain.task.Progress;
import org.furore.platform.UnreadableException;
import org.furore.platform.archive.Archive;
import org.furore.platform.archive.Bytes;
import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A file found under an argument.
///
/// @param name path relative to that argument, with `/`
/// @param modified when it was last written to, as its folder says; null where it is not opened
/// @param refused why it is not opened, or null
record InputFile(
        Path path, String name, long size, @Nullable FileTime modified, @Nullable Message refused) {
    /// What could not be read after the last record.
    static final Locator REST = new Locator(1, 0, -1, -1, null);

    /// All files under `inputs`, those of a folder sorted by name. Nothing is skipped: hidden files
    /// are files; a link inside a folder (whose target is read under its own name, or lies
    /// elsewhere and was not asked for), a device, a pipe and an unreadable folder are listed as
    /// refused. A link given as an argument is followed.
    ///
    /// @param progress asked whether to go on
    /// @throws FuroreException if an argument does not exist
    static List<InputFile> under(List<Path> inputs, Progress progress) {
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new FuroreException(
                        FuroreException.Kind.USAGE, Message.of("importing.missing-file", input));
            }
        }
        List<InputFile> found = new ArrayList<>();
        for (Path input : inputs) {
            try {
                if (Files.isDirectory(input)) {
                    found.addAll(inFolder(input.toRealPath(), progress));
                } else {
                    found.add(at(input.toRealPath(), nameOf(input)));
                }
            } catch (IOException e) {
                found.add(unreadable(input, nameOf(input), e));
            }
        }
        PageFolders folders = new PageFolders(found.stream().map(InputFile::name).toList());
        return found.stream().map(folders::told).toList();
    }

    private static List<InputFile> inFolder(Path folder, Progress progress) throws IOException {
        List<InputFile> found = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        progress.check();
                        found.add(of(file, relative(folder, file), attributes));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        found.add(unreadable(file, relative(folder, file), e));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path at, @Nullable IOException e) {
                        if (e != null) {
                            found.add(unreadable(at, relative(folder, at), e));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(Comparator.comparing(InputFile::name));
        return found;
    }

    private static InputFile at(Path file, String name) throws IOException {
        return of(file, name, Files.readAttributes(file, BasicFileAttributes.class));
    }

    private static InputFile of(Path file, String name, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return new InputFile(file, name, 0, null, Message.of("importing.link"));
        }
        if (!attributes.isRegularFile()) {
            return new InputFile(file, name, 0, null, Message.of("importing.not-a-file"));
        }
        return new InputFile(file, name, attributes.size(), attributes.lastModifiedTime(), null);
    }

    private static InputFile unreadable(Path file, String name, IOException e) {
        return new InputFile(file, name, 0, null, unreadable(e));
    }

    /// Whether the file is compressed by gzip, by its first bytes.
    boolean isGzip() throws IOException {
        try (InputStream raw = Files.newInputStream(path)) {
            byte[] magic = raw.readNBytes(3);
            return GzipStream.recognises(magic, magic.length);
        }
    }

    /// The same, not to be opened.
    InputFile because(Message why) {
        return new InputFile(path, name, size, modified, why);
    }

    /// Whether nobody wrote to it since it was found.
    boolean isAsFound() {
        try {
            return Files.getLastModifiedTime(path).equals(modified);
        } catch (IOException e) {
            return false;
        }
    }

    /// Its bytes after decompression, from the start.
    InputStream open(boolean gzip) throws IOException {
        InputStream raw = Files.newInputStream(path);
        if (!gzip) {
            return raw;
        }
        try {
            return new FilterInputStream(new GzipStream(raw)) {
                @Override
                public void close() throws IOException {
                    try (raw) {
                        super.close();
                    }
                }
            };
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /// The beginning of the file. A damaged one is still recognised by what could be read of it.
    ///
    /// @throws IOException if nothing could be read
    Head head(boolean gzip) throws IOException {
        Beginning first;
        try (InputStream raw = Files.newInputStream(path);
                InputStream content = gzip ? new GzipStream(raw) : raw) {
            first = Beginning.of(content, Head.SIZE + 1);
        }
        boolean zip = !gzip && Archive.isZip(first.bytes());
        return head(name, first, zip ? Bytes.of(path) : null);
    }

    /// The same of a member of an archive.
    ///
    /// @param first its beginning, all of it where that was not too long to be held
    static Head head(String name, Beginning first) {
        boolean zip = first.whole() && Archive.isZip(first.bytes());
        return head(name, first, zip ? Bytes.of(first.bytes()) : null);
    }

    private static Head head(String name, Beginning first, @Nullable Bytes zip) {
        List<String> members = List.of();
        if (zip != null) {
            try (Archive archive = Archive.open(zip, first.bytes())) {
                members = archive.paths(Head.MEMBERS);
            } catch (IOException e) {
                // It is told when its members are to be read.
                members = List.of();
            }
        }
        byte[] bytes = first.bytes();
        boolean whole = first.whole() && bytes.length <= Head.SIZE;
        return new Head(
                name, Arrays.copyOf(bytes, Math.min(bytes.length, Head.SIZE)), whole, members);
    }

    /// What a reader may look at beside this file: files of the same folder among `files`.
    Source.Beside beside(Map<Path, InputFile> files) {
        return other -> {
            InputFile found = files.get(path.resolveSibling(other));
            if (found == null || found.refused() != null) {
                return null;
            }
            try (InputStream in = Files.newInputStream(found.path())) {
                return in.readNBytes(Head.SIZE);
            }
        };
    }

    /// All by their paths; where one is named twice, the first.
    static Map<Path, InputFile> byPath(List<InputFile> files) {
        return files.stream().collect(Collectors.toMap(InputFile::path, each -> each, (a, b) -> a));
    }

    static Message unreadable(IOException e) {
        return e instanceof UnreadableException known
                ? known.userMessage()
                : Message.of("importing.unreadable", String.valueOf(e.getMessage()));
    }

    private static String nameOf(Path input) {
        Path name = input.toAbsolutePath().normalize().getFileName();
        return name == null ? input.toString() : name.toString();
    }

    private static String relative(Path folder, Path file) {
        List<String> parts = new ArrayList<>();
        folder.relativize(file).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
