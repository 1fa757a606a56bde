package org.furore.ui.reader;

import javafx.beans.InvalidationListener;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.furore.domain.change.EntryId;
import org.furore.ui.controls.Dropdown;
import org.furore.ui.fx.Words;

/// A field that holds an entry: what is typed finds entries in a list below it. Enter, Tab and
/// leaving the field take the one it stands at, an empty field holds none, Esc takes what was typed
/// back.
final class EntryField<I extends EntryId> extends TextField {
    private static final int ROWS = 7;
    private static final double ROW = 2.1;

    private final EntryPick<I> pick;
    private final Dropdown dropdown;
    private final ListView<EntryPick.Choice<I>> list;
    private boolean filling;

    /// @param prompt what the empty field says
    EntryField(EntryPick<I> pick, Words words, String prompt) {
        this.pick = pick;
        setPromptText(prompt);
        getStyleClass().add("entry-field");
        list = EntryList.of(pick, words, this::taken);
        list.setFocusTraversable(false);
        dropdown = new Dropdown(this, list, "reader");
        fill();
        pick.picked().addListener((of, before, now) -> fill());
        pick.choices()
                .addListener(
                        (InvalidationListener)
                                change -> {
                                    if (dropdown.isShowing()) {
                                        open();
                                    }
                                });
        textProperty().addListener((of, before, now) -> typed());
        focusedProperty().addListener((of, before, now) -> focus(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Whether Esc is for this field: to close its list, or to take back what was typed.
    boolean isOpen() {
        return dropdown.isShowing() || pick.isDraft();
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
            pick.draft(getText());
            if (getText().isBlank()) {
                dropdown.hide();
            } else {
                open();
            }
        }
    }

    /// As high as what it offers, up to some rows.
    private void open() {
        double row = Math.round(ROW * getFont().getSize());
        list.setFixedCellSize(row);
        dropdown.show(Math.clamp(pick.choices().size(), 1, ROWS) * row + 4);
    }

    private void focus(boolean now) {
        if (now) {
            selectAll();
            return;
        }
        dropdown.hide();
        boolean windowLeft = getScene() != null && getScene().getFocusOwner() == this;
        if (!windowLeft) {
            pick.settle();
            fill();
        }
    }

    private void key(KeyEvent press) {
        switch (press.getCode()) {
            case DOWN, UP -> {
                if (!dropdown.isShowing()) {
                    if (!pick.isDraft()) {
                        pick.typed().set("");
                    }
                    pick.search();
                    open();
                } else {
                    pick.move(press.getCode() == KeyCode.DOWN ? 1 : -1);
                }
                press.consume();
            }
            case ENTER -> {
                if (dropdown.isShowing()) {
                    pick.take();
                    taken();
                    press.consume();
                } else if (pick.isDraft()) {
                    pick.settle();
                    taken();
                    press.consume();
                }
            }
            case TAB -> {
                if (dropdown.isShowing()) {
                    pick.take();
                    taken();
                }
            }
            case ESCAPE -> {
                if (isOpen()) {
                    dropdown.hide();
                    pick.drop();
                    fill();
                    press.consume();
                }
            }
            default -> {}
        }
    }

    /// Takes what was typed, as leaving it does.
    void settle() {
        dropdown.hide();
        pick.settle();
    }

    private void taken() {
        dropdown.hide();
        fill();
        selectAll();
    }
}
