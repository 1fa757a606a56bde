package org.furore.ui.shell;

import javafx.util.Subscription;

/// What a part of the window follows, let go of together.
final class Subscriptions {
    private Subscription all = Subscription.EMPTY;

    void add(Subscription one) {
        all = all.and(one);
    }

    void close() {
        all.unsubscribe();
        all = Subscription.EMPTY;
    }
}
