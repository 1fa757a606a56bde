package org.furore.ui.codebook;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

import org.furore.domain.EnumWords;
import org.furore.domain.actor.Actor;
import org.furore.domain.change.Entry;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Codes, claims and actors, and every passage that names them.
public final class CodebookScreen implements Screen {
    private final Desk desk;
    private final CodebookViewModel model;
    private final List<Command> commands = new ArrayList<>();
    private @Nullable CodebookView view;

    public CodebookScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        model = new CodebookViewModel(desk, navigator);
        ObservableBooleanValue writable = new SimpleBooleanProperty(!model.readOnly());
        ObservableBooleanValue onEntry =
                Bindings.createBooleanBinding(
                        () -> model.chosen().get().isPresent() && !model.readOnly(),
                        model.chosen());
        ObservableBooleanValue onCode =
                Bindings.createBooleanBinding(
                        () ->
                                model.section().get() == Section.CODES
                                        && model.chosen().get().isPresent()
                                        && !model.readOnly(),
                        model.chosen(),
                        model.section());
        add("new", BootstrapIcons.PLUS, "N", writable, () -> model.add(false));
        add("new-below", BootstrapIcons.NODE_PLUS, "Shift+N", onCode, () -> model.add(true));
        add("rename", BootstrapIcons.PENCIL, "F2", onEntry, model::rename);
        add("delete", BootstrapIcons.TRASH, "Delete", onEntry, model::askRemoval);
        ObservableBooleanValue onLearnable =
                Bindings.createBooleanBinding(
                        () ->
                                onEntry.get()
                                        && !(model.chosen().get().orElse(null) instanceof Actor),
                        model.chosen());
        add(
                "more-like",
                BootstrapIcons.LIGHTBULB,
                "L",
                onLearnable,
                () ->
                        model.chosen()
                                .get()
                                .ifPresent(entry ->
                                        navigator.go(new Location.Suggestions(entry.id()))));
        Ikon[] icons = {BootstrapIcons.TAGS, BootstrapIcons.CHAT_QUOTE, BootstrapIcons.PEOPLE};
        for (Section section : Section.values()) {
            add(
                    "show-" + EnumWords.of(section),
                    icons[section.ordinal()],
                    "Alt+" + (section.ordinal() + 1),
                    new SimpleBooleanProperty(true),
                    () -> model.section().set(section));
        }
    }

    private void add(
            String name, Ikon icon, String key, ObservableBooleanValue enabled, Runnable action) {
        commands.add(
                new Command(
                        Message.of("ui.codebook.command-" + name),
                        name.startsWith("show-") ? Command.Menu.VIEW : Command.Menu.CODE,
                        icon,
                        KeyCombination.valueOf(key),
                        enabled,
                        action));
    }

    @Override
    public Location.Kind kind() {
        return Location.Kind.CODEBOOK;
    }

    @Override
    public Node view(Words words) {
        closeView();
        CodebookView fresh = new CodebookView(model, words, desk.memory());
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
        if (location instanceof Location.Codebook(var entry)) {
            model.show(entry);
        }
    }

    @Override
    public Location location() {
        Optional<Entry> chosen = model.chosen().get();
        return new Location.Codebook(chosen.map(Entry::id).orElse(null));
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void close() {
        closeView();
        model.close();
    }
}
