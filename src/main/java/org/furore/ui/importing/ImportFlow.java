package org.furore.ui.importing;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCombination;

import org.furore.domain.document.ImportId;
import org.furore.domain.task.Message;
import org.furore.importing.Importer;
import org.furore.ui.fx.Desk;
import org.furore.ui.importing.ImportModel.Step;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.Panes;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Importing in the window: the way in for files that were dropped or chosen, and the commands for
/// it. One import at a time; closing its pane does not stop it. To be used on the window's thread.
public final class ImportFlow {
    private final Desk desk;
    private final Navigator navigator;
    private final Panes panes;
    private final ImportModel model;
    private final ImportsModel imports;
    private final StringProperty lastFolder;
    private final List<Command> commands;
    private Optional<File> folder = Optional.empty();

    public ImportFlow(Desk desk, Navigator navigator, Importer importer, Panes panes) {
        this.desk = desk;
        this.navigator = navigator;
        this.panes = panes;
        this.model = new ImportModel(desk, importer);
        this.imports = new ImportsModel(desk);
        this.lastFolder = desk.memory().text("import.folder", "");
        this.commands =
                List.of(
                        new Command(
                                Message.of("ui.importing.command-import"),
                                Command.Menu.FILE,
                                BootstrapIcons.BOX_ARROW_IN_DOWN,
                                KeyCombination.valueOf("Shortcut+I"),
                                new SimpleBooleanProperty(!desk.edits().readOnly()),
                                this::open),
                        Command.always(
                                Message.of("ui.importing.command-imports"),
                                Command.Menu.FILE,
                                BootstrapIcons.CLOCK_HISTORY,
                                KeyCombination.valueOf("Shortcut+Shift+I"),
                                this::openImports));
    }

    /// Import, and the list of imports.
    public List<Command> commands() {
        return commands;
    }

    /// Shows what is in files and folders before anything is stored. While an import runs, that is
    /// shown instead.
    public void begin(List<Path> paths) {
        if (!paths.isEmpty() && model.free()) {
            Path parent = paths.getFirst().toAbsolutePath().getParent();
            lastFolder.set(parent == null ? "" : parent.toString());
            model.look(paths);
        }
        showPane();
    }

    /// Shows the import under way or the last one's summary, or asks what to import.
    public void open() {
        if (model.step().get() == Step.SUMMARY) {
            model.reset();
        }
        showPane();
    }

    /// Shows all imports of the case.
    public void openImports() {
        panes.show(words -> new ImportsPane(this, imports, words));
    }

    /// Lets go of the case.
    public void close() {
        imports.close();
    }

    private void showPane() {
        String last = lastFolder.get();
        desk.tasks()
                .run(
                        progress -> !last.isEmpty() && Files.isDirectory(Path.of(last)),
                        there -> folder = there ? Optional.of(new File(last)) : Optional.empty(),
                        failure -> folder = Optional.empty());
        panes.show(words -> new ImportPane(this, model, words));
    }

    /// Puts the pane away; an import goes on.
    void hide() {
        panes.hide();
    }

    /// Puts the pane away and forgets what was looked at.
    void cancel() {
        model.reset();
        panes.hide();
    }

    void showDocuments(ImportId id) {
        panes.hide();
        navigator.go(new Location.Search("import:" + id.value()));
    }

    /// The folder the last files came from, as long as it is there.
    Optional<File> folder() {
        return folder;
    }
}
