package org.furore.ui.reader;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

import org.furore.domain.task.Message;
import org.furore.ui.fx.Desk;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Command;
import org.furore.ui.shell.Command.Menu;
import org.furore.ui.shell.Location;
import org.furore.ui.shell.Navigator;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/// The screen on which one document is read and annotated.
public final class ReaderScreen implements Screen {
    private final ReaderModels models;
    private final List<Command> commands = new ArrayList<>();
    private final List<Command> tools = new ArrayList<>();
    private final List<Command> moves = new ArrayList<>();
    private final BooleanBinding reading;
    private final BooleanBinding writing;
    private @Nullable ReaderView view;

    public ReaderScreen(Desk desk, Navigator navigator) {
        models = new ReaderModels(desk, navigator);
        reading =
                Bindings.createBooleanBinding(
                        () ->
                                models.reader().open().isPresent()
                                        && models.coding().asked().get().isEmpty(),
                        models.reader().shown(),
                        models.coding().asked());
        boolean readOnly = desk.edits().readOnly();
        writing = Bindings.createBooleanBinding(() -> reading.get() && !readOnly, reading);
        fill();
    }

    private void fill() {
        for (MarkKind kind : MarkKind.values()) {
            tools.add(code("mark-" + kind.word(), icon(kind), key(kind), () -> models.begin(kind)));
        }
        tools.add(code("event", BootstrapIcons.CALENDAR_PLUS, "E", models.coding()::event));
        tools.add(
                code(
                        "whole",
                        BootstrapIcons.FILE_EARMARK_CHECK,
                        "D",
                        () -> models.reader().whole().set(!models.reader().whole().get())));
        commands.addAll(tools);
        commands.add(code("back-event", BootstrapIcons.CALENDAR_CHECK, "Shift+E", models::back));
        commands.add(code("write-note", BootstrapIcons.PENCIL, "N", this::note));
        commands.add(code("delete", BootstrapIcons.TRASH, "Delete", models.editing()::delete));
        commands.add(code("move", BootstrapIcons.ARROWS_MOVE, "M", models.editing()::move));
        commands.add(code("accept-suggestion", BootstrapIcons.CHECK2, "Y", models.hints()::accept));
        commands.add(code("reject-suggestion", BootstrapIcons.X, "X", models.hints()::reject));
        commands.add(
                read(
                        Menu.GO,
                        "next-suggestion",
                        BootstrapIcons.LIGHTBULB,
                        "J",
                        () -> models.hints().go(1)));
        commands.add(
                read(
                        Menu.GO,
                        "previous-suggestion",
                        BootstrapIcons.LIGHTBULB,
                        "Shift+J",
                        () -> models.hints().go(-1)));
        commands.add(read(Menu.CODE, "grow", BootstrapIcons.ARROWS_EXPAND, "W", models::grow));
        commands.add(
                read(
                        Menu.CODE,
                        "shrink",
                        BootstrapIcons.ARROWS_COLLAPSE,
                        "Shift+W",
                        models::shrink));
        commands.add(
                read(
                        Menu.GO,
                        "next-annotation",
                        BootstrapIcons.CHEVRON_DOWN,
                        "Period",
                        () -> models.step(1)));
        commands.add(
                read(
                        Menu.GO,
                        "previous-annotation",
                        BootstrapIcons.CHEVRON_UP,
                        "Comma",
                        () -> models.step(-1)));
        moves.add(
                read(
                        Menu.GO,
                        "previous-document",
                        BootstrapIcons.ARROW_UP,
                        "Alt+Up",
                        () -> models.reader().move(-1)));
        moves.add(
                read(
                        Menu.GO,
                        "next-document",
                        BootstrapIcons.ARROW_DOWN,
                        "Alt+Down",
                        () -> models.reader().move(1)));
        moves.add(
                read(
                        Menu.VIEW,
                        "smaller-letters",
                        BootstrapIcons.DASH,
                        "Alt+Minus",
                        () -> models.letters(-0.1)));
        moves.add(
                read(
                        Menu.VIEW,
                        "larger-letters",
                        BootstrapIcons.PLUS,
                        "Alt+Plus",
                        () -> models.letters(0.1)));
        commands.addAll(moves);
    }

