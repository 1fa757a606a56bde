package org.furore.ui.fx;

import java.util.function.Consumer;

/// Has work done off the window's thread, and brings its answer back on it.
public interface Tasks {

    /// Starts `work`. Exactly one of `done` and `failed` is called, on the window's thread, unless
    /// the work is cancelled first: then neither is.
    <T> Running run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed);

    /// For questions of which only the newest counts.
    default Latest latest() {
        return new Latest(this);
    }
}
