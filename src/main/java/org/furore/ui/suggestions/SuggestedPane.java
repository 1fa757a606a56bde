package org.furore.ui.suggestions;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.domain.annotation.Suggestions.Group;
import org.furore.domain.annotation.Suggestions.Proposed;
import org.furore.domain.task.Message;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.controls.LazyRows;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.KeyHint;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/// The suggestions of the chosen group, each with its passage, the surest first.
final class SuggestedPane extends VBox {
    static final List<KeyHint> KEYS = List.of(hint("accept"), hint("reject"), hint("open"));

    private final SuggestionsViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final Label by = new Label();
    private final ListView<LazyRows.Row<Proposed>> list = new ListView<>();
    private final StackPane body = new StackPane();
    private final HBox problem = new HBox();

    private static KeyHint hint(String name) {
        return new KeyHint(
                Message.of("ui.suggestions.key-" + name),
                Message.of("ui.suggestions.does-" + name));
    }

    SuggestedPane(SuggestionsViewModel model, Words words, Following following) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("suggested");
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        by.getStyleClass().add("muted");
        by.setMinWidth(USE_PREF_SIZE);
        Button acceptAll = button("accept-all", BootstrapIcons.CHECK2_ALL, model::acceptAll);
        Button rejectAll = button("reject-all", BootstrapIcons.X_CIRCLE, model::rejectAll);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, by, gap, acceptAll, rejectAll);
        head.getStyleClass().add("suggested-head");
        list.setId("suggested");
        list.setItems(model.rows());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setAccessibleText(words.text("ui.suggestions.suggested"));
        list.setCellFactory(view -> new SuggestedCell(model, words));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(body, Priority.ALWAYS);
        problem.getStyleClass().addAll("bar", "bar-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(problem, head, body);
        following.add(() -> list.setItems(FXCollections.emptyObservableList()));
        following.add(model.chosen().subscribe(group -> fill()));
        following.add(
                model.listed()
                        .subscribe(is -> {
                            acceptAll.setDisable(is.size() == 0 || model.readOnly());
                            rejectAll.setDisable(is.size() == 0 || model.readOnly());
                            keepSelection();
                        }));
        following.add(
                model.problem()
                        .subscribe(now -> {
                            problem.setVisible(now.isPresent());
                            now.ifPresent(what -> {
                                Button away = new Button(words.text("ui.suggestions.put-away"));
                                away.setOnAction(event -> model.problem().set(Optional.empty()));
                                problem.getChildren()
                                        .setAll(new Label(words.text(what.message())), away);
                            });
                        }));
    }

    private Button button(String name, BootstrapIcons icon, Runnable action) {
        Button button = new Button(words.text("ui.suggestions." + name), new FontIcon(icon));
        button.setId(name);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words.text("ui.suggestions.command-" + name)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        List<Integer> rows = List.copyOf(list.getSelectionModel().getSelectedIndices());
        if (!plain || rows.isEmpty() || !list.isFocused()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            model.accept(rows);
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            model.reject(rows);
        } else if (code == KeyCode.SPACE) {
            model.open(rows.getFirst());
        } else {
            return;
        }
        event.consume();
    }

    /// Of several that were decided on, one stays selected: what moved up to the first of them.
    private void keepSelection() {
        int first =
                list.getSelectionModel().getSelectedIndices().stream()
                        .mapToInt(Integer::intValue)
                        .min()
                        .orElse(-1);
        int size = list.getItems().size();
        if (first >= 0 && size > 0) {
            list.getSelectionModel().clearAndSelect(Math.min(first, size - 1));
        }
    }

    private void fill() {
        Optional<Group> chosen = model.chosen().get();
        Heap heap = model.heap().get();
        title.setText(chosen.map(group -> GroupCell.name(group, heap, words)).orElse(""));
        by.setText(
                chosen.map(group ->
                                words.text(
                                        "ui.suggestions.by",
                                        group.count(),
                                        heap.coder(group.coder())))
                        .orElse(""));
        body.getChildren().setAll(chosen.isPresent() ? list : nothing());
    }

    private Node nothing() {
        return new EmptyState(
                BootstrapIcons.CHECK2_CIRCLE,
                words.text("ui.suggestions.nothing"),
                words.text("ui.suggestions.nothing-text"));
    }
}
