package org.furore.ui.importing;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a view follows of a model that outlives it: from the start, and not while the view is in no
/// scene, so that a view thrown away is let go of.
final class Following {
    private final List<Supplier<Subscription>> followed = new ArrayList<>();
    private Subscription all = Subscription.EMPTY;

    Following(Node view) {
        view.sceneProperty()
                .addListener((of, before, now) -> {
                    if (now == null) {
                        all.unsubscribe();
                        all = Subscription.EMPTY;
                    } else if (all == Subscription.EMPTY) {
                        followed.forEach(each -> all = all.and(each.get()));
                    }
                });
    }

    /// Calls `follower` with the value now and each later one.
    <T> void value(ObservableValue<T> value, Consumer<? super T> follower) {
        add(() -> value.subscribe(follower));
    }

    /// Calls `follower` now and after each change of the list.
    void list(ObservableList<?> list, Runnable follower) {
        add(() -> {
            InvalidationListener listener = of -> follower.run();
            list.addListener(listener);
            follower.run();
            return () -> list.removeListener(listener);
        });
    }

    private void add(Supplier<Subscription> one) {
        followed.add(one);
        all = all.and(one.get());
    }
}
