package org.furore.ui.search;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.furore.domain.search.SavedSearch;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Words;
import org.furore.ui.library.Shown;
import org.furore.ui.shell.KeyHint;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The saved searches below each other: Enter or a click asks one, F2 and Delete and a menu change
/// it.
final class SavedList extends VBox {
    /// The keys it takes by itself.
    static final List<KeyHint> HINTS =
            Stream.of("rename", "delete")
                    .map(name ->
                            new KeyHint(
                                    Message.of("ui.search.key-" + name),
                                    Message.of("ui.search.does-" + name)))
                    .toList();

    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final double MOST = 6.5;

    private final SavedSearches model;
    private final Words words;
    private final Consumer<String> ask;
    private final Supplier<SavedForm> form;
    private final ListView<SavedSearch> list = new ListView<>();
    private final Label none;

    SavedList(SavedSearches model, Words words, Consumer<String> ask, Supplier<SavedForm> form) {
        this.model = model;
        this.words = words;
        this.ask = ask;
        this.form = form;
        getStyleClass().add("saved");
        managedProperty().bind(visibleProperty());
        Label heading = new Label(words.text("ui.search.saved"));
        heading.getStyleClass().add("heading");
        none = new Label(words.text("ui.search.saved-none"));
        none.getStyleClass().add("muted");
        none.setId("saved-none");
        none.setWrapText(true);
        none.managedProperty().bind(none.visibleProperty());
        list.setMinHeight(0);
        list.setPlaceholder(new Region());
        list.setId("saved-searches");
        list.getStyleClass().add("saved-list");
        list.setAccessibleText(words.text("ui.search.saved"));
        list.setCellFactory(of -> new SavedCell(search -> ask.accept(search.query())));
        list.setContextMenu(menu());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(heading, none, list);
        Shown.follow(this, model.all(), this::show);
    }

    private ContextMenu menu() {
        MenuItem again =
                item("saved-ask", BootstrapIcons.SEARCH, "Enter", s -> ask.accept(s.query()));
        MenuItem rename = item("saved-rename", BootstrapIcons.PENCIL, "F2", s -> edit(s, false));
        MenuItem note = item("saved-edit-note", BootstrapIcons.CARD_TEXT, null, s -> edit(s, true));
        MenuItem remove = item("saved-delete", BootstrapIcons.TRASH, "Delete", model::remove);
        ContextMenu menu = new ContextMenu(again, rename, note, remove);
        menu.setOnShowing(event -> {
            boolean chosen = list.getSelectionModel().getSelectedItem() != null;
            again.setDisable(!chosen);
            for (MenuItem each : List.of(rename, note, remove)) {
                each.setDisable(!chosen || model.readOnly());
            }
        });
        return menu;
    }

    private MenuItem item(
            String name, BootstrapIcons icon, @Nullable String key, Consumer<SavedSearch> action) {
        MenuItem item = new MenuItem(words.text("ui.search." + name), new FontIcon(icon));
        if (key != null) {
            item.setAccelerator(KeyCombination.valueOf(key));
        }
        item.setOnAction(event -> chosen(action));
        return item;
    }

    private void chosen(Consumer<SavedSearch> action) {
        SavedSearch search = list.getSelectionModel().getSelectedItem();
        if (search != null) {
            action.accept(search);
        }
    }

    private void edit(SavedSearch search, boolean noted) {
        Node at =
                list.lookupAll(".list-cell").stream()
                        .filter(cell -> cell instanceof SavedCell of && of.getItem() == search)
                        .findFirst()
                        .orElse(list);
        form.get().edit(search, at, noted);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            chosen(search -> ask.accept(search.query()));
            event.consume();
        } else if (event.getCode() == KeyCode.F2 && !model.readOnly()) {
            chosen(search -> edit(search, false));
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && !model.readOnly()) {
            chosen(model::remove);
            event.consume();
        }
    }

    /// Keeps the one that was chosen, or else the place it had.
    private void show(List<SavedSearch> now) {
        SavedSearch before = list.getSelectionModel().getSelectedItem();
        int place = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(now);
        if (before != null && !now.isEmpty()) {
            int same = 0;
            while (same < now.size() && !now.get(same).id().equals(before.id())) {
                same++;
            }
            list.getSelectionModel()
                    .clearAndSelect(same < now.size() ? same : Math.min(place, now.size() - 1));
        }
        // The focus stays here: in the field, undo would be of what was typed there.
        list.setFocusTraversable(!now.isEmpty());
        none.setVisible(now.isEmpty());
        // Who can only read is not told how to save.
        setVisible(!now.isEmpty() || !model.readOnly());
        list.pseudoClassStateChanged(EMPTY, now.isEmpty());
        list.prefHeightProperty()
                .bind(
                        list.fixedCellSizeProperty()
                                .multiply(Math.min(now.size(), MOST))
                                .add(now.isEmpty() ? 0 : 2));
    }

    /// Puts the focus on them, if there are any.
    boolean focusList() {
        if (list.getItems().isEmpty()) {
            return false;
        }
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(0);
        }
        return true;
    }
}
