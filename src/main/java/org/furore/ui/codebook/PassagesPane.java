package org.furore.ui.codebook;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Toggle;
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
import org.furore.ui.controls.FocusOrder;
import org.furore.ui.controls.LazyRows;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
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
    private final ToggleGroup group = new ToggleGroup();
    private List<Way> offered = List.of();
    private final CheckBox below;
    private final ListView<LazyRows.Row<Usage>> list = new ListView<>();
    private final StackPane body = new StackPane();

    /// A way an actor is named, and what its button says.
    private record Way(Optional<Role> role, String said) {}

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
        following.add(passages.role().subscribe(role -> choose()));
        group.selectedToggleProperty().subscribe(this::chosen);
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
        List<Way> now = entry instanceof Actor ? ways(entry) : List.of();
        if (!now.equals(offered)) {
            offered = now;
            FocusOrder.keep(ways, this::remake);
        }
        choose();
    }

    private List<Way> ways(Entry actor) {
        Usages.Count counts = model.codebook().get().count(actor.id());
        List<Way> used = new ArrayList<>();
        for (Role role : Role.values()) {
            if (counts.of(role) > 0) {
                used.add(
                        new Way(
                                Optional.of(role),
                                words.text(
                                        "ui.codebook.way-" + EnumWords.of(role), counts.of(role))));
            }
        }
        if (used.size() < 2) {
            return List.of();
        }
        used.addFirst(new Way(Optional.empty(), words.text("ui.codebook.way-all")));
        return used;
    }

    private void remake() {
        ways.getChildren().clear();
        group.getToggles().clear();
        for (Way way : offered) {
            ToggleButton button = new ToggleButton(way.said());
            button.setUserData(way);
            button.getStyleClass()
                    .addAll(
                            "small",
                            way == offered.getFirst()
                                    ? "left-pill"
                                    : way == offered.getLast() ? "right-pill" : "center-pill");
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(passages.role().get().equals(way.role()));
            button.setToggleGroup(group);
            ways.getChildren().add(button);
        }
    }

    private void choose() {
        for (Toggle toggle : group.getToggles()) {
            if (((Way) toggle.getUserData()).role().equals(passages.role().get())) {
                group.selectToggle(toggle);
            }
        }
    }

    /// By arrow as by click; one of them always stands.
    private void chosen(@Nullable Toggle was, @Nullable Toggle is) {
        if (is != null) {
            passages.role().set(((Way) is.getUserData()).role());
        } else if (was != null && group.getToggles().contains(was)) {
            group.selectToggle(was);
        }
    }

    private Node nothing() {
        return new EmptyState(
                BootstrapIcons.PEN,
                words.text("ui.codebook.no-passages"),
                words.text("ui.codebook.no-passages-text"));
    }
}
