package org.furore.app;

import org.furore.cli.Toolbox;
import org.furore.platform.Folders;

import java.nio.file.Path;

/// The real parts wired together, for tests of other packages.
public final class TestToolbox {
    private TestToolbox() {}

    /// @param folder for caches and settings
    public static Toolbox in(Path folder) {
        return new Wiring(new Folders(folder.resolve("cache"), folder.resolve("settings")));
    }
}
