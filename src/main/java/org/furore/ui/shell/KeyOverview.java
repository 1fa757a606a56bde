package org.furore.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.furore.ui.fx.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// All keys of what can be done here, by menu.
final class KeyOverview {
    private static final int COLUMNS = 3;

    private final Words words;
    private final VBox root = new VBox();
    private final List<VBox> columns = Stream.generate(() -> new VBox()).limit(COLUMNS).toList();

    KeyOverview(Shell shell, Words words) {
        this.words = words;

        root.setMaxHeight(VBox.USE_PREF_SIZE);
        root.getStyleClass().addAll("card-pane", "keys");
        Label title = new Label(words.text("ui.shell.keys-title"));
        title.getStyleClass().add("title");
        FlowPane groups = new FlowPane();
        groups.getStyleClass().add("key-groups");
        shell.screen().get().ifPresent(this::group);
        List<Command> everywhere = new ArrayList<>(shell.own().all());
        shell.open().get().ifPresent(open -> everywhere.addAll(open.commands()));
        for (Command.Menu menu : Command.Menu.values()) {
            group(
                    "menu-" + menu.name().toLowerCase(Locale.ROOT),
                    everywhere.stream().filter(each -> each.menu() == menu).toList(),
                    List.of());
        }
        shell.open()
                .get()
                .ifPresent(open ->
                        open.screens().stream()
                                .filter(each -> shell.screen().get().orElse(null) != each)
                                .forEach(this::group));
        groups.getChildren().addAll(columns);
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        Label close = new Label(words.text("ui.shell.keys-close"));
        close.getStyleClass().addAll("muted", "small");
        root.getChildren().addAll(title, scroll, close);
        root.setFocusTraversable(true);
        // so that the keys scroll it
        root.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        scroll.requestFocus();
                    }
                });
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

    private void group(Screen screen) {
        group("screen-" + ShellCommands.word(screen.kind()), screen.commands(), screen.keys());
    }

    /// Puts a group into the column that is shortest so far.
    private void group(String name, List<Command> commands, List<KeyHint> hints) {
        List<Line> lines =
                Stream.concat(
                                commands.stream()
                                        .filter(each -> each.key() != null)
                                        .map(this::line),
                                hints.stream().map(this::line))
                        .toList();
        if (lines.isEmpty()) {
            return;
        }
        Label heading = new Label(words.text("ui.shell." + name));
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
        VBox shortest =
                columns.stream().min(Comparator.comparingInt(KeyOverview::lines)).orElseThrow();
        shortest.getChildren().add(new VBox(heading, grid));
    }

    private static int lines(VBox column) {
        return column.getChildren().stream()
                .mapToInt(group -> 3 + group.lookupAll(".key-cap").size())
                .sum();
    }
}