    private static String key(MarkKind kind) {
        return switch (kind) {
            case CLAIM -> "C";
            case SENTIMENT -> "S";
            case ACTOR -> "A";
            case CODE -> "K";
        };
    }

    private static Ikon icon(MarkKind kind) {
        return switch (kind) {
            case CLAIM -> BootstrapIcons.CHAT_SQUARE_QUOTE;
            case SENTIMENT -> BootstrapIcons.HEART_HALF;
            case ACTOR -> BootstrapIcons.PERSON;
            case CODE -> BootstrapIcons.TAG;
        };
    }

    private Command code(String name, Ikon icon, String key, Runnable action) {
        return new Command(
                named(name), Menu.CODE, icon, KeyCombination.valueOf(key), writing, action);
    }

    private Command read(Menu menu, String name, Ikon icon, String key, Runnable action) {
        return new Command(named(name), menu, icon, KeyCombination.valueOf(key), reading, action);
    }

    private static Message named(String name) {
        return Message.of("ui.reader.command-" + name);
    }

    ReaderModels models() {
        return models;
    }

    private void note() {
        if (models.reader().chosenAnnotation().isEmpty()) {
            models.reader().say(Message.of("ui.reader.choose-first"));
        } else {
            models.reader().noteAsked().set(models.reader().noteAsked().get() + 1);
        }
    }

    @Override
    public Location.Kind kind() {
        return Location.Kind.READER;
    }

    @Override
    public Node view(Words words) {
        ReaderView before = view;
        if (before != null) {
            before.close();
        }
        ReaderView made =
                new ReaderView(
                        models,
                        tools.stream().map(tool -> tool(tool, words)).toList(),
                        moves.stream()
                                .map(move -> button(new Button(), move, words, false))
                                .toList(),
                        words);
        view = made;
        return made;
    }

    /// That of the whole document stays pressed as long as the next mark is of it.
    private ButtonBase tool(Command tool, Words words) {
        if (!tool.title().equals(named("whole"))) {
            return button(new Button(), tool, words, true);
        }
        ToggleButton whole = new ToggleButton();
        button(whole, tool, words, true);
        whole.addEventHandler(
                ActionEvent.ACTION, press -> whole.setSelected(models.reader().whole().get()));
        models.reader()
                .whole()
                .when(whole.sceneProperty().isNotNull())
                .subscribe(now -> whole.setSelected(now));
        return whole;
    }

    /// A button that leaves the focus where it is, so that a selection stays in use.
    private static <B extends ButtonBase> B button(
            B button, Command command, Words words, boolean named) {
        String title = words.text(command.title());
        KeyCombination key = command.key();
        button.setGraphic(new FontIcon(command.icon()));
        button.getStyleClass().add("flat");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(key == null ? title : title + "  " + key.getDisplayText()));
        if (named) {
            button.setText(words.text(command.title().key() + "-short"));
            if (key != null) {
                Label cap = new Label(key.getDisplayText());
                cap.getStyleClass().add("key-cap");
                button.setGraphic(cap);
            }
        } else {
            button.getStyleClass().add("button-icon");
        }
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !command.enabled().get(), command.enabled()));
        button.setOnAction(press -> command.run());
        return button;
    }

    @Override
    public void show(Location location) {
        if (location instanceof Location.Reader there) {
            models.reader().show(there);
            models.pageAsked().set(models.pageAsked().get() + 1);
        }
    }

    @Override
    public Location location() {
        return models.reader().location();
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void close() {
        ReaderView shown = view;
        if (shown != null) {
            shown.close();
        }
        models.close();
    }
}
