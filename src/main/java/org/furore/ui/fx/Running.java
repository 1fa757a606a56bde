package org.furore.ui.fx;

/// Work under way.
public interface Running {

    /// Lets go of it: its answer is not delivered any more, and it stops at its next safe point.
    /// Any thread, any number of times.
    void cancel();
}
