package org.furore.ui.fx;

import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;

/// All that a view listens to, so that it can let go of it when another takes its place. To be used
/// on the window's thread.
public final class Following {
    private final List<Subscription> all = new ArrayList<>();

    /// Keeps a subscription until [#end].
    public void add(Subscription subscription) {
        all.add(subscription);
    }

    /// Ends them all.
    public void end() {
        all.forEach(Subscription::unsubscribe);
        all.clear();
    }
}
