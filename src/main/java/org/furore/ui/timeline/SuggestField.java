package org.furore.ui.timeline;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.furore.ui.controls.Dropdown;
import org.furore.ui.fx.Latest;
import org.furore.ui.fx.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A field that finds things by what is typed and offers them in a list attached to it; Up and Down
/// go through them, Enter takes one. Looked up off the window's thread.
///
/// @param <T> what is offered
final class SuggestField<T> extends TextField {
    private static final int MOST_ROWS = 8;
    private static final double ROW = 2.1;

    private final Latest latest;
    private final Function<String, List<T>> finder;
    private final Function<T, String> said;
    private final Consumer<T> chosen;
    private final ListView<Offer> list = new ListView<>();
    private final Dropdown dropdown;
    private Function<String, List<Offer>> more = typed -> List.of();
    private boolean free;
    private boolean choosing;

    /// A line of the list.
    ///
    /// @param taken what taking it does
    record Offer(String text, Runnable taken) {}

    /// @param finder may block; called on a background thread
    /// @param chosen told of what was taken; the field is empty then
    SuggestField(
            Tasks tasks,
            Function<String, List<T>> finder,
            Function<T, String> said,
            Consumer<T> chosen) {
        this.latest = tasks.latest();
        this.finder = finder;
        this.said = said;
        this.chosen = chosen;
        list.getStyleClass().add("suggestions");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new OfferCell());
        dropdown = new Dropdown(this, list);
        textProperty().subscribe((before, typed) -> typed(typed));
        focusedProperty().subscribe(this::focus);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// What is offered besides, made from what is typed.
    void offer(Function<String, List<Offer>> besides) {
        more = besides;
    }

    /// Has what is typed count as it stands: nothing is taken unless it was gone to, and all there
    /// is to find is offered before a word is typed.
    void typedCounts() {
        free = true;
    }

    private void typed(String typed) {
        if (choosing) {
            return;
        }
        if (typed.isBlank() && !(free && isFocused())) {
            close();
        } else {
            find(typed);
        }
    }

    private void focus(boolean focused) {
        if (!focused) {
            close();
        } else if (free == getText().isBlank()) {
            find(getText());
        }
    }

    private void close() {
        latest.cancel();
        dropdown.hide();
        list.getItems().clear();
    }

    private void pressed(KeyEvent e) {
        boolean open = dropdown.isShowing();
        switch (e.getCode()) {
            case DOWN, UP -> {
                if (open) {
                    move(e.getCode() == KeyCode.DOWN ? 1 : -1);
                } else {
                    find(getText());
                }
            }
            case ESCAPE -> {
                if (!open) {
                    return;
                }
                close();
            }
            case ENTER -> {
                if (e.isShortcutDown() || !(open ? take() : !free && !getText().isBlank())) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int by) {
        int size = list.getItems().size();
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? (by > 0 ? 0 : size - 1) : Math.floorMod(at + by, size);
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
    }

    /// Takes the line it stands at.
    ///
    /// @return whether it stands at one
    private boolean take() {
        Offer offer = list.getSelectionModel().getSelectedItem();
        if (offer == null) {
            return false;
        }
        close();
        choosing = true;
        clear();
        offer.taken().run();
        choosing = false;
        return true;
    }

    private void find(String typed) {
        latest.run(progress -> finder.apply(typed), found -> show(typed, found), problem -> {});
    }

    private void show(String typed, List<T> found) {
        List<Offer> offers = new ArrayList<>();
        for (T one : found) {
            offers.add(new Offer(said.apply(one), () -> chosen.accept(one)));
        }
        if (!typed.isBlank()) {
            offers.addAll(more.apply(typed));
        }
        list.getItems().setAll(offers);
        if (offers.isEmpty() || !isFocused()) {
            dropdown.hide();
            return;
        }
        if (free) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(0);
        }
        double row = Math.ceil(ROW * getFont().getSize());
        dropdown.show(Math.min(offers.size(), MOST_ROWS) * row + 2);
    }

    /// An offer, on one line.
    private final class OfferCell extends ListCell<Offer> {
        OfferCell() {
            setOnMouseClicked(click -> {
                if (!isEmpty()) {
                    take();
                }
            });
            setTextOverrun(OverrunStyle.ELLIPSIS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(empty || offer == null ? null : offer.text());
        }
    }
}
