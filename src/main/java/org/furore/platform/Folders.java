package org.furore.platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where things go on this machine besides the cases.
///
/// @param cache the user's own cache folder for this program, deletable at any time
/// @param settings what the user chose, and what the window remembers
public record Folders(Path cache, Path settings) {

    /// By the conventions of the system (XDG, Library, LOCALAPPDATA and APPDATA); `FURORE_CACHE`
    /// and `FURORE_SETTINGS` win.
    public static Folders ofThisMachine() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    static Folders of(Map<String, String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return new Folders(
                    stated(environment, "FURORE_CACHE", home.resolve("Library/Caches/Furore")),
                    stated(
                            environment,
                            "FURORE_SETTINGS",
                            home.resolve("Library/Application Support/Furore")));
        }
        boolean windows = name.startsWith("windows");
        Path cache = base(environment, windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME", home, ".cache");
        Path settings = base(environment, windows ? "APPDATA" : "XDG_CONFIG_HOME", home, ".config");
        return new Folders(
                stated(
                        environment,
                        "FURORE_CACHE",
                        cache.resolve(windows ? "Furore/cache" : "furore")),
                stated(
                        environment,
                        "FURORE_SETTINGS",
                        settings.resolve(windows ? "Furore" : "furore")));
    }

    private static Path stated(Map<String, String> environment, String name, Path otherwise) {
        @Nullable String stated = environment.get(name);
        return stated == null || stated.isBlank() ? otherwise : Path.of(stated);
    }

    /// A folder the system names, if it names it in full, else one of the home.
    private static Path base(
            Map<String, String> environment, String name, Path home, String otherwise) {
        @Nullable String base = environment.get(name);
        return base != null && Path.of(base).isAbsolute() ? Path.of(base) : home.resolve(otherwise);
    }

    /// Has the libraries that unpack native code or keep caches do it here.
    public void redirectUnpacking() {
        Path unpacked = cache.resolve("unpacked");
        try {
            Files.createDirectories(unpacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String property :
                new String[] {
                    "org.sqlite.tmpdir", "ZstdTempFolder", "javafx.cachedir", "pdfbox.fontcache"
                }) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, unpacked.toString());
            }
        }
    }
}
