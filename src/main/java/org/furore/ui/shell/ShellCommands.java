package org.furore.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

import org.furore.domain.task.Message;
import org.furore.platform.Settings.Appearance;
import org.furore.platform.Settings.Theme;
import org.furore.ui.fx.Edits;
import org.furore.ui.shell.Command.Menu;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What can be done whatever screen shows.
final class ShellCommands {
    private static final int STEP = 10;

    private final Shell shell;
    private final ObservableBooleanValue inCase;
    private final Command undo;
    private final Command redo;
    private final Command back;
    private final Command forward;
    private final Command palette;
    private final Command quit;
    private final Command keys;
    private final List<Command> go = new ArrayList<>();
    private final List<Command> all = new ArrayList<>();

    ShellCommands(Shell shell) {
        this.shell = shell;
        ReadOnlyObjectProperty<Optional<OpenCase>> open = shell.open();
        inCase = Bindings.createBooleanBinding(() -> open.get().isPresent(), open);
        undo =
                step(
                        "undo",
                        "Shortcut+Z",
                        BootstrapIcons.ARROW_COUNTERCLOCKWISE,
                        Edits::undo,
                        Edits::undoable);
        redo =
                step(
                        "redo",
                        "Shortcut+Shift+Z",
                        BootstrapIcons.ARROW_CLOCKWISE,
                        Edits::redo,
                        Edits::redoable);
        back =
                new Command(
                        named("back"),
                        Menu.GO,
                        BootstrapIcons.ARROW_LEFT,
                        key("Alt+Left"),
                        shell.hasBack().and(asBinding(inCase)),
                        shell::back);
        forward =
                new Command(
                        named("forward"),
                        Menu.GO,
                        BootstrapIcons.ARROW_RIGHT,
                        key("Alt+Right"),
                        shell.hasForward().and(asBinding(inCase)),
                        shell::forward);
        palette =
                Command.always(
                        named("palette"),
                        Menu.HELP,
                        BootstrapIcons.COMMAND,
                        key("Shortcut+K"),
                        () -> shell.overlay().set(Shell.Overlay.PALETTE));
        quit =
                Command.always(
                        named("quit"),
                        Menu.FILE,
                        BootstrapIcons.BOX_ARROW_RIGHT,
                        key("Shortcut+Q"),
                        shell.cases()::quit);
        keys =
                Command.always(
                        named("keys"),
                        Menu.HELP,
                        BootstrapIcons.KEYBOARD,
                        key("F1"),
                        () -> shell.overlay().set(Shell.Overlay.KEYS));
        fill();
    }

    private void fill() {
        add(
                Command.always(
                        named("new"),
                        Menu.FILE,
                        BootstrapIcons.FILE_EARMARK_PLUS,
                        key("Shortcut+N"),
                        () -> shell.overlay().set(Shell.Overlay.NEW_CASE)));
        add(
                Command.always(
                        named("open"),
                        Menu.FILE,
                        BootstrapIcons.FOLDER2_OPEN,
                        key("Shortcut+O"),
                        shell.cases()::choose));
        add(
                Command.always(
                        named("sample"),
                        Menu.FILE,
                        BootstrapIcons.JOURNAL_BOOKMARK,
                        null,
                        shell.cases()::openSample));
        add(
                new Command(
                        named("close"),
                        Menu.FILE,
                        BootstrapIcons.X_CIRCLE,
                        key("Shortcut+W"),
                        inCase,
                        () -> shell.cases().close(() -> {})));
        add(
                Command.always(
                        named("settings"),
                        Menu.FILE,
                        BootstrapIcons.GEAR,
                        key("Shortcut+Comma"),
                        () -> shell.overlay().set(Shell.Overlay.SETTINGS)));
        add(quit);
        add(undo);
        add(redo);
        add(
                new Command(
                        named("find"),
                        Menu.EDIT,
                        BootstrapIcons.SEARCH,
                        key("Shortcut+F"),
                        inCase,
                        () -> shell.searchAsked().set(shell.searchAsked().get() + 1)));
        for (Location.Kind kind : Location.Kind.values()) {
            Command command =
                    new Command(
                            Message.of("ui.shell.go-" + word(kind)),
                            Menu.GO,
                            icon(kind),
                            key("Shortcut+" + (kind.ordinal() + 1)),
                            inCase,
                            () -> shell.go(kind));
            go.add(command);
            add(command);
        }
        add(back);
        add(forward);
        add(
                Command.always(
                        named("theme"),
                        Menu.VIEW,
                        BootstrapIcons.CIRCLE_HALF,
                        key("Shortcut+Shift+D"),
                        () -> change(ShellCommands::otherTheme)));
        add(
                Command.always(
                        named("language"),
                        Menu.VIEW,
                        BootstrapIcons.GLOBE,
                        key("Shortcut+Shift+L"),
                        () -> change(this::otherLanguage)));
        add(
                Command.always(
                        named("larger"),
                        Menu.VIEW,
                        BootstrapIcons.ZOOM_IN,
                        key("Shortcut+Plus"),
                        () -> change(now -> sized(now, STEP))));
        add(
                Command.always(
                        named("usual-size"),
                        Menu.VIEW,
                        BootstrapIcons.TYPE,
                        key("Shortcut+0"),
                        () ->
                                change(now ->
                                        sized(now, Appearance.USUAL.textSize() - now.textSize()))));
        add(
                Command.always(
                        named("smaller"),
                        Menu.VIEW,
                        BootstrapIcons.ZOOM_OUT,
                        key("Shortcut+Minus"),
                        () -> change(now -> sized(now, -STEP))));
        add(palette);
        add(keys);
    }

