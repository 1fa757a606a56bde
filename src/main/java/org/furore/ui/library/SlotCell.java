package org.furore.ui.library;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// A line of a list whose rows are read when they come into view: it shows its row when it is
/// there, and again when it is another.
public abstract class SlotCell<T> extends ListCell<Slot<T>> {
    private Subscription waiting = Subscription.EMPTY;

    /// What is seen of a line.
    protected abstract Node line();

    /// Shows a row, or that it is not there yet.
    protected abstract void show(Slot<T> slot, @Nullable T row);

    @Override
    protected final void updateItem(@Nullable Slot<T> slot, boolean empty) {
        super.updateItem(slot, empty);
        waiting.unsubscribe();
        waiting = Subscription.EMPTY;
        if (empty || slot == null) {
            setGraphic(null);
            setText(null);
        } else {
            setGraphic(line());
            waiting = slot.rowProperty().subscribe(row -> show(slot, row));
        }
    }
}
