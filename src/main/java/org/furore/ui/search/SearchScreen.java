package org.furore.ui.search;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.util.Duration;

import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.library.Pace;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.KeyHint;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.List;
import java.util.Optional;

/// The search in a case. FX thread.
public final class SearchScreen implements Screen {
    private static final Duration MOMENT = Duration.millis(600);

    /// The key that saves what stands in the field.
    static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+D");

    private static final KeyCombination BUILD = KeyCombination.valueOf("Shortcut+B");

    private final SearchViewModel model;
    private final SavedSearches saved;
    private final List<Command> commands;
    private final CopyWatch copies;
    private @Nullable SearchView view;
    private @Nullable SavedView savedView;

    /// @param search empty while the index opens
    public SearchScreen(
            Desk desk, Navigator navigator, ObservableValue<Optional<TextSearch>> search) {
        this.model = new SearchViewModel(desk, navigator, search, Pace.after(MOMENT));
        this.saved = new SavedSearches(desk, model.textProperty(), model.problemProperty());
        this.commands =
                List.of(
                        new Command(
                                Message.of("ui.search.command-save"),
                                Command.Menu.EDIT,
                                BootstrapIcons.STAR,
                                SAVE,
                                Bindings.createBooleanBinding(
                                        () ->
                                                !saved.readOnly()
                                                        && !model.textProperty().get().isBlank(),
                                        model.textProperty()),
                                this::save),
                        Command.always(
                                Message.of("ui.search.build"),
                                Command.Menu.VIEW,
                                BootstrapIcons.SLIDERS,
                                BUILD,
                                this::build));
        this.copies = new CopyWatch(desk, search, Pace.after(MOMENT));
    }

    @Override
    public Location.Kind kind() {
        return Location.Kind.SEARCH;
    }

    @Override
    public Node view(Words words) {
        SavedView above = new SavedView(saved, model::ask, model::ask, words);
        SearchView made = new SearchView(model, above, words);
        view = made;
        savedView = above;
        return above.over(made.root());
    }

    private void save() {
        SavedView shown = savedView;
        if (shown != null) {
            shown.open();
        }
    }

    @Override
    public void show(Location location) {
        if (location instanceof Location.Search(String query)) {
            model.show(query);
            SearchView shown = view;
            if (shown != null) {
                shown.focus();
            }
        }
    }

    /// Back from a hit one goes on among the hits; else one asks.
    @Override
    public void focus(Node root) {
        SearchView shown = view;
        if (shown != null) {
            shown.focusHits();
        }
    }

    @Override
    public Location location() {
        return new Location.Search(model.asked());
    }

    private void build() {
        SearchView shown = view;
        if (shown != null) {
            shown.build();
        }
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public List<KeyHint> keys() {
        return SavedList.HINTS;
    }

    @Override
    public void close() {
        copies.close();
        saved.close();
        model.close();
    }
}
