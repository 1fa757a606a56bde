package org.furore.ui.codebook;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.domain.EnumWords;
import org.furore.domain.actor.Actor;
import org.furore.domain.annotation.Usages;
import org.furore.domain.annotation.Usages.Role;
import org.furore.domain.annotation.Usages.Usage;
import org.furore.domain.change.Entry;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All passages of the chosen entry, oldest first.
final class PassagesPane extends VBox {
    private final CodebookViewModel model;
    private final PassagesViewModel passages;
    private final Words words;
    private final Label count = new Label();
    private final HBox ways = new HBox();
    private final CheckBox below;
    private final ListView<LazyRows.Row<Usage>> list = new ListView<>();
    private final StackPane body = new StackPane();

    PassagesPane(CodebookViewModel model, Words words, Following following) {
        this.model = model;
        this.passages = model.passages();
        this.words = words;
        getStyleClass().add("passages");
        count.getStyleClass().add("heading");
        ways.getStyleClass().add("ways");
        below = new CheckBox(words.text("ui.codebook.with-below"));
        below.selectedProperty().bindBidirectional(passages.withBelow());
        following.add(() -> below.selectedProperty().unbindBidirectional(passages.withBelow()));
        following.add(() -> list.setItems(FXCollections.emptyObservableList()));
        below.managedProperty().bind(below.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(count, gap, ways, below);
        head.getStyleClass().add("passages-head");
        list.setId("passages");
        list.setItems(passages.rows());
        list.setCellFactory(view -> new PassageCell(model, words));
        list.setAccessibleText(words.text("ui.codebook.passages"));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        passages.open(list.getSelectionModel().getSelectedIndex());
                        event.consume();
                    }
                });
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        following.add(passages.listed().subscribe(listed -> fill()));
        following.add(passages.ready().subscribe(ready -> fill()));
        following.add(model.codebook().now().subscribe(now -> ways()));
        following.add(passages.role().subscribe(role -> ways()));
        following.add(
                model.chosen()
                        .subscribe((was, is) -> {
                            boolean same = was.map(Entry::id).equals(is.map(Entry::id));
                            if (!same) {
                                list.getSelectionModel().clearSelection();
                                list.scrollTo(0);
                            }
                            ways();
                            fill();
                        }));
    }

    private void fill() {
        int size = passages.listed().get().size();
        boolean ready = passages.ready().get();
        count.setText(ready ? words.text("ui.codebook.n-passages", size) : "");
        body.getChildren().setAll(ready && size == 0 ? nothing() : list);
    }

    /// An actor is named in several ways, each of which can be listed alone.
    private void ways() {
        Entry entry = model.chosen().get().orElse(null);
        below.setVisible(passages.hasBelow());
        ways.getChildren().clear();
        if (!(entry instanceof Actor)) {
            return;
        }
        Usages.Count counts = model.codebook().get().count(entry.id());
        List<Role> used = new ArrayList<>();
        for (Role role : Role.values()) {
            if (counts.of(role) > 0) {
                used.add(role);
            }
        }
        if (used.size() < 2) {
            return;
        }
        ToggleGroup group = new ToggleGroup();
        add(group, words.text("ui.codebook.way-all"), Optional.empty());
        for (Role role : used) {
            add(
                    group,
                    words.text("ui.codebook.way-" + EnumWords.of(role), counts.of(role)),
                    Optional.of(role));
        }
        for (int i = 0; i < ways.getChildren().size(); i++) {
            ways.getChildren()
                    .get(i)
                    .getStyleClass()
                    .add(
                            i == 0
                                    ? "left-pill"
                                    : i == ways.getChildren().size() - 1
                                            ? "right-pill"
                                            : "center-pill");
        }
    }

    private void add(ToggleGroup group, String said, Optional<Role> role) {
        ToggleButton button = new ToggleButton(said);
        button.getStyleClass().add("small");
        button.setToggleGroup(group);
        button.setSelected(passages.role().get().equals(role));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            passages.role().set(role);
        });
        ways.getChildren().add(button);
    }

    private Node nothing() {
        return new EmptyState(
                BootstrapIcons.PEN,
                words.text("ui.codebook.no-passages"),
                words.text("ui.codebook.no-passages-text"));
    }
}
