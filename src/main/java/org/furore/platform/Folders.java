package org.furore.platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where things go on this machine besides the cases: only caches so far, deletable at any time.
///
/// @param cache the user's own cache folder for this program
public record Folders(Path cache) {

    /// By the conventions of the system (XDG, Library/Caches, LOCALAPPDATA); `FURORE_CACHE` wins.
    public static Folders ofThisMachine() {
        return of(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    static Folders of(Map<String, String> environment, String system, Path home) {
        @Nullable String stated = environment.get("FURORE_CACHE");
        if (stated != null && !stated.isBlank()) {
            return new Folders(Path.of(stated));
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return new Folders(home.resolve("Library/Caches/Furore"));
        }
        @Nullable String base =
                environment.get(name.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        if (base != null && Path.of(base).isAbsolute()) {
            return new Folders(
                    Path.of(base).resolve(name.startsWith("windows") ? "Furore/cache" : "furore"));
        }
        return new Folders(home.resolve(".cache/furore"));
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
