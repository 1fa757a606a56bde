package org.furore.ui.controls;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What Tab does in a field of several lines: it goes on, as from a field of one line.
public final class TabKey {
    private TabKey() {}

    /// Has Tab and Shift+Tab leave `area`. To be used on the window's thread.
    public static void leaves(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(area, event));
    }

    private static void pressed(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
