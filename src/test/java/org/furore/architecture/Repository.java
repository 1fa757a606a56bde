package org.furore.architecture;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The files of this repository, as git lists them.
///
/// Files that git ignores are nobody's business; those that are new and not yet added are.
final class Repository {

    static final Path ROOT = Path.of("").toAbsolutePath();

    /// A NUL in the first bytes makes a file binary, as it does for git.
    private static final int LOOKED_AT = 8_000;

    private Repository() {}

    /// Every file, relative to the root; the test is skipped where this is no git checkout.
    static List<Path> files() {
        try {
            Process git =
                    new ProcessBuilder(
                                    "git",
                                    "ls-files",
                                    "-z",
                                    "--cached",
                                    "--others",
                                    "--exclude-standard")
                            .directory(ROOT.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean done = git.waitFor(1, TimeUnit.MINUTES) && git.exitValue() == 0;
            Assumptions.assumeTrue(done, "skipped: git does not list the files of this folder");
            return Stream.of(listed.split("\0"))
                    .filter(name -> !name.isEmpty())
                    .map(Path::of)
                    .filter(file -> Files.isRegularFile(ROOT.resolve(file)))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            return Assumptions.abort("skipped: git is not here: " + e.getMessage());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while git listed the files", e);
        }
    }

    /// The file's text with one character for each byte, or nothing for a binary file.
    static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(ROOT.resolve(file));
            for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
                if (bytes[i] == 0) {
                    return "";
                }
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The Java files below `src`, with their number of lines.
    static Stream<Source> sources() {
        try (Stream<Path> walk = Files.walk(ROOT.resolve("src"))) {
            return walk
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> new Source(ROOT.relativize(file), lines(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        return (int) text(ROOT.relativize(file)).lines().count();
    }

    /// A source file and its number of lines.
    record Source(Path file, int lines) {
        @Override
        public String toString() {
            return file + ": " + lines + " lines";
        }
    }
}
