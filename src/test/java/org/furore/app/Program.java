package org.furore.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The real program in a process of its own, which can be killed.
final class Program {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;

    /// @param folder where it runs, with its cache and what it prints
    Program(Path folder) {
        this.folder = folder;
    }

    /// Starts a command; `input` is its standard input, or null for none.
    Process start(Path input, Object... arguments) throws IOException {
        return start("org.furore.Main", List.of(), input, arguments);
    }

    /// Starts a class, with more options for Java.
    Process start(String main, List<String> options, Path input, Object... arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Djava.awt.headless=true",
                                "-cp",
                                classPath()));
        command.addAll(options);
        command.add(main);
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.environment().put("FURORE_CACHE", folder.resolve("cache").toString());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        builder.redirectOutput(folder.resolve("out.txt").toFile());
        builder.redirectError(folder.resolve("err.txt").toFile());
        return builder.start();
    }

    /// That of this process, which may be relative to where this process runs.
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Waits until the process has taken the case's lock: the work begins then.
    static void awaitLock(Process process, Path casePath) throws InterruptedException {
        Path lock = casePath.resolveSibling(casePath.getFileName() + ".lock");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(lock)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("the program did not open the case");
            }
            Thread.sleep(1);
        }
    }

    /// Waits for its end.
    ///
    /// @return its exit code
    static int await(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the program did not end");
        }
        return process.exitValue();
    }

    /// What it printed on standard output.
    String out() throws IOException {
        return Files.readString(folder.resolve("out.txt"));
    }

    /// What it printed last.
    String printed() throws IOException {
        return Files.readString(folder.resolve("out.txt"))
                + Files.readString(folder.resolve("err.txt"));
    }
}
