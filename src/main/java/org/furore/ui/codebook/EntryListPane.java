package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.domain.EnumWords;
import org.furore.domain.change.Entry;
import org.furore.domain.change.EntryId;
import org.furore.ui.controls.EmptyState;
import org.furore.ui.controls.StrayKey;
import org.furore.ui.fx.Following;
import org.furore.ui.fx.Words;
import org.furore.ui.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The left side: which list, a filter, the list.
final class EntryListPane extends VBox {
    private final CodebookViewModel model;
    private final Words words;
    private final TreeItem<EntryRow> root = new TreeItem<>();
    private final TreeView<EntryRow> tree = new TreeView<>(root);
    private final TextField adding = new TextField();
    private final Label refusal = new Label();
    private final StackPane below = new StackPane();
    private final Set<EntryId> closed = new HashSet<>();
    private final Following following;
    private boolean filling;

    EntryListPane(CodebookViewModel model, Words words, Following following) {
        this.following = following;
        this.model = model;
        this.words = words;
        getStyleClass().add("entry-list");
        tree.setShowRoot(false);
        tree.setId("entries");
        tree.getStyleClass().add(Screen.MAIN);
        tree.setAccessibleText(words.text("ui.codebook.title"));
        tree.setCellFactory(view -> new EntryCell(words));
        tree.getSelectionModel().selectedItemProperty().subscribe((was, is) -> selected(is));
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(sections(), tools(), addingBox(), below);
        following.add(model.rows().subscribe(this::fill));
        following.add(model.chosen().subscribe(entry -> select()));
        following.add(model.adding().subscribe(this::add));
        following.add(model.codebook().loaded().subscribe(loaded -> fill(model.rows().get())));
    }

    private Node sections() {
        HBox box = new HBox();
        box.getStyleClass().add("sections");
        ToggleGroup group = new ToggleGroup();
        Map<Section, ToggleButton> buttons = new EnumMap<>(Section.class);
        for (Section each : Section.values()) {
            ToggleButton button = new ToggleButton();
            button.setToggleGroup(group);
            button.setId("section-" + EnumWords.of(each));
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass()
                    .add(
                            switch (each) {
                                case CODES -> "left-pill";
                                case CLAIMS -> "center-pill";
                                case ACTORS -> "right-pill";
                            });
            button.setUserData(each);
            HBox.setHgrow(button, Priority.ALWAYS);
            buttons.put(each, button);
            box.getChildren().add(button);
        }
        following.add(model.section().subscribe(now -> group.selectToggle(buttons.get(now))));
        // by arrow as by click; one of them always stands
        group.selectedToggleProperty()
                .subscribe((was, is) -> {
                    if (is == null) {
                        group.selectToggle(was);
                    } else if (is.getUserData() instanceof Section now) {
                        model.section().set(now);
                    }
                });
        following.add(
                model.codebook()
                        .now()
                        .subscribe(now ->
                                buttons.forEach((section, button) ->
                                        button.setText(
                                                words.text(
                                                        "ui.codebook.section-"
                                                                + EnumWords.of(section),
                                                        now.of(section).size())))));
        return box;
    }

