package org.furore.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;

/// Commands as buttons and menus.
final class CommandButtons {
    private final Words words;

    CommandButtons(Words words) {
        this.words = words;
    }

    /// What it is called now, with what it would be done to.
    String title(Command command) {
        String title = words.text(command.title());
        return command.detail()
                .getValue()
                .map(detail -> words.text("ui.shell.with-detail", title, words.text(detail)))
                .orElse(title);
    }

    /// A button with an icon alone; the title is its tooltip and its name.
    ///
    /// @param followed takes what keeps the title up to date
    Button icon(Command command, Following followed) {
        Button button = new Button(null, new FontIcon(command.icon()));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setFocusTraversable(true);
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
        button.setOnAction(event -> command.run());
        Tooltip tooltip = new Tooltip();
        button.setTooltip(tooltip);
        followed.add(
                command.detail()
                        .subscribe(detail -> {
                            KeyCombination key = command.key();
                            tooltip.setText(
                                    title(command)
                                            + (key == null ? "" : "\u2003" + Keys.shown(key)));
                            button.setAccessibleText(title(command));
                        }));
        return button;
    }

    /// Menus of what `commands` gives at the time they are opened.
    MenuBar bar(java.util.function.Supplier<List<Command>> commands) {
        MenuBar bar = new MenuBar();
        bar.setUseSystemMenuBar(true);
        for (Command.Menu each : Command.Menu.values()) {
            Menu menu =
                    new Menu(words.text("ui.shell.menu-" + each.name().toLowerCase(Locale.ROOT)));
            // a menu without items never opens
            menu.getItems().add(new MenuItem());
            menu.setOnShowing(event ->
                    menu.getItems()
                            .setAll(
                                    commands.get().stream()
                                            .filter(command -> command.menu() == each)
                                            .map(this::item)
                                            .toList()));
            bar.getMenus().add(menu);
        }
        return bar;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(title(command), new FontIcon(command.icon()));
        item.setMnemonicParsing(false);
        item.setDisable(!command.enabled().get());
        item.setOnAction(event -> command.run());
        KeyCombination key = command.key();
        if (key != null && Keys.held(key)) {
            // shown at the right edge; pressed, the window takes it before the menu does
            item.setAccelerator(key);
        } else if (key != null) {
            item.setText(title(command) + "\u2003" + Keys.shown(key));
        }
        return item;
    }
}
