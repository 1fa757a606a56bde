package org.furore.ui.report;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Asks a person where to write.
@FunctionalInterface
interface Chooser {

    /// @param name proposed
    /// @param owner the window that waits for the answer, or null
    Optional<Path> choose(Words words, String name, @Nullable Window owner);

    /// The system's own dialog.
    static Optional<Path> dialog(Words words, String name, @Nullable Window owner) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(words.text("ui.report.command-export"));
        dialog.setInitialFileName(name);
        dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File chosen = dialog.showSaveDialog(owner);
        return Optional.ofNullable(chosen).map(File::toPath).map(Chooser::named);
    }

    private static Path named(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")
                ? path
                : path.resolveSibling(path.getFileName() + ".pdf");
    }
}
