package org.furore.ui.controls;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The letter of a key that opened a field: its press was a command, but what it types would land
/// in the field, which has the focus by then.
public final class StrayKey {
    private boolean pressed;

    private StrayKey() {}

    /// Has `node` ignore letters until a key was pressed in it.
    public static void ignoredBy(Node node) {
        StrayKey stray = new StrayKey();
        node.addEventFilter(KeyEvent.KEY_PRESSED, press -> stray.pressed = true);
        node.addEventFilter(
                KeyEvent.KEY_TYPED,
                typed -> {
                    if (!stray.pressed) {
                        typed.consume();
                    }
                });
        node.focusedProperty()
                .subscribe((before, now) -> {
                    if (!now) {
                        stray.pressed = false;
                    }
                });
    }
}
