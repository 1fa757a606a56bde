package org.furore.ui.importing;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.util.Subscription;

import java.util.function.Consumer;

/// What a view follows of a model that outlives it. When the view leaves its scene for good, it
/// lets go of all of it.
final class Following {
    private Subscription all = Subscription.EMPTY;

    Following(Node view) {
        view.sceneProperty()
                .addListener((of, before, now) -> {
                    if (now == null) {
                        all.unsubscribe();
                    }
                });
    }

    /// Calls `follower` with the value now and each later one.
    <T> void value(ObservableValue<T> value, Consumer<? super T> follower) {
        all = all.and(value.subscribe(follower));
    }

    /// Calls `follower` now and after each change of the list.
    void list(ObservableList<?> list, Runnable follower) {
        InvalidationListener listener = of -> follower.run();
        list.addListener(listener);
        all = all.and(() -> list.removeListener(listener));
        follower.run();
    }
}
