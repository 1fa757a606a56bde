package org.furore.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Kills the real program at random moments of a command (SIGKILL: nothing of it can tidy up), and
/// tells what a case holds afterwards. `-Dfurore.kills=200` says how often in all,
/// `-Dfurore.seed=…` at the same moments again.
final class Kills {
    /// What is killed: each gets its part of the kills.
    enum During {
        IMPORT,
        ANNOTATE,
        UNDO,
        MIGRATION,
        INDEX,
        BACKUP
    }

    private static final int TOTAL = Integer.getInteger("furore.kills", 20);
    private static final long SEED = Long.getLong("furore.seed", System.nanoTime());

    private final During what;
    private final Path folder;
    private final Random random;

    Kills(During what, Path folder) {
        this.what = what;
        this.folder = folder;
        this.random = new Random(SEED + what.ordinal());
        System.out.println("seed " + SEED + ", " + times() + " kills during " + what);
    }

    int times() {
        int parts = During.values().length;
        return TOTAL / parts + (what.ordinal() < TOTAL % parts ? 1 : 0);
    }

    Random random() {
        return random;
    }

    /// How long a command works on a case when it is left alone, in milliseconds.
    long unkilled(int exit, Path input, Path path, Object... words)
            throws IOException, InterruptedException {
        Program program = new Program(folder);
        Process process = program.start(input, words);
        Program.awaitLock(process, path);
        long begun = System.nanoTime();
        int code = Program.await(process);
        assertEquals(exit, code, program.printed());
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /// What a killed program left.
    ///
    /// @param moment when it was killed, in milliseconds after it took the case's lock
    /// @param ended whether it was through by itself before
    /// @param printed what it had printed
    record Killed(long moment, boolean ended, String printed) {
        /// Whether it had said on standard output that it is done: one whole line.
        boolean confirmed() {
            return printed.endsWith("\n");
        }
    }

    /// Kills a command: somewhere in the time it takes, or a little after; or, every other time,
    /// soon after the first byte of what it writes is on the disk, since most of a short command's
    /// time is the starting of Java.
    Killed kill(long millis, Path input, Path path, Object... words)
            throws IOException, InterruptedException {
        long moment = random.nextLong(millis * 21 / 20 + 1);
        Program program = new Program(folder);
        Process process = program.start(input, words);
        Program.awaitLock(process, path);
        long begun = System.nanoTime();
        if (random.nextBoolean()) {
            long soon = random.nextLong(250);
            while (process.isAlive() && !writes(path)) {
                Thread.sleep(1);
            }
            Thread.sleep(soon);
            moment = (System.nanoTime() - begun) / 1_000_000;
        } else {
            Thread.sleep(moment);
        }
        boolean ended = !process.isAlive();
        process.destroyForcibly();
        Program.await(process);
        return new Killed(moment, ended, program.out());
    }

    /// Whether the log, a copy of the case or a backup has begun to be written.
    private static boolean writes(Path path) throws IOException {
        Path log = path.resolveSibling(path.getFileName() + "-wal");
        Path backups = path.resolveSibling(path.getFileName() + "-backups");
        if (Files.exists(log) && sizeOf(log) > 0) {
            return true;
        }
        for (Path folder : List.of(path.toAbsolutePath().getParent(), backups)) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    if (files.anyMatch(file -> file.toString().endsWith(".part"))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // A log goes when its case is closed.
            return 0;
        }
    }

    void tell(int kill, long millis, Killed killed, String what) {
        System.out.printf(
                "%s %d: after %d of %d ms%s, %s%n",
                this.what,
                kill,
                killed.moment(),
                millis,
                killed.ended() ? " (it was through)" : killed.confirmed() ? " (confirmed)" : "",
                what);
    }

    /// The case is as it should be, its index too: every check of `verify` ran and found nothing.
    static JsonNode verified(Shell shell, Path path) {
        JsonNode checks = shell.run("verify", path, "--json").exits(0).object("verify-result");
        Set<String> names = checks.propertyNames().stream().collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "database",
                        "references",
                        "originals",
                        "records",
                        "documents",
                        "quotes",
                        "journal",
                        "values",
                        "index"),
                names);
        return checks;
    }

    /// What a person would see of its documents: all that is told of each, but for ids that differ
    /// from case to case.
    static List<String> documents(Shell shell, Path path) {
        return shell.run("documents", path, "--json", "--text").exits(0).out().lines().toList();
    }

    static int marks(Shell shell, Path path) {
        Path out = path.resolveSibling("exported.jsonl");
        return shell.run("export", path, "--as", "furore-jsonl", "--out", out, "--json")
                .exits(0)
                .lines()
                .getFirst()
                .at("/lines/annotation")
                .asInt();
    }
}
