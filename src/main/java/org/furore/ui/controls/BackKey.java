package org.furore.ui.controls;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/// Lets a part of an overlay take Escape first, to put away what is open in it.
public final class BackKey {
    private BackKey() {}

    /// @param back puts something away; false where nothing is open
    public static void of(Node part, BooleanSupplier back) {
        part.getProperties().put(BackKey.class, back);
    }

    /// Asks the parts around the focus, the inner first.
    ///
    /// @return whether one put something away
    public static boolean back(@Nullable Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node.getProperties().get(BackKey.class) instanceof BooleanSupplier part
                    && part.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }
}
