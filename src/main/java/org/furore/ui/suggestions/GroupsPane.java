package org.furore.ui.suggestions;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.domain.EnumWords;
import org.furore.domain.annotation.Suggestions.Group;
import org.furore.domain.annotation.Suggestions.Kind;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Screen;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What there are suggestions of: which kind, a filter, the list.
final class GroupsPane extends VBox {
    private final SuggestionsViewModel model;
    private final Words words;
    private final ObservableList<Group> items = FXCollections.observableArrayList();
    private final ListView<Group> list = new ListView<>(items);
    private final StackPane body = new StackPane();
    private boolean filling;

    GroupsPane(SuggestionsViewModel model, Words words, Following following) {
        this.model = model;
        this.words = words;
        getStyleClass().add("groups");
        list.setId("groups");
        list.getStyleClass().add(Screen.MAIN);
        list.setAccessibleText(words.text("ui.suggestions.groups"));
        list.setCellFactory(view -> new GroupCell(model, words));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe((was, is) -> {
                    if (!filling && is != null) {
                        model.choose(is);
                    }
                });
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(kinds(following), filter(following), body);
        following.add(model.heap().subscribe(heap -> fill()));
        following.add(model.loaded().subscribe(loaded -> fill()));
        following.add(model.kind().subscribe(kind -> fill()));
        following.add(model.filter().subscribe(typed -> fill()));
        following.add(model.chosen().subscribe(group -> select()));
    }

    private Node kinds(Following following) {
        HBox box = new HBox();
        box.getStyleClass().add("kinds");
        ToggleGroup group = new ToggleGroup();
        Map<Kind, ToggleButton> buttons = new EnumMap<>(Kind.class);
        Kind[] all = Kind.values();
        for (Kind each : all) {
            ToggleButton button = new ToggleButton();
            button.setToggleGroup(group);
            button.setId("kind-" + EnumWords.of(each));
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass()
                    .add(
                            each == all[0]
                                    ? "left-pill"
                                    : each == all[all.length - 1] ? "right-pill" : "center-pill");
            button.setUserData(each);
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.put(each, button);
            box.getChildren().add(button);
        }
        following.add(model.kind().subscribe(now -> group.selectToggle(buttons.get(now))));
        // by arrow as by click; one of them always stands
        group.selectedToggleProperty()
                .subscribe((was, is) -> {
                    if (is == null) {
                        group.selectToggle(was);
                    } else if (is.getUserData() instanceof Kind now) {
                        model.kind().set(now);
                    }
                });
        following.add(
                model.heap()
                        .subscribe(heap ->
                                buttons.forEach((kind, button) ->
                                        button.setText(
                                                words.text(
                                                        "ui.suggestions.kind-" + EnumWords.of(kind),
                                                        heap.count(kind))))));
        return box;
    }

    private Node filter(Following following) {
        TextField field = new TextField();
        field.setId("group-filter");
        field.setPromptText(words.text("ui.suggestions.filter"));
        field.setAccessibleText(words.text("ui.suggestions.filter"));
        field.textProperty().bindBidirectional(model.filter());
        following.add(() -> field.textProperty().unbindBidirectional(model.filter()));
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                        field.clear();
                        event.consume();
                    } else if (event.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        event.consume();
                    }
                });
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox box = new HBox(field);
        box.getStyleClass().add("tools");
        return box;
    }

    private void fill() {
        List<Group> now = model.heap().get().of(model.kind().get(), model.filter().get());
        filling = true;
        if (!items.equals(now)) {
            items.setAll(now);
        }
        filling = false;
        select();
        if (model.loaded().get()) {
            body.getChildren().setAll(now.isEmpty() ? nothing() : list);
        }
    }

    private void select() {
        if (filling) {
            return;
        }
        filling = true;
        Group chosen = model.chosen().get().orElse(null);
        int at = -1;
        for (int i = 0; i < items.size() && chosen != null; i++) {
            if (items.get(i).same(chosen)) {
                at = i;
            }
        }
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 4));
        }
        filling = false;
    }

    private Node nothing() {
        boolean filtered = !model.filter().get().isBlank();
        return filtered
                ? new EmptyState(
                        BootstrapIcons.FUNNEL,
                        words.text("ui.suggestions.none-found"),
                        words.text("ui.suggestions.none-found-text"))
                : new EmptyState(
                        BootstrapIcons.LIGHTBULB,
                        words.text("ui.suggestions.none"),
                        words.text("ui.suggestions.none-text"));
    }
}
