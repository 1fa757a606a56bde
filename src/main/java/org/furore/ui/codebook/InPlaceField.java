package org.furore.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.furore.domain.change.EntryId;
import org.furore.domain.task.Message;
import org.furore.ui.fx.Words;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiFunction;

/// A field of an entry that is edited where it stands: leaving it or Enter keeps what was typed, in
/// a field of several lines with Ctrl or Cmd; Escape takes it back. What is refused stays, with the
/// reason below it.
final class InPlaceField {
    private final TextInputControl field;
    private final Words words;
    private final BiFunction<EntryId, String, Optional<Message>> commit;
    private final Label refusal = new Label();
    private final VBox box;
    private @Nullable EntryId subject;
    private String value = "";
    private Runnable done = () -> {};

    private InPlaceField(
            TextInputControl field,
            String name,
            Words words,
            BiFunction<EntryId, String, Optional<Message>> commit) {
        this.field = field;
        this.words = words;
        this.commit = commit;
        field.setAccessibleText(name);
        field.getStyleClass().add("in-place");
        field.focusedProperty()
                .subscribe((was, is) -> {
                    if (!is) {
                        keep();
                    }
                });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        refusal.getStyleClass().addAll("problem", "small");
        refusal.setWrapText(true);
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.setVisible(false);
        box = new VBox(field, refusal);
    }

    static InPlaceField line(
            String name, Words words, BiFunction<EntryId, String, Optional<Message>> commit) {
        return new InPlaceField(new TextField(), name, words, commit);
    }

    static InPlaceField area(
            String name, Words words, BiFunction<EntryId, String, Optional<Message>> commit) {
        return new InPlaceField(new GrowingArea(), name, words, commit);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (field instanceof TextField || event.isShortcutDown()) {
                    keep();
                    event.consume();
                    if (!refusal.isVisible()) {
                        done.run();
                    }
                }
            }
            case ESCAPE -> {
                boolean drafted = drafted() || refusal.isVisible();
                revert();
                if (drafted) {
                    event.consume();
                }
                done.run();
            }
            default -> {}
        }
    }

    private boolean drafted() {
        return !value.equals(field.getText());
    }

    private void keep() {
        EntryId of = subject;
        if (of == null || !drafted() || !field.isEditable()) {
            return;
        }
        Optional<Message> refused = commit.apply(of, field.getText());
        refused.ifPresentOrElse(
                why -> {
                    refusal.setText(words.text(why));
                    refusal.setVisible(true);
                },
                () -> {
                    refusal.setVisible(false);
                    if (!field.isFocused() || field instanceof TextField) {
                        field.setText(value);
                    }
                });
    }

    private void revert() {
        refusal.setVisible(false);
        field.setText(value);
        field.end();
    }

    /// Shows an entry's value. What is being typed about the same entry is left alone; about
    /// another, it is kept first.
    void show(EntryId of, String now) {
        boolean same = of.equals(subject);
        if (!same) {
            keep();
            refusal.setVisible(false);
        }
        boolean typing = same && field.isFocused() && drafted();
        subject = of;
        value = now;
        if (!typing && !(same && refusal.isVisible())) {
            field.setText(now);
        }
    }

    /// Calls `now` when a person is done here: with Enter, unless that was refused, or Escape.
    void whenDone(Runnable now) {
        done = now;
    }

    Node node() {
        return box;
    }

    TextInputControl field() {
        return field;
    }
}
