package org.furore.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.platform.Settings.Recent;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// What one sees before a case is open: the last cases, and the ways to one.
final class StartView {
    private final Shell shell;
    private final Words words;
    private final StackPane root = new StackPane();

    StartView(Shell shell, Words words) {
        this.shell = shell;
        this.words = words;
        root.getStyleClass().add("start");
        Label name = new Label("Furore");
        name.getStyleClass().add("start-name");
        Label what = new Label(words.text("ui.shell.start-what"));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        Button create = wide("ui.shell.start-new", BootstrapIcons.FILE_EARMARK_PLUS);
        create.setId("start-new");
        create.getStyleClass().add("accent");
        create.setOnAction(event -> shell.overlay().set(Shell.Overlay.NEW_CASE));
        Button open = wide("ui.shell.start-open", BootstrapIcons.FOLDER2_OPEN);
        open.setId("start-open");
        open.setOnAction(event -> shell.cases().choose());
        Button sample = wide("ui.shell.start-sample", BootstrapIcons.JOURNAL_BOOKMARK);
        sample.setId("start-sample");
        sample.setOnAction(event -> shell.cases().openSample());
        Label hint = new Label(words.text("ui.shell.start-sample-hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        VBox ways = new VBox(name, what, create, open, sample, hint);
        ways.getStyleClass().add("start-ways");
        HBox both = new HBox(ways, recent());
        both.getStyleClass().add("start-both");
        both.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        Label program = new Label(shell.cases().program());
        program.getStyleClass().addAll("muted", "small", "start-program");
        root.getChildren().addAll(both, program);
        StackPane.setAlignment(program, javafx.geometry.Pos.BOTTOM_CENTER);
    }

    Node root() {
        return root;
    }

    private Button wide(String key, Ikon icon) {
        Button button = new Button(words.text(key), new FontIcon(icon));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return button;
    }

    private Node recent() {
        Label heading = new Label(words.text("ui.shell.start-recent"));
        heading.getStyleClass().add("heading");
        ListView<Recent> list = new ListView<>(shell.preferences().recent());
        list.setId("recent");
        list.setAccessibleText(words.text("ui.shell.start-recent"));
        Label none = new Label(words.text("ui.shell.start-none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        list.setPlaceholder(none);
        list.setCellFactory(view -> new Row());
        list.setOnKeyPressed(event -> {
            Recent chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER) {
                open(chosen);
            } else if (event.getCode() == KeyCode.DELETE && chosen != null) {
                shell.preferences().recent().remove(chosen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(heading, list);
        box.getStyleClass().add("start-recent");
        return box;
    }

    private void open(@Nullable Recent recent) {
        if (recent == null) {
            return;
        }
        try {
            shell.cases().open(Path.of(recent.path()));
        } catch (InvalidPathException e) {
            shell.preferences().recent().remove(recent);
        }
    }

    private String day(Recent recent) {
        try {
            return DateTimeFormatter.ofPattern("d MMM yyyy", words.locale())
                    .format(Instant.parse(recent.opened()).atZone(ZoneId.systemDefault()));
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    private final class Row extends ListCell<Recent> {
        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    open(getItem());
                }
            });
        }

        private ContextMenu menu(Recent recent) {
            MenuItem forget = new MenuItem(words.text("ui.shell.start-forget"));
            forget.setOnAction(event -> shell.preferences().recent().remove(recent));
            return new ContextMenu(forget);
        }

        @Override
        protected void updateItem(@Nullable Recent recent, boolean empty) {
            super.updateItem(recent, empty);
            setText(null);
            if (empty || recent == null) {
                setGraphic(null);
                setContextMenu(null);
                return;
            }
            Label title = new Label(recent.title());
            Label where = new Label(recent.path());
            where.getStyleClass().addAll("muted", "small");
            where.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
            Label when = new Label(day(recent));
            when.getStyleClass().addAll("muted", "small");
            when.setMinWidth(USE_PREF_SIZE);
            VBox name = new VBox(title, where);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox row = new HBox(name, when);
            row.setSpacing(8);
            row.setMinWidth(0);
            row.setPrefWidth(0);
            setGraphic(row);
            setContextMenu(menu(recent));
        }
    }
}
