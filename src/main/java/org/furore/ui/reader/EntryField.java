package org.furore.ui.reader;

import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;

import org.furore.domain.change.EntryId;
import org.furore.ui.fx.Words;

import java.util.ArrayList;
import java.util.List;

/// A field that holds an entry: what is typed finds entries in a list below it. Enter, Tab and
/// leaving the field take the one it stands at, an empty field holds none, Esc takes what was typed
/// back.
final class EntryField<I extends EntryId> extends TextField {
    private static final int ROWS = 7;
    private static final double ROW = 2.1;

    private final EntryPick<I> pick;
    private final Popup popup = new Popup();
    private final ListView<EntryPick.Choice<I>> list;
    private boolean filling;

    /// @param prompt what the empty field says
    EntryField(EntryPick<I> pick, Words words, String prompt) {
        this.pick = pick;
        setPromptText(prompt);
        getStyleClass().add("entry-field");
        list = EntryList.of(pick, words, this::taken);
        list.setFocusTraversable(false);
        StackPane frame = new StackPane(list);
        frame.getStyleClass().addAll("entry-popup", "reader");
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        fill();
        pick.picked().addListener((of, before, now) -> fill());
        pick.choices().addListener((InvalidationListener) change -> size());
        textProperty().addListener((of, before, now) -> typed());
        focusedProperty().addListener((of, before, now) -> focus(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Whether Esc is for this field: to close its list, or to take back what was typed.
    boolean isOpen() {
        return popup.isShowing() || pick.isDraft();
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
        size();
        place(bounds);
        popup.show(this, popup.getAnchorX(), popup.getAnchorY());
    }

    /// As high as what it offers, up to some rows.
    private void size() {
        double row = Math.round(ROW * getFont().getSize());
        list.setFixedCellSize(row);
        int rows = Math.clamp(pick.choices().size(), 1, ROWS);
        list.setPrefSize(Math.max(20 * getFont().getSize(), getWidth()), rows * row + 4);
    }

    /// Below the field, or above it where there is no room, and never over it.
    private void place(Bounds field) {
        double most = ROWS * Math.round(ROW * getFont().getSize()) + 8;
        double edge =
                Screen.getScreensForRectangle(field.getMinX(), field.getMinY(), field.getWidth(), 1)
                        .stream()
                        .mapToDouble(screen -> screen.getVisualBounds().getMaxY())
                        .max()
                        .orElse(Double.MAX_VALUE);
        boolean above = field.getMaxY() + 2 + most > edge && field.getMinY() - 2 - most >= 0;
        // The content is placed, not the window, which has room for a shadow around it.
        popup.setAnchorLocation(
                above
                        ? PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT
                        : PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.setAnchorX(field.getMinX());
        popup.setAnchorY(above ? field.getMinY() - 2 : field.getMaxY() + 2);
    }

    /// A popup has a scene of its own, which knows nothing of the styles of this one's parents.
    private List<String> sheets() {
        List<String> found = new ArrayList<>();
        for (var at = getParent(); at != null; at = at.getParent()) {
            found.addAll(0, at.getStylesheets());
        }
        return found;
    }

    private void focus(boolean now) {
        if (now) {
            selectAll();
            return;
        }
        popup.hide();
        boolean windowLeft = getScene() != null && getScene().getFocusOwner() == this;
        if (!windowLeft) {
            pick.settle();
            fill();
        }
    }

    private void key(KeyEvent press) {
        switch (press.getCode()) {
            case DOWN, UP -> {
                if (!popup.isShowing()) {
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
                if (popup.isShowing()) {
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
                if (popup.isShowing()) {
                    pick.take();
                    taken();
                }
            }
            case ESCAPE -> {
                if (isOpen()) {
                    popup.hide();
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
        popup.hide();
        pick.settle();
    }

    private void taken() {
        popup.hide();
        fill();
        selectAll();
    }
}
