package org.furore.ui.search;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.furore.domain.search.SavedSearch;
import org.furore.domain.task.Message;
import org.furore.ui.controls.TabKey;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A small card over the screen, at what it is about: the name and the note of a search. It lies in
/// the window itself, as a window of its own would share its keys with the one below.
final class SavedForm extends VBox {
    private static final double GAP = 4;

    private final SavedSearches model;
    private final Words words;
    private final StackPane over;
    private final Label heading = new Label();
    private final Label query = new Label();
    private final TextField name = new TextField();
    private final TextArea note = new TextArea();
    private final Label refusal = new Label();
    private final Button remove;
    private @Nullable SavedSearch subject;
    private String asked = "";
    private @Nullable Node back;

    /// @param over the screen with the card on it
    SavedForm(SavedSearches model, Words words, StackPane over) {
        this.model = model;
        this.words = words;
        this.over = over;
        getStyleClass().add("saved-form");
        setId("saved-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        heading.getStyleClass().add("heading");
        query.getStyleClass().addAll("muted", "saved-form-query");
        query.setWrapText(true);
        name.setId("saved-name");
        note.setId("saved-note");
        note.setWrapText(true);
        note.setPrefRowCount(2);
        note.setPromptText(words.text("ui.search.saved-note-prompt"));
        TabKey.leaves(note);
        refusal.setId("saved-refusal");
        refusal.getStyleClass().addAll("problem", "small");
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        name.textProperty().subscribe(text -> refusal.setText(""));
        remove = new Button(words.text("ui.search.saved-delete"));
        getChildren()
                .addAll(
                        heading,
                        query,
                        labelled("ui.search.saved-name", name),
                        labelled("ui.search.saved-note", note),
                        refusal,
                        buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        over.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressedBeside);
    }

    private VBox labelled(String key, Node field) {
        Label label = new Label(words.text(key));
        label.setLabelFor(field);
        VBox both = new VBox(label, field);
        both.getStyleClass().add("saved-form-part");
        return both;
    }

    private HBox buttons() {
        remove.setId("saved-delete");
        remove.getStyleClass().addAll("flat", "danger");
        remove.setOnAction(event -> {
            SavedSearch of = subject;
            close();
            if (of != null) {
                model.remove(of);
            }
        });
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button cancel = new Button(words.text("ui.search.saved-cancel"));
        cancel.setOnAction(event -> close());
        Button save = new Button(words.text("ui.search.saved-save"));
        save.setId("saved-save");
        save.getStyleClass().add("accent");
        save.disableProperty().bind(name.textProperty().map(String::isBlank).orElse(true));
        save.setOnAction(event -> save());
        HBox buttons = new HBox(remove, between, cancel, save);
        buttons.getStyleClass().add("saved-form-buttons");
        buttons.getChildren().forEach(each -> ((Region) each).setMinWidth(USE_PREF_SIZE));
        return buttons;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER
                && (event.getTarget() == name || event.isShortcutDown())) {
            save();
            event.consume();
        }
    }

    private void pressedBeside(MouseEvent event) {
        if (isVisible() && event.getTarget() instanceof Node target && !within(target)) {
            back = null;
            close();
        }
    }

    private boolean within(Node target) {
        for (Node node = target; node != null; node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    private void save() {
        if (name.getText().isBlank()) {
            return;
        }
        SavedSearch of = subject;
        Optional<Message> refused =
                of == null
                        ? model.save(asked, name.getText(), note.getText())
                        : model.describe(of, name.getText(), note.getText());
        refused.ifPresentOrElse(
                why -> {
                    refusal.setText(words.text(why));
                    name.requestFocus();
                },
                this::close);
    }

    /// Asks what a query shall be called, and proposes the query itself.
    void begin(String text, Node at) {
        subject = null;
        heading.setText(words.text("ui.search.saved-new"));
        fill(text, SavedSearch.plain(text), "");
        show(at, name);
    }

    /// Shows the name and the note of one there is.
    ///
    /// @param noted whether the note is meant, else the name
    void edit(SavedSearch search, Node at, boolean noted) {
        subject = search;
        heading.setText(words.text("ui.search.saved-edit"));
        fill(search.query(), search.name(), search.note() == null ? "" : search.note());
        show(at, noted ? note : name);
    }

    private void fill(String text, String called, String noted) {
        asked = text;
        query.setText(text);
        name.setText(called);
        note.setText(noted);
        refusal.setText("");
        remove.setVisible(subject != null);
    }

    private void show(Node at, Node first) {
        if (!isVisible()) {
            back = over.getScene() == null ? null : over.getScene().getFocusOwner();
        }
        setVisible(true);
        toFront();
        Bounds where = over.sceneToLocal(at.localToScene(at.getBoundsInLocal()));
        applyCss();
        boolean right = where.getCenterX() > over.getWidth() / 2;
        double top = Math.min(where.getMaxY() + GAP, over.getHeight() - prefHeight(-1) - GAP);
        StackPane.setAlignment(this, right ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        StackPane.setMargin(
                this,
                new Insets(
                        Math.max(GAP, top),
                        right ? over.getWidth() - where.getMaxX() : 0,
                        0,
                        right ? 0 : where.getMinX()));
        first.requestFocus();
        name.selectAll();
        note.end();
    }

    private void close() {
        setVisible(false);
        Node before = back;
        back = null;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }
}
