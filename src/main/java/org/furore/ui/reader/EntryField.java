package org.furore.ui.reader;

import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

import org.furore.domain.change.EntryId;
import org.furore.ui.fx.Words;

/// A field that holds an entry: what is typed finds entries in a list below it, Enter or Tab takes
/// the one it stands at, an empty field holds none.
final class EntryField<I extends EntryId> extends TextField {
    private static final double ROWS = 7;

    private final EntryPick<I> pick;
    private final Popup popup = new Popup();
    private final ListView<EntryPick.Choice<I>> list;
    private boolean filling;

    /// @param prompt what the empty field says
    EntryField(EntryPick<I> pick, Words words, String prompt) {
        this.pick = pick;
        setPromptText(prompt);
        getStyleClass().add("entry-field");
        list = EntryList.of(pick, words);
        list.setFocusTraversable(false);
        StackPane frame = new StackPane(list);
        frame.getStyleClass().addAll("entry-popup", "reader");
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        list.setOnMouseClicked(click -> take());
        fill();
        pick.picked().addListener((of, before, now) -> fill());
        textProperty().addListener((of, before, now) -> typed());
        focusedProperty().addListener((of, before, now) -> focus(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Whether its list is open.
    boolean isOpen() {
        return popup.isShowing();
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
                popup.hide();
            } else {
                open();
            }
        }
    }

    private void open() {
        Bounds bounds = localToScreen(getBoundsInLocal());
        if (popup.isShowing() || bounds == null || getScene() == null) {
            return;
        }
        StackPane frame = (StackPane) popup.getContent().getFirst();
        frame.getStylesheets().setAll(getScene().getStylesheets());
        frame.getStylesheets().addAll(sheets());
        frame.setStyle(getScene().getRoot().getStyle());
        if (getScene().getRoot().getStyleClass().contains("dark")) {
            frame.getStyleClass().add("dark");
        }
        list.setPrefSize(Math.max(260, getWidth()), ROWS * 2.1 * getFont().getSize());
        popup.show(this, bounds.getMinX(), bounds.getMaxY() + 2);
    }

    /// A popup has a scene of its own, which knows nothing of the styles of this one's parents.
    private java.util.List<String> sheets() {
        java.util.List<String> found = new java.util.ArrayList<>();
        for (var at = getParent(); at != null; at = at.getParent()) {
            found.addAll(0, at.getStylesheets());
        }
        return found;
    }

    private void focus(boolean now) {
        if (now) {
            selectAll();
        } else {
            popup.hide();
            if (getText().isBlank()) {
                pick.take(null);
            }
            fill();
        }
    }

    private void key(KeyEvent press) {
        switch (press.getCode()) {
            case DOWN, UP -> {
                if (!popup.isShowing()) {
                    pick.search();
                    open();
                } else {
                    pick.move(press.getCode() == javafx.scene.input.KeyCode.DOWN ? 1 : -1);
                }
                press.consume();
            }
            case ENTER -> {
                if (popup.isShowing()) {
                    take();
                    press.consume();
                } else if (getText().isBlank() && pick.picked().get() != null) {
                    pick.take(null);
                    press.consume();
                }
            }
            case TAB -> {
                if (popup.isShowing()) {
                    take();
                }
            }
            case ESCAPE -> {
                if (popup.isShowing()) {
                    popup.hide();
                    fill();
                    press.consume();
                }
            }
            default -> {}
        }
    }

    private void take() {
        pick.take();
        popup.hide();
        fill();
        selectAll();
    }
}
