package org.furore.ui.search;

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

    private final SearchViewModel model;
    private final CopyWatch copies;
    private @Nullable SearchView view;

    /// @param search empty while the index opens
    public SearchScreen(
            Desk desk, Navigator navigator, ObservableValue<Optional<TextSearch>> search) {
        this.model = new SearchViewModel(desk, navigator, search, Pace.after(MOMENT));
        this.copies = new CopyWatch(desk, search, Pace.after(MOMENT));
    }

    @Override
    public Location.Kind kind() {
        return Location.Kind.SEARCH;
    }

    @Override
    public Node view(Words words) {
        SearchView made = new SearchView(model, words);
        view = made;
        return made.root();
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

    @Override
    public List<Command> commands() {
        return List.of(
                Command.always(
                        Message.of("ui.search.build"),
                        Command.Menu.VIEW,
                        BootstrapIcons.SLIDERS,
                        KeyCombination.keyCombination("Shortcut+B"),
                        () -> {
                            SearchView shown = view;
                            if (shown != null) {
                                shown.build();
                            }
                        }));
    }

    @Override
    public void close() {
        copies.close();
        model.close();
    }
}
