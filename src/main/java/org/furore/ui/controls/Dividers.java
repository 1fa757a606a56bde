package org.furore.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// Keeps the place where a person dragged a divider to. What moves it otherwise (another size of
/// the window, another language) is not kept.
public final class Dividers {
    private Dividers() {}

    /// Puts the first divider of `pane` where it was left. To be used on the window's thread.
    ///
    /// @param place 0..1
    public static void keep(SplitPane pane, DoubleProperty place) {
        pane.setDividerPositions(place.get());
        pane.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    if (event.getTarget() instanceof Node target && of(pane, target)) {
                        place.set(pane.getDividers().getFirst().getPosition());
                    }
                });
    }

    /// Whether something belongs to a divider of this pane, not of one within.
    private static boolean of(SplitPane pane, Node target) {
        for (Node at = target; at != null && at != pane; at = at.getParent()) {
            if (at.getStyleClass().contains("split-pane-divider")) {
                return at.getParent() == pane;
            }
        }
        return false;
    }
}
