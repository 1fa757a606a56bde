package org.furore.ui.library;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.util.Duration;

import org.furore.domain.document.ImportId;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.Screen;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.List;
import java.util.Optional;

/// The library: all documents of a case. FX thread.
public final class LibraryScreen implements Screen {
    private static final Duration MOMENT = Duration.millis(400);

    private final Desk desk;
    private final Runnable importFiles;
    private final LibraryViewModel model;
    private final List<Command> commands;

    /// @param search empty while the index opens
    /// @param importFiles lets a person choose files to import
    public LibraryScreen(
            Desk desk,
            Navigator navigator,
            ObservableValue<Optional<TextSearch>> search,
            Runnable importFiles) {
        this.desk = desk;
        this.importFiles = importFiles;
        this.model = new LibraryViewModel(desk, navigator, search, Pace.after(MOMENT));
        this.commands =
                List.of(
                        Command.always(
                                Message.of("ui.library.command-clear"),
                                Command.Menu.VIEW,
                                BootstrapIcons.FUNNEL,
                                KeyCombination.valueOf("Shortcut+Shift+A"),
                                model::clear));
    }

    @Override
    public Location.Kind kind() {
        return Location.Kind.LIBRARY;
    }

    @Override
    public Node view(Words words) {
        return new LibraryView(model, words, desk.memory(), importFiles).root();
    }

    @Override
    public void show(Location location) {
        // without an import the library stands where it was left
        if (location instanceof Location.Library(ImportId only) && only != null) {
            model.showImport(only);
        }
    }

    @Override
    public Location location() {
        return new Location.Library();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void close() {
        model.close();
    }
}