    private Node tools() {
        TextField filter = new TextField();
        filter.setId("filter");
        filter.setPromptText(words.text("ui.codebook.filter"));
        filter.setAccessibleText(words.text("ui.codebook.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        following.add(() -> filter.textProperty().unbindBidirectional(model.filter()));
        filter.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                        filter.clear();
                        event.consume();
                    } else if (event.getCode() == KeyCode.DOWN) {
                        tree.requestFocus();
                        event.consume();
                    }
                });
        HBox.setHgrow(filter, Priority.ALWAYS);
        ToggleButton byUse = new ToggleButton(null, new FontIcon(BootstrapIcons.SORT_DOWN));
        byUse.getStyleClass().add("button-icon");
        byUse.setAccessibleText(words.text("ui.codebook.by-use"));
        byUse.setTooltip(new Tooltip(words.text("ui.codebook.by-use")));
        byUse.setSelected(model.order().get() == EntryRow.Order.USE);
        byUse.setOnAction(event ->
                model.order().set(byUse.isSelected() ? EntryRow.Order.USE : EntryRow.Order.NAME));
        Button add = new Button(null, new FontIcon(BootstrapIcons.PLUS));
        add.setId("add");
        add.getStyleClass().add("button-icon");
        add.setAccessibleText(words.text("ui.codebook.command-new"));
        add.setTooltip(new Tooltip(words.text("ui.codebook.command-new")));
        add.setDisable(model.readOnly());
        add.setOnAction(event -> model.add(false));
        HBox box = new HBox(filter, byUse, add);
        box.getStyleClass().add("tools");
        return box;
    }

    private Node addingBox() {
        adding.setId("new-name");
        StrayKey.ignoredBy(adding);
        adding.setOnAction(event ->
                model.create(adding.getText())
                        .ifPresentOrElse(
                                why -> {
                                    refusal.setText(words.text(why));
                                    refusal.setVisible(true);
                                },
                                tree::requestFocus));
        adding.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.adding().set(Optional.empty());
                        tree.requestFocus();
                        event.consume();
                    }
                });
        refusal.getStyleClass().addAll("problem", "small");
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.visibleProperty());
        VBox box = new VBox(adding, refusal);
        box.getStyleClass().add("adding");
        box.managedProperty().bind(box.visibleProperty());
        box.setVisible(false);
        following.add(model.adding().subscribe(now -> box.setVisible(now.isPresent())));
        return box;
    }

    private void add(Optional<CodebookViewModel.Adding> now) {
        refusal.setVisible(false);
        now.ifPresent(each -> {
            adding.clear();
            Entry parent = model.codebook().get().find(each.parent());
            String prompt =
                    parent == null
                            ? words.text("ui.codebook.new-" + EnumWords.of(each.section()))
                            : words.text("ui.codebook.new-below", EntryRow.name(parent));
            adding.setPromptText(prompt);
            adding.setAccessibleText(prompt);
            adding.requestFocus();
        });
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                model.rename();
                event.consume();
            }
            case INSERT -> {
                if (!model.readOnly()) {
                    model.add(event.isShiftDown());
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void selected(@Nullable TreeItem<EntryRow> item) {
        if (!filling && item != null) {
            model.choose(item.getValue().entry());
        }
    }

    private void fill(List<EntryRow> rows) {
        filling = true;
        note(root);
        tree.getStyleClass().remove("flat-tree");
        if (model.section().get() != Section.CODES) {
            tree.getStyleClass().add("flat-tree");
        }
        root.getChildren().setAll(rows.stream().map(this::item).toList());
        filling = false;
        select();
        show(rows.isEmpty());
    }

    /// The tree stays where it is as long as there is something in it, and with it the focus.
    private void show(boolean empty) {
        if (!empty && below.getChildren().contains(tree)) {
            return;
        }
        boolean focused = tree.isFocused();
        Node now = empty ? nothing() : tree;
        below.getChildren().setAll(now);
        if (focused && now.lookup(".button") instanceof Button add) {
            add.requestFocus();
        }
    }

    /// Remembers which codes are folded away.
    private void note(TreeItem<EntryRow> at) {
        for (TreeItem<EntryRow> item : at.getChildren()) {
            if (!item.isLeaf()) {
                EntryId id = item.getValue().entry().id();
                if (item.isExpanded()) {
                    closed.remove(id);
                } else {
                    closed.add(id);
                }
                note(item);
            }
        }
    }

    private TreeItem<EntryRow> item(EntryRow row) {
        TreeItem<EntryRow> item = new TreeItem<>(row);
        item.setExpanded(!model.filter().get().isBlank() || !closed.contains(row.entry().id()));
        row.below().forEach(each -> item.getChildren().add(item(each)));
        return item;
    }

    private void select() {
        if (filling) {
            return;
        }
        filling = true;
        Entry entry = model.chosen().get().orElse(null);
        TreeItem<EntryRow> item = entry == null ? null : find(root, entry.id());
        if (item == null) {
            tree.getSelectionModel().clearSelection();
        } else if (tree.getSelectionModel().getSelectedItem() != item) {
            for (TreeItem<EntryRow> at = item.getParent(); at != null; at = at.getParent()) {
                at.setExpanded(true);
            }
            tree.getSelectionModel().select(item);
            int row = tree.getRow(item);
            tree.getFocusModel().focus(row);
            if (!inSight(row)) {
                tree.scrollTo(Math.max(0, row - 4));
            }
        }
        filling = false;
    }

    private boolean inSight(int row) {
        if (!(tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getFirstVisibleCell() == null) {
            return row < 10;
        }
        return row >= flow.getFirstVisibleCell().getIndex()
                && row < flow.getLastVisibleCell().getIndex();
    }

    private static @Nullable TreeItem<EntryRow> find(TreeItem<EntryRow> at, EntryId id) {
        for (TreeItem<EntryRow> item : at.getChildren()) {
            if (item.getValue().entry().id().equals(id)) {
                return item;
            }
            TreeItem<EntryRow> below = find(item, id);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private Node nothing() {
        if (!model.codebook().loaded().get()) {
            return new StackPane();
        }
        if (!model.filter().get().isBlank()) {
            return new EmptyState(
                    BootstrapIcons.FUNNEL,
                    words.text("ui.codebook.none-found"),
                    words.text("ui.codebook.none-found-text"));
        }
        String section = EnumWords.of(model.section().get());
        Button add = new Button(words.text("ui.codebook.add-" + section));
        add.getStyleClass().add("accent");
        add.setDisable(model.readOnly());
        add.setOnAction(event -> model.add(false));
        return new EmptyState(
                BootstrapIcons.JOURNAL_TEXT,
                words.text("ui.codebook.no-" + section),
                words.text("ui.codebook.no-" + section + "-text"),
                add);
    }

    /// Puts the focus where the arrows go through the entries.
    void focus() {
        tree.requestFocus();
    }
}
