package org.furore.domain.task;

/// How long work tells where it stands and learns that it is no longer wanted. Called on the
/// working thread; cancelled by flag, never by interrupt.
public interface Progress {

    /// Progress nobody looks at, never cancelled.
    Progress NONE =
            new Progress() {
                @Override
                public void report(String phase, long done, long total) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /// Says that `done` of `total` units of `phase` are done; `total` is -1 when not known.
    void report(String phase, long done, long total);

    /// Whether the work should stop at its next safe point.
    boolean cancelled();

    /// Stops here if the work was cancelled.
    ///
    /// @throws CancelledException if it was
    default void check() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }
}
