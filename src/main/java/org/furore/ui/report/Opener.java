package org.furore.ui.report;

import org.furore.domain.task.FuroreException;
import org.furore.domain.task.Message;
import org.furore.platform.Blocking;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Hands a file or a folder to the program that people open it with. By the system's own command:
/// `java.awt.Desktop` would load a second copy of the toolkit's libraries on Linux. Any thread but
/// the window's.
@FunctionalInterface
interface Opener {
    /// Seconds after which a command that still runs counts as one that opened the file.
    int PATIENCE = 2;

    /// @throws FuroreException if nothing opens it
    void open(Path path) throws IOException, InterruptedException;

    /// The one of this system, or empty where there is none.
    static Optional<Opener> ofSystem() {
        assert Blocking.allowed() : "on the window's thread";
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            // it ends with 1 also when all went well
            return Optional.of(path -> run("explorer.exe", path));
        }
        if (system.startsWith("mac")) {
            return Optional.of(path -> check(run("open", path), path));
        }
        return onPath("xdg-open")
                .map(command -> path -> check(run(command.toString(), path), path));
    }

    private static Optional<Path> onPath(String command) {
        String folders = System.getenv("PATH");
        return Arrays.stream((folders == null ? "" : folders).split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean run(String command, Path path) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(command, path.toAbsolutePath().toString()))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return !process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() == 0;
    }

    private static void check(boolean opened, Path path) {
        if (!opened) {
            throw new FuroreException(
                    FuroreException.Kind.FAILURE, Message.of("ui.report.not-opened", path));
        }
    }
}
