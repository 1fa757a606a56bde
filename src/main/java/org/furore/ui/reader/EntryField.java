package org.furore.ui.reader;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

import org.furore.domain.change.EntryId;
import org.furore.ui.controls.Dropdown;
import org.furore.ui.fx.Words;

/// A field that holds an entry: what is typed finds entries in a list below it, Enter or Tab takes
/// the one it stands at, an empty field holds none.
final class EntryField<I extends EntryId> extends TextField {
    private static final double ROWS = 7;

    private final EntryPick<I> pick;
    private final Dropdown dropdown;
    private boolean filling;

    /// @param prompt what the empty field says
    EntryField(EntryPick<I> pick, Words words, String prompt) {
        this.pick = pick;
        setPromptText(prompt);
        getStyleClass().add("entry-field");
        ListView<EntryPick.Choice<I>> list = EntryList.of(pick, words);
        list.setFocusTraversable(false);
        dropdown = new Dropdown(this, list, "reader");
        list.setOnMouseClicked(click -> take());
        fill();
        pick.picked().addListener((of, before, now) -> fill());
        textProperty().addListener((of, before, now) -> typed());
        focusedProperty().addListener((of, before, now) -> focus(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Whether its list is open.
    boolean isOpen() {
        return dropdown.isShowing();
    }

    private void fill() {
        filling = true;
        EntryPick.Choice<I> now = pick.picked().get();
        setText(now == null ? "" : now.name());
        positionCaret(0);
        filling = false;
    }

    private void typed() {
        if (!filling && isFocused()) {
            pick.typed().set(getText());
            if (getText().isBlank()) {
                dropdown.hide();
            } else {
                open();
            }
        }
    }

    private void open() {
        if (!dropdown.isShowing()) {
            dropdown.show(ROWS * 2.1 * getFont().getSize());
        }
    }

    private void focus(boolean now) {
        if (now) {
            selectAll();
        } else {
            dropdown.hide();
            if (getText().isBlank()) {
                pick.take(null);
            }
            fill();
        }
    }

    private void key(KeyEvent press) {
        switch (press.getCode()) {
            case DOWN, UP -> {
                if (!dropdown.isShowing()) {
                    pick.search();
                    open();
                } else {
                    pick.move(press.getCode() == javafx.scene.input.KeyCode.DOWN ? 1 : -1);
                }
                press.consume();
            }
            case ENTER -> {
                if (dropdown.isShowing()) {
                    take();
                    press.consume();
                } else if (getText().isBlank() && pick.picked().get() != null) {
                    pick.take(null);
                    press.consume();
                }
            }
            case TAB -> {
                if (dropdown.isShowing()) {
                    take();
                }
            }
            case ESCAPE -> {
                if (dropdown.isShowing()) {
                    dropdown.hide();
                    fill();
                    press.consume();
                }
            }
            default -> {}
        }
    }

    private void take() {
        pick.take();
        dropdown.hide();
        fill();
        selectAll();
    }
}
