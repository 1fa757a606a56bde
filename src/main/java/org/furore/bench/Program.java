package org.furore.bench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// This program, to be started as a process of its own with a window, its cache and settings in a
/// folder of the run.
final class Program {
    private static final String STARTER =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                    ? "furore.bat"
                    : "furore";

    private final Path folder;
    private final boolean display;

    /// @param display whether there is one for its windows
    Program(Path folder, boolean display) {
        this.folder = folder;
        this.display = display && !"Headless".equals(System.getProperty("glass.platform"));
    }

    /// The folder where it looks for the index of a case.
    Path index(UUID caseId) {
        return cache().resolve("index").resolve(caseId.toString());
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    /// The starter of the packaged program this process runs from, if it does: another one that was
    /// built may be of another version.
    Optional<Path> packaged() {
        return Optional.ofNullable(home())
                .map(home -> home.resolve("bin").resolve(STARTER))
                .filter(Files::isRegularFile);
    }

    /// The folder above that of our archive.
    private static @Nullable Path home() {
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        try {
            URI place = source == null ? null : source.getLocation().toURI();
            Path archive = place == null ? null : Path.of(place);
            Path lib = archive == null ? null : archive.getParent();
            return lib == null ? null : lib.getParent();
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Not a file: then there is no folder.
            return null;
        }
    }

    /// Starts it on a case, or on none.
    ProgramRun start(@Nullable Path path) throws IOException {
        List<String> options = new ArrayList<>(List.of("-Dfurore.start-times=true"));
        if (!display) {
            options.add("-Dglass.platform=Headless");
            options.add("-Dprism.order=sw");
        }
        List<String> command = new ArrayList<>();
        ProcessBuilder builder = new ProcessBuilder();
        Optional<Path> starter = packaged();
        if (starter.isPresent()) {
            command.add(starter.get().toAbsolutePath().toString());
            builder.environment().put("FURORE_JAVA_OPTS", String.join(" ", options));
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Xmx512m");
            command.add("--enable-native-access=ALL-UNNAMED");
            command.addAll(options);
            command.add("-classpath");
            command.add(System.getProperty("java.class.path"));
            command.add("org.furore.Main");
        }
        command.add("open");
        if (path != null) {
            command.add(path.toString());
        }
        builder.environment().put("FURORE_CACHE", cache().toString());
        builder.environment().put("FURORE_SETTINGS", folder.resolve("settings").toString());
        return new ProgramRun(builder.command(command));
    }
}
