package org.furore.ui.importing;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Asks a person where to write, with the system's own dialogs.
class Chooser {

    /// A folder to write into.
    Optional<Path> folder(String title, Window owner) {
        DirectoryChooser dialog = new DirectoryChooser();
        dialog.setTitle(title);
        return path(dialog.showDialog(owner));
    }

    /// A file to write.
    ///
    /// @param name proposed
    Optional<Path> file(String title, String name, Window owner) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(title);
        dialog.setInitialFileName(name);
        return path(dialog.showSaveDialog(owner));
    }

    private static Optional<Path> path(@org.jspecify.annotations.Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