    private void add(Command command) {
        all.add(command);
    }

    private void change(Function<Appearance, Appearance> changed) {
        shell.preferences().appearance().set(changed.apply(shell.preferences().appearance().get()));
    }

    private static Appearance sized(Appearance now, int by) {
        return new Appearance(now.language(), now.theme(), now.textSize() + by);
    }

    private static Appearance otherTheme(Appearance now) {
        return new Appearance(
                now.language(),
                now.theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK,
                now.textSize());
    }

    private Appearance otherLanguage(Appearance now) {
        boolean french = shell.preferences().locale().equals(Locale.FRENCH);
        return new Appearance(french ? "en" : "fr", now.theme(), now.textSize());
    }

    /// Undo or redo, named by the step.
    private Command step(
            String name,
            String key,
            BootstrapIcons icon,
            java.util.function.Consumer<Edits> action,
            Function<Edits, ReadOnlyObjectProperty<Optional<Message>>> step) {
        ObservableValue<Optional<Message>> known =
                shell.open()
                        .flatMap(now ->
                                now.isPresent()
                                        ? step.apply(now.get().desk().edits())
                                        : new SimpleObjectProperty<>(Optional.empty()));
        BooleanBinding enabled =
                Bindings.createBooleanBinding(
                        () -> known.getValue().isPresent() && writable(), known);
        return new Command(
                named(name),
                Menu.EDIT,
                icon,
                key(key),
                enabled,
                () -> shell.open().get().ifPresent(now -> action.accept(now.desk().edits())),
                known);
    }

    private boolean writable() {
        return shell.open().get().map(now -> !now.desk().edits().readOnly()).orElse(false);
    }

    private static BooleanBinding asBinding(ObservableBooleanValue value) {
        return Bindings.createBooleanBinding(value::get, value);
    }

    private static Message named(String name) {
        return Message.of("ui.shell.command-" + name);
    }

    private static KeyCombination key(String text) {
        return KeyCombination.valueOf(text);
    }

    static String word(Location.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static BootstrapIcons icon(Location.Kind kind) {
        return switch (kind) {
            case LIBRARY -> BootstrapIcons.COLLECTION;
            case SEARCH -> BootstrapIcons.SEARCH;
            case READER -> BootstrapIcons.BOOK;
            case CODEBOOK -> BootstrapIcons.TAGS;
            case SUGGESTIONS -> BootstrapIcons.LIGHTBULB;
            case TIMELINE -> BootstrapIcons.CALENDAR3_RANGE;
            case REPORT -> BootstrapIcons.FILE_EARMARK_TEXT;
        };
    }

    List<Command> all() {
        return all;
    }

    Command undo() {
        return undo;
    }

    Command redo() {
        return redo;
    }

    Command back() {
        return back;
    }

    Command forward() {
        return forward;
    }

    Command quit() {
        return quit;
    }

    Command palette() {
        return palette;
    }

    List<Command> go() {
        return go;
    }
}
