package org.furore.ui.reader;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.furore.domain.annotation.Annotation;
import org.furore.domain.annotation.AnnotationId;
import org.furore.ui.controls.FocusOrder;
import org.furore.ui.controls.StrayKey;
import org.furore.ui.controls.TabKey;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Beside the page: the annotations under the cursor as cards, or all of the document; below them
/// the one that is being looked at, edited in place.
final class Inspector extends VBox {
    private final ReaderViewModel reader;
    private final EditingViewModel editing;
    private final Saying saying;
    private final Words words;
    private final ListView<Annotation> list = new ListView<>();
    private final ToggleButton here = new ToggleButton();
    private final ToggleButton all = new ToggleButton();
    private final SplitPane split = new SplitPane();
    private final StackPane editor = new StackPane();
    private double divider = 0.42;
    private final List<Subscription> following = new ArrayList<>();
    private @Nullable AnnotationId shown;
    private boolean filling;

    Inspector(
            ReaderViewModel reader,
            EditingViewModel editing,
            Hints hints,
            Saying saying,
            Words words) {
        this.reader = reader;
        this.editing = editing;
        this.saying = saying;
        this.words = words;
        getStyleClass().add("inspector");
        list.getStyleClass().add("cards");
        list.setAccessibleText(words.text("ui.reader.annotations"));
        list.setCellFactory(view -> new AnnotationCell(saying));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(now -> {
                    if (!filling && now != null) {
                        pick(now);
                    }
                });
        list.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.DELETE) {
                editing.delete();
                press.consume();
            }
        });
        split.getItems().add(list);
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("inspector-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        HintStrip suggested = new HintStrip(hints, saying, words);
        following.add(suggested::close);
        getChildren().addAll(suggested, tabs(), split);
        following.add(reader.here().subscribe(now -> fill()));
        following.add(reader.sheet().subscribe(now -> fill()));
        following.add(reader.chosen().subscribe(now -> select()));
        following.add(reader.lexicon().subscribe(now -> list.refresh()));
        following.add(editing.edited().subscribe(this::edit));
        following.add(
                reader.noteAsked()
                        .subscribe((before, now) -> {
                            if (editor.lookup(".note") instanceof TextArea note) {
                                note.requestFocus();
                                note.end();
                            }
                        }));
    }

    private Node tabs() {
        ToggleGroup group = new ToggleGroup();
        for (ToggleButton tab : List.of(here, all)) {
            tab.setToggleGroup(group);
            tab.getStyleClass().add("tab-pill");
            tab.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tab, Priority.ALWAYS);
        }
        here.setSelected(true);
        group.selectedToggleProperty()
                .addListener((of, before, now) -> {
                    if (now == null) {
                        group.selectToggle(before);
                    } else {
                        fill();
                    }
                });
        HBox tabs = new HBox(here, all);
        tabs.getStyleClass().add("inspector-tabs");
        return tabs;
    }

    private void fill() {
        filling = true;
        List<Annotation> under = reader.here().get();
        List<Annotation> every = reader.sheet().get().all();
        here.setText(words.text("ui.reader.here", under.size()));
        all.setText(words.text("ui.reader.all", every.size()));
        List<Annotation> wanted = all.isSelected() ? every : under;
        if (!list.getItems().equals(wanted)) {
            list.setItems(FXCollections.observableList(wanted));
        }
        Label none =
                new Label(
                        words.text(
                                all.isSelected() || every.isEmpty()
                                        ? "ui.reader.no-annotations"
                                        : "ui.reader.nothing-here"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        filling = false;
        select();
    }

    private void select() {
        AnnotationId id = reader.chosen().get();
        filling = true;
        int at = -1;
        List<Annotation> items = list.getItems();
        for (int i = 0; i < items.size() && id != null; i++) {
            if (items.get(i).id().equals(id)) {
                at = i;
                break;
            }
        }
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            if (list.getSelectionModel().getSelectedIndex() != at) {
                list.getSelectionModel().clearAndSelect(at);
            }
            if (!list.isFocused() && !inSight(at)) {
                list.scrollTo(Math.max(0, at - 1));
            }
        }
        filling = false;
    }

    private boolean inSight(int at) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && at >= flow.getFirstVisibleCell().getIndex()
                && at < flow.getLastVisibleCell().getIndex();
    }

    private void pick(Annotation annotation) {
        if (all.isSelected()) {
            reader.choose(annotation);
        } else {
            reader.chosen().set(annotation.id());
        }
    }

    private void edit(Optional<EditingViewModel.Edited> edited) {
        AnnotationId id = edited.map(now -> now.annotation().id()).orElse(null);
        Runnable remake =
                () -> editor.getChildren().setAll(edited.map(this::form).stream().toList());
        if (id != null && id.equals(shown)) {
            FocusOrder.keep(editor, remake);
        } else {
            remake.run();
        }
        shown = id;
        if (edited.isPresent() && split.getItems().size() == 1) {
            split.getItems().add(editor);
            split.setDividerPositions(divider);
        } else if (edited.isEmpty() && split.getItems().size() == 2) {
            divider = split.getDividerPositions()[0];
            split.getItems().remove(editor);
        }
    }

    private Node form(EditingViewModel.Edited edited) {
        MarkKind kind = edited.kind();
        Label title = new Label(words.text("ui.reader.kind-" + kind.word()));
        title.getStyleClass().addAll("heading", "kind-label", "kind-" + kind.word());
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button move = button(BootstrapIcons.ARROWS_MOVE, "move", editing::move);
        move.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> reader.caret().get().selection() == null, reader.caret()));
        Button show =
                button(
                        BootstrapIcons.EYE,
                        "show",
                        () -> reader.chosenAnnotation().ifPresent(reader::choose));
        show.setDisable(MarkSheet.range(edited.annotation()) == null);
        Button delete = button(BootstrapIcons.TRASH, "delete", editing::delete);
        HBox head = new HBox(title, space, show, move, delete);
        head.getStyleClass().add("editor-head");
        Label quote = new Label(saying.words(edited.annotation()));
        quote.getStyleClass().addAll("muted", "editor-quote");
        quote.setWrapText(true);
        MarkFields fields = new MarkFields(edited.form(), words);
        fields.subject(kind);
        fields.details(kind);
        Label noteLabel = new Label(words.text("ui.reader.note"));
        noteLabel.getStyleClass().addAll("muted", "small");
        TextArea note = new TextArea();
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setPrefRowCount(3);
        StrayKey.ignoredBy(note);
        TabKey.leaves(note);
        note.setPromptText(words.text("ui.reader.note-prompt"));
        note.setAccessibleText(noteLabel.getText());
        note.textProperty().bindBidirectional(editing.note());
        note.focusedProperty()
                .subscribe((before, now) -> {
                    if (!now) {
                        editing.keepNote();
                    }
                });
        Label coder =
                new Label(words.text("ui.reader.coded-by", saying.coder(edited.annotation())));
        coder.getStyleClass().addAll("muted", "small");
        VBox form = new VBox(head, quote, fields, noteLabel, note, coder);
        form.getStyleClass().add("editor");
        boolean writable = editing.annotating().writable();
        fields.setDisable(!writable);
        note.setEditable(writable);
        delete.setDisable(!writable);
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("editor-scroll");
        return scroll;
    }

    private Button button(Ikon icon, String name, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(words.text("ui.reader." + name)));
        button.setAccessibleText(words.text("ui.reader." + name));
        button.setOnAction(press -> action.run());
        return button;
    }

    /// Lets go of what it follows.
    void close() {
        following.forEach(Subscription::unsubscribe);
    }
}
