package org.furore.ui.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.furore.ui.controls.EvidenceClip;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/// The navigation at the left: a button for each screen.
final class Rail {
    private final VBox root = new VBox();

    Rail(Shell shell, Words words, Following followed) {
        root.getStyleClass().addAll("rail", "large-icon");
        root.setAccessibleRole(AccessibleRole.TOOL_BAR);
        ToggleGroup group = new ToggleGroup();
        for (Location.Kind kind : Location.Kind.values()) {
            String name = words.text("ui.shell.screen-" + ShellCommands.word(kind));
            ToggleButton button = new ToggleButton(name, new FontIcon(ShellCommands.icon(kind)));
            button.setId("rail-" + ShellCommands.word(kind));
            button.setContentDisplay(ContentDisplay.TOP);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            Command command = shell.own().go().get(kind.ordinal());
            if (command.key() != null) {
                button.setTooltip(
                        new Tooltip(
                                words.text(command.title())
                                        + "\u2003"
                                        + Keys.shown(command.key())));
            }
            button.setOnAction(event -> {
                shell.go(kind);
                button.setSelected(true);
            });
            // what is dragged over the button goes on to its screen, as evidence to an event
            button.setOnDragEntered(event -> {
                if (EvidenceClip.from(event.getDragboard()).isPresent()) {
                    shell.go(kind);
                }
            });
            followed.add(
                    shell.screen()
                            .subscribe(screen ->
                                    button.setSelected(
                                            screen.isPresent() && screen.get().kind() == kind)));
            root.getChildren().add(button);
        }
    }

    Node root() {
        return root;
    }
}
