package org.furore.ui.report;

/// Does something once it was quiet for a while.
@FunctionalInterface
interface Debounce {

    /// Waits anew, and then does `action` instead of what waited before.
    void restart(Runnable action);
}
