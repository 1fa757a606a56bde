package org.furore.ui.suggestions;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

import org.furore.domain.EnumWords;
import org.furore.domain.annotation.Suggestions.Kind;
import org.furore.domain.claim.ClaimId;
import org.furore.domain.search.TextSearch;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.KeyHint;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What machine coders propose, to be accepted or rejected.
public final class SuggestionsScreen implements Screen {
    private final Desk desk;
    private final SuggestionsViewModel model;
    private final MachineRuns machines;
    private final List<Command> commands = new ArrayList<>();
    private @Nullable SuggestionsView view;

    /// @param search empty while the index opens
    public SuggestionsScreen(
            Desk desk, Navigator navigator, ObservableValue<Optional<TextSearch>> search) {
        this.desk = desk;
        model = new SuggestionsViewModel(desk, navigator);
        machines = new MachineRuns(desk, search);
        ObservableBooleanValue some =
                Bindings.createBooleanBinding(
                        () -> model.listed().get().size() > 0 && !model.readOnly(), model.listed());
        ObservableBooleanValue free =
                Bindings.createBooleanBinding(
                        () -> !machines.busy().get() && !machines.readOnly(), machines.busy());
        add("look", Command.Menu.CODE, BootstrapIcons.LIGHTBULB, "F5", free, machines::look);
        add(
                "accept-all",
                Command.Menu.CODE,
                BootstrapIcons.CHECK2_ALL,
                "Shift+Enter",
                some,
                model::acceptAll);
        add(
                "reject-all",
                Command.Menu.CODE,
                BootstrapIcons.X_CIRCLE,
                "Shift+Delete",
                some,
                model::rejectAll);
        Ikon[] icons = {
            BootstrapIcons.CHAT_QUOTE,
            BootstrapIcons.PEOPLE,
            BootstrapIcons.TAGS,
            BootstrapIcons.EMOJI_SMILE
        };
        for (Kind kind : Kind.values()) {
            add(
                    "show-" + EnumWords.of(kind),
                    Command.Menu.VIEW,
                    icons[kind.ordinal()],
                    "Alt+" + (kind.ordinal() + 1),
                    new SimpleBooleanProperty(true),
                    () -> model.kind().set(kind));
        }
    }

    private void add(
            String name,
            Command.Menu menu,
            Ikon icon,
            String key,
            ObservableBooleanValue enabled,
            Runnable action) {
        commands.add(
                new Command(
                        Message.of("ui.suggestions.command-" + name),
                        menu,
                        icon,
                        KeyCombination.valueOf(key),
                        enabled,
                        action));
    }

    @Override
    public Location.Kind kind() {
        return Location.Kind.SUGGESTIONS;
    }

    @Override
    public Node view(Words words) {
        closeView();
        SuggestionsView fresh = new SuggestionsView(model, machines, words, desk.memory());
        view = fresh;
        return fresh.root();
    }

    private void closeView() {
        if (view != null) {
            view.close();
        }
    }

    @Override
    public void show(Location location) {
        if (location instanceof Location.Suggestions(var like) && like != null) {
            model.kind().set(like instanceof ClaimId ? Kind.CLAIM : Kind.CODE);
            machines.like(like);
        }
    }

    @Override
    public Location location() {
        return new Location.Suggestions();
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public List<KeyHint> keys() {
        return SuggestedPane.KEYS;
    }

    @Override
    public void close() {
        closeView();
        model.close();
    }
}
