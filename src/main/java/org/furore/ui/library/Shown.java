package org.furore.ui.library;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;

/// Has a view follow its model only while it is in a window: a view that was thrown away is
/// forgotten, and one that comes back shows what is now.
public final class Shown {
    private Shown() {}

    /// Calls `follower` with the value now and with each that comes while `node` is in a scene.
    public static <T extends @Nullable Object> void follow(
            Node node, ObservableValue<T> value, Consumer<? super T> follower) {
        value.when(node.sceneProperty().map(Objects::nonNull).orElse(false))
                .subscribe((Consumer<T>) follower::accept);
    }
}
