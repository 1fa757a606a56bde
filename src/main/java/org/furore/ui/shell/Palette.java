package org.furore.ui.shell;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// All that can be done now, found by typing.
final class Palette {
    private final Shell shell;
    private final CommandButtons buttons;
    private final VBox root = new VBox();
    private final TextField field = new TextField();
    private final ObservableList<Command> shown = FXCollections.observableArrayList();
    private final ListView<Command> list = new ListView<>(shown);
    private final List<Command> all;

    Palette(Shell shell, Words words, CommandButtons buttons) {
        this.shell = shell;
        this.buttons = buttons;
        this.all = shell.commands().stream().filter(each -> each.enabled().get()).toList();
        root.getStyleClass().addAll("card-pane", "palette");
        field.setPromptText(words.text("ui.shell.palette-prompt"));
        field.setAccessibleText(words.text("ui.shell.palette-prompt"));
        field.setId("palette-field");
        Label none = new Label(words.text("ui.shell.palette-none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setAccessibleText(words.text("ui.shell.palette-prompt"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Row());
        list.setOnMouseClicked(event -> run());
        field.textProperty().subscribe(text -> filter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.getChildren().addAll(field, list);
        root.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        field.requestFocus();
                    }
                });
    }

    Node root() {
        return root;
    }

    private void pressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next =
                    Math.clamp(
                            (long) at + (event.getCode() == KeyCode.DOWN ? 1 : -1),
                            0,
                            Math.max(0, shown.size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 4));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            run();
        }
    }

    private void run() {
        Command command = list.getSelectionModel().getSelectedItem();
        shell.overlay().set(Shell.Overlay.NONE);
        if (command != null) {
            command.run();
        }
    }

    private void filter() {
        String wanted = folded(field.getText());
        shown.setAll(
                all.stream()
                        .filter(each -> rank(folded(buttons.title(each)), wanted) >= 0)
                        .sorted(
                                Comparator.comparingInt(
                                        each -> rank(folded(buttons.title(each)), wanted)))
                        .toList());
        list.getSelectionModel().selectFirst();
    }

    /// 0 begins so, 1 a word does, 2 somewhere in it, 3 its letters in order, -1 not.
    static int rank(String title, String wanted) {
        int at = title.indexOf(wanted);
        if (at == 0) {
            return 0;
        }
        if (at > 0) {
            return title.contains(" " + wanted) ? 1 : 2;
        }
        int from = 0;
        for (char letter : wanted.toCharArray()) {
            from = title.indexOf(letter, from) + 1;
            if (from == 0) {
                return -1;
            }
        }
        return 3;
    }

    /// Lower case, without accents.
    static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private final class Row extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            Label title = new Label(buttons.title(command));
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(new FontIcon(command.icon()), title, space);
            row.getStyleClass().add("palette-row");
            if (command.key() != null) {
                Label key = new Label(Keys.shown(command.key()));
                key.getStyleClass().add("key-cap");
                row.getChildren().add(key);
            }
            setGraphic(row);
        }
    }
}
