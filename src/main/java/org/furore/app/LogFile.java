package org.furore.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Where the window notes what went wrong: two files of at most a megabyte, the newer first.
final class LogFile {
    private static final int SIZE = 1 << 20;
    private static final Logger OURS = Logger.getLogger("org.furore");

    private LogFile() {}

    static Path in(Path folder) {
        return folder.resolve("furore.0.log");
    }

    /// Has our own notes, and of others warnings and worse, written there as well; if the folder
    /// can't be written, nowhere else than before.
    static void keep(Path folder) {
        try {
            Files.createDirectories(folder);
            FileHandler handler =
                    new FileHandler(folder.resolve("furore.%g.log").toString(), SIZE, 2, true);
            handler.setLevel(Level.INFO);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(handler);
            OURS.setLevel(Level.INFO);
        } catch (IOException e) {
            OURS.log(Level.WARNING, "no log is kept in " + folder, e);
        }
    }
}
