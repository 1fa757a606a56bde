package org.furore.ui.shell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// Where one has been: back and forward, as in a browser.
final class Trail {
    private static final int LENGTH = 200;

    private final Deque<Location> behind = new ArrayDeque<>();
    private final Deque<Location> ahead = new ArrayDeque<>();

    /// Left `from` for a new place: what was ahead is forgotten.
    void left(Location from) {
        if (!from.equals(behind.peek())) {
            behind.push(from);
        }
        if (behind.size() > LENGTH) {
            behind.removeLast();
        }
        ahead.clear();
    }

    /// The place before `now`, or null.
    @Nullable Location back(Location now) {
        return step(behind, ahead, now);
    }

    /// The place that was left by going back, or null.
    @Nullable Location forward(Location now) {
        return step(ahead, behind, now);
    }

    boolean hasBack() {
        return !behind.isEmpty();
    }

    boolean hasForward() {
        return !ahead.isEmpty();
    }

    private static @Nullable Location step(Deque<Location> from, Deque<Location> to, Location now) {
        while (!from.isEmpty()) {
            Location next = from.pop();
            if (!next.equals(now)) {
                to.push(now);
                return next;
            }
        }
        return null;
    }
}
