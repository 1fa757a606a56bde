package org.furore.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.furore.ui.fx.Words;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// All keys of what can be done here, by menu.
final class KeyOverview {
    private final Words words;
    private final VBox root = new VBox();

    KeyOverview(Shell shell, Words words) {
        this.words = words;

        root.setMaxHeight(VBox.USE_PREF_SIZE);
        root.getStyleClass().addAll("card-pane", "keys");
        Label title = new Label(words.text("ui.shell.keys-title"));
        title.getStyleClass().add("title");
        FlowPane groups = new FlowPane();
        groups.getStyleClass().add("key-groups");
        List<Command> keyed = shell.commands().stream().filter(each -> each.key() != null).toList();
        List<KeyHint> hints = shell.screen().get().map(Screen::keys).orElse(List.of());
        for (Command.Menu menu : Command.Menu.values()) {
            List<Line> lines =
                    Stream.concat(
                                    keyed.stream()
                                            .filter(each -> each.menu() == menu)
                                            .map(this::line),
                                    hints.stream()
                                            .filter(each -> each.menu() == menu)
                                            .map(this::line))
                            .toList();
            if (!lines.isEmpty()) {
                groups.getChildren().add(group(menu, lines));
            }
        }
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        Label close = new Label(words.text("ui.shell.keys-close"));
        close.getStyleClass().addAll("muted", "small");
        root.getChildren().addAll(title, scroll, close);
        root.setFocusTraversable(true);
    }

    Node root() {
        return root;
    }

    /// A key and what it does.
    private record Line(String key, String does) {}

    private Line line(Command command) {
        return new Line(
                Keys.shown(Objects.requireNonNull(command.key())), words.text(command.title()));
    }

    private Line line(KeyHint hint) {
        return new Line(words.text(hint.keys()), words.text(hint.does()));
    }

    private Node group(Command.Menu menu, List<Line> lines) {
        Label heading =
                new Label(words.text("ui.shell.menu-" + menu.name().toLowerCase(Locale.ROOT)));
        heading.getStyleClass().add("heading");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        int row = 0;
        for (Line line : lines) {
            Label key = new Label(line.key());
            key.getStyleClass().add("key-cap");
            key.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            grid.addRow(row++, key, new Label(line.does()));
        }
        return new VBox(heading, grid);
    }
}
