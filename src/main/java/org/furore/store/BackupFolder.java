package org.furore.store;

import org.furore.domain.Backup;
import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The folder `name.furore-backups` beside a case. `000007.backup` lists the pages of the case as
/// it was, and where each is kept; `000007.pages` holds those that no earlier backup had. Both are
/// written under another name, brought to the disk and renamed, pages first, and never touched
/// again: whatever happens, what was there before stays whole.
final class BackupFolder {
    /// How many backups are kept.
    static final int KEPT = 10;

    private static final String LIST = ".backup";
    private static final String PAGES = ".pages";
    private static final String PART = ".part";

    private final Path folder;

    private BackupFolder(Path folder) {
        this.folder = folder;
    }

    static BackupFolder of(Path casePath) {
        Path absolute = casePath.toAbsolutePath().normalize();
        return new BackupFolder(absolute.resolveSibling(absolute.getFileName() + "-backups"));
    }

    /// Numbers of the backups there are, the newest first.
    List<Integer> numbers() throws IOException {
        return numbers(LIST);
    }

    private List<Integer> numbers(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[0-9]{6,9}\\" + ending))
                    .map(name ->
                            Integer.valueOf(name.substring(0, name.length() - ending.length())))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /// The newest that can be read.
    Optional<PageList> newest() throws IOException {
        for (int number : numbers()) {
            Optional<PageList> list = PageList.read(file(number, LIST));
            if (list.isPresent()) {
                return list;
            }
        }
        return Optional.empty();
    }

    PageList list(int number) throws IOException {
        if (!numbers().contains(number)) {
            throw new FuroreException(
                    FuroreException.Kind.USAGE, Message.of("store.no-backup", number, folder));
        }
        return PageList.read(file(number, LIST))
                .orElseThrow(() ->
                        new FuroreException(
                                FuroreException.Kind.FAILURE,
                                Message.of("store.backup-broken", number, folder)));
    }

    /// What there is, the newest first; one that can't be read is left out.
    List<Backup> all() throws IOException {
        List<Backup> all = new ArrayList<>();
        for (int number : numbers()) {
            Optional<PageList> list = PageList.read(file(number, LIST));
            if (list.isPresent()) {
                all.add(about(number, list.get()));
            }
        }
        return all;
    }

    Backup about(int number, PageList list) throws IOException {
        Path pages = file(number, PAGES);
        long added = Files.size(file(number, LIST)) + (Files.exists(pages) ? Files.size(pages) : 0);
        return new Backup(number, list.made(), (long) list.pages() * list.pageSize(), added);
    }

    /// A number no backup has or had pages under.
    int next() throws IOException {
        int newest = 0;
        for (String ending : List.of(LIST, PAGES)) {
            for (int number : numbers(ending)) {
                newest = Math.max(newest, number);
            }
        }
        return newest + 1;
    }

    FileChannel openPages(int number) throws IOException {
        return FileChannel.open(file(number, PAGES), StandardOpenOption.READ);
    }

    /// Where the pages of a backup are written first.
    FileChannel beginPages(int number) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(
                file(number, PAGES + PART),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    /// Makes a backup be there: only when all of it is on the disk.
    void finish(int number, FileChannel pages, PageList list) throws IOException {
        pages.force(true);
        pages.close();
        rename(number, PAGES);
        try (FileChannel out =
                FileChannel.open(
                        file(number, LIST + PART),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            list.write(out);
            out.force(true);
        }
        rename(number, LIST);
        forceNames();
    }

    private void rename(int number, String ending) throws IOException {
        Files.move(
                file(number, ending + PART), file(number, ending), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Names are on the disk when their folder is; a system that can't do that does it by itself.
    private void forceNames() throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /// Takes away the oldest, the pages no backup needs any more, and what a crash left.
    void tidy() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Integer> numbers = numbers();
        for (int number : numbers.subList(Math.min(KEPT, numbers.size()), numbers.size())) {
            Files.delete(file(number, LIST));
        }
        Set<Integer> needed = new HashSet<>();
        for (int number : numbers()) {
            Optional<PageList> list = PageList.read(file(number, LIST));
            if (list.isEmpty()) {
                // What it needs can't be told: nothing goes.
                return;
            }
            needed.addAll(list.get().files());
        }
        for (int number : numbers(PAGES)) {
            if (!needed.contains(number)) {
                Files.delete(file(number, PAGES));
            }
        }
        discardParts();
    }

    void discardParts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(PART)) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Bytes of pages in the files a backup uses, needed or not.
    long bytes(Set<Integer> files) throws IOException {
        long bytes = 0;
        for (int number : files) {
            bytes += Files.size(file(number, PAGES));
        }
        return bytes;
    }

    private Path file(int number, String ending) {
        return folder.resolve("%06d%s".formatted(number, ending));
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
